// A position picked on the map of the chosen country, or typed: the server turns points into degrees and back.
import { Towns } from "./position-towns.js";

const CLOSE = 3; // times that the map is enlarged around a town that was searched for
const NUMBER = /^[-+−–]?\d+([.,]\d+)?\s*°?$/;
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const KEYS = { "+": "closer", "=": "closer", "-": "farther", Enter: "set", " ": "set" };

class PositionField {
  constructor(root) {
    this.root = root;
    const panel = root.parentElement;
    [this.latitude, this.longitude] = ["0", "1"].map((axis) => panel.querySelector(`[data-position-axis="${axis}"]`));
    this.country = document.querySelector('select[name="country"]');
    this.status = root.querySelector("[data-position-status]");
    this.place = root.querySelector("[data-position-map]");
    this.opener = root.querySelector("[data-position-open]");
    this.opener.addEventListener("click", () => this.toggle());
    this.country.addEventListener("change", () => this.redraw());
    for (const input of [this.latitude, this.longitude]) input.addEventListener("change", () => this.typed());
    root.hidden = false;
  }

  get url() {
    return this.country.value && this.root.dataset.map.replace("/0/", `/${this.country.value}/`);
  }

  get text() {
    return `${this.latitude.value} ${this.longitude.value}`;
  }

  tell(text, warning = false) {
    this.status.textContent = text;
    this.status.toggleAttribute("data-warning", warning);
  }

  async fetch(url) {
    try {
      return await fetch(url, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    } catch {
      return null;
    }
  }

  async toggle() {
    if (!this.place.hidden) return this.show(false);
    if (!this.url) return this.tell(this.root.dataset.noCountry, true);
    this.show(true);
    await this.draw();
    this.sheet?.focus();
  }

  show(open) {
    this.place.hidden = !open;
    this.opener.setAttribute("aria-expanded", String(open));
    if (!open) this.tell("");
  }

  redraw() {
    if (this.place.hidden) return;
    if (this.url) this.draw();
    else this.show(false);
  }

  async draw() {
    const answer = await this.fetch(this.url);
    if (!answer?.ok) return this.tell(this.root.dataset.failed, true);
    this.place.innerHTML = await answer.text();
    this.sheet = this.place.querySelector('[role="application"]');
    this.svg = this.place.querySelector("svg");
    this.point = this.place.querySelector("[data-position-point]");
    this.cross = this.place.querySelector("[data-position-cross]");
    this.towns = new Towns(this.place, this.svg, (town) => this.chose(town), (text) => this.tell(text, Boolean(text)));
    const { width, height } = this.svg.viewBox.baseVal;
    this.whole = { width, height };
    this.view(width / 2, height / 2, 1);
    this.move(width / 2, height / 2);
    this.sheet.addEventListener("keydown", (event) => this.pressed(event));
    this.svg.addEventListener("click", (event) => this.clicked(event));
    for (const button of this.place.querySelectorAll("[data-position-do]")) {
      button.addEventListener("click", () => this[button.dataset.positionDo]());
    }
    if (this.latitude.value && this.longitude.value) await this.typed();
  }

  // The window on the map: its centre, and how many times it is enlarged.
  view(x, y, zoom) {
    const [width, height] = [this.whole.width / zoom, this.whole.height / zoom];
    const left = Math.min(Math.max(x - width / 2, 0), this.whole.width - width);
    const top = Math.min(Math.max(y - height / 2, 0), this.whole.height - height);
    this.window = { left, top, width, height, zoom };
    this.svg.setAttribute("viewBox", `${left} ${top} ${width} ${height}`);
    for (const mark of [this.point, this.cross]) this.stand(mark);
    this.towns.show(this.window);
  }

  stand(mark, { x, y } = mark) {
    Object.assign(mark, { x, y });
    if (x !== undefined) mark.setAttribute("transform", `translate(${x} ${y}) scale(${1 / this.window.zoom})`);
  }

  move(x, y) {
    this.stand(this.cross, {
      x: Math.min(Math.max(x, 0), this.whole.width),
      y: Math.min(Math.max(y, 0), this.whole.height),
    });
    const { left, top, width, height, zoom } = this.window;
    const seen = this.cross.x >= left && this.cross.x <= left + width && this.cross.y >= top && this.cross.y <= top + height;
    if (!seen) this.view(this.cross.x, this.cross.y, zoom);
  }

  closer() {
    this.view(this.cross.x, this.cross.y, Math.min(this.window.zoom * 2, 64));
  }

  farther() {
    this.view(this.cross.x, this.cross.y, Math.max(this.window.zoom / 2, 1));
  }

  set() {
    return this.ask({ x: this.cross.x, y: this.cross.y });
  }

  async chose({ latitude, longitude }) {
    await this.ask({ latitude, longitude });
    this.view(this.cross.x, this.cross.y, Math.max(this.window.zoom, CLOSE));
  }

  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    const action = KEYS[event.key];
    if (!step && !action) return;
    event.preventDefault();
    if (action) return this[action]();
    const length = this.window.width / (event.shiftKey ? 16 : 128);
    this.move(this.cross.x + step[0] * length, this.cross.y + step[1] * length);
  }

  clicked(event) {
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(this.svg.getScreenCTM().inverse());
    this.move(x, y);
    return this.set();
  }

  // Numbers are looked up once there are two; a whole position may be pasted in either field.
  typed() {
    const texts = [this.latitude.value.trim(), this.longitude.value.trim()];
    const given = texts.filter(Boolean);
    if (!this.url || !given.length || (given.length === 1 && NUMBER.test(given[0]))) return this.tell("");
    return this.ask({ latitude: texts[0], longitude: texts[1] });
  }

  // Put the point where the server says, and its degrees in the fields.
  async ask(values) {
    const question = (this.question = { typed: this.text });
    const answer = await this.fetch(`${this.url}position/?${new URLSearchParams(values)}`);
    const found = await answer?.json().catch(() => null);
    // What was asked or typed in the meantime counts.
    if (this.question !== question || this.text !== question.typed) return;
    if (!found) return this.tell(this.root.dataset.failed, true);
    if (found.error) return this.tell(found.error, true);
    for (const [input, value] of [[this.latitude, found.latitude], [this.longitude, found.longitude]]) {
      if (input.value === value) continue;
      input.value = value;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
    if (this.place.hidden) {
      this.show(true);
      return this.draw();
    }
    this.point.removeAttribute("hidden");
    this.stand(this.point, found);
    if (found.notice) this.view(found.x, found.y, 1);
    this.move(found.x, found.y);
    this.tell(found.notice || `${this.root.dataset.placed} ${found.latitude}, ${found.longitude}`, Boolean(found.notice));
  }
}

for (const root of document.querySelectorAll("[data-position]")) new PositionField(root);
