// Buttons that copy the text of a field: <button data-copy="id of the field" data-done="what to say then">, followed
// by a live region.

async function copy(event) {
  const button = event.target.closest("button[data-copy]");
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  field.select();
  // Where it is not allowed the text stays selected, ready for the reader's own keys.
  await navigator.clipboard.writeText(field.value);
  button.nextElementSibling.textContent = button.dataset.done;
}

document.addEventListener("click", copy);
