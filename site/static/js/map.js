// The map by hand: zoom, keyboard and cards. Without it every bubble is a link all the same.
// What cards show is read from the list in the page, or from the page that the bubble's link leads to.

const CLOSEST = 8;
const STEP = 2;
const GAP = 6; // SVG units between bubbles when zoomed
const ROUNDS = 12;
const NAMES = 6;
const ROWS = ".partners a, .story-row :is(h2, h3, h4) a, [data-map-rows] :is(h3, h4) a";
const MOTION = 180; // milliseconds
const HINT = 2000;
const STEPS = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1, Home: -Infinity, End: Infinity };
const NAMED_FROM = 1.9; // how close names stand beside their bubbles on a map of the world
const NAME_SIZE = 14; // pixels
const FIRST_SIZE = 100; // what names are measured at

const between = (low, value, high) => Math.min(Math.max(value, low), high);
const plain = (event) => !(event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** A bubble: where it belongs (`anchor`), where it lies on the whole map (`home`) and lies now (`at`). */
class Bubble {
  constructor(element, anchor) {
    this.element = element;
    this.anchor = anchor;
    [this.body, this.shift] = element.querySelectorAll("g");
    const { e, f } = this.body.transform.baseVal.consolidate().matrix;
    this.start = [e, f];
    this.measure();
  }

  /** Whether the style sheet shows it: some are for a wide or a narrow map alone. */
  get isShown() {
    return getComputedStyle(this.element).display !== "none";
  }

  get name() {
    return this.element.querySelector(".map-name");
  }

  /** Read the place and the size that the style sheet gives it on a wide or a narrow map. */
  measure() {
    const { a, e, f } = this.shift.transform.baseVal.consolidate().matrix;
    const wide = getComputedStyle(this.shift).transform === "none";
    this.offset = wide ? [0, 0] : [e, f];
    this.home = [this.start[0] + this.offset[0], this.start[1] + this.offset[1]];
    this.radius = this.shift.querySelector("circle").r.baseVal.value * (wide ? 1 : a);
    const { name } = this;
    this.length = name ? (name.getComputedTextLength() * FIRST_SIZE) / parseFloat(getComputedStyle(name).fontSize) : 0;
    this.at = this.home;
  }

  /** Nearer to where it belongs the closer one looks; `spread` parts those that then touch. */
  settle(zoom) {
    const pull = zoom ** -1.5;
    this.at = this.anchor.map((value, axis) => value + (this.home[axis] - value) * pull);
  }

  draw(zoom) {
    const [dx, dy] = this.offset;
    this.body.setAttribute("transform", `translate(${this.at}) scale(${1 / zoom}) translate(${-dx} ${-dy})`);
  }
}

const box = (x, y, width, height) => ({ x, y, right: x + width, bottom: y + height });
const touch = (one, other) => one.x < other.right && other.x < one.right && one.y < other.bottom && other.y < one.bottom;
const within = (one, whole) => one.x >= whole.x && one.y >= whole.y && one.right <= whole.right && one.bottom <= whole.bottom;

/** The link to a country's page in its part of the list. */
const countryOf = (place) => place.querySelector(":scope > :is(h2, h3) > a, :scope > a");

/** Part bubbles that touch, half the missing distance each. */
function spread(bubbles, zoom) {
  for (let round = 0; round < ROUNDS; round += 1) {
    bubbles.forEach((one, index) => {
      for (const other of bubbles.slice(index + 1)) {
        const way = [other.at[0] - one.at[0], other.at[1] - one.at[1]];
        const distance = Math.hypot(...way) || 1;
        const missing = (one.radius + other.radius + GAP) / zoom - distance;
        if (missing <= 0) continue;
        const push = way.map((value) => ((value || 0.1) * missing) / distance / 2);
        one.at = [one.at[0] - push[0], one.at[1] - push[1]];
        other.at = [other.at[0] + push[0], other.at[1] + push[1]];
      }
    });
  }
}

class ZoomMap extends HTMLElement {
  connectedCallback() {
    this.svg = this.querySelector(".map-drawing");
    if (this.tools || !this.svg) return;
    this.append(this.querySelector("template").content.cloneNode(true));
    for (const part of ["tools", "hint", "card"]) this[part] = this.querySelector(`.map-${part}`);
    this.svg.setAttribute("aria-describedby", "map-keys");
    const { x, y, width, height } = this.svg.viewBox.baseVal;
    this.whole = { x, y, width, height };
    this.view = this.whole;
    this.threads = [...this.svg.querySelectorAll(".map-threads")].map((path) => [path, path.getAttribute("d")]);
    const anchors = this.svg.querySelector(".map-anchors").getAttribute("d").split("M").slice(1);
    const places = anchors.map((text) => text.split("h")[0].split(" ").map(Number));
    this.all = [...this.svg.querySelectorAll(".map-bubble")].map((element, index) => new Bubble(element, places[index]));
    this.choose();
    this.pointers = new Map();
    this.listen();
    this.draw();
  }

  listen() {
    this.svg.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    this.svg.addEventListener("dblclick", (event) => this.doubleClick(event));
    this.svg.addEventListener("pointerdown", (event) => this.press(event));
    this.svg.addEventListener("pointermove", (event) => this.move(event));
    for (const end of ["pointerup", "pointercancel"]) this.svg.addEventListener(end, (event) => this.release(event));
    // A finger scrolls the page; two are for the map.
    this.svg.addEventListener("touchmove", (event) => event.touches.length > 1 && event.preventDefault(), { passive: false });
    this.svg.addEventListener("dragstart", (event) => event.preventDefault());
    this.svg.addEventListener("focusin", (event) => this.focused(event.target.closest("a")));
    this.addEventListener("click", (event) => this.click(event));
    this.addEventListener("keydown", (event) => this.key(event));
    new ResizeObserver(() => this.resized()).observe(this.svg);
  }

  /** The bubbles that this width and this closeness show, and the links among them, in the order of the alphabet. */
  choose() {
    this.bubbles = this.all.filter((bubble) => bubble.isShown);
    this.links = this.bubbles.map((bubble) => bubble.element).filter((element) => element.matches("a"));
    if (!this.links.some((link) => link.getAttribute("tabindex") === "0")) this.rove(this.links[0]);
  }

  /** Make a link the one that Tab comes to. */
  rove(link) {
    for (const { element } of this.all) if (element.matches("a")) element.setAttribute("tabindex", element === link ? 0 : -1);
  }

  get zoom() {
    return this.whole.width / this.view.width;
  }

  /** Where a place of the window is on the map. */
  under(x, y) {
    return new DOMPoint(x, y).matrixTransform(this.svg.getScreenCTM().inverse());
  }

  middle() {
    const box = this.svg.getBoundingClientRect();
    return this.under(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** Look closer by a factor; the point given stays where it is. */
  zoomBy(factor, point = this.middle(), slide = true) {
    const zoom = between(1, this.zoom * factor, CLOSEST);
    const share = this.zoom / zoom;
    this.lookAt(point.x - (point.x - this.view.x) * share, point.y - (point.y - this.view.y) * share, zoom, slide);
  }

  /** Show the part with this upper left corner, kept on the map. */
  lookAt(x, y, zoom, slide) {
    this.close();
    const [width, height] = [this.whole.width / zoom, this.whole.height / zoom];
    const box = this.svg.getBoundingClientRect();
    const unit = this.svg.getScreenCTM().a / (this.zoom / zoom);
    const hold = (start, size, from, extent, shown) => {
      const margin = Math.min((size - Math.min(shown / unit, extent)) / 2, size - extent);
      return zoom === 1 ? from : between(from - Math.max(margin, 0), start, from + extent - size + Math.max(margin, 0));
    };
    const view = {
      x: hold(x, width, this.whole.x, this.whole.width, box.width),
      y: hold(y, height, this.whole.y, this.whole.height, box.height),
      width,
      height,
    };
    if (slide && !matchMedia("(prefers-reduced-motion: reduce)").matches) this.slide(view);
    else this.show(view);
  }

  slide(view) {
    const [from, begun] = [this.view, performance.now()];
    const frame = (now) => {
      if (this.sliding !== begun) return;
      const share = between(0, (now - begun) / MOTION, 1);
      this.show(Object.fromEntries(Object.entries(from).map(([key, value]) => [key, value + (view[key] - value) * share])), begun);
      if (share < 1) requestAnimationFrame(frame);
    };
    this.sliding = begun;
    requestAnimationFrame(frame);
  }

  show(view, sliding = null) {
    this.sliding = sliding;
    this.view = view;
    this.draw();
  }

  draw() {
    const { zoom, view } = this;
    const whole = zoom < 1.001;
    this.svg.setAttribute("viewBox", `${view.x} ${view.y} ${view.width} ${view.height}`);
    this.svg.style.setProperty("--zoom", zoom);
    if (this.hasAttribute("data-zoomed") === whole) {
      this.toggleAttribute("data-zoomed", !whole);
      this.choose();
    }
    for (const pattern of this.svg.querySelectorAll("pattern")) pattern.setAttribute("patternTransform", `scale(${1 / zoom})`);
    for (const bubble of this.bubbles) bubble.settle(zoom);
    if (!whole) spread(this.bubbles, zoom);
    for (const bubble of this.bubbles) bubble.draw(zoom);
    const drawn = this.bubbles.map(({ anchor, at }) => `M${anchor}L${at}`).join("");
    for (const [path, original] of this.threads) path.setAttribute("d", whole ? original : drawn);
    const moved = `translate(${view.x} ${view.y}) scale(${1 / zoom}) translate(${-this.whole.x} ${-this.whole.y})`;
    for (const name of this.svg.querySelectorAll(".map-name")) name.setAttribute("transform", moved);
    if (zoom > NAMED_FROM || !this.closest(".map-of-world")) this.nameAll();
    else for (const { element } of this.all) element.removeAttribute("data-named");
    const [closer, , all] = this.tools.children;
    closer.setAttribute("aria-disabled", zoom > CLOSEST - 0.01 && !this.nearest());
    for (const button of [this.tools.children[1], all]) button.setAttribute("aria-disabled", whole);
  }

  /** Write names beside their bubbles, the larger first, wherever they cover nothing. */
  nameAll() {
    const unit = 1 / this.svg.getScreenCTM().a;
    const size = NAME_SIZE * unit;
    const view = { x: this.view.x, y: this.view.y, right: this.view.x + this.view.width, bottom: this.view.y + this.view.height };
    const radius = (bubble) => (bubble.radius / this.zoom) * 1.1;
    const taken = this.bubbles.map((bubble) => box(bubble.at[0] - radius(bubble), bubble.at[1] - radius(bubble), 2 * radius(bubble), 2 * radius(bubble)));
    for (const bubble of [...this.bubbles].sort((one, other) => other.radius - one.radius)) {
      const { name } = bubble;
      if (!name) continue;
      const [width, gap] = [(bubble.length * size) / FIRST_SIZE, radius(bubble) + 0.15 * size];
      const [x, y] = bubble.at;
      const places = [
        box(x - width / 2, y + gap, width, size),
        box(x + gap, y - size / 2, width, size),
        box(x - gap - width, y - size / 2, width, size),
        box(x - width / 2, y - gap - size, width, size),
      ];
      const free = places.find((one) => within(one, view) && !taken.some((other) => touch(one, other)));
      bubble.element.toggleAttribute("data-named", Boolean(free));
      if (!free) continue;
      taken.push(free);
      const [left, base] = [name.x.baseVal[0].value, name.y.baseVal[0].value];
      const scale = size / FIRST_SIZE;
      name.setAttribute("transform", `translate(${free.x} ${free.y + 0.82 * size}) scale(${scale}) translate(${-left} ${-base})`);
    }
  }

  resized() {
    this.choose();
    for (const bubble of this.all) bubble.measure();
    this.draw();
  }

  wheel(event) {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.zoomBy(between(0.5, Math.exp(-event.deltaY / 200), 2), this.under(event.clientX, event.clientY), false);
    } else {
      this.hint.hidden = false;
      clearTimeout(this.hinting);
      this.hinting = setTimeout(() => (this.hint.hidden = true), HINT);
    }
  }

  doubleClick(event) {
    if (event.target.closest("a")) return;
    event.preventDefault();
    this.zoomBy(STEP, this.under(event.clientX, event.clientY));
  }

  press(event) {
    if (event.button) return;
    this.dragged = false;
    this.pointers.set(event.pointerId, [event.clientX, event.clientY]);
  }

  move(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const now = [event.clientX, event.clientY];
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      const apart = (one) => Math.hypot(one[0] - other[0], one[1] - other[1]);
      this.dragged = true;
      this.zoomBy(apart(now) / (apart(before) || 1), this.under((now[0] + other[0]) / 2, (now[1] + other[1]) / 2), false);
    } else if (this.zoom > 1 && (this.dragged || Math.hypot(now[0] - before[0], now[1] - before[1]) > 3)) {
      if (!this.dragged) this.svg.setPointerCapture(event.pointerId);
      this.dragged = true;
      const [from, to] = [this.under(...before), this.under(...now)];
      this.lookAt(this.view.x + from.x - to.x, this.view.y + from.y - to.y, this.zoom, false);
    } else return;
    this.pointers.set(event.pointerId, now);
  }

  release(event) {
    this.pointers.delete(event.pointerId);
  }

  click(event) {
    const button = event.target.closest("button");
    const bubble = event.target.closest("a.map-bubble");
    if (button?.dataset.zoom) this.pressTool(Number(button.dataset.zoom));
    else if (button?.matches(".map-card__close")) this.close(true);
    else if (bubble && this.dragged && event.detail) event.preventDefault();
    else if (bubble && plain(event)) this.open(event, bubble);
    else if (!event.target.closest(".map-card")) this.close();
    else if (event.target.closest("a")) this.close();
  }

  /** Look closer or farther, at the bubble given or at the middle. */
  pressTool(factor, bubble = null) {
    const beyond = factor > 1 && this.zoom > CLOSEST - 0.01 && this.nearest(bubble);
    if (beyond) this.enter(beyond.page.href, beyond.link);
    else if (factor && bubble) this.zoomBy(factor, new DOMPoint(...bubble.at));
    else if (factor) this.zoomBy(factor);
    else this.lookAt(this.whole.x, this.whole.y, 1, true);
  }

  /** The country of a bubble, or in the middle of the map, which a step beyond the closest leads into. */
  nearest(bubble = null) {
    const { x, y } = this.middle();
    const far = ({ anchor }) => Math.hypot(anchor[0] - x, anchor[1] - y);
    const first = bubble ?? [...this.bubbles].sort((one, other) => far(one) - far(other))[0];
    const place = first?.element.matches("a") && this.inPage(first.element);
    const page = place && !this.closest(".map-of-country") && countryOf(place);
    return page ? { page, link: first.element } : null;
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zoom = { "+": STEP, "=": STEP, "-": 1 / STEP, 0: 0 }[event.key];
    if (event.key === "Escape") this.close(true);
    else if (this.card.contains(event.target)) return;
    else if (zoom !== undefined) this.pressTool(zoom, this.bubbles.find(({ element }) => element === document.activeElement));
    else if (!this.svg.contains(event.target)) return;
    else if (STEPS[event.key]) this.step(STEPS[event.key]);
    else if (/^\p{L}$/u.test(event.key)) this.leap(event.key);
    else return;
    event.preventDefault();
  }

  /** Go on, or back, in the order of the alphabet. */
  step(by) {
    const here = this.links.indexOf(document.activeElement);
    this.links[here < 0 ? 0 : between(0, here + by, this.links.length - 1)]?.focus();
  }

  /** Go to the next name that begins with a letter. */
  leap(letter) {
    const here = this.links.indexOf(document.activeElement);
    const order = [...this.links.slice(here + 1), ...this.links.slice(0, here + 1)];
    const begins = (link) => link.querySelector(".map-name").textContent.trim().slice(0, 1).localeCompare(letter, undefined, { sensitivity: "base" }) === 0;
    order.find(begins)?.focus();
  }

  /** Tab comes back to the bubble that had the focus; it is brought into sight. */
  focused(link) {
    const bubble = this.bubbles.find(({ element }) => element === link);
    if (!bubble) return;
    this.rove(link);
    const box = this.svg.getBoundingClientRect();
    const { left, top, right, bottom } = bubble.body.getBoundingClientRect();
    if (left < box.left || top < box.top || right > box.right || bottom > box.bottom) {
      const { view } = this;
      if (this.zoom > 1) this.lookAt(bubble.at[0] - view.width / 2, bubble.at[1] - view.height / 2, this.zoom, true);
    }
  }

  /** Show what a bubble counts, and the one link on: to the page that is there alone, of the country, or to the list. */
  async open(event, link) {
    event.preventDefault();
    this.close();
    this.opened = link;
    const [title, names, more] = this.card.querySelectorAll("h3, ul, p");
    const count = Number(link.querySelector(".map-count").textContent) || Infinity;
    const place = this.inPage(link);
    const page = place && countryOf(place);
    title.textContent = link.querySelector("title").textContent;
    this.lead(page?.href ?? link.href.baseVal, page ? "country" : place ? "list" : "page");
    names.replaceChildren();
    more.hidden = true;
    this.card.hidden = false;
    this.position(link);
    this.card.focus({ preventScroll: true });
    // A part of the list that holds more than the bubble counts says too much.
    this.card.setAttribute("aria-busy", "true");
    const found = (await this.rows(link, place)).filter((row, index, rows) => rows.length <= count);
    if (this.opened !== link) return;
    this.card.removeAttribute("aria-busy");
    if (found.length === 1) this.lead(found[0].href, "page");
    names.replaceChildren(...found.slice(0, NAMES).map((row) => this.item(row, found.length > 1)));
    more.hidden = found.length <= NAMES;
    this.position(link);
  }

  /** Have the card's link lead to an address, in the words for what is there. */
  lead(address, kind) {
    const link = this.card.querySelector(".map-card__link");
    link.href = address;
    link.textContent = link.dataset[kind];
  }

  /** The part of the list that a bubble's link leads to, in this page or in that the map came from. */
  inPage(link) {
    const address = new URL(link.href.baseVal, this.base);
    const here = address.href.split("#")[0] === this.base.split("#")[0];
    return here && address.hash ? this.source.getElementById(decodeURIComponent(address.hash.slice(1))) : null;
  }

  get source() {
    return this.closest("figure").source ?? document;
  }

  get base() {
    return this.closest("figure").base ?? location.href;
  }

  async rows(link, place) {
    const rows = [...(place?.querySelectorAll(ROWS) ?? [])];
    if (rows.length) return rows;
    const address = new URL(link.href.baseVal, this.base).href;
    const same = [...this.source.querySelectorAll(ROWS)].filter((row) => row.href === address);
    if (same.length) return same;
    try {
      return [...(await read((place && countryOf(place)?.href) ?? address)).querySelectorAll(ROWS)];
    } catch {
      return [];
    }
  }

  /** A name of the card; a link where the card's own leads elsewhere. */
  item(row, isLink) {
    const item = document.createElement("li");
    const name = document.createElement(isLink ? "a" : "span");
    if (isLink) name.href = row.href;
    name.textContent = row.textContent.trim();
    if (row.lang) name.lang = row.lang;
    item.append(name);
    return item;
  }

  /** Beside the bubble, below it where there is room. */
  position(link) {
    const stage = this.getBoundingClientRect();
    const bubble = link.querySelector("circle").getBoundingClientRect();
    const [width, height] = [this.card.offsetWidth, this.card.offsetHeight];
    const above = innerHeight - bubble.bottom < height + 8 && bubble.top > height + 8;
    const left = between(0, bubble.left + bubble.width / 2 - stage.left - width / 2, stage.width - width);
    this.card.style.left = `${left}px`;
    this.card.style.top = `${(above ? bubble.top - height - 8 : bubble.bottom + 8) - stage.top}px`;
  }

  close(andReturn = false) {
    if (this.card.hidden) return;
    this.card.hidden = true;
    if (andReturn) this.opened.focus({ preventScroll: true });
    this.opened = null;
  }

  /** Put the map of a country, from the page at `address`, in the place of this one; its way back restores this one. */
  async enter(address, back) {
    const figure = this.closest("figure");
    this.card.setAttribute("aria-busy", "true");
    const page = await read(address).catch(() => null);
    this.card.removeAttribute("aria-busy");
    const drawn = page?.querySelector("figure.map");
    if (!drawn) {
      location.href = address;
      return;
    }
    Object.assign(drawn, { source: page, base: address });
    this.close();
    figure.replaceWith(drawn);
    drawn.querySelector(".map-out a")?.addEventListener("click", (event) => {
      if (!plain(event)) return;
      event.preventDefault();
      drawn.replaceWith(figure);
      back.focus();
    });
    const svg = drawn.querySelector(".map-drawing");
    svg.setAttribute("tabindex", "-1");
    svg.focus();
  }
}

/** The document at an address of ours, its links made whole. */
async function read(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.status);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const link of page.querySelectorAll("a[href]")) link.setAttribute("href", new URL(link.getAttribute("href"), address).href);
  return page;
}

customElements.define("zoom-map", ZoomMap);
