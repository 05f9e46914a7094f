// The view that makes adapters: a form, the watch over what it started, and the list of all.

import { attempt, get, lines, post, send, wait } from "./api.js";
import { adapterPanel } from "./adapters.js";
import { ago, announce, byId, clock, complain, enter, h, number, percent, short } from "./dom.js";

const MAX_COMPARED = 8;
const DRAFT = "lorasmith-description";
let generators = [];

export function showGenerate() {
  enter("generate");
  const chosen = new Set();
  const state = { left: false };
  const description = byId("description");
  description.value = sessionStorage.getItem(DRAFT) ?? "";
  const count = () => {
    byId("count").textContent = description.value ? `${description.value.length} of 4,000 characters.` : "";
    sessionStorage.setItem(DRAFT, description.value);
  };
  description.addEventListener("input", count);
  count();
  byId("generator").addEventListener("change", describeGenerator);
  for (const id of ["documents", "examples"]) byId(id).addEventListener("change", chooseReader);
  takeDrops(byId("ask"));
  byId("ask").addEventListener("submit", (event) => {
    event.preventDefault();
    generate(state, chosen);
  });
  byId("compare").addEventListener("click", () => {
    location.hash = `#/adapters/${[...chosen].join(",")}`;
  });
  byId("more").addEventListener("click", () => list(chosen, byId("mine").lastChild.dataset.id));
  loadGenerators(state);
  list(chosen);
  return () => { state.left = true; };
}

/** Take a description over from elsewhere. */
export function draft(text) {
  sessionStorage.setItem(DRAFT, text);
  location.hash = "#/generate";
}

async function loadGenerators(state) {
  try {
    generators = (await get("/v1/generators")).data;
  } catch (error) {
    if (!state.left) complain(byId("ask-problem"), error);
    return;
  }
  if (state.left) return;
  byId("generator").replaceChildren(...generators.map((one) => h("option", { value: one.id }, one.id)));
  describeGenerator();
}

function describeGenerator() {
  const one = generators.find((each) => each.id === byId("generator").value);
  if (!one) return;
  const samples = byId("samples");
  samples.disabled = !one.draws_at_random;
  if (samples.disabled) samples.value = 1;
  byId("rank").max = one.rank;
  byId("rank").placeholder = one.rank;
  const random = one.draws_at_random ? "Each sample has a seed of its own." : "It draws nothing at random: one sample, whatever the seed.";
  byId("about-generator").textContent = `For ${one.base_model}, up to rank ${one.rank}, ${number(one.num_parameters)} parameters. ${random}`;
}

/** Files that are dropped on the form go where they belong. */
function takeDrops(form) {
  const over = (event) => {
    event.preventDefault();
    form.classList.toggle("over", event.type === "dragover");
  };
  for (const name of ["dragover", "dragleave", "drop"]) form.addEventListener(name, over);
  form.addEventListener("drop", (event) => {
    for (const [id, fits] of [["examples", (file) => file.name.endsWith(".jsonl")], ["documents", (file) => !file.name.endsWith(".jsonl")]]) {
      const taken = new DataTransfer();
      for (const file of event.dataTransfer.files) if (fits(file)) taken.items.add(file);
      if (taken.files.length) byId(id).files = taken.files;
    }
    chooseReader();
  });
}

/** Choose a generator that reads the files, if the chosen one does not. */
function chooseReader() {
  const kinds = [["document", "documents"], ["example", "examples"]].filter(([, id]) => byId(id).files.length).map(([kind]) => kind);
  const reads = (one) => kinds.every((kind) => one.reads.includes(kind) || (kind === "example" && one.draws_at_random));
  const current = generators.find((one) => one.id === byId("generator").value);
  const fitting = generators.find(reads);
  if (current && !reads(current) && fitting) {
    byId("generator").value = fitting.id;
    describeGenerator();
    announce(`Generator ${fitting.id} reads these files`);
  }
  const problem = fitting ? null : new Error(`No generator here reads ${kinds.join("s or ")}s`);
  complain(byId("ask-problem"), problem);
}

function wanted() {
  const body = { description: byId("description").value.trim(), generator: byId("generator").value || null };
  for (const [name, id] of [["seed", "seed"], ["num_samples", "samples"], ["refine", "refine"], ["rank", "rank"]]) {
    const field = byId(id);
    if (field.value === "" && name === "rank") continue;
    if (!field.disabled && !field.checkValidity()) {
      field.focus();
      throw new Error(`${field.labels[0].textContent}: a whole number from ${field.min} to ${field.max}, please`);
    }
    body[name] = Number(field.value || field.min);
  }
  const files = [["document", "documents"], ["examples", "examples"]].flatMap(([name, id]) => [...byId(id).files].map((file) => [name, file]));
  if (!body.description && !files.length) {
    byId("description").focus();
    throw new Error("Describe the task first: say in a sentence what the model shall do");
  }
  if (!files.length) return body;
  const form = new FormData();
  for (const [name, value] of Object.entries(body)) if (value !== null) form.append(name, value);
  for (const [name, file] of files) form.append(name, file);
  return form;
}

async function generate(state, chosen) {
  const button = byId("ask").querySelector("[type=submit]");
  const problem = byId("ask-problem");
  if (button.getAttribute("aria-disabled") === "true") return;
  complain(problem, null);
  const watch = byId("watch");
  let stop = () => 0;
  try {
    const body = wanted();
    button.setAttribute("aria-disabled", "true");
    const words = h("span");
    watch.replaceChildren(words);
    stop = clock(words, "Generating…");
    announce("Generating");
    const made = await post("/v1/adapters", body, { ...attempt(), Prefer: byId("samples").value > 1 ? "respond-async" : "wait=5" });
    const ids = made.object === "batch" ? await follow(made, watch, state) : [made.id];
    const seconds = stop();
    if (state.left) return;
    watch.replaceChildren(`Ready in ${number(seconds, 2)} s.`);
    announce(ids.length > 1 ? `${ids.length} adapters are ready` : "The adapter is ready");
    await showResult(ids);
    if (!state.left) list(chosen);
  } catch (error) {
    stop();
    if (state.left) return;
    watch.replaceChildren();
    complain(problem, error);
  } finally {
    button.removeAttribute("aria-disabled");
  }
}

/** Watch a job until it is finished; returns the ids of what it made. */
async function follow(job, watch, state) {
  const id = job.id;
  const progress = h("progress", { "aria-label": "Samples made", max: job.request_counts.total, value: 0 });
  const cancel = h("button", { type: "button", onclick: () => send("POST", `/v1/batches/${id}/cancel`).catch(() => {}) }, "Cancel");
  watch.append(progress, cancel);
  while (job.finished_at === null) {
    await wait(500);
    if (state.left) return [];
    job = await get(`/v1/batches/${id}`);
    progress.value = job.request_counts.completed + job.request_counts.failed;
  }
  if (job.error_file_id) throw new Error((await lines(job.error_file_id, 1))[0].error.message);
  if (!job.output_file_id) throw new Error(`The job was ${job.status}; nothing was made`);
  const made = (await lines(job.output_file_id)).map((line) => line.response.body.id);
  return [...new Set(made)];
}

async function showResult(ids) {
  const place = byId("result");
  place.hidden = false;
  place.replaceChildren();
  const shown = ids.slice(0, MAX_COMPARED);
  await adapterPanel(place, shown, { level: 2, more: ids.length - shown.length });
  place.querySelector("h2")?.focus();
}

async function list(chosen, after) {
  const place = byId("mine");
  try {
    const page = await get(`/v1/adapters?limit=10${after ? `&after=${after}` : ""}`);
    if (!place.isConnected) return;
    if (!after) place.replaceChildren();
    place.append(...page.data.map((one) => row(one, chosen)));
    byId("mine-empty").hidden = place.children.length > 0;
    byId("more").hidden = !page.has_more;
    complain(byId("mine-problem"), null);
  } catch (error) {
    if (place.isConnected) complain(byId("mine-problem"), error);
  }
}

function row(adapter, chosen) {
  const about = [
    adapter.confidence === null ? null : `confidence ${percent(adapter.confidence)}`,
    `rank ${adapter.rank}`, `seed ${adapter.seed}`, ago(adapter.created_at),
  ].filter(Boolean).join(" · ");
  const box = h("input", { type: "checkbox", "aria-label": `Compare ${adapter.description}` });
  box.checked = chosen.has(adapter.id);
  box.addEventListener("change", () => {
    if (box.checked) chosen.add(adapter.id);
    else chosen.delete(adapter.id);
    const button = byId("compare");
    button.disabled = chosen.size < 2 || chosen.size > MAX_COMPARED;
    button.textContent = chosen.size > MAX_COMPARED ? `${MAX_COMPARED} at most` : chosen.size > 1 ? `Compare ${chosen.size} adapters` : "Compare selected";
  });
  return h("li", { "data-id": adapter.id, class: "pick" }, box,
    h("div", {}, h("a", { href: `#/adapters/${adapter.id}` }, adapter.description),
      h("p", { class: "hint" }, about, " · ", h("code", {}, short(adapter.id)))));
}
