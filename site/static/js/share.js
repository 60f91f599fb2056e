// Ways to hand on a page that ask for script: the device's own, where it has one, and a copy of the address.
import "./copy.js";

for (const button of document.querySelectorAll("[data-share]")) {
  if (!navigator.share) break;
  button.parentElement.hidden = false;
  button.addEventListener("click", () => {
    // Who closes the device's window has changed their mind: there is nothing to tell.
    navigator.share({ title: button.dataset.title, url: button.dataset.share }).catch(() => {});
  });
}

if (navigator.clipboard) {
  for (const button of document.querySelectorAll(".share [data-copy]")) button.parentElement.hidden = false;
}

// WebKit prints pictures that were never on the screen as blanks.
addEventListener("beforeprint", () => {
  for (const picture of document.images) picture.loading = "eager";
});
