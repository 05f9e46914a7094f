// The map of what a generator knows, with your adapters on it; a list says the same in words.

import { get } from "./api.js";
import { byId, complain, enter, h, percent, svg } from "./dom.js";
import { draft } from "./generate.js";

const SIZE = 500; // of the map's longer side, in its own units
const EDGE = 16;
const LISTED = 8;
const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

export function showLibrary() {
  enter("library");
  const state = { left: false, turn: 0, marks: [], active: -1 };
  let timer = 0;
  byId("find").addEventListener("submit", (event) => event.preventDefault());
  byId("words").addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => load(state), 250);
  });
  byId("which").addEventListener("change", () => load(state));
  begin(state);
  return () => {
    state.left = true;
    clearTimeout(timer);
  };
}

async function begin(state) {
  try {
    const { data } = await get("/v1/generators");
    if (state.left) return;
    byId("which").replaceChildren(...data.map((one) => h("option", { value: one.id }, one.id)));
  } catch (error) {
    if (!state.left) complain(byId("library-problem"), error);
    return;
  }
  await load(state);
}

async function load(state) {
  const turn = ++state.turn; // an answer that comes late is not shown
  const words = byId("words").value.trim();
  const query = new URLSearchParams({ generator: byId("which").value, ...(words ? { q: words } : {}) });
  try {
    const library = await get(`/v1/library?${query}`);
    if (state.left || turn !== state.turn) return;
    complain(byId("library-problem"), null);
    draw(state, library);
    list(state, library, words);
  } catch (error) {
    if (!state.left && turn === state.turn) complain(byId("library-problem"), error);
  }
}

function draw(state, library) {
  const points = [
    ...library.tasks.map((task) => ({ ...task, title: task.name, isMine: false })),
    ...library.adapters.map((adapter) => ({ ...adapter, title: adapter.description, isMine: true })),
  ];
  const [left, right] = span(points.map((point) => point.x));
  const [top, bottom] = span(points.map((point) => -point.y));
  const scale = (SIZE - 2 * EDGE) / Math.max(right - left, bottom - top, 1e-3);
  const width = (right - left) * scale + 2 * EDGE;
  const height = (bottom - top) * scale + 2 * EDGE;
  state.width = width;
  state.marks = points.map((point, index) => ({ ...point, px: (point.x - left) * scale + EDGE, py: (-point.y - top) * scale + EDGE, index }));
  state.active = -1;
  state.label = svg("text", { class: "label", "aria-hidden": "true" });
  state.ring = svg("circle", { class: "ring", r: 9, visibility: "hidden" });
  const map = svg("svg", {
    viewBox: `0 0 ${width} ${height}`, class: "map", role: "listbox", tabindex: 0,
    "aria-label": "Map of known tasks and your adapters",
    onkeydown: (event) => move(state, event),
    onfocus: () => { if (state.active < 0 && state.marks.length) choose(state, middle(state)); },
    onpointermove: (event) => { const mark = event.target.dataset?.index; if (mark) choose(state, Number(mark)); },
    onclick: (event) => { const mark = event.target.dataset?.index; if (mark) choose(state, Number(mark)); },
  }, ...state.marks.map(shape), state.ring, state.label);
  state.map = map;
  byId("map").replaceChildren(points.length ? map : h("p", { class: "hint" }, emptyWords(library)));
  const many = library.num_tasks > library.tasks.length ? `${library.tasks.length.toLocaleString("en")} of ${library.num_tasks.toLocaleString("en")} tasks are drawn; search finds all. ` : "";
  byId("shown").textContent = points.length ? `${many}Both axes hold ${percent(library.shown)} of what differs.` : "";
}

/** The least and the greatest of some numbers, which may be none. */
const span = (values) => values.length ? [Math.min(...values), Math.max(...values)] : [0, 0];

const emptyWords = () => byId("words").value.trim() ? "Nothing matches. Try fewer or other words." : "This generator keeps no list of known tasks.";

function shape(mark) {
  const about = { id: `mark-${mark.index}`, role: "option", "aria-selected": "false", "data-index": mark.index, "aria-label": mark.isMine ? `Your adapter: ${mark.title}` : mark.title };
  if (!mark.isMine) return svg("circle", { ...about, class: "task", cx: mark.px, cy: mark.py, r: 3.2 });
  return svg("path", { ...about, class: "mine", d: `M${mark.px} ${mark.py - 6.5}l6.5 6.5l-6.5 6.5l-6.5-6.5z` });
}

/** The mark nearest to the middle of all. */
function middle(state) {
  const [x, y] = ["px", "py"].map((name) => state.marks.reduce((sum, mark) => sum + mark[name], 0) / state.marks.length);
  const off = (mark) => Math.hypot(mark.px - x, mark.py - y);
  return state.marks.reduce((best, mark) => (off(mark) < off(best) ? mark : best)).index;
}

function move(state, event) {
  if (!state.marks.length) return;
  const from = state.marks[state.active < 0 ? middle(state) : state.active];
  let to = null;
  if (event.key === "Home") to = 0;
  else if (event.key === "End") to = state.marks.length - 1;
  else if (event.key in DIRECTIONS) to = next(state.marks, from, DIRECTIONS[event.key]);
  else return;
  event.preventDefault();
  choose(state, to);
}

/** The nearest mark that lies more in a direction than beside it. */
function next(marks, from, [dx, dy]) {
  let best = from.index;
  let least = Infinity;
  for (const mark of marks) {
    const along = (mark.px - from.px) * dx + (mark.py - from.py) * dy;
    const beside = Math.abs((mark.px - from.px) * dy) + Math.abs((mark.py - from.py) * dx);
    if (mark.index === from.index || along <= 0 || beside > along * 1.5) continue;
    if (along + beside < least) {
      least = along + beside;
      best = mark.index;
    }
  }
  return best;
}

function choose(state, index) {
  if (index === state.active) return;
  byId(`mark-${state.active}`)?.setAttribute("aria-selected", "false");
  state.active = index;
  const mark = state.marks[index];
  byId(`mark-${index}`).setAttribute("aria-selected", "true");
  state.map.setAttribute("aria-activedescendant", `mark-${index}`);
  for (const [name, value] of [["cx", mark.px], ["cy", mark.py], ["visibility", "visible"]]) state.ring.setAttribute(name, value);
  const isRight = mark.px > state.width / 2;
  const words = mark.title.length > 34 ? `${mark.title.slice(0, 33)}…` : mark.title;
  state.label.textContent = words;
  state.label.setAttribute("x", mark.px + (isRight ? -13 : 13));
  state.label.setAttribute("y", Math.max(18, mark.py + 5));
  state.label.setAttribute("text-anchor", isRight ? "end" : "start");
  describe(mark);
}

/** Choose from the list: the description may be elsewhere on the screen. */
function pick(state, index) {
  choose(state, index);
  byId("point-title").focus();
}

function describe(mark) {
  const what = mark.isMine
    ? [h("p", { class: "hint" }, mark.confidence === null ? "Your adapter" : `Your adapter, confidence ${percent(mark.confidence)}`), h("p", {}, h("a", { href: `#/adapters/${mark.id}` }, "Open it"))]
    : [h("p", {}, mark.description), h("button", { type: "button", onclick: () => draft(mark.description) }, "Generate from this description")];
  byId("point").replaceChildren(h("h2", { id: "point-title", tabindex: -1 }, mark.title), ...what);
}

function list(state, library, words) {
  byId("found-title").textContent = words ? `${(library.num_tasks + library.adapters.length).toLocaleString("en")} found` : `${library.num_tasks.toLocaleString("en")} tasks, ${library.adapters.length} of your adapters`;
  const listed = [...state.marks.filter((mark) => mark.isMine), ...state.marks.filter((mark) => !mark.isMine)].slice(0, LISTED);
  byId("found").replaceChildren(...listed.map((mark) => h("li", {},
    h("button", { type: "button", class: "link", onclick: () => pick(state, mark.index) }, mark.title),
    h("p", { class: "hint" }, mark.isMine ? "Your adapter" : mark.description))));
  if (state.marks.length > LISTED) byId("found").append(h("li", { class: "hint" }, "Search to see others."));
}
