// How much still fits in a field that is short, while somebody types in it.
const NEAR = 15; // characters that are left

export const count = (input) => {
  const holder = document.querySelector(`#${CSS.escape(input.id)}-uitleg [data-meest]`);
  if (!holder) return;
  const left = Number(holder.dataset.meest) - [...input.value.trim()].length;
  holder.textContent = left < 0 ? `Nu ${-left} te veel.` : left <= NEAR ? `Nog ${left}.` : "";
  holder.dataset.ernst = left < 0 ? "error" : "";
};
