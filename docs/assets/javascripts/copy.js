// A button at each example of code that copies it. Without a script the text can be selected as any other.
(() => {
  const [COPY, COPIED] = ["Kopieer", "Gekopieerd"];

  for (const code of document.querySelectorAll("pre > code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "shell-copy";
    button.textContent = COPY;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(code.textContent);
      button.textContent = COPIED;
      setTimeout(() => { button.textContent = COPY; }, 3000);
    });
    code.before(button);
  }
})();
