// Draws the diagrams of a page when a reader opens one. Mermaid is many times as heavy as a page: only when a diagram
// comes into view is it fetched, from the folder of this file.
(() => {
  const address = new URL("./mermaid.js", import.meta.url);
  const WAITING = "Het diagram wordt getekend …";
  const SCROLL = "Diagram. Schuif opzij om alles te zien.";
  const FAILED = "Het diagram kon niet worden getekend. De tekst eronder bevat hetzelfde.";

  // Text comes from the content of the catalogue, so no HTML in it and no clicks ("strict").
  // A legend that breaks its lines would break them inside an escaped character: labels never get that long (5000).
  // Drawn at its own size, or the words of a long journey would be too small to read.
  const settings = () => ({
    startOnLoad: false,
    securityLevel: "strict",
    suppressErrorRendering: true,
    maxTextSize: 1_000_000,
    journey: { maxLabelWidth: 5000, useMaxWidth: false },
    flowchart: { useMaxWidth: false },
    ...(matchMedia("(prefers-reduced-motion: reduce)").matches && {
      themeCSS: "* { animation: none !important; transition: none !important; }",
    }),
  });

  async function fetchMermaid() {
    await new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${address} could not be loaded`));
      document.head.append(script);
    });
    window.mermaid.initialize(settings());
    return window.mermaid;
  }

  async function draw(place, source, id, mermaid) {
    const { svg } = await (await mermaid).render(id, source);
    place.innerHTML = svg;
    const picture = place.querySelector("svg");
    // One picture with a name, not a heap of loose words; Mermaid points at its accTitle and accDescr already.
    picture.setAttribute("role", "img");
    picture.removeAttribute("aria-roledescription");
    // At its own size, and wider than the page: to be scrolled, also with the keyboard.
    picture.style.maxWidth = "none";
    place.style.overflowX = "auto";
    place.tabIndex = 0;
    place.setAttribute("role", "group");
    place.setAttribute("aria-label", SCROLL);
  }

  let mermaid;
  const sources = new Map();
  const seen = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      mermaid ??= fetchMermaid();
      const [id, source] = sources.get(target);
      draw(target, source, id, mermaid).catch((error) => {
        console.error(error);
        target.textContent = FAILED;
      });
    }
  });
  document.querySelectorAll(".mermaid").forEach((place, number) => {
    sources.set(place, [`diagram-${number + 1}`, place.textContent.trim()]);
    place.textContent = WAITING;
    place.setAttribute("aria-live", "polite");
    seen.observe(place);
  });
})();
