// What is done with a translation, at the foot of wagtail-localize's editor, which React draws. Who publishes has that first.
// Others would have “Delete” there, or what takes its place: they submit it, where somebody waits for it.
{
  const { dataset: says } = document.currentScript;

  function arrange(actions, form) {
    for (const word of actions.querySelectorAll(".w-dropdown__toggle .w-sr-only")) {
      if (word.textContent !== says.more) word.textContent = says.more;
    }
    if (!("first" in actions.dataset)) {
      actions.dataset.first = says.publishes ? "publish" : "submit";
      if (!says.publishes && form) {
        actions.prepend(submitButton(form));
        form.hidden = true;
      }
    }
  }

  function submitButton(form) {
    const button = document.createElement("button");
    button.setAttribute("form", form.id);
    Object.assign(button, { type: "submit", className: "button", textContent: form.dataset.submits });
    return button;
  }

  document.addEventListener("DOMContentLoaded", () => {
    const editor = document.querySelector(".js-translation-editor");
    const form = document.querySelector("[data-submits]");
    says.publishes = JSON.parse(editor.dataset.props).perms.canPublish ? "1" : "";
    new MutationObserver(() => {
      const actions = editor.querySelector("footer .actions");
      if (actions) arrange(actions, form);
    }).observe(editor, { childList: true, subtree: true });
  });
}
