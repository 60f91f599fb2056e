// What is pasted into a rich text, made of what Draft.js reads: it runs the cells of a table together, and drops the
// pictures that networks put in the place of emojis. Each row becomes a paragraph, its cells apart by a dash. What a text
// cannot hold (headings, quotes, tables, notes, pictures) is told above the page.

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

// What a text cannot hold: where it stands in what is pasted, the button that its toolbar would have for it, what becomes
// of it and what holds it instead.
const LOSSES = [
  { where: "h1, h2, h3, h4, h5, h6", button: "header-two", told: "Les intertitres sont devenus des paragraphes : il y a un bloc « Intertitre »." },
  { where: "blockquote", button: "blockquote", told: "Les citations sont devenues des paragraphes : il y a un bloc « Citation »." },
  { where: "table", button: "table", told: "Chaque ligne d’un tableau est devenue un paragraphe : il y a un bloc « Tableau »." },
  { where: "a[href*='_ftn'], a[href*='sdfootnote'], a[id*='footnote']", button: "", told: "Les notes de bas de page sont restées dans le texte : le bouton « Note » en fait de vraies." },
  { where: "ol[start]:not([start='1'])", button: "", told: "Une liste qui ne commençait pas à 1 y commence maintenant." },
  { where: "sub", button: "SUBSCRIPT", told: "Les lettres et les chiffres en indice sont revenus sur la ligne." },
  { where: "s, strike", button: "STRIKETHROUGH", told: "Les mots barrés ne le sont plus." },
  { where: "img", button: "IMAGE", told: "Les images ne sont pas venues : il y a un bloc « Image »." },
];

const LONGEST_HEADING = 120;
const LIKELY_HEADING = "Une ligne en gras ressemble à un intertitre : il y a un bloc « Intertitre ».";

// Whether all words of an element are in bold, by what says so closest to each.
function isBold(element) {
  const texts = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (!texts.currentNode.data.trim()) continue;
    const marked = texts.currentNode.parentElement.closest("b, strong, [style*='font-weight']");
    const weight = marked?.style.fontWeight || (marked ? "bold" : "");
    if (!(weight.startsWith("bold") || Number(weight) >= 600)) return false;
  }
  return true;
}

// The paragraphs that look like headings, and are none: short, all in bold, above what is not (the server's
// core/studio/pasting/reading.py makes headings of the same ones). Also for paste_blocks.js.
function boldHeadings(page) {
  const isLine = (element) => !element.querySelector(`${BLOCKS}, br`) && element.textContent.trim().length <= LONGEST_HEADING
    && !/[.,;…]$/.test(element.textContent.trim()) && isBold(element);
  const lines = [...page.querySelectorAll("p, div, ul, ol, table, blockquote")]
    .filter((element) => element.textContent.trim() && !element.parentElement.closest("li, td, th, blockquote, ul, ol, table"))
    .filter((element) => !element.matches("div") || !element.querySelector(BLOCKS));
  return lines.filter((line, place) => line.matches("p, div") && isLine(line) && lines[place + 1] && !isLine(lines[place + 1]));
}

function tellLosses(html, editor) {
  const page = new DOMParser().parseFromString(html, "text/html");
  page.querySelectorAll("img[alt]").forEach((image) => { if (EMOJI.test(image.alt)) image.remove(); });
  const toolbar = editor.closest(".Draftail-Editor__wrapper, .Draftail-Editor")?.parentElement;
  const has = (button) => button && toolbar?.querySelector(`button[name="${button}"]`);
  const told = LOSSES.filter(({ where, button }) => page.querySelector(where) && !has(button)).map((loss) => loss.told);
  if (!has("header-two") && boldHeadings(page).length) told.push(LIKELY_HEADING);
  if (!told.length) return;
  const detail = { clear: true, type: "warning", text: ["Collé.", ...told].join(" ").replace(/ ([:»])/g, "\u00a0$1").replace(/« /g, "«\u00a0") };
  document.dispatchEvent(new CustomEvent("w-messages:add", { detail }));
}

// The events that this script sends itself.
const resent = new WeakSet();

// Into the text alone.
function pasteAsText(editor, html, text) {
  tellLosses(html, editor);
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/html", readable(html) ?? html);
  clipboardData.setData("text/plain", text);
  const cleaned = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  resent.add(cleaned);
  editor.dispatchEvent(cleaned);
}

document.addEventListener("paste", (event) => {
  const editor = event.target.closest?.(EDITOR);
  if (!editor || resent.has(event)) return;
  const [html, text] = ["text/html", "text/plain"].map((type) => event.clipboardData.getData(type));
  if (!html) return;
  // The body that the text belongs to may make blocks of it (paste_blocks.js).
  const detail = { html, text, pasteAsText: () => { editor.focus(); pasteAsText(editor, html, text); } };
  const offer = new CustomEvent("paste-blocks:offer", { bubbles: true, cancelable: true, detail });
  const isTaken = !editor.dispatchEvent(offer);
  if (!isTaken && readable(html) === null) {
    tellLosses(html, editor);
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (!isTaken) pasteAsText(editor, html, text);
}, { capture: true });
