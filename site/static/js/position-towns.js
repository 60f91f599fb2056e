// The towns on the map of a position: as many names as have room, the larger towns first, and a search of all of them.
const LETTER = 7; // pixels that a letter of a name takes, about
const LINE = 14; // pixels
const GAP = 10; // pixels from the middle of a dot to the end of its place
const MOST = 8; // towns offered for what was typed

const fold = (text) => text.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

const overlap = (one, other) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

export class Towns {
  // `choose` is given the town that was picked, `tell` a text to say, or an empty one.
  constructor(place, svg, choose, tell) {
    Object.assign(this, { svg, choose, tell });
    this.marks = [...svg.querySelectorAll("[data-town]")];
    this.names = this.marks.map((mark) => fold(mark.dataset.town));
    this.input = place.querySelector("[data-position-search]");
    this.list = place.querySelector("[data-position-found]");
    this.input?.addEventListener("input", () => this.search());
    this.input?.addEventListener("keydown", (event) => this.pressed(event));
    this.list?.addEventListener("click", (event) => this.pick(this.found[[...this.list.children].indexOf(event.target.closest("li"))]));
  }

  // Draw the towns of a window on the map, in sizes of the screen whatever the zoom.
  show({ left, top, width, height }) {
    const pixel = width / (this.svg.clientWidth || width);
    const taken = [];
    for (const mark of this.marks) {
      const [x, y] = [Number(mark.dataset.x), Number(mark.dataset.y)];
      const across = mark.dataset.town.length * LETTER + GAP;
      const room = { left: (x - left) / pixel - GAP / 2, top: (y - top) / pixel - LINE / 2 };
      Object.assign(room, { right: room.left + across, bottom: room.top + LINE });
      const seen = x >= left && x <= left + width && y >= top && y <= top + height && !taken.some((other) => overlap(room, other));
      mark.toggleAttribute("hidden", !seen);
      if (!seen) continue;
      taken.push(room);
      mark.setAttribute("transform", `translate(${x} ${y}) scale(${pixel})`);
    }
  }

  search() {
    const typed = fold(this.input.value);
    const begins = this.marks.filter((_, index) => typed && this.names[index].startsWith(typed));
    const holds = this.marks.filter((_, index) => typed && this.names[index].indexOf(typed) > 0);
    this.found = [...begins, ...holds].slice(0, MOST);
    this.list.replaceChildren(...this.found.map((mark) => this.offer(mark.dataset.town)));
    this.tell(typed && !this.found.length ? this.input.dataset.none : "");
  }

  offer(name) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: name });
    button.className = "button button-small button-secondary";
    const item = document.createElement("li");
    item.append(button);
    return item;
  }

  // Enter takes the first of the towns offered; it never sends the form.
  pressed(event) {
    if (event.key !== "Enter") return;
    event.preventDefault();
    this.pick(this.found?.[0]);
  }

  pick(mark) {
    if (!mark) return;
    this.input.value = mark.dataset.town;
    this.list.replaceChildren();
    this.choose(mark.dataset);
  }
}
