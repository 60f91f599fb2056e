// A link to a term of the glossary becomes a button that opens its card in place. Without script, or in a browser that
// knows no popovers, the link leads to the glossary.

if ("popover" in HTMLElement.prototype) {
  for (const link of document.querySelectorAll("a[data-card]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    button.setAttribute("popovertarget", link.dataset.card);
    button.append(...link.childNodes);
    link.replaceWith(button);
  }
}
