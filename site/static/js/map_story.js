// A story on the map (blocks/map_story.html): the map moves to the place that is being read. Without it, a map and a list.
const MOTION = 200; // milliseconds
const SIZE = 0.65; // of marks, for the lengths of the style sheet in pixels
const STILL = matchMedia("(prefers-reduced-motion: reduce)");

const numbers = (text) => text.split(" ").map(Number);

class MapStory extends HTMLElement {
  connectedCallback() {
    this.svg = this.querySelector("svg");
    this.whole = this.view = numbers(this.svg.getAttribute("viewBox"));
    this.marks = [...this.querySelectorAll(".b-journey__mark")];
    this.stops = [...this.querySelectorAll("[data-view]")];
    this.toggleAttribute("data-moving", true);
    new ResizeObserver(() => this.show(this.view)).observe(this.svg);
    // What crosses the line in the lower part of the window is being read; above the first, the whole is shown.
    const reading = new IntersectionObserver((entries) => this.read(entries), { rootMargin: "-62% 0px -38% 0px" });
    for (const part of [this.querySelector(".b-journey__head"), ...this.stops]) reading.observe(part);
    // Paper shows the whole.
    addEventListener("beforeprint", () => this.show(this.whole));
    // Who comes by keyboard reads what has the focus.
    this.addEventListener("focusin", (event) => this.go(event.target.closest("[data-view]")));
  }

  read(entries) {
    const entry = entries.find(({ isIntersecting }) => isIntersecting);
    if (entry) this.go(entry.target);
  }

  go(part) {
    if (!part) return;
    const number = this.stops.indexOf(part);
    this.stops.forEach((stop, index) => stop.toggleAttribute("data-current", index === number));
    this.marks.forEach((mark, index) => mark.toggleAttribute("data-current", index === number));
    this.slide(part.dataset.view ? numbers(part.dataset.view) : this.whole);
  }

  slide(view) {
    const [from, begun] = [this.view, performance.now()];
    this.sliding = begun;
    if (STILL.matches) {
      this.show(view);
      return;
    }
    const frame = (now) => {
      if (this.sliding !== begun) return;
      const share = Math.min(Math.max((now - begun) / MOTION, 0), 1);
      this.show(from.map((value, index) => value + (view[index] - value) * share));
      if (share < 1) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }

  show(view) {
    this.view = view;
    this.svg.setAttribute("viewBox", view.join(" "));
    // Marks and lines keep their size on the screen.
    const matrix = this.svg.getScreenCTM();
    if (matrix) this.svg.style.setProperty("--near", SIZE / matrix.a);
  }
}

customElements.define("map-story", MapStory);
