// Marks, in the contents list of a page, the part that is being read: the last heading above the upper third of the
// window. The links themselves need no script.

const LINE = 1 / 3;
const links = new Map([...document.querySelectorAll(".toc a")].map((link) => [link.hash.slice(1), link]));
const headings = [...links.keys()].map((anchor) => document.getElementById(anchor)).filter(Boolean);

function mark() {
  const line = window.innerHeight * LINE;
  const passed = headings.filter((heading) => heading.getBoundingClientRect().top <= line).at(-1);
  for (const [anchor, link] of links) {
    if (anchor === passed?.id) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
}

// Told when a heading crosses the line, not at every step of the scroll. Whatever is above it counts as seen: a leap of the
// scroll may pass several headings at once.
const observer = new IntersectionObserver(mark, { rootMargin: `1000000% 0px -${100 * (1 - LINE)}% 0px` });
headings.forEach((heading) => observer.observe(heading));
