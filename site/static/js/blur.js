// Rectangles drawn on a picture become the numbers of the form beside it; the server does the rest.

const FIELDS = ["left", "top", "width", "height"];
const SMALLEST = 0.5; // per cent: less is a click

function rounded(value) {
  return Math.round(value * 10) / 10;
}

class Board {
  constructor(form) {
    this.board = form.querySelector("[data-blur-board]");
    this.rows = [...form.querySelectorAll("[data-blur-area]")].map((row) =>
      FIELDS.map((name) => row.querySelector(`input[name$="-${name}"]`)));
    this.tools = form.querySelector("[data-blur-tools]");
    this.tools.hidden = false;
    this.tools.querySelector("[data-blur-undo]").addEventListener("click", () => this.undo());
    form.addEventListener("input", () => this.draw());
    this.board.addEventListener("pointerdown", (event) => this.begin(event));
    this.board.addEventListener("pointermove", (event) => this.move(event));
    this.board.addEventListener("pointerup", (event) => this.end(event));
    this.board.addEventListener("pointercancel", () => this.forget());
    this.draw();
  }

  filled(row) {
    return row.every((input) => input.value !== "");
  }

  /** Where a pointer is, in per cent of the picture. */
  point(event) {
    const box = this.board.querySelector("img").getBoundingClientRect();
    const within = (value) => Math.min(100, Math.max(0, value));
    return [within((event.clientX - box.left) / box.width * 100), within((event.clientY - box.top) / box.height * 100)];
  }

  begin(event) {
    if (event.button) return;
    event.preventDefault();
    this.board.setPointerCapture(event.pointerId);
    this.start = this.point(event);
    this.area = null;
  }

  move(event) {
    if (!this.start) return;
    const end = this.point(event);
    const [left, top] = [0, 1].map((axis) => Math.min(this.start[axis], end[axis]));
    this.area = [left, top, Math.abs(end[0] - this.start[0]), Math.abs(end[1] - this.start[1])];
    this.draw();
  }

  end(event) {
    this.move(event);
    const row = this.rows.find((one) => !this.filled(one));
    if (this.area && row && this.area[2] > SMALLEST && this.area[3] > SMALLEST) {
      row.forEach((input, place) => { input.value = rounded(this.area[place]); });
    }
    this.forget();
  }

  forget() {
    this.start = this.area = null;
    this.draw();
  }

  undo() {
    const row = this.rows.findLast((one) => this.filled(one));
    if (row) row.forEach((input) => { input.value = ""; });
    this.draw();
  }

  draw() {
    this.board.querySelectorAll(".blur__area").forEach((mark) => mark.remove());
    const areas = this.rows.filter((row) => this.filled(row)).map((row) => row.map((input) => Number(input.value)));
    for (const area of this.area ? [...areas, this.area] : areas) {
      const mark = document.createElement("span");
      mark.className = "blur__area";
      FIELDS.forEach((name, place) => { mark.style[name] = `${area[place]}%`; });
      this.board.append(mark);
    }
  }
}

document.querySelectorAll("[data-blur]").forEach((form) => new Board(form));
