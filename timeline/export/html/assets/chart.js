/* The drawing. An event is a bar from the first to the last moment that it can have, never a point. */

const Chart = (() => {
  const HOUR = 3600e3, DAY = 24 * HOUR;
  const OPEN = 0.12; // of the window: how far a bar fades out on the side that no text bounds
  const items = new vis.DataSet();
  const lanes = new vis.DataSet();
  let drawing = null;

  const moment = (bound) => (bound === null ? null : Date.parse(bound));
  const bounds = (event) => event.when.map(moment);
  const dated = (event) => event.when !== null && event.when.some((bound) => bound !== null);
  const known = (event) => bounds(event).filter((bound) => bound !== null);

  function certainty(event) {
    const [begin, end] = bounds(event);
    if (begin === null) return "before";
    if (end === null) return "after";
    return end - begin > DAY ? "wide" : "exact";
  }

  function drawn(event, span) {
    const [begin, end] = bounds(event);
    return { start: begin ?? end - OPEN * span, end: end ?? begin + OPEN * span };
  }

  function item(event, order, span) {
    const classes = [certainty(event), event.conflicts.length ? "disputed" : "", event.marks.length ? "unsure" : ""];
    return {
      id: event.id, group: event.lane, type: "range", order, event, ...drawn(event, span),
      className: classes.filter(Boolean).join(" "),
      style: `--lane: var(--${event.lane})`,
      content: "",
    };
  }

  const label = ({ event }) =>
    make("span", { class: "event-label" }, make("b", {}, event.type), words(event.headline));

  const span = () => {
    const { start, end } = drawing.getWindow();
    return end - start;
  };

  /* Zooming changes how much time the faded end of an open bar takes. */
  function refade() {
    const now = span();
    items.update(items.get({ filter: (each) => each.event.when.includes(null) }).map((each) => ({ id: each.id, ...drawn(each.event, now) })));
  }

  /* Lanes without an event in the window take no room. */
  function hideEmptyLanes() {
    const { start: from, end: to } = drawing.getWindow();
    const used = new Set(items.get({ filter: ({ start, end }) => end >= from && start <= to }).map(({ group }) => group));
    lanes.update(lanes.get().filter(({ id, visible }) => visible !== used.has(id)).map(({ id }) => ({ id, visible: used.has(id) })));
  }

  /* Shows the time of some events at first, and calls `opened` with the event that is chosen. */
  function start(opened, events) {
    const all = DATA.events.filter(dated).flatMap(known);
    const [first, last] = all.length ? [Math.min(...all), Math.max(...all)] : [0, DAY];
    const room = Math.max(2 * DAY, 0.15 * (last - first));
    const [begin, end] = around(events) ?? [first - room, last + room];
    drawing = new vis.Timeline(byId("chart"), items, lanes, {
      moment: (time) => vis.moment(time).utc(),
      min: first - room, max: last + room, start: begin, end,
      zoomMin: 2 * HOUR,
      maxHeight: Math.max(300, Math.min(580, innerHeight * 0.6)),
      orientation: "top",
      margin: { axis: 8, item: { horizontal: 10, vertical: 5 } },
      order: (a, b) => a.order - b.order,
      stack: true,
      showCurrentTime: false,
      horizontalScroll: true,
      verticalScroll: true,
      zoomKey: "ctrlKey",
      template: label,
      groupTemplate: (lane) => lane && make("span", {}, lane.id),
    });
    drawing.on("select", ({ items: [id] }) => id !== undefined && opened(id));
    let before = span();
    drawing.on("rangechanged", () => {
      if (Math.abs(span() / before - 1) > 0.05) {
        before = span();
        refade();
      }
      hideEmptyLanes();
      drawing.redraw(); // the library shows itself when it draws after its first change of range, not before
    });
    byId("chart").addEventListener("keydown", (key) => {
      const step = { ArrowLeft: -0.2, ArrowRight: 0.2 }[key.key];
      if (!step) return;
      key.preventDefault();
      const { start: from, end: to } = drawing.getWindow();
      view(+from + step * (to - from), +to + step * (to - from), false);
    });
  }

  function show(events) {
    const visible = events.filter(dated);
    const used = new Set(visible.map((event) => event.lane));
    lanes.clear();
    lanes.add(DATA.lanes.filter((lane) => used.has(lane)).map((lane, order) => ({ id: lane, content: lane, order, visible: true, style: `--lane: var(--${lane})` })));
    items.clear();
    items.add(visible.map((event, order) => item(event, order, span())));
    hideEmptyLanes();
  }

  const view = (from, to, smoothly) => drawing.setWindow(from, to, { animation: smoothly && !calm() });

  /* The time of some events with room around it, more where the labels run, at least a day; none for no time. */
  function around(events) {
    const moments = events.filter(dated).flatMap(known);
    if (!moments.length) return null;
    const first = Math.min(...moments), last = Math.max(...moments);
    const room = Math.max(DAY / 2, 0.15 * (last - first));
    return [first - room, last + 3 * room];
  }

  function fit(events, smoothly) {
    const window = around(events);
    if (window) view(...window, smoothly);
  }

  function select(id) {
    drawing.setSelection(items.get(id) ? [id] : []);
    const event = EVENTS.get(id);
    if (!event || !dated(event)) return;
    const { start: from, end: to } = drawing.getWindow();
    const [begin, end] = [Math.min(...known(event)), Math.max(...known(event))];
    if (end < from || begin > to) fit([event], true);
  }

  return {
    start, show, fit, select, dated, known, bounds, DAY,
    closer: () => drawing.zoomIn(0.5, { animation: !calm() }),
    farther: () => drawing.zoomOut(0.5, { animation: !calm() }),
  };
})();
