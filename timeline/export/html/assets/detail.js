/* One event: when and who, what each source says of it, what they disagree on, and why it is so. */

const Detail = (() => {
  function sentence(pieces) {
    const quote = words("", "blockquote");
    for (const [text, mark] of pieces) quote.append(mark ? make("mark", { class: mark }, text) : text);
    return quote;
  }

  function source({ article, alone, sentences }) {
    const told = DATA.articles[article];
    const known = [told.published && `published ${told.published}`, alone && `by itself: ${alone}`].filter(Boolean);
    return make("div", { class: "source" },
      words(told.name, "h4"),
      make("p", { class: "small" }, known.join(" · ")),
      sentences.map(sentence));
  }

  function disputes(conflicts) {
    return make("section", { class: "disputes" },
      make("h3", {}, "The sources disagree"),
      conflicts.map(({ about, sides }) => [
        make("p", {}, `About ${about}:`),
        make("table", {}, make("tbody", {}, sides.map(([value, from], at) =>
          make("tr", {}, make("td", {}, words(value)), make("td", { class: "small" }, words(from)), make("td", { class: "small" }, at ? "" : "used here"))))),
      ]));
  }

  /* A line of the explanation, in which what names other events leads to them; an indented one is a sentence. */
  function reason(line, ties) {
    if (line.startsWith("  ")) return words(line.trim(), "p", { class: "inner" });
    let parts = [line];
    for (const [named, id] of ties.filter(([, tie]) => EVENTS.has(tie))) {
      const { type, headline } = EVENTS.get(id);
      const link = () => make("a", { href: addressOf(id) }, type, " ", words(headline));
      parts = parts.flatMap((part) =>
        typeof part !== "string" ? [part] : part.split(named).flatMap((piece, at) => (at ? [link(), piece] : [piece])));
    }
    return make("p", {}, parts);
  }

  const keys = () => make("p", { class: "keys" },
    ...[["trigger", "names the event"], ["date", "says when"], ["tie", "ties it to another event"], ["who", "who"], ["where", "where"]]
      .map(([mark, text]) => make("mark", { class: mark }, text)));

  function show(event, close) {
    const kind = make("span", { class: "kind" }, event.type);
    const detail = coloured(byId("detail"), event.lane);
    detail.replaceChildren(
      make("header", {},
        make("div", {},
          make("div", {}, kind, make("span", { class: "marks" }, event.marks.map((mark) => make("span", {}, mark)))),
          make("h2", { class: "when" }, event.label),
          event.relative ? make("div", { class: "small" }, "known from the time of another event") : ""),
        make("button", { type: "button", class: "close quiet", onclick: close }, "Close")),
      make("dl", { class: "facts" },
        event.roles.map(([role, people]) => make("div", {}, make("dt", {}, role), make("dd", {}, people.map((person) => words(person.text))))),
        event.place ? make("div", {}, make("dt", {}, "place"), make("dd", {}, words(event.place.text))) : ""),
      event.conflicts.length ? disputes(event.conflicts) : "",
      make("section", {},
        make("h3", {}, event.sources.length === 1 ? "What the source says" : `What ${event.sources.length} sources say`),
        make("div", { class: "sources" }, event.sources.map(source)),
        keys()),
      make("section", { class: "why" }, make("h3", {}, "Why"), event.why.map((line) => reason(line, event.ties))));
  }

  function clear() {
    byId("detail").replaceChildren(make("p", { class: "empty" }, "Choose an event to read what its sources say."));
  }

  return { show, clear, disputes };
})();
