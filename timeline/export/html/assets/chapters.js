/* Stretches of time with events, parted by the longest silences between them: where to go in the drawing. */

const Chapters = (() => {
  const MOST = 9;
  const LEAST_SILENCE = 14 * Chart.DAY;
  const month = new Intl.DateTimeFormat("en", { month: "short", year: "numeric", timeZone: "UTC" });

  const middle = (event) => Chart.known(event).reduce((sum, bound, _, all) => sum + bound / all.length, 0);

  function parted(events) {
    const ordered = events.filter(Chart.dated).sort((a, b) => middle(a) - middle(b));
    const silences = ordered.slice(1).map((event, at) => [middle(event) - middle(ordered[at]), at + 1]);
    const cuts = silences.filter(([silence]) => silence > LEAST_SILENCE).sort((a, b) => b[0] - a[0]).slice(0, MOST - 1);
    const places = [0, ...cuts.map(([, at]) => at).sort((a, b) => a - b), ordered.length];
    return places.slice(1).map((end, at) => ordered.slice(places[at], end)).filter((part) => part.length);
  }

  function title(events) {
    const moments = events.flatMap(Chart.known);
    const first = Math.min(...moments), last = Math.max(...moments) - 1; // bounds end before their last moment
    const years = [first, Math.max(first, last)].map((moment) => new Date(moment).getUTCFullYear());
    if (last - first > 300 * Chart.DAY) return years[0] === years[1] ? `${years[0]}` : years.join(" – ");
    return month.formatRange(first, Math.max(first, last));
  }

  function button(events) {
    const share = make("span", { class: "share", "aria-hidden": "true" });
    for (const lane of DATA.lanes) {
      const number = events.filter((event) => event.lane === lane).length;
      if (!number) continue;
      const part = coloured(make("i"), lane);
      part.style.flexGrow = number;
      share.append(part);
    }
    const heading = make("span", {}, title(events), " ", make("small", {}, events.length));
    const made = make("button", { type: "button", class: "chapter", "aria-pressed": "false" }, heading, share);
    made.addEventListener("click", () => go(made, events, true));
    return made;
  }

  function go(chosen, events, smoothly) {
    for (const each of byId("chapters").children) each.setAttribute("aria-pressed", each === chosen);
    Chart.fit(events, smoothly);
  }

  /* Offers the chapters of these events and goes to the one that has most of them. */
  function show(events) {
    const parts = parted(events);
    const buttons = parts.map(button);
    byId("chapters").replaceChildren(...(parts.length > 1 ? buttons : []));
    const sizes = parts.map((part) => part.length);
    const largest = sizes.indexOf(Math.max(...sizes));
    if (parts.length) go(buttons[largest], parts[largest], false);
  }

  return { show, all: (events) => go(null, events, true) };
})();
