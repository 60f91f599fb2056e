// While the small menu is open, nothing behind it is in reach: the focus stays in it, and comes back to its button.
// Without script the menu opens and closes all the same.

const menu = document.getElementById("menu");
const wide = matchMedia("(min-width: 62rem)");

function* behind() {
  for (let inner = menu; inner !== document.body; inner = inner.parentElement) {
    for (const other of inner.parentElement.children) if (other !== inner) yield other;
  }
}

function keep(isOut) {
  for (const element of behind()) element.inert = isOut;
}

// Before it closes, for the button takes the focus while it does.
menu.addEventListener("beforetoggle", (event) => {
  if (event.newState === "closed") keep(false);
});
menu.addEventListener("toggle", (event) => {
  if (event.newState !== "open") return;
  keep(true);
  menu.querySelector(".nav__close").focus();
});

// A tablet that is turned has room for the wide one: the small one would lie over the page.
wide.addEventListener("change", () => {
  if (wide.matches && menu.matches(":popover-open")) menu.hidePopover();
});
