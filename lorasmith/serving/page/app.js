// The page: views by the address's fragment, and the dialog that asks for a key.

import { key, Problem, send, whenLocked } from "./api.js";
import { announce, byId, complain, h } from "./dom.js";
import { showAdapters } from "./adapters.js";
import { showGenerate } from "./generate.js";
import { showJobs } from "./jobs.js";
import { showLibrary } from "./library.js";

const VIEWS = {
  generate: { title: "Generate", show: showGenerate },
  adapters: { title: "Adapters", show: showAdapters },
  jobs: { title: "Jobs", show: showJobs },
  library: { title: "Library", show: showLibrary },
};
let leave = () => {};

function route(isFirst = false) {
  const [name, rest = ""] = location.hash.replace(/^#\//, "").split("/");
  const view = VIEWS[name] ?? VIEWS.generate;
  leave();
  leave = view.show(decodeURIComponent(rest)) ?? (() => {});
  document.title = `${view.title} · lorasmith`;
  const current = view === VIEWS.adapters ? "generate" : name || "generate";
  for (const link of document.querySelectorAll("nav a")) {
    if (link.hash === `#/${current}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (!isFirst) {
    scrollTo(0, 0);
    document.querySelector("main h1").focus();
  }
}

const dialog = byId("key-dialog");
const input = byId("key-input");

function showKeyButton() {
  const button = byId("key-button");
  button.hidden = false;
  button.textContent = key.get() ? "API key: set" : "Enter API key";
}

function askForKey() {
  showKeyButton();
  if (dialog.open) return;
  complain(byId("key-error"), null);
  input.value = "";
  dialog.showModal();
}

async function useKey(event) {
  event.preventDefault();
  const secret = input.value.trim();
  try {
    // Others than ASCII cannot be sent, and no key has them.
    if (!/^[!-~]+$/.test(secret)) throw new Problem(0, { detail: "A key is letters, digits and signs; paste it whole" });
    await send("GET", "/v1/generators", { secret });
  } catch (error) {
    complain(byId("key-error"), error);
    input.focus();
    return;
  }
  key.set(secret);
  dialog.close();
  showKeyButton();
  announce("The key is accepted");
  route();
}

byId("key-button").addEventListener("click", askForKey);
byId("key-close").addEventListener("click", () => dialog.close());
byId("key-forget").addEventListener("click", () => {
  key.forget();
  dialog.close();
  showKeyButton();
  announce("The key is forgotten");
  route();
});
dialog.querySelector("form").addEventListener("submit", useKey);
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  byId("main").focus();
});
addEventListener("hashchange", () => route());
addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof Problem) event.preventDefault(); // shown where it happened
});

whenLocked(askForKey);
if (key.get()) showKeyButton();
byId("main").replaceChildren(h("p", { class: "hint" }, "Loading…"));
route(true);
