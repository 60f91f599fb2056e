"""How far a command is, in one line that is drawn again and again."""

from django.core.management.base import OutputWrapper

WIDTH = 40
STEPS = 100


def draw_bar(out: OutputWrapper, done: int, total: int) -> None:
    """Redraw the bar at each hundredth of `total`, and at the end: [####    ] 2/4."""
    if done < total and done % max(1, total // STEPS):
        return
    bar = ("#" * (WIDTH * done // total)).ljust(WIDTH)
    out.write(f"\r[{bar}] {done}/{total}", ending="\n" if done == total else "")
    out.flush()
