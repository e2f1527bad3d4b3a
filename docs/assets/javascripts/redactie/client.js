// Asks the engine behind this page, the one that the page names; the answer always is data, with a sentence in `error`
// when it cannot be done.
import { inBrowser } from "./in-browser.js";
import { ofPreview } from "./preview.js";

const page = document.querySelector("#redactie");

export const ask = page.dataset.motor ? inBrowser(page.dataset) : ofPreview;
