// The service: requests with the key, problems as errors, downloads.

const KEY = "lorasmith-key";
let onLocked = () => {};

/** Call back when a request was refused for want of a key. */
export function whenLocked(callback) {
  onLocked = callback;
}

export const key = {
  get: () => sessionStorage.getItem(KEY),
  set: (value) => sessionStorage.setItem(KEY, value),
  forget: () => sessionStorage.removeItem(KEY),
};

/** What the service refused, in one line that says what to do. */
export class Problem extends Error {
  constructor(status, problem, retryAfter) {
    const said = problem.detail ?? `The service answered ${status}`;
    super([said.replace(/^./, (c) => c.toUpperCase()), advice(status, problem, retryAfter)].filter(Boolean).join(". "));
    this.status = status;
  }
}

function advice(status, problem, retryAfter) {
  if (retryAfter) return `Try again in ${retryAfter} s.`;
  if (status === 401) return "Enter a valid key.";
  if (status >= 500 && problem.request_id) return `Give the operator this request id: ${problem.request_id}`;
  return "";
}

async function problemOf(answer) {
  let body = {};
  try {
    body = await answer.json();
  } catch {
    // Something between us and the service answered; the status has to do.
  }
  return new Problem(answer.status, body, answer.headers.get("retry-after"));
}

/** Send a request; returns the answer. Raises Problem, also where nobody answers. */
export async function send(method, path, { body, headers = {}, secret = key.get() } = {}) {
  if (secret) headers = { ...headers, Authorization: `Bearer ${secret}` };
  if (body !== undefined && !(body instanceof FormData)) {
    headers = { ...headers, "Content-Type": "application/json" };
    body = JSON.stringify(body);
  }
  let answer;
  try {
    answer = await fetch(path, { method, headers, body });
  } catch {
    throw new Problem(0, { detail: "The service cannot be reached; check that it runs, then try again" });
  }
  if (answer.ok) return answer;
  const problem = await problemOf(answer);
  if (answer.status === 401) onLocked();
  throw problem;
}

export const get = async (path) => (await send("GET", path)).json();
export const post = async (path, body, headers) => (await send("POST", path, { body, headers })).json();

/** A name for one attempt, so that a repeated request makes nothing twice. */
export const attempt = () => ({
  "Idempotency-Key": [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join(""),
});

/** Save what a path holds as a file. A link could not send the key. */
export async function download(path, name) {
  const blob = await (await send("GET", path)).blob();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The results of a finished job: parsed lines of one of its files. */
export async function lines(file, limit = Infinity) {
  const text = await (await send("GET", `/v1/files/${file}/content`)).text();
  return text.split("\n").filter(Boolean).slice(0, limit).map((line) => JSON.parse(line));
}

export const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
