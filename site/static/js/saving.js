// A new page is stored for the first time while somebody types. Whoever presses "Publish" before that is answered would
// make a second page: the form waits for the answer, which gives it the address of the page that was made.

const savingForms = new WeakSet();

const isOfNewPage = (form) => form instanceof HTMLFormElement && /\/add\//.test(new URL(form.action).pathname);

window.addEventListener("w-autosave:save", ({ target, defaultPrevented }) => {
  if (!defaultPrevented) savingForms.add(target);
});
for (const end of ["success", "error"]) {
  document.addEventListener(`w-autosave:${end}`, ({ target }) => savingForms.delete(target));
}

// Before Wagtail's own listeners: to them the form is not sent yet.
document.addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  if (!savingForms.has(form) || !isOfNewPage(form)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (form.dataset.waiting) return;
  form.dataset.waiting = "true";

  const send = () => {
    for (const end of ["success", "error"]) form.removeEventListener(`w-autosave:${end}`, send);
    delete form.dataset.waiting;
    savingForms.delete(form);
    // Wagtail disables the button that was pressed: its name, which says what to do, would not be sent.
    if (submitter) submitter.disabled = false;
    form.requestSubmit(submitter);
  };
  for (const end of ["success", "error"]) form.addEventListener(`w-autosave:${end}`, send);
}, true);
