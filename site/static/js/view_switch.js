// The switch between a list and its map (components/view_switch.html) without a page load. The address says what is shown.
const part = document.querySelector("[data-shown]");

function show(view) {
  part.dataset.shown = view;
  for (const link of document.querySelectorAll(".views a")) {
    if (link.dataset.view === view) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  // What a filter or a link of the map asks for next keeps it.
  for (const field of document.querySelectorAll("input[name=vue]")) field.value = view === "carte" ? view : "";
  for (const link of document.querySelectorAll(".map-caption a, #chemins a")) {
    const address = new URL(link.href);
    if (view === "carte") address.searchParams.set("vue", view);
    else address.searchParams.delete("vue");
    link.href = address.href;
  }
}

function asked() {
  return new URLSearchParams(location.search).get("vue") === "carte" ? "carte" : "liste";
}

document.addEventListener("click", (event) => {
  const link = event.target.closest(".views a");
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  // A part of the list that the address leads to would be shown over the map.
  history.replaceState(null, "", link.href);
  if (link.dataset.view === "carte" && document.querySelector(":target")) location.hash = "carte";
  show(link.dataset.view);
});

for (const moment of ["popstate", "pageshow"]) addEventListener(moment, () => show(asked()));
