// What is to be kept on paper.
document.addEventListener("DOMContentLoaded", () => {
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
});

// wagtail-localize puts the language after these words; some of its translations leave out the space between.
// Its words arrive after this script, and are read once the page is there.
document.addEventListener("DOMContentLoaded", () => {
  const catalog = window.django?.catalog;
  const words = catalog?.["Publish in "];
  if (words && !words.endsWith(" ")) catalog["Publish in "] = `${words} `;
});
