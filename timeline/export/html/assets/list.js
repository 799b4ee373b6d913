/* The events in order, for reading and for the keyboard, and the lane of those that no text dates. */

const List = (() => {
  const names = (event) => event.roles.flatMap(([, people]) => people.map((person) => person.text));

  function entry(event, open) {
    const made = make(
      "button",
      { type: "button", class: "entry", "data-id": event.id, onclick: () => open(event.id) },
      make("span", { class: "head" },
        make("b", { class: event.conflicts.length ? "disputed-mark" : null }, event.type),
        make("time", {}, event.label)),
      words(event.headline, "span", { class: "words" }),
      make("span", { class: "foot" },
        ...names(event).slice(0, 4).map((name) => words(name)),
        event.place && words(event.place.text),
        event.sources.length > 1 && make("span", {}, `${event.sources.length} sources`),
        ...event.marks.map((mark) => make("span", {}, mark))),
    );
    return make("li", {}, coloured(made, event.lane));
  }

  function chip(event, open) {
    const made = make("button", { type: "button", class: "chip", "data-id": event.id, onclick: () => open(event.id) },
      event.type, words(event.headline));
    return coloured(made, event.lane);
  }

  function show(events, open) {
    byId("events").replaceChildren(...events.map((event) => entry(event, open)));
    byId("none").hidden = events.length > 0;
    const undated = events.filter((event) => !Chart.dated(event));
    byId("undated").hidden = undated.length === 0;
    byId("undated").querySelector("small").textContent = count(undated.length, "event");
    byId("undated").querySelector(".chips").replaceChildren(...undated.map((event) => chip(event, open)));
  }

  const places = (id) => [...document.querySelectorAll(".entry, .lane .chip")].filter((each) => each.dataset.id === id);

  function select(id) {
    for (const each of document.querySelectorAll("[aria-current]")) each.removeAttribute("aria-current");
    for (const each of places(id)) {
      each.setAttribute("aria-current", "true");
      const box = each.closest("#events, .chips");
      const [inner, outer] = [each.getBoundingClientRect(), box.getBoundingClientRect()];
      if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - 40;
    }
  }

  /* The arrow keys go from event to event. */
  byId("events").addEventListener("keydown", (key) => {
    const entries = [...byId("events").querySelectorAll(".entry")];
    const at = entries.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[key.key];
    if (next === undefined || !entries[next]) return;
    key.preventDefault();
    entries[next].focus();
  });

  return { show, select, focus: (id) => places(id)[0]?.focus() };
})();
