// The directory follows its filters at once: list, counts, choices and map, without a page load.
// The address says what is shown, so that it can be shared and left by the back button. Where an answer does not come,
// the form is sent as it is without script.
const PAUSE = 250; // milliseconds after the last letter

const form = document.querySelector("form[data-directory]");
let shown = asked();
let request = new AbortController();
let timer = 0;
let typing = false;

function asked() {
  const values = [...new FormData(form)].filter(([, value]) => value.trim());
  return new URLSearchParams(values).toString();
}

function address(page, query) {
  return query ? `${page}?${query}` : page;
}

function replace(html, keepFocused) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const parts = [...document.querySelectorAll("[data-live]")];
  if (!parts.every((part) => fresh.getElementById(part.id))) throw new Error("not the directory");
  for (const part of parts) {
    // The choices of a filter do not depend on itself: the one in use is left as it is.
    if (keepFocused && part === document.activeElement) continue;
    // As text: choices that are moved one by one lose track of which of them is chosen.
    part.innerHTML = fresh.getElementById(part.id).innerHTML;
  }
}

async function show(query, keepFocused) {
  request.abort();
  request = new AbortController();
  const { signal } = request;
  shown = query;
  try {
    const answer = await fetch(address(form.dataset.directory, query), { signal });
    if (!answer.ok) throw new Error(`${answer.status}`);
    replace(await answer.text(), keepFocused);
    document.dispatchEvent(new Event("directory:shown"));
  } catch {
    if (!signal.aborted) location.assign(address(form.action, query));
  }
}

function follow(change) {
  clearTimeout(timer);
  const query = asked();
  if (query === shown) return;
  history[change](null, "", address(form.action, query));
  show(query, true);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  typing = false;
  follow("pushState");
});

form.addEventListener("input", (event) => {
  clearTimeout(timer);
  if (event.target.type !== "search") {
    typing = false;
    follow("pushState");
    return;
  }
  // One step back undoes all that was typed at a stretch.
  timer = setTimeout(() => {
    follow(typing ? "replaceState" : "pushState");
    typing = true;
  }, PAUSE);
});

// Some browsers put back, over what the address asks, what a field held when the page was first loaded.
function fill() {
  const query = new URLSearchParams(location.search);
  for (const field of form.elements) {
    // Who writes already is not disturbed.
    if (field.name && field !== document.activeElement) field.value = query.get(field.name) ?? "";
  }
  shown = asked();
}

// WebKit empties the fields of a page that it kept whole, but only once this event is over.
addEventListener("pageshow", () => {
  fill();
  setTimeout(fill);
});

addEventListener("popstate", () => {
  const query = new URLSearchParams(location.search);
  form.elements.mots.value = query.get("mots") ?? "";
  typing = false;
  if (query.toString() !== shown) show(query.toString(), false);
});
