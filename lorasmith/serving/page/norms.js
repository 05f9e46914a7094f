// Norms by layer as bars: a strip per kind of module and adapter, one scale for all, and a table.

import { h, number, svg } from "./dom.js";

const HEIGHT = 40;

/** Draw the norms of adapters; every strip has the same scale. */
export function normPictures(all) {
  const most = Math.max(...all.flatMap((one) => one.details.norms.values.flat().filter((v) => v !== null)), 1e-12);
  const kinds = [...new Set(all.flatMap((one) => one.details.norms.kinds))];
  const layers = all[0].details.norms.layers;
  return [
    h("div", { class: "norms" },
      ...kinds.flatMap((kind) => all.map((one, index) => [
        h("span", { class: "kind" }, index ? "" : kind, all.length > 1 ? h("span", { class: "letter" }, one.letter) : null),
        strip(one, kind, most, all.length > 1),
      ])).flat(),
      h("span"), h("span", { class: "axis" }, h("span", {}, `layer ${layers[0]}`), h("span", {}, `highest bar ${number(most)}`), h("span", {}, `layer ${layers.at(-1)}`))),
    h("details", {}, h("summary", {}, "Norms as a table"), ...all.map((one) => table(one, all.length > 1))),
  ];
}

function strip(one, kind, most, isOfSeveral) {
  const { kinds, layers, values } = one.details.norms;
  const row = values[kinds.indexOf(kind)] ?? [];
  const known = row.filter((value) => value !== null);
  const peak = layers[row.indexOf(Math.max(...known))];
  const label = known.length
    ? `${kind}${isOfSeveral ? ` of ${one.letter}` : ""}: norms from ${number(Math.min(...known))} to ${number(Math.max(...known))}, the highest in layer ${peak}`
    : `${kind}: none`;
  return svg("svg", { class: "strip", role: "img", "aria-label": label, viewBox: `0 0 ${layers.length * 10} ${HEIGHT}`, preserveAspectRatio: "none" },
    ...row.map((value, index) => {
      if (value === null) return null;
      const height = Math.max(0.5, (value / most) * HEIGHT);
      return svg("rect", { x: index * 10 + 1, y: HEIGHT - height, width: 8, height },
        svg("title", {}, `${kind}, layer ${layers[index]}: ${number(value)}`));
    }));
}

function table(one, isOfSeveral) {
  const { kinds, layers, values } = one.details.norms;
  const name = isOfSeveral ? `Norms of ${one.letter}` : "Norms";
  return h("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": name },
    h("table", {}, h("caption", {}, name),
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Layer"), ...kinds.map((kind) => h("th", { scope: "col" }, kind)))),
      h("tbody", {}, ...layers.map((layer, index) => h("tr", {}, h("th", { scope: "row" }, layer),
        ...values.map((row) => h("td", {}, number(row[index]))))))));
}
