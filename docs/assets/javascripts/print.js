// A button that prints the page: shown only here, because without a script it could do nothing.
for (const button of document.querySelectorAll("[data-afdrukken]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
