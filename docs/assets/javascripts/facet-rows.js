// The rows of a list that is narrowed, made in the browser: equal to those of templates/facets.html, to the last digit.

const fill = (made, attributes, parts) => {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...parts);
  return made;
};
export const make = (name, attributes = {}, ...parts) => fill(document.createElement(name), attributes, parts);
const draw = (name, attributes, ...parts) =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, parts);
export const button = (text, press, attributes = {}) => {
  const made = make("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", press);
  return made;
};
export const number = (value) => value.toLocaleString("nl-NL");
// A figure with its name, `what:of`, as on the server; in a sentence nought is "geen".
const named = (name, shown) => make("span", { "data-cijfer": name }, shown);
const figure = (count, name) => named(name, number(count));
const counted = (count, name, one, many) => [named(name, count ? number(count) : "geen"), ` ${count === 1 ? one : many}`];
const day = (text) =>
  new Date(text).toLocaleDateString("nl-NL", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const link = (place, id, text) => make("a", { href: `../${place}/${encodeURIComponent(id)}/` }, text);
const sign = (family, word) => [...document.querySelector("#facet-tekens").content.children]
  .find(({ dataset }) => dataset.lijst === family && dataset.waarde === word)?.cloneNode(true) ?? word;
const marks = (...parts) => make("ul", { class: "kr-merken", "aria-label": "Status" },
  ...parts.filter(Boolean).map((part) => make("li", {}, ...[part].flat())));
export const text = (kind, ...parts) => make("p", kind ? { class: kind } : {}, ...parts);

// Each step as its score and whether that is an assumption; a step without a score is null.
const read = (scores) => [...scores].map((one) =>
  (one === "-" || one === "." ? null : one > "9" ? [one.charCodeAt() - 96, true] : [Number(one), false]));

const curve = (signs, worst, here = []) => {
  const scores = read(signs);
  const dx = Math.min(200, Math.floor(1500 / scores.length) * 2);
  const [x, y] = [(at) => (at * dx) / 10, (at) => (scores[at] ? (5 - scores[at][0]) * 10 : 20)];
  const piece = (_, at) => {
    const [before, after] = [scores[at - 1], scores[at + 1]];
    const half = (other) => Math.floor((y(at) + y(other)) / 2);
    return (before ? `M${(at * dx - dx / 2) / 10} ${half(at - 1)}L` : "M") + `${x(at)} ${y(at)}`
      + (after ? `L${(at * dx + dx / 2) / 10} ${half(at + 1)}` : "");
  };
  const path = (kind, d) => draw("path", { class: `kr-lijntje-${kind}`, d });
  const line = (kind, guessed) => {
    const d = scores.map((score, at) => (score?.[1] === guessed ? piece(score, at) : "")).join("");
    return d ? [path(kind, d)] : [];
  };
  const points = scores.map((score, at) => (score ? `M${x(at)} ${y(at)}h0` : "")).join("");
  const end = (scores.length - 1) * dx;
  const width = (end + 240) / 10;
  return draw("svg", {
    class: "kr-lijntje", viewBox: `-12 -14 ${width} 68`, width, height: 68, preserveAspectRatio: "xMinYMid",
    "aria-hidden": true, focusable: false,
  },
  path("midden", `M-10 20H${(end + 100) / 10}`), ...line("lijn", false), ...line("aanname", true),
  ...(points ? [path("punten", points)] : []),
  ...here.map((at) => draw("circle", { class: "kr-lijntje-hier", cx: x(at), cy: y(at), r: 9 })),
  ...(worst === null ? [] : [path("laagste", `M${x(worst)} ${y(worst) + 7}l-7-12h14z`)]));
};

const doubt = (words) => make("span", { class: "kr-voorbehoud" }, words);
const aging = (aged) => (aged ? [doubt(", van vóór de verbetering")] : []);

const words = (id, signs, worst, title, whom, score, feelings, aged) => {
  const of = `klantreizen/${id}`;
  const steps = read(signs);
  const scores = steps.filter(Boolean);
  const lowest = () => {
    if (!scores.length) return ["Nog geen score"];
    if (worst === null) return ["Het laagste punt weten wij nog niet"];
    const felt = [figure(steps[worst][0], score), ` van 5, ${feelings[steps[worst][0] - 1]}${whom}`, ...aging(aged)];
    return steps.length > 1 ? [`Laagste punt: stap ${worst + 1}, ‘${title}’ (`, ...felt, ")"] : [`‘${title}’: `, ...felt];
  };
  const guesses = scores.filter(([, guessed]) => guessed).length;
  const scored = `stappen.met_score:${of}`;
  return [...counted(steps.length, `stappen:${of}`, "stap", "stappen"),
    ...(scores.length && scores.length < signs.replaceAll(".", "").length ? [", ", figure(scores.length, scored), " met een score"] : []),
    ". ", ...lowest(),
    ...(guesses && scores.length === 1 ? [". De enige score is een aanname"] : guesses
      ? [". ", figure(guesses, `stappen.aanname:${of}`), " van de ", figure(scores.length, scored),
        ` scores ${guesses === 1 ? "is" : "zijn"} een aanname`] : []), "."];
};

// A function that makes a row, by its place in the data of a list.
export const rowMaker = (data, folder) => {
  const has = (name) => {
    const { waarden, per } = data.facetten.find(({ naam }) => naam === name);
    return (at) => waarden[per[at]];
  };
  const status = has("status");

  const journey = ([id, title, scores, worst, step, whom, subtitle, review, example, pain, open, actions, people, score, aged], at) => {
    const of = `klantreizen/${id}`;
    return make("li", { class: "kr-reis" }, curve(scores, worst), make("div", {},
      text("kr-kaarttitel", link("klantreizen", id, title)), ...(subtitle ? [text("", subtitle)] : []),
      text("kr-toelichting", ...words(id, scores, worst, step, whom, score, data.scores, aged)),
      marks(sign("klantreis.status", status(at)[0]), sign("herijking", review), example && "Verzonnen voorbeeld"),
      text("", ...counted(pain, `knelpunten:${of}`, "knelpunt", "knelpunten"),
        ...(open ? [" (", figure(open, `knelpunten.zonder_actie:${of}`), " nog zonder verbeteractie)"] : []),
        ", ", ...counted(actions, `acties:${of}`, "verbeteractie", "verbeteracties"),
        ...(people === null ? [] : [", ", ...counted(people, `keren_per_jaar:${of}`, "mens", "mensen"), " per jaar"]), ".")));
  };

  const [kind, owner] = [has("soort"), has("organisatie")];
  // How far an action is and since when; what was not measured where it is meant for, only holds as carried out.
  const measured = { elders: "op een andere plek", deels: "niet op elke plek" };
  const said = (code, since, unkept, where, done) => {
    const kept = unkept ? [doubt(", er staat niet bij hoe het zo blijft")] : [];
    if (!where) return [` sinds ${day(since)}`, ...kept];
    const [before, after] = code === "gemeten" ? ["", ""] : where === "elders" ? ["gemeten ", ""] : ["", " gemeten"];
    return [doubt(`, ${before}${measured[where]}${after}`), ...kept, `; doorgevoerd sinds ${day(done)}`];
  };

  const action = ([id, title, since, direct, places, unkept, where, done], at) =>
    make("li", { class: "kr-kaart" }, text("kr-kaarttitel", link("verbeteringen", id, title)),
      marks([sign("actie.status", status(at)[0]), ...said(status(at)[0], since, unkept, where, done)], kind(at)[1], owner(at)[1],
        direct && "Direct opgelost"),
      ...places.map(([place, pain, steps]) => {
        const [reis, name, scores, worst] = data.reizen[place];
        const one = ([score, figured, whom], at) => [at ? ", " : "", figure(score, figured), ` van 5${whom}`];
        const felt = ([step, scores, aged], at) =>
          [`${at ? ", " : ""}stap ${step}`, ...(scores.length ? [" (", ...scores.flatMap(one), ...aging(aged), ")"] : [])];
        return make("div", { class: "kr-waar" }, curve(scores, worst, steps.map(([step]) => step - 1).sort((a, b) => a - b)),
          text("kr-toelichting", ...(pain ? ["Bedoeld voor ", ...counted(pain, `knelpunten:verbeteringen/${id}#${reis}`, "knelpunt", "knelpunten")] : ["Een kans"]), " in ", link("klantreizen", reis, name),
            ": ", ...steps.flatMap(felt), "."));
      }));

  return (at) => (folder === "journeys" ? journey : action)(data.rijen[at], at);
};
