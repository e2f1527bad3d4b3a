// Places in a form, as texts: "fasen.0.titel".

export const split = (place) => (place ? place.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step)) : []);
export const join = (...parts) => parts.filter((part) => part !== "").join(".");
// The id of the element of a place.
export const idOf = (place) => ["veld", ...split(place)].join("-");

// An item as the list that it is in and its number there.
export const item = (place) => {
  const at = place.lastIndexOf(".");
  return { list: at < 0 ? "" : place.slice(0, at), number: Number(place.slice(at + 1)) };
};

// Where an item of a list stands after one of them was moved (`to` a number) or removed (`to` null); null when it is gone.
export const numberAfter = (number, from, to) => {
  if (number === from) return to;
  const without = number > from ? number - 1 : number;
  return to !== null && without >= to ? without + 1 : without;
};

// Of a place in an item of a list: the number of the item, and the rest; null for any other.
const within = (place, list) => {
  const start = list ? `${list}.` : "";
  const [number, ...rest] = place.slice(start.length).split(".");
  return place.startsWith(start) && /^\d+$/.test(number) ? { number: Number(number), rest } : null;
};

// The places that are unfolded, after that.
export const after = (unfolded, list, from, to) => unfolded.flatMap((place) => {
  const at = within(place, list);
  if (!at) return [place];
  const now = numberAfter(at.number, from, to);
  return now === null ? [] : [join(list, String(now), ...at.rest)];
});

// The same, after an item was carried from a place to one in another list.
export const carried = (unfolded, from, to) => {
  const [source, target] = [item(from), item(to)];
  const moved = unfolded.filter((place) => place === from || place.startsWith(`${from}.`)).map((place) => to + place.slice(from.length));
  const left = after(unfolded, source.list, source.number, null).map((place) => {
    const at = within(place, target.list);
    return at && at.number >= target.number ? join(target.list, String(at.number + 1), ...at.rest) : place;
  });
  return [...left, ...moved];
};
