// Questions about the page that is open. Each answers with a list of what is wrong: empty when nothing is.
window.look = (() => {
  const all = (selector = "body *") => [...document.querySelectorAll(selector)];
  const style = (element) => getComputedStyle(element);
  const name = (element) => {
    const id = element.id ? `#${element.id}` : "";
    const classes = element.getAttribute("class")?.trim().split(/\s+/).join(".");
    const text = (element.getAttribute("aria-label") ?? element.textContent).trim().replace(/\s+/g, " ").slice(0, 40);
    return `${element.tagName.toLowerCase()}${id}${classes ? `.${classes}` : ""} '${text}'`;
  };
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  // What is kept for who hears the page is a pixel in size, or cut away whole.
  const isOnlyHeard = (element) => {
    const box = element.getBoundingClientRect();
    return box.width <= 1 || box.height <= 1 || style(element).clipPath !== "none";
  };

  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const drawn = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = "black"; // which stays when it is no colour
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const known = new Map(); // a page has many words and few colours
  const channels = (colour) => {
    // What a word of CSS stands for differs with the colours of the reader.
    if (!colour.startsWith("rgb")) return drawn(colour);
    if (!known.has(colour)) known.set(colour, drawn(colour));
    return known.get(colour);
  };
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = channels(style(at).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return channels("Canvas");
  };

  // Text that is cut off: by a box that hides what does not fit in it, or by an ellipsis.
  const cutOff = () => all().filter((element) => {
    const { overflowX, overflowY } = style(element);
    const hides = (overflow) => overflow === "hidden" || overflow === "clip";
    if (!isShown(element) || isOnlyHeard(element) || !element.textContent.trim() || element.closest("svg")) return false;
    return (hides(overflowX) && element.scrollWidth > element.clientWidth + 1)
      || (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
  }).map(name);

  // Words in a drawing have no lines to wrap to: they may not pass its edge.
  const drawnOutside = () => all("svg text").filter((text) => {
    const [box, drawing] = [text, text.ownerSVGElement].map((element) => element.getBoundingClientRect());
    return isShown(text) && style(text.ownerSVGElement).overflow === "hidden"
      && (box.left < drawing.left - 1 || box.right > drawing.right + 1);
  }).map(name);

  // Where a reader has to scroll in two directions, unless in a place that says so and takes the keyboard.
  const scrollsSideways = () => {
    const root = document.scrollingElement;
    const page = root.scrollWidth > innerWidth ? [`page: ${root.scrollWidth} px in ${innerWidth}`] : [];
    const places = all().filter((element) => {
      const scrolls = /auto|scroll/.test(style(element).overflowX) && element.scrollWidth > element.clientWidth + 1;
      const isNamed = element.hasAttribute("aria-label") || element.hasAttribute("aria-labelledby");
      return scrolls && isShown(element) && !(element.tabIndex === 0 && element.role && isNamed);
    });
    return [...page, ...places.map(name)];
  };

  // How much of the window is taken by what stays in place while the page scrolls.
  const heldInPlace = () => all().filter((element) => /sticky|fixed/.test(style(element).position) && isShown(element))
    .filter((element) => element.getBoundingClientRect().height > innerHeight / 4 && element.clientWidth > innerWidth / 2)
    .map(name);

  // Drawings of which no line or plane can be told from what they stand on.
  const unseen = () => all("svg:not(svg svg)").filter((drawing) => isShown(drawing) && !isOnlyHeard(drawing)).filter((drawing) => {
    const parts = [...drawing.querySelectorAll("path, line, polyline, polygon, circle, rect, use, ellipse")];
    const behind = ground(drawing.parentElement);
    const differs = (colour) => colour !== "none" && channels(colour)[3] > 0 && contrast(channels(colour), behind) >= 3;
    return parts.length && !parts.filter(isShown).some((part) => differs(style(part).fill) || differs(style(part).stroke));
  }).map(name);

  // Words that cannot be told from what they stand on; in the colours of the reader that is always their own ground.
  const unreadable = () => {
    const forced = matchMedia("(forced-colors: active)").matches && ground(document.body);
    return all().filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
      .filter((element) => isShown(element) && !isOnlyHeard(element) && !element.closest("svg"))
      .filter((element) => contrast(channels(style(element).color), forced || ground(element)) < 3).map(name);
  };

  // What moves, or would as soon as it changes.
  const moving = () => [
    ...document.getAnimations().map((animation) => name(animation.effect.target)),
    ...all("html, body, body *").filter((element) =>
      [...style(element).transitionDuration.split(","), ...style(element).animationDuration.split(",")]
        .some((duration) => parseFloat(duration) > 0)).map(name),
  ];

  // What is wrong with the element that has the focus, also as the next after the one that was asked about before.
  let before = null;
  const stop = () => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth, outlineColor, outlineOffset } = style(element);
    const behind = ground(parseFloat(outlineOffset) < -2 ? element : element.parentElement); // within, or around it
    const wrong = [];
    if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) wrong.push("no outline");
    else if (contrast(channels(outlineColor), behind) < 3) wrong.push("faint outline");
    if (box.width < 2 || box.height < 2 || !isShown(element)) wrong.push("unseen");
    const [first] = element.getClientRects(); // of a link over two lines, the first line
    const [x, y] = [first.left + Math.min(first.width, innerWidth) / 2, first.top + Math.min(first.height, innerHeight) / 2];
    const top = document.elementFromPoint(x, y);
    if (!top || !(element.contains(top) || top.contains(element))) wrong.push(`covered by ${top && name(top)}`);
    if (before && !(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) wrong.push("goes back");
    before = element;
    return wrong.map((fault) => `${name(element)}: ${fault}`);
  };

  // Everything that takes the focus when walking through the page; some of it shows itself only then.
  const stops = () => all("a[href], button, input, select, textarea, summary, [tabindex]")
    .filter((element) => element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }));

  return { cutOff, drawnOutside, heldInPlace, moving, scrollsSideways, stop, stops, unreadable, unseen };
})();
