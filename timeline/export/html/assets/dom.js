"use strict";
/* What the page shows, and how it is put in place: as text, never as markup. */

const DATA = JSON.parse(document.getElementById("data").textContent);
const EVENTS = new Map(DATA.events.map((event) => [event.id, event]));

const byId = (id) => document.getElementById(id);

/* An element with attributes; `on…` are listeners, `text` and all children that are no elements are set as text. */
function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false && child !== ""));
  return element;
}

/* Words of an article, set apart from what stands around them, in their own direction. */
const words = (text, name = "bdi", attributes = {}) => make(name, { dir: "auto", lang: "ar", ...attributes }, text);

/* An element in the colour of an event's lane. */
function coloured(element, lane) {
  element.style.setProperty("--lane", `var(--${lane})`);
  return element;
}

const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/* Where the page stands with this event open. */
const addressOf = (id) => `#${new URLSearchParams({ event: id })}`;
