// What the site adds to wagtail-localize's editor, which React draws: below each French text the words of the glossary that
// it holds, with their translations; a click puts one into the translation.
{
  const TEXT = "li.complete, li.incomplete, li.errored";
  const { dataset: says } = document.currentScript;

  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  // The buttons of a text, as React draws them: the last one opens the field, or stores what is in it.
  const buttonsOf = (text) => [...text.querySelectorAll(":scope > ul:last-of-type button")];

  // Where the caret stands, apart from the words beside it; at the end of a field that was not open.
  function putIn(text, words) {
    if (!text.querySelector("textarea")) {
      buttonsOf(text).at(-1)?.click();
      const opened = text.querySelector("textarea");
      opened?.setSelectionRange(opened.value.length, opened.value.length);
    }
    const field = text.querySelector("textarea");
    if (!field) return;
    const before = field.value.slice(0, field.selectionStart);
    const after = field.value.slice(field.selectionEnd);
    const start = /[\p{L}\p{N},;:.!?)»]$/u.test(before) ? " " : "";
    const end = /^[\p{L}\p{N}(«]/u.test(after) ? " " : "";
    field.focus();
    // As if it were typed: React sees it, and Ctrl+Z takes it back.
    document.execCommand("insertText", false, `${start}${words}${end}`);
  }

  function suggestionOf({ french, words, note }, text, language) {
    const row = element("li", { class: "suggestions__word" }, element("span", { lang: "fr" }, french));
    for (const one of words) {
      const label = `${says.insert} ${one}`;
      const button = element("button", { type: "button", lang: language, title: label, "aria-label": label }, one);
      button.addEventListener("click", () => putIn(text, one));
      row.append(" ", button);
    }
    if (note) row.append(" ", element("small", {}, note));
    return row;
  }

  function suggest(text, suggestions, language) {
    const source = text.querySelector(":scope > p");
    const found = suggestions[source?.textContent];
    if (!found || text.querySelector(".suggestions")) return;
    const list = element("ul", { "aria-label": says.words }, ...found.map((one) => suggestionOf(one, text, language)));
    source.after(element("div", { class: "suggestions" }, element("span", { class: "suggestions__heading" }, says.words), list));
  }

  document.addEventListener("DOMContentLoaded", () => {
    const editor = document.querySelector(".js-translation-editor");
    const suggestions = JSON.parse(document.getElementById("translation-suggestions").textContent);
    const { code } = JSON.parse(editor.dataset.props).locale;
    const add = () => editor.querySelectorAll(TEXT).forEach((text) => suggest(text, suggestions, code));
    new MutationObserver(add).observe(editor, { childList: true, subtree: true });
  });
}
