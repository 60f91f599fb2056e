// A whole text of Word, LibreOffice, Google Docs or a web page as blocks of a page. The server reads it
// (core/studio/pasting) and says what it becomes; when staff agree, the blocks are put into the form, and can be
// taken out again. The button stands below each body; a text with headings, quotes, tables or notes that is pasted into
// a block of text opens the same dialog.

const PASTE_URL = document.currentScript.dataset.url;
// What a text alone cannot hold.
const STRUCTURE = "h1, h2, h3, h4, h5, h6, [role=heading], blockquote, td + td, th + th, th + td,"
  + " a[href*='_ftn'], a[href*='_edn'], a[href*='sdfootnote'], a[href*='#ftnt'], a[href*='cite_note'],"
  + " [class*=MsoTitle], [class*=MsoListParagraph], [class*=MsoQuote]";
const NOT_READ = "style, script, meta, link, title, noscript, template";
const FAILED = "Ce texte n’a pas pu être lu\u00a0: il est trop long, ou la connexion est coupée. Collez-en une partie, ou réessayez.";

// The HTML without what weighs: styles, comments, the pictures that some programs put into it.
function lightened(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  page.querySelectorAll(NOT_READ).forEach((element) => element.remove());
  const comments = page.createTreeWalker(page.body, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  found.forEach((comment) => comment.remove());
  page.querySelectorAll("[src], [srcset]").forEach((element) => {
    element.removeAttribute("src");
    element.removeAttribute("srcset");
  });
  return page.body.innerHTML;
}

function hasStructure(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  return Boolean(page.querySelector(STRUCTURE)) || boldHeadings(page).length > 0;
}

const DIALOG = `
  <h2 class="paste-dialog__title" id="paste-dialog-title">Coller un texte</h2>
  <div data-take>
    <p id="paste-dialog-help">Copiez votre texte dans Word, LibreOffice, Google Docs ou une page web, puis collez-le
      dans ce cadre (Ctrl\u00a0+\u00a0V, ou ⌘\u00a0V sur un Mac). Vous verrez ce qu’il devient avant de l’insérer.</p>
    <div class="paste-dialog__area" contenteditable="true" role="textbox" aria-multiline="true" tabindex="0"
      aria-label="Texte à coller" aria-describedby="paste-dialog-help" data-area></div>
  </div>
  <p class="paste-dialog__status" role="status" data-status></p>
  <div data-preview></div>
  <div class="paste-dialog__buttons">
    <button type="button" class="button" data-insert hidden>Insérer ces blocs</button>
    <button type="button" class="button button-secondary" data-plain hidden>Coller dans ce texte seulement</button>
    <button type="button" class="button button-secondary" data-again hidden>Coller autre chose</button>
    <button type="button" class="button button-secondary" data-cancel>Annuler</button>
  </div>`;

class PasteDialog {
  constructor() {
    this.element = document.createElement("dialog");
    this.element.className = "paste-dialog";
    this.element.setAttribute("aria-labelledby", "paste-dialog-title");
    this.element.innerHTML = DIALOG;
    document.body.append(this.element);
    for (const part of ["take", "area", "status", "preview", "insert", "plain", "again", "cancel"]) {
      this[part] = this.element.querySelector(`[data-${part}]`);
    }
    this.area.addEventListener("paste", (event) => {
      event.preventDefault();
      this.send(event.clipboardData.getData("text/html"), event.clipboardData.getData("text/plain"));
    });
    this.area.addEventListener("drop", (event) => {
      event.preventDefault();
      this.send(event.dataTransfer.getData("text/html"), event.dataTransfer.getData("text/plain"));
    });
    // What is typed there would go nowhere.
    this.area.addEventListener("beforeinput", (event) => event.preventDefault());
    this.insert.addEventListener("click", () => { this.close(); this.stream.put(this.read); });
    this.plain.addEventListener("click", () => { this.close(); this.pasteAsText(); });
    this.again.addEventListener("click", () => this.ask());
    this.cancel.addEventListener("click", () => this.close());
    this.element.addEventListener("close", () => this.asking?.abort());
  }

  close() {
    this.element.close();
  }

  // For a stream; with what was pasted into one of its texts already, which `pasteAsText` would paste there as ever.
  open(stream, { html = "", text = "", pasteAsText = null } = {}) {
    this.stream = stream;
    this.pasteAsText = pasteAsText;
    this.element.showModal();
    if (html || text) this.send(html, text);
    else this.ask();
  }

  ask() {
    this.show({ take: true });
    this.area.focus();
  }

  show({ take = false, status = "", preview = "" }) {
    this.take.hidden = !take;
    this.status.textContent = status;
    this.preview.innerHTML = preview;
    this.insert.hidden = !preview;
    this.again.hidden = take;
    this.plain.hidden = take || !this.pasteAsText;
  }

  async send(html, text) {
    this.asking?.abort();
    this.asking = new AbortController();
    this.show({ status: "Lecture du texte…" });
    const body = new FormData();
    body.set("stream", this.stream.streamValue);
    body.set("is_whole", String(this.stream.isWhole));
    body.set("html", html ? lightened(html) : "");
    body.set("text", html ? "" : text);
    const headers = { "X-CSRFToken": window.wagtailConfig.CSRF_TOKEN };
    try {
      const answer = await fetch(PASTE_URL, { method: "POST", body, headers, signal: this.asking.signal });
      this.read = await answer.json();
    } catch (error) {
      if (error.name !== "AbortError") this.show({ take: true, status: FAILED });
      return;
    }
    if (this.read.error) {
      this.show({ take: true, status: this.read.error });
      return;
    }
    this.show({ preview: this.read.preview });
    this.insert.focus();
  }
}

let dialog = null;

window.wagtail.app.register("paste-blocks", class extends window.StimulusModule.Controller {
  static values = { stream: String };

  connect() {
    this.bar = document.createElement("div");
    this.bar.className = "paste-bar";
    this.bar.innerHTML = `
      <button type="button" class="button button-small button-secondary" data-paste>Coller un texte…</button>
      <span role="status" data-status></span>
      <button type="button" class="button button-small button-secondary" data-undo hidden>Retirer ce qui a été collé</button>`;
    this.status = this.bar.querySelector("[data-status]");
    this.undoButton = this.bar.querySelector("[data-undo]");
    this.bar.querySelector("[data-paste]").addEventListener("click", () => this.open());
    this.undoButton.addEventListener("click", () => this.undo());
    this.element.append(this.bar);
    this.offer = this.offer.bind(this);
    this.element.addEventListener("paste-blocks:offer", this.offer);
  }

  disconnect() {
    this.bar.remove();
    this.element.removeEventListener("paste-blocks:offer", this.offer);
  }

  get blocks() {
    return this.element.rootBlock;
  }

  // Whether the text would be the whole body.
  get isWhole() {
    return this.blocks.children.every((child) => child === this.into && this.isEmpty(child));
  }

  isEmpty(child) {
    return child.type === "text" && !child.element.querySelector(".public-DraftEditor-content")?.textContent.trim();
  }

  open(pasted) {
    dialog ??= new PasteDialog();
    if (!pasted) this.into = null;
    dialog.open(this, pasted);
  }

  // Something was pasted into a text of this body.
  offer(event) {
    if (!this.blocks || !hasStructure(event.detail.html)) return;
    event.preventDefault();
    this.into = this.blocks.children.find((child) => child.element.contains(event.target)) ?? null;
    this.open(event.detail);
  }

  put({ title, blocks, notes }) {
    const stream = this.blocks;
    // The editor that has the focus again would look for the selection in what it no longer holds.
    document.activeElement?.blur();
    window.getSelection().removeAllRanges();
    let place = this.into ? stream.children.indexOf(this.into) + 1 : stream.children.length;
    const undo = { children: [], notes: [], replaced: null, title: null };
    if (this.into && this.isEmpty(this.into)) {
      place -= 1;
      undo.replaced = { place, state: this.into.getState() };
      stream.deleteBlock(place, { animate: false });
    }
    undo.title = this.writeTitle(title);
    undo.notes = notes.map((note) => this.addNote(note)).filter(Boolean);
    undo.children = blocks.map((block, index) => stream.insert(block, place + index, { animate: false }));
    this.into = null;
    this.done = undo;
    this.say(blocks.length === 1 ? "Un bloc a été inséré." : `${blocks.length} blocs ont été insérés.`, true);
    undo.children[0]?.element.scrollIntoView({ block: "start" });
    undo.children[0]?.focus({ soft: true });
  }

  say(text, canUndo) {
    this.status.textContent = text;
    this.undoButton.hidden = !canUndo;
  }

  undo() {
    const stream = this.blocks;
    for (const child of this.done.children) {
      const place = stream.children.indexOf(child);
      if (place >= 0) stream.deleteBlock(place, { animate: false });
    }
    const { replaced, title } = this.done;
    if (replaced) stream.insert(replaced.state, Math.min(replaced.place, stream.children.length), { animate: false });
    for (const row of this.done.notes) row.querySelector("[id$='-DELETE-button']")?.click();
    if (title) this.setTitle(title, "");
    this.done = null;
    this.say("Ce qui a été collé est retiré.", false);
    this.bar.querySelector("[data-paste]").focus();
  }

  writeTitle(title) {
    const input = document.querySelector("[data-edit-form] #id_title, #page-edit-form #id_title");
    if (!title || !input || input.value.trim()) return null;
    this.setTitle(input, title);
    return input;
  }

  setTitle(input, value) {
    input.value = value;
    for (const type of ["input", "change", "keyup"]) input.dispatchEvent(new Event(type, { bubbles: true }));
  }

  // A row for a note, filled in before its editor starts.
  addNote({ uuid, text }) {
    const total = document.getElementById("id_footnotes-TOTAL_FORMS");
    if (!total) return null;
    const prefix = `id_footnotes-${total.value}`;
    document.getElementById("id_footnotes-ADD").click();
    document.getElementById(`${prefix}-text`).value = text;
    document.getElementById(`${prefix}-uuid`).value = uuid;
    const shown = document.getElementById(`${prefix}-uuid_display-value`);
    if (shown) shown.textContent = uuid.slice(0, 6);
    return document.getElementById(`${prefix}-uuid`).closest("[data-inline-panel-child]");
  }
});
