// Starts the fields of the studio from the blocks of data beside them (core/studio/starting.py): in the page, and in
// what is put into it later, such as a window or one more row of a list.

const PANELS = ["InlinePanel", "MultipleChooserPanel"];
const CALLS = ["initDateChooser", "initTimeChooser", "initDateTimeChooser", "createTaskChooser"];
const CHOOSER = /^[A-Z]\w*Chooser$/;

function start(block) {
  if (block.dataset.started) return;
  block.dataset.started = "true";
  const name = block.dataset.start;
  const given = JSON.parse(block.textContent);
  if (CALLS.includes(name)) window[name](...given);
  else if (PANELS.includes(name)) new window[name](JSON.parse(given[0]));
  else if (CHOOSER.test(name)) new window[name](...given);
  else console.error(`Nothing starts ${name}.`);
}

function startWithin(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  if (node.matches("script[data-start]")) start(node);
  node.querySelectorAll("script[data-start]").forEach(start);
}

document.addEventListener("DOMContentLoaded", () => {
  startWithin(document.body);
  new MutationObserver((changes) => {
    for (const change of changes) change.addedNodes.forEach(startWithin);
  }).observe(document.body, { childList: true, subtree: true });
});
