// A form that holds a text is sent once the site has said that it can take it. While it cannot, or once the session is
// over, the form stays as it is, with a message: the page that would come in its place would lose what was written.

const { url: ANSWERS_URL, away: AWAY, over: OVER } = document.currentScript.dataset;
const PATIENCE = 10_000;
const answered = new WeakSet();

const holdsText = (form) => form.method === "post" && form.querySelector("textarea, [data-draftail-input]");

// Null where the site can take the form, with its new token; else what to tell.
async function refusal(form) {
  try {
    const answer = await fetch(ANSWERS_URL, { redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
    if (answer.type === "opaqueredirect") return OVER;
    if (!answer.ok) return AWAY;
    const { token } = await answer.json();
    // Who signed in again in another tab has another one.
    for (const field of form.querySelectorAll("[name=csrfmiddlewaretoken]")) field.value = token;
    return null;
  } catch {
    return AWAY;
  }
}

function tell(form, text) {
  document.querySelector(".unsent")?.remove();
  if (!text) return;
  const message = Object.assign(document.createElement("p"), { className: "unsent", textContent: text });
  message.setAttribute("role", "alert");
  form.prepend(message);
  // It covers a part of the form: who writes on has read it.
  form.addEventListener("input", () => message.remove(), { once: true });
}

// Wagtail has disabled the button that was pressed, and says that it is at work.
function enable(button) {
  if (!button) return;
  button.disabled = false;
  if (button.dataset.wProgressLoadingValue) button.dataset.wProgressLoadingValue = "false";
}

// A page that was stored for the first time meanwhile has other buttons.
function standing(form, button) {
  if (!button || button.form === form) return button;
  return [...form.elements].find((one) => one.type === "submit" && one.name === button.name && one.value === button.value);
}

// Before Wagtail's own listeners: to them the form is not sent yet.
document.addEventListener("submit", async (event) => {
  const { target: form, submitter } = event;
  if (answered.delete(form) || !(form instanceof HTMLFormElement) || !holdsText(form)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (form.dataset.asking) return;
  form.dataset.asking = "true";
  const text = await refusal(form);
  delete form.dataset.asking;
  tell(form, text);
  enable(submitter);
  if (text) return;
  answered.add(form);
  form.requestSubmit(standing(form, submitter));
}, true);
