// Long texts with a limit (data-longest) say how many characters they have, and how many there may be. Counted as the
// server does: by characters, a line's end being one.

function counted(text) {
  return [...text.replace(/\r\n?/g, "\n").trim()].length;
}

function attach(field) {
  const longest = Number(field.dataset.longest);
  const told = document.createElement("p");
  told.className = "note counter";
  field.after(told);
  const show = () => {
    const count = counted(field.value);
    told.textContent = `${count} / ${longest}`;
    told.classList.toggle("counter--over", count > longest);
  };
  field.addEventListener("input", show);
  show();
}

document.querySelectorAll("textarea[data-longest]").forEach(attach);
