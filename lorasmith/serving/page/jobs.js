// The view of jobs: upload, progress, cancel, results.

import { attempt, download, get, lines, post, send } from "./api.js";
import { ago, announce, byId, clock, complain, enter, h, short } from "./dom.js";

const POLL = 1500;
const SHOWN_ERRORS = 20;
const WORDS = {
  validating: "Reading the file", in_progress: "Running", finalizing: "Writing results",
  cancelling: "Stopping", completed: "Completed", cancelled: "Cancelled", expired: "Expired", failed: "Failed",
};

export function showJobs() {
  enter("jobs");
  const state = { left: false, known: new Map(), timer: 0, isFilled: false };
  byId("upload").addEventListener("submit", (event) => {
    event.preventDefault();
    start(state);
  });
  byId("more-jobs").addEventListener("click", () => load(state, byId("jobs").lastChild.dataset.id));
  load(state);
  return () => {
    state.left = true;
    clearTimeout(state.timer);
  };
}

async function start(state) {
  const problem = byId("upload-problem");
  const button = byId("upload").querySelector("[type=submit]");
  const input = byId("file");
  if (button.getAttribute("aria-disabled") === "true") return;
  complain(problem, input.files.length ? null : new Error("Choose a file of requests first"));
  if (!input.files.length) {
    input.focus();
    return;
  }
  button.setAttribute("aria-disabled", "true");
  const stop = clock(byId("upload-status"), "Uploading…");
  try {
    const form = new FormData();
    form.append("purpose", "batch");
    form.append("file", input.files[0]);
    const file = await (await send("POST", "/v1/files", { body: form })).json();
    await post("/v1/batches", { input_file_id: file.id, endpoint: "/v1/adapters", completion_window: "24h", metadata: { file: file.filename } }, attempt());
    input.value = "";
    announce("The job is started");
    load(state);
  } catch (error) {
    complain(problem, error);
  } finally {
    stop();
    button.removeAttribute("aria-disabled");
  }
}

/** List jobs; as long as one is open, again and again. */
async function load(state, after) {
  clearTimeout(state.timer);
  let pause = POLL;
  try {
    const page = await get(`/v1/batches?limit=10${after ? `&after=${after}` : ""}`);
    if (state.left) return;
    const fresh = page.data.filter((job) => !state.known.has(job.id)).map((job) => newRow(state, job));
    if (state.isFilled && !after) byId("jobs").prepend(...fresh);
    else byId("jobs").append(...fresh);
    for (const job of page.data) show(state, job);
    if (after || !state.isFilled) byId("more-jobs").hidden = !page.has_more;
    state.isFilled = true;
    byId("jobs-empty").hidden = state.known.size > 0;
    complain(byId("jobs-problem"), null);
  } catch (error) {
    if (state.left) return;
    complain(byId("jobs-problem"), error);
    if (error.status === 401) return;
    pause *= 5;
  }
  const isOpen = [...state.known.values()].some((each) => each.job.finished_at === null);
  if (isOpen) state.timer = setTimeout(() => load(state), pause);
}

/** Bring a job's row up to date, without taking the focus away. */
function show(state, job) {
  const row = state.known.get(job.id);
  if (job.finished_at !== null && row.job.finished_at === null) {
    announce(`Job ${row.name}: ${WORDS[job.status] ?? job.status}`);
  }
  row.job = job;
  const { total, completed, failed } = job.request_counts;
  row.status.textContent = WORDS[job.status] ?? job.status;
  row.status.dataset.status = job.status;
  row.progress.max = total || 1;
  row.progress.value = completed + failed;
  row.progress.hidden = job.finished_at !== null;
  row.counts.textContent = total ? `${completed} of ${total} made${failed ? `, ${failed} failed` : ""}` : "";
  row.cancel.hidden = job.finished_at !== null || job.status === "cancelling";
  row.output.hidden = !job.output_file_id;
  row.errors.hidden = row.see.hidden = !job.error_file_id;
  complain(row.problem, job.errors?.length ? new Error(job.errors.map((one) => one.message).join("; ")) : null);
}

function newRow(state, job) {
  const name = job.metadata?.file ?? (job.input_file_id ? short(job.id) : `Samples ${short(job.id)}`);
  // What appears later than the list was started meanwhile; its end is news, too.
  const row = { job: state.isFilled ? { ...job, finished_at: null } : job, name };
  state.known.set(job.id, row);
  const act = (work) => async () => {
    complain(row.problem, null);
    try {
      await work();
    } catch (error) {
      complain(row.problem, error);
    }
  };
  const button = (words, work) => h("button", { type: "button", hidden: true, "aria-label": `${words}: ${name}`, onclick: act(work) }, words);
  row.status = h("span", { class: "badge" });
  row.progress = h("progress", { "aria-label": `Progress of ${name}` });
  row.counts = h("span", { class: "hint" });
  row.problem = h("p", { class: "problem", role: "alert", hidden: true });
  row.list = h("ul", { class: "errors" });
  row.cancel = button("Cancel", async () => {
    await send("POST", `/v1/batches/${job.id}/cancel`);
    row.status.textContent = WORDS.cancelling;
    row.cancel.hidden = true;
  });
  row.output = button("Download output", () => download(`/v1/files/${row.job.output_file_id}/content`, `${job.id}_output.jsonl`));
  row.errors = button("Download errors", () => download(`/v1/files/${row.job.error_file_id}/content`, `${job.id}_errors.jsonl`));
  row.see = button("Show errors", async () => {
    const failed = await lines(row.job.error_file_id);
    const items = failed.slice(0, SHOWN_ERRORS).map((line) => h("li", {}, h("code", {}, line.custom_id), ` ${line.error?.message ?? ""}`));
    if (failed.length > SHOWN_ERRORS) items.push(h("li", {}, `and ${failed.length - SHOWN_ERRORS} more in the file`));
    row.list.replaceChildren(...items);
    announce(`${failed.length} errors`);
  });
  return h("li", { "data-id": job.id },
    h("div", { class: "title" }, h("span", {}, h("strong", {}, name), " ", row.status), h("span", { class: "hint" }, ago(job.created_at))),
    h("div", { class: "measure" }, row.progress, row.counts), row.problem,
    h("div", { class: "actions" }, row.cancel, row.output, row.errors, row.see), row.list);
}
