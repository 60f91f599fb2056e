// The form of a call in the studio: each question shows what goes with its kind, and nothing else.

const GOES_WITH = {
  required: ["singleline", "multiline", "radio", "dropdown", "checkboxes", "number", "date", "email", "telephone", "url", "file"],
  choices: ["radio", "dropdown", "checkboxes"],
  longest: ["singleline", "multiline"],
  least: ["number", "checkboxes"],
  most: ["number", "checkboxes", "file"],
  file_kinds: ["file"],
  autocomplete: ["singleline"],
  identifies: ["singleline", "multiline", "radio", "dropdown", "checkboxes", "number", "date", "email", "telephone", "url", "file"],
};

function settle(select) {
  const question = select.closest("[data-inline-panel-child]");
  // Other forms have questions of other kinds.
  if (!question || !select.querySelector('option[value="declaration"]')) return;
  for (const [name, kinds] of Object.entries(GOES_WITH)) {
    const field = question.querySelector(`[data-contentpath="${name}"]`);
    const panel = field?.closest(".w-field__wrapper").parentElement;
    if (panel) panel.hidden = Boolean(select.value) && !kinds.includes(select.value);
  }
}

const KIND = 'select[name^="form_fields-"][name$="-field_type"]';

document.addEventListener("change", (event) => {
  if (event.target.matches(KIND)) settle(event.target);
});
document.addEventListener("DOMContentLoaded", () => document.querySelectorAll(KIND).forEach(settle));
