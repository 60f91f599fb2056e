// The proof of work of a form: begun when its reader begins to write, so that it is mostly done when the form is sent.
// Where anything of it fails the form is sent without, and the site takes it aside.
const LIFETIME = 15 * 60 * 1000; // milliseconds; the site allows 20 minutes
const WORKERS = Math.min(4, navigator.hardwareConcurrency || 1);
const QUIET = 300; // milliseconds before the wait is told
const AGAIN = 10_000; // milliseconds after which the form may be sent once more

const box = document.querySelector("[data-proof]");
const form = box?.closest("form");
let done; // the work done or being done: { level, since, proof }
let busy = false; // from the first click on: a second one would send the form without its work
let passing = false; // while the form that has its work goes to the site

async function ask() {
  const answer = await fetch(box.dataset.proof, { credentials: "omit", signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

function solve(challenge) {
  const workers = [];
  const found = new Promise((resolve, reject) => {
    for (let start = 0; start < WORKERS; start += 1) {
      const worker = new Worker(box.dataset.worker);
      workers.push(worker);
      worker.onerror = () => reject(new Error("no worker"));
      worker.onmessage = ({ data }) => (data?.derivedKey ? resolve(data) : reject(new Error("no solution")));
      worker.postMessage({ type: "work", challenge, counterStart: start, counterStep: WORKERS, timeout: 120_000 });
    }
  });
  return found
    .then((solution) => btoa(JSON.stringify({ challenge, solution })))
    .finally(() => workers.forEach((worker) => worker.terminate()));
}

function begin({ level, challenge }) {
  done = { level, since: Date.now(), proof: solve(challenge) };
  done.proof.catch(() => {});
}

async function prove() {
  // More may be asked by now than when the writing began.
  const task = await ask();
  if (!done || task.level > done.level || Date.now() - done.since > LIFETIME) begin(task);
  return done.proof;
}

async function send(event) {
  if (passing) return;
  event.preventDefault();
  if (busy) return;
  busy = true;
  const status = box.querySelector("[role=status]");
  const timer = setTimeout(() => (status.textContent = box.dataset.wait), QUIET);
  try {
    box.querySelector("input").value = await prove();
  } catch {
    // Sent as it is without script.
  }
  clearTimeout(timer);
  status.textContent = "";
  passing = true;
  form.requestSubmit(event.submitter);
  passing = false;
  // Somebody who stopped the sending, or lost the network, may send again.
  setTimeout(forget, AGAIN);
}

function forget() {
  busy = false;
  done = undefined;
}

if (form && window.isSecureContext) {
  form.addEventListener("focusin", () => ask().then(begin).catch(() => {}), { once: true });
  form.addEventListener("submit", send);
  // A page that the browser brings back sends anew, with work of its own.
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    forget();
  });
}
