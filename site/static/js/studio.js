// What is to be kept on paper.
document.addEventListener("DOMContentLoaded", () => {
  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }
});

// wagtail-localize puts the language after these words; translations leave out the space between.
// Its words arrive after this script, and are read once the page is there. Languages are named in the studio's own, and
// the heading that its script leaves in English is written again once it is drawn.
document.addEventListener("DOMContentLoaded", () => {
  const catalog = window.django?.catalog;
  const words = catalog?.["Publish in "];
  if (words && !words.endsWith(" ")) catalog["Publish in "] = `${words} `;
  const editor = document.querySelector(".js-translation-editor");
  if (!editor) return;
  const props = JSON.parse(editor.dataset.props);
  const names = new Intl.DisplayNames([document.documentElement.lang], { type: "language" });
  for (const locale of [props.sourceLocale, props.locale]) locale.displayName = names.of(locale.code);
  editor.dataset.props = JSON.stringify(props);
  const [from, to] = [props.sourceLocale.displayName, props.locale.displayName];
  const told = catalog?.["%s to %s translation"];
  if (!told) return;
  const rewrite = () => {
    for (const heading of editor.querySelectorAll("section h3")) {
      if (heading.textContent !== `${from} to ${to} translation`) continue;
      heading.firstChild.data = told.replace("%s", from).replace("%s", to);
    }
  };
  new MutationObserver(rewrite).observe(editor, { childList: true, subtree: true });
});
