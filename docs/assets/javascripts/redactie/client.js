// Asks the program behind this page; the answer always is data, with a sentence in `error` when it cannot be done.
const UNREACHABLE = "Het programma antwoordt niet. Draait het nog? Wat u invulde, staat nog in deze browser.";

export const ask = async (question) => {
  try {
    const response = await fetch(new URL("api", location.href), {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(question),
    });
    return await response.json();
  } catch {
    return { error: UNREACHABLE };
  }
};
