// Offers the page in the first language that the browser asks for and the site speaks, where it is not the page's own.
// Nothing is stored before the reader dismisses the offer.

const KEY = "language-offer";

function dismissed() {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true; // What could not be kept would be offered on every page.
  }
}

function wanted() {
  const spoken = new Map();
  for (const link of document.querySelectorAll(".langs a")) spoken.set(link.hreflang, link);
  for (const asked of navigator.languages ?? []) {
    const code = asked.toLowerCase();
    const link = spoken.get(code) ?? spoken.get(code.split("-")[0]);
    if (link) return link;
  }
  return null;
}

function offer(link) {
  const box = document.createElement("aside");
  box.className = "offer";
  box.lang = link.lang;
  const way = document.createElement("a");
  way.href = link.href;
  way.hreflang = link.hreflang;
  way.textContent = link.dataset.offer;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = link.dataset.close;
  close.addEventListener("click", () => {
    box.remove();
    try {
      localStorage.setItem(KEY, "no");
    } catch { /* Gone for this page at least. */ }
  });
  box.append(way, close);
  document.querySelector(".top").after(box);
}

// Who comes from another page of the site has seen the menu, or chose this language there; a notice says more.
const arrives = !document.referrer.startsWith(`${location.origin}/`);
const link = arrives && !document.querySelector(".way-back") ? wanted() : null;
if (link?.dataset.offer && !dismissed()) offer(link);
