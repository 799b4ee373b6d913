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

  /* The events with the narrowest bounds, three of four: one year in a chapter of days would make the days vanish. */
  function narrowest(events) {
    const width = (event) => Math.max(...Chart.known(event)) - Math.min(...Chart.known(event));
    return [...events].sort((a, b) => width(a) - width(b)).slice(0, Math.ceil(0.75 * events.length));
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
    made.addEventListener("click", () => go(made, narrowest(events), true));
    return made;
  }

  function go(chosen, events, smoothly) {
    for (const each of byId("chapters").children) each.setAttribute("aria-pressed", each === chosen);
    Chart.fit(events, smoothly);
  }

  const largest = (parts) => parts.reduce((most, part) => (part.length > most.length ? part : most), []);

  /* The chapter of an event, else the one with most events. */
  function around(event) {
    const parts = parted(DATA.events);
    return narrowest(parts.find((part) => part.includes(event)) ?? largest(parts));
  }

  /* Offers the chapters of these events and goes to the one that has most of them. */
  function show(events) {
    const parts = parted(events);
    const buttons = parts.map(button);
    byId("chapters").replaceChildren(...(parts.length > 1 ? buttons : []));
    const most = largest(parts);
    go(buttons[parts.indexOf(most)], narrowest(most), false);
  }

  return { show, around, all: (events) => go(null, events, true) };
})();
