// Buttons that copy the text of a field, or what any other element says or holds in data-value:
// <button data-copy="its id" data-done="what to say then">, followed by a live region.

async function copy(event) {
  const button = event.target.closest("button[data-copy]");
  if (!button) return;
  const field = document.getElementById(button.dataset.copy);
  if (field.select) field.select();
  else getSelection().selectAllChildren(field);
  // Where it is not allowed the text stays selected, ready for the reader's own keys.
  await navigator.clipboard.writeText(field.dataset.value ?? field.value ?? field.textContent);
  button.nextElementSibling.textContent = button.dataset.done;
}

document.addEventListener("click", copy);
