// Elements, text and small words. Strings become text nodes; nothing here makes HTML of a string.

const SVG = "http://www.w3.org/2000/svg";

function fill(node, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

export const h = (tag, props, ...children) =>
  fill(document.createElement(tag), props, children);

export const svg = (tag, props, ...children) =>
  fill(document.createElementNS(SVG, tag), props, children);

export const byId = (id) => document.getElementById(id);

/** Show a view from its template in the page's main part. */
export function enter(name) {
  byId("main").replaceChildren(byId(`view-${name}`).content.cloneNode(true));
}

/** Say something to screen readers. */
export function announce(text) {
  byId("live").textContent = text;
}

/** Show an error in its line, or clear the line. */
export function complain(line, error) {
  line.hidden = !error;
  line.textContent = error ? error.message : "";
}

export const number = (value, digits = 3) =>
  value === null ? "–" : Number(value.toPrecision(digits)).toLocaleString("en");

export const percent = (value) => `${Math.round(value * 100)} %`;

export function bytes(count) {
  if (count < 1000) return `${count} B`;
  return count < 1e6 ? `${number(count / 1e3)} kB` : `${number(count / 1e6)} MB`;
}

export function ago(seconds) {
  const passed = Math.max(0, Date.now() / 1000 - seconds);
  if (passed < 60) return "just now";
  if (passed < 3600) return `${Math.floor(passed / 60)} min ago`;
  if (passed < 86400) return `${Math.floor(passed / 3600)} h ago`;
  return new Date(seconds * 1000).toLocaleDateString("en", { dateStyle: "medium" });
}

export const short = (id) => id.replace(/^\w+_/, "").slice(0, 12);

/** A bar from 0 to 1, for the eye alone: the number stands beside it. */
export const bar = (share) =>
  svg("svg", { class: "bar-of", viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("rect", { class: "rest", width: 100, height: 6 }),
    svg("rect", { class: "full", width: Math.max(0, Math.min(1, share)) * 100, height: 6 }));

/** A button that copies a text; where the browser forbids it, the text is selected instead. */
export function copyButton(text, what, source) {
  const button = h("button", { type: "button", "aria-label": `Copy ${what}` }, "Copy");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
      announce(`Copied ${what}`);
    } catch {
      getSelection().selectAllChildren(source);
      button.textContent = "Press Ctrl+C";
      announce("Selected; press Ctrl+C to copy");
    }
    setTimeout(() => { button.textContent = "Copy"; }, 2500);
  });
  return button;
}

/** Count seconds in a place while something runs; returns what stops it. */
export function clock(place, words) {
  const started = performance.now();
  const tick = () => {
    place.textContent = `${words} ${Math.round((performance.now() - started) / 1000)} s`;
  };
  tick();
  const timer = setInterval(tick, 1000);
  return () => {
    clearInterval(timer);
    place.textContent = "";
    return (performance.now() - started) / 1000;
  };
}
