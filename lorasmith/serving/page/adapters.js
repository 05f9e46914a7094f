// One adapter, or several side by side: numbers, neighbours, norms, answers, files and commands.

import { download, get, post, send } from "./api.js";
import { announce, bar, byId, bytes, clock, complain, copyButton, h, number, percent, short } from "./dom.js";
import { normPictures } from "./norms.js";

const LETTERS = "ABCDEFGHIJKLMNOP";

export function showAdapters(rest) {
  const ids = rest.split(",").filter(Boolean);
  const place = h("div");
  byId("main").replaceChildren(h("p", {}, h("a", { href: "#/generate" }, "← All adapters")), place);
  adapterPanel(place, ids, { level: 1 });
}

/** Fill a place with all there is to say of some adapters. */
export async function adapterPanel(place, ids, { level, more = 0 }) {
  const problem = h("p", { class: "problem", role: "alert", hidden: true });
  const title = h(`h${level}`, { tabindex: -1 }, ids.length > 1 ? `Comparing ${ids.length} adapters` : "Adapter");
  place.append(title, problem);
  let all;
  try {
    all = await Promise.all(ids.map(async (id, index) => {
      const path = `/v1/adapters/${encodeURIComponent(id)}`;
      const [record, details] = await Promise.all([get(path), get(`${path}/details`)]);
      return { record, details, letter: LETTERS[index], path };
    }));
  } catch (error) {
    complain(problem, error);
    return;
  }
  if (more) place.append(h("p", { class: "hint" }, `${more} more are in the list below.`));
  if (all.length === 1) title.textContent = all[0].record.description;
  const heading = `h${level + 1}`;
  const part = (name, ...content) => h("section", { class: "card" }, h(heading, {}, name), ...content);
  place.append(
    h("div", { class: all.length > 1 ? null : "pair" },
      part("Numbers", numbers(all)),
      part("Nearest known tasks", ...neighbours(all, `h${level + 2}`))),
    part("Try it", ...trial(all)),
    part("Strength by layer", ...normPictures(all)),
    part("Use it", ...all.map((one) => takeAway(one, all.length > 1, `h${level + 2}`))),
  );
}

const letter = (one) => h("span", { class: "letter" }, one.letter);

function scrolled(label, table) {
  return h("div", { class: "scroll", tabindex: 0, role: "group", "aria-label": label }, table);
}

function sureness(details) {
  const value = details.confidence;
  if (value === null) return "not said by this generator";
  const words = value >= 0.7 ? "likely better" : value >= 0.3 ? "uncertain" : "unlikely; try other words";
  return h("span", { class: "measure" }, bar(value), `${percent(value)} `, h("span", { class: "hint" }, words));
}

function numbers(all) {
  const rows = [
    ["Description", (one) => one.record.description],
    ["Confidence", (one) => sureness(one.details)],
    ["Distance", (one) => number(one.details.distance)],
    ["Total norm", (one) => number(one.details.norms.total)],
    ["Rank, alpha", (one) => `${one.record.rank}, ${number(one.record.alpha)}`],
    ["Seed", (one) => one.record.seed],
    ["Parameters", (one) => `${one.record.num_parameters.toLocaleString("en")} in ${bytes(one.record.size)}`],
    ["Generator", (one) => one.record.generator],
    ["Base model", (one) => one.record.base_model],
    ["Id", (one) => h("code", {}, all.length > 1 ? short(one.record.id) : one.record.id)],
  ].slice(all.length > 1 ? 0 : 1);
  const head = all.length > 1
    ? h("thead", {}, h("tr", {}, h("td"), ...all.map((one) => h("th", { scope: "col" }, letter(one)))))
    : null;
  const table = h("table", { class: "numbers" }, head, h("tbody", {}, ...rows.map(([name, value]) =>
    h("tr", {}, h("th", { scope: "row" }, name), ...all.map((one) => h("td", {}, value(one)))))));
  const note = h("p", { class: "hint" }, "Confidence: how probably it answers better than the adapter of the nearest known task. Not tried on your data.");
  return h("div", {}, scrolled("Numbers", table), note);
}

function neighbours(all, heading) {
  return all.map((one) => {
    const found = one.details.nearest;
    const list = found.length
      ? h("ol", { class: "near" }, ...found.map((task) => h("li", {},
        h("strong", {}, task.name), h("span", { class: "measure" }, bar(1 - task.distance), `distance ${number(task.distance)}`),
        h("p", { class: "hint" }, task.description))))
      : h("p", { class: "hint" }, "This generator keeps no list of known tasks.");
    return h("div", { class: "of" }, all.length > 1 ? h(heading, {}, letter(one), ` ${one.record.description}`) : null, list);
  });
}

function trial(all) {
  const inputs = h("textarea", { id: "inputs", rows: 3, "aria-describedby": "inputs-hint", placeholder: "lorry\nbakery" });
  const button = h("button", { type: "submit", class: "main" }, "Answer");
  const status = h("span");
  const problem = h("p", { class: "problem", role: "alert", hidden: true });
  const place = h("div");
  const form = h("form", {},
    h("label", { for: "inputs" }, "Inputs"), inputs,
    h("p", { class: "hint", id: "inputs-hint" }, "One a line, 16 at most. The base and every adapter answer each; the first time the base model has to load."),
    problem, h("div", { class: "actions" }, button, status));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (button.getAttribute("aria-disabled") === "true") return;
    const lines = inputs.value.split("\n").map((line) => line.trim()).filter(Boolean);
    if (!lines.length || lines.length > 16) {
      complain(problem, new Error("Give one to 16 inputs, one a line"));
      inputs.focus();
      return;
    }
    complain(problem, null);
    button.setAttribute("aria-disabled", "true");
    const stop = clock(status, "Answering…");
    announce("Answering");
    try {
      const body = { adapters: all.map((one) => one.record.id), inputs: lines, max_new_tokens: 24 };
      place.replaceChildren(answers(all, await post("/v1/preview", body)));
      announce("The answers are there");
    } catch (error) {
      complain(problem, error);
    } finally {
      stop();
      button.removeAttribute("aria-disabled");
    }
  });
  return [form, place];
}

function answers(all, preview) {
  const columns = [preview.base, ...all.map((one) => preview.adapted[one.record.id])];
  const names = ["Base", ...all.map((one) => (all.length > 1 ? letter(one) : "With the adapter"))];
  return scrolled("Answers", h("table", { class: "answers" },
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Input"), ...names.map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", {}, ...preview.inputs.map((input, row) => h("tr", {}, h("th", { scope: "row" }, input),
      ...columns.map((column, index) => h("td", { class: index ? "adapted" : null }, column[row].trim() || h("span", { class: "hint" }, "(nothing)"))))))));
}

function takeAway(one, isOfSeveral, heading) {
  const { record, details, path } = one;
  const problem = h("p", { class: "problem", role: "alert", hidden: true });
  const save = (name, as, label, kind, spoken) => h("button", {
    type: "button", class: kind, "aria-label": spoken || null,
    onclick: async () => {
      complain(problem, null);
      try {
        await download(`${path}/${name}`, as);
        announce(`Downloaded ${as}`);
      } catch (error) {
        complain(problem, error);
      }
    },
  }, label);
  const of = isOfSeveral ? ` of ${one.letter}` : "";
  const use = [
    h("p", { class: "hint" }, "Unpack the archive, then run this beside the folder ", h("code", {}, details.folder), "."),
    command("PEFT, in Python", details.peft, of),
    details.vllm ? command("vLLM, in a shell", details.vllm, of) : null,
    details.prompt_template ? h("p", { class: "hint" }, "Prompts look like this: ", h("code", {}, JSON.stringify(details.prompt_template))) : null,
  ].filter(Boolean);
  return h("div", { class: "of" },
    isOfSeveral ? h(heading, {}, letter(one), ` ${record.description}`) : null,
    h("div", { class: "actions" },
      save("archive.zip", `${details.folder}.zip`, "Download folder (.zip)", "main", of && `Download folder (.zip)${of}`),
      isOfSeveral ? null : remove(one, problem)),
    problem,
    h("details", {}, h("summary", {}, "Single files"),
      h("div", { class: "actions" }, ...record.files.map((name) => save(name, name, name, "quiet", `Download ${name}`)))),
    ...(isOfSeveral ? [h("details", {}, h("summary", {}, "Lines for PEFT and vLLM"), ...use)] : use));
}

function command(name, text, of) {
  const code = h("code", {}, text.trimEnd());
  return h("div", { class: "command" },
    h("div", { class: "title" }, h("span", {}, name), copyButton(text, `the ${name.split(",")[0]} command${of}`, code)),
    h("pre", { tabindex: 0, role: "group", "aria-label": name + of }, code));
}

/** Deleting takes two presses: there is no way back. */
function remove(one, problem) {
  const button = h("button", { type: "button", class: "quiet" }, "Delete");
  button.addEventListener("click", async () => {
    if (button.textContent === "Delete") {
      button.textContent = "Press again to delete";
      setTimeout(() => { button.textContent = "Delete"; }, 5000);
      return;
    }
    try {
      await send("DELETE", one.path);
      announce("Deleted");
      if (location.hash === "#/generate" || !location.hash) dispatchEvent(new HashChangeEvent("hashchange"));
      else location.hash = "#/generate";
    } catch (error) {
      complain(problem, error);
    }
  });
  return button;
}
