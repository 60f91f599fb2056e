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

// The chooser of a date or time, when its field is left, writes today in place of what it cannot read. What was typed
// stays, and the server says what is wrong with it. Set before Wagtail's script makes any of them, in blocks too.
window.jQuery.fn.datetimepicker.defaults.validateOnBlur = false;

// Wagtail's scripts ran as soon as they stood in the page: before the menus take their buttons out of it to show them
// elsewhere, hence before all who wait for the page in the usual way.
window.addEventListener("DOMContentLoaded", () => {
  startWithin(document.body);
  new MutationObserver((changes) => {
    for (const change of changes) change.addedNodes.forEach(startWithin);
  }).observe(document.body, { childList: true, subtree: true });
}, { capture: true });

// What jQuery puts into the page is asked for in the next line: a list for its new row, a window for its form.
for (const name of ["append", "html"]) {
  const put = window.jQuery.fn[name];
  window.jQuery.fn[name] = function putAndStart(...given) {
    const result = put.apply(this, given);
    if (given.length) this.each((_place, element) => { if (element.isConnected) startWithin(element); });
    return result;
  };
}
