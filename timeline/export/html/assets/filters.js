/* Which events are shown: those of the chosen types that every other filter lets through. */

const Filters = (() => {
  const chosen = { types: new Set(), person: "", place: "", source: "", text: "" };

  /* Letters as they are searched: without vowel signs, hamza, tatweel and case. */
  const folded = (text) =>
    text.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").replace(/ى/g, "ي").replace(/ة/g, "ه").toLowerCase();

  const said = (event) => [
    event.headline,
    event.type,
    event.label,
    event.place ? event.place.text : "",
    ...event.roles.flatMap(([, people]) => people.map((person) => person.text)),
    ...event.sources.flatMap((source) => source.sentences.map((pieces) => pieces.map(([text]) => text).join(""))),
  ];
  const searched = new Map(DATA.events.map((event) => [event.id, folded(said(event).join("\n"))]));

  const people = (event) => event.roles.flatMap(([, named]) => named);

  const fits = (event) =>
    (chosen.types.size === 0 || chosen.types.has(event.type)) &&
    (chosen.person === "" || people(event).some((person) => person.name === chosen.person)) &&
    (chosen.place === "" || (event.place !== null && event.place.name === chosen.place)) &&
    (chosen.source === "" || event.sources.some((source) => String(source.article) === chosen.source)) &&
    folded(chosen.text).split(/\s+/).every((word) => searched.get(event.id).includes(word));

  const shown = () => DATA.events.filter(fits);

  const narrowed = () => chosen.types.size > 0 || ["person", "place", "source", "text"].some((key) => chosen[key] !== "");

  /* Choices by how many events they have: [value, words, number]. */
  function choices(pairs) {
    const found = new Map();
    for (const [value, text] of pairs) {
      const entry = found.get(value) || [value, text, 0];
      entry[2] += 1;
      found.set(value, entry);
    }
    return [...found.values()].sort((a, b) => b[2] - a[2] || a[1].localeCompare(b[1]));
  }

  function fill(id, all, options) {
    const select = byId(id);
    select.append(make("option", { value: "" }, all));
    for (const [value, text, number] of options) {
      select.append(make("option", { value, dir: "auto" }, `${text} (${number})`));
    }
    select.disabled = options.length === 0;
  }

  function start(changed) {
    const unique = (event) => new Map(people(event).map((person) => [person.name, person.text])).entries();
    fill("person", "Everybody", choices(DATA.events.flatMap((event) => [...unique(event)])));
    fill("place", "Everywhere", choices(DATA.events.flatMap((event) => (event.place ? [[event.place.name, event.place.text]] : []))));
    const told = choices(DATA.events.flatMap((event) => event.sources.map((source) => [String(source.article), ""])));
    fill("source", "All sources", told.map(([number, , times]) => [number, `${+number + 1}. ${DATA.articles[number].name}`, times]));

    const types = choices(DATA.events.map((event) => [event.type, event.lane]));
    types.sort((a, b) => DATA.lanes.indexOf(a[1]) - DATA.lanes.indexOf(b[1]));
    for (const [type, lane, number] of types) {
      const chip = make("button", { type: "button", class: "chip", "aria-pressed": "false" }, type, make("small", {}, number));
      chip.addEventListener("click", () => {
        chosen.types.delete(type) || chosen.types.add(type);
        chip.setAttribute("aria-pressed", chosen.types.has(type));
        update();
      });
      byId("types").append(coloured(chip, lane));
    }

    const update = () => {
      byId("reset").disabled = !narrowed();
      changed(shown());
    };
    for (const [id, event] of [["person", "change"], ["place", "change"], ["source", "change"], ["text", "input"]]) {
      byId(id).addEventListener(event, (given) => {
        chosen[id] = given.target.value;
        update();
      });
    }
    byId("filters").addEventListener("submit", (given) => given.preventDefault());
    byId("filters").addEventListener("reset", () => {
      Object.assign(chosen, { person: "", place: "", source: "", text: "" });
      chosen.types.clear();
      for (const chip of byId("types").children) chip.setAttribute("aria-pressed", "false");
      update();
    });
    update();
  }

  return { start };
})();
