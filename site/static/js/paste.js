// What is pasted into a rich text, made of what Draft.js reads: it runs the cells of a table together, and drops the
// pictures that networks put in the place of emojis. Each row becomes a paragraph, its cells apart by a dash.

const EDITOR = ".public-DraftEditor-content";
const BETWEEN_CELLS = " – ";
const EMOJI = /^(?=.{1,16}$)[\p{Emoji}\p{Emoji_Component}\u200d\ufe0f]*[\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
const BLOCKS = "p, div, ul, ol, dl, blockquote, pre, h1, h2, h3, h4, h5, h6";

// A paragraph of what the cells of a row hold; of one cell alone, what it holds as it is.
function lineOf(row, page) {
  const cells = [...row.cells].filter((cell) => cell.textContent.trim());
  if (cells.length === 1 && cells[0].querySelector(BLOCKS)) return [...cells[0].childNodes];
  const line = page.createElement("p");
  cells.forEach((cell, place) => {
    if (place) line.append(BETWEEN_CELLS);
    line.append(...inOneLine(cell, page));
  });
  return cells.length ? [line] : [];
}

// What a cell holds, without paragraphs and lines of its own.
function inOneLine(cell, page) {
  cell.querySelectorAll("br").forEach((one) => one.replaceWith(" "));
  cell.querySelectorAll("li + li, p + p, div + div").forEach((one) => one.prepend(", "));
  for (const block of [...cell.querySelectorAll(`${BLOCKS}, li, dt, dd`)].reverse()) block.replaceWith(...block.childNodes);
  return trimmed(cell, page).childNodes;
}

// Excel and Word break their source within cells.
function trimmed(cell, page) {
  const texts = page.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  let first = null;
  let last = null;
  while (texts.nextNode()) {
    texts.currentNode.data = texts.currentNode.data.replace(/[\t\n\r ]+/g, " ");
    first ??= texts.currentNode;
    last = texts.currentNode;
  }
  if (first) first.data = first.data.trimStart();
  if (last) last.data = last.data.trimEnd();
  return cell;
}

// The HTML as Draft.js should read it; null where it may read what it got.
function readable(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const emojis = [...page.querySelectorAll("img[alt]")].filter((image) => EMOJI.test(image.alt));
  const tables = [...page.querySelectorAll("table")];
  if (!emojis.length && !tables.length) return null;
  for (const image of emojis) image.replaceWith(image.alt);
  for (const table of tables.reverse()) { // those within others first
    const lines = [...table.rows].flatMap((row) => lineOf(row, page));
    if (table.caption?.textContent.trim()) {
      const caption = page.createElement("p");
      caption.append(...table.caption.childNodes);
      lines.unshift(caption);
    }
    table.replaceWith(...lines);
  }
  return page.body.innerHTML;
}

document.addEventListener("paste", (event) => {
  if (!event.target.closest?.(EDITOR)) return;
  const html = readable(event.clipboardData.getData("text/html"));
  if (html === null) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", html);
  clipboardData.setData("text/plain", event.clipboardData.getData("text/plain"));
  event.target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}, { capture: true });
