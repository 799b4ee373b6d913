/* The page as a whole. Which event is open stands in the address, so that it can be shared and Back closes it. */

(() => {
  const address = () => new URLSearchParams(location.hash.slice(1));
  const opened = () => EVENTS.get(address().get("event"));
  const goTo = (id) => { location.hash = addressOf(id); };
  let all = DATA.events;

  function arrive() {
    const event = opened();
    document.body.classList.toggle("open", event !== undefined);
    List.select(event?.id);
    Chart.select(event?.id);
    if (event === undefined) return Detail.clear();
    Detail.show(event, close);
    byId("detail").scrollTop = 0;
    if (getComputedStyle(byId("detail")).position === "fixed") byId("detail").focus(); // it lies over all else
  }

  function close() {
    const before = opened();
    location.hash = "";
    if (before) List.focus(before.id);
  }

  function changed(events) {
    all = events;
    const undated = events.filter((event) => !Chart.dated(event)).length;
    const part = events.length === DATA.events.length ? count(events.length, "event") : `${events.length} of ${count(DATA.events.length, "event")}`;
    byId("summary").textContent = `${part} from ${count(DATA.articles.length, "article")}${undated ? `, ${undated} undated` : ""}`;
    Chart.show(events);
    List.show(events, goTo);
    Chapters.show(events);
    List.select(opened()?.id);
  }

  function sources() {
    byId("sources").append(...DATA.articles.map(({ name, title, url, published }, at) => make("li", {},
      make("span", { class: "small" }, `${at + 1}. `),
      url ? make("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, words(name)) : words(name),
      title && title !== name ? [" · ", words(title)] : "",
      make("span", { class: "small" }, published ? ` · ${published}` : " · no date"))));
    byId("conflicts").hidden = DATA.conflicts.length === 0;
    byId("conflicts").querySelector("ul").append(...DATA.conflicts.map((conflict) => make("li", {}, Detail.disputes([conflict]))));
  }

  function theme() {
    const button = byId("theme"), root = document.documentElement;
    const dark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
    const named = () => { button.textContent = dark() ? "Light" : "Dark"; };
    const wanted = address().get("theme");
    if (wanted === "dark" || wanted === "light") root.dataset.theme = wanted;
    button.addEventListener("click", () => {
      root.dataset.theme = dark() ? "light" : "dark";
      named();
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", named);
    named();
  }

  function keyboard(key) {
    const typing = key.target.closest("input, select, textarea");
    if (key.ctrlKey || key.metaKey || key.altKey) return;
    if (key.key === "Escape" && opened() && !typing) close();
    else if (typing) return;
    else if (key.key === "/") byId("text").focus();
    else if (key.key === "+" || key.key === "=") Chart.closer();
    else if (key.key === "-") Chart.farther();
    else if (key.key === "0") Chapters.all(all);
    else return;
    key.preventDefault();
  }

  theme();
  sources();
  Chart.start(goTo, Chapters.around(opened()));
  Filters.start(changed);
  arrive();
  byId("closer").addEventListener("click", Chart.closer);
  byId("farther").addEventListener("click", Chart.farther);
  byId("whole").addEventListener("click", () => Chapters.all(all));
  addEventListener("keydown", keyboard);
  addEventListener("hashchange", arrive);
})();
