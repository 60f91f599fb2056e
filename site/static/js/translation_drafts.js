// What a machine translated, in wagtail-localize's editor, which React draws: each text that nobody has read says so as an
// error of it, and gets a button that stores it as it is. To store it takes the error away.
{
  const { dataset: says } = document.currentScript;

  const toolbarOf = (text) => text.querySelector(":scope > ul:last-of-type");
  const lastButtonOf = (text) => [...toolbarOf(text).querySelectorAll("button")].at(-1);

  // The editor's own way: open the text, store it. Then on to the next one.
  function store(text, editor) {
    lastButtonOf(text).click();
    lastButtonOf(text).click();
    const next = [...editor.querySelectorAll(".draft button")].find((button) => !text.contains(button));
    (next ?? lastButtonOf(text))?.focus();
  }

  function mark(text, editor) {
    const isUnread = toolbarOf(text).firstElementChild.textContent.includes(says.unread);
    const shown = text.querySelector(".draft");
    text.toggleAttribute("data-unread", isUnread);
    if (!isUnread) shown?.remove();
    // There are no buttons in a page that is locked.
    else if (!shown && lastButtonOf(text)) toolbarOf(text).before(readButton(text, editor));
  }

  function readButton(text, editor) {
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "button button-small", textContent: says.read });
    button.addEventListener("click", () => store(text, editor));
    const made = document.createElement("div");
    made.className = "draft";
    made.append(button);
    return made;
  }

  document.addEventListener("DOMContentLoaded", () => {
    const editor = document.querySelector(".js-translation-editor");
    // Before the editor is drawn: no button for what would be refused.
    if (document.querySelector("[data-no-machine]")) {
      const props = JSON.parse(editor.dataset.props);
      editor.dataset.props = JSON.stringify({ ...props, machineTranslator: null });
    }
    const texts = () => editor.querySelectorAll("li:is(.complete, .incomplete, .errored):has(> p)");
    new MutationObserver(() => texts().forEach((text) => mark(text, editor))).observe(editor, { childList: true, subtree: true });
  });
}
