// The engine is the program on this computer that serves this page.
const UNREACHABLE = "Het programma antwoordt niet. Draait het nog? Wat u invulde, staat nog in deze browser.";

export const ofPreview = async (question) => {
  try {
    const response = await fetch(new URL("api", location.href), {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(question),
    });
    return await response.json();
  } catch {
    return { error: UNREACHABLE };
  }
};
