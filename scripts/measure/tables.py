"""Tables of text: aligned on a terminal, and Markdown when they are kept."""

from dataclasses import dataclass, field

GOOD = "OK"
OVER = "AU-DESSUS"
UNDER = "EN DESSOUS"


@dataclass
class Table:
    """A title, the names of its columns, its rows, and what is to be known to read it."""

    title: str
    columns: list[str]
    rows: list[list[str]] = field(default_factory=list)
    note: str = ""

    def add(self, *cells: object) -> None:
        """Add a row; None is an empty cell."""
        self.rows.append(["" if cell is None else str(cell) for cell in cells])

    def markdown(self) -> str:
        """The table in Markdown, its columns aligned."""
        widths = [max(map(len, column)) for column in zip(self.columns, *self.rows, strict=True)]
        lines = [self._line(self.columns, widths), self._line(["-" * width for width in widths], widths)]
        lines += [self._line(row, widths) for row in self.rows]
        parts = [f"## {self.title}", "\n".join(lines)]
        return "\n\n".join([*parts, self.note] if self.note else parts)

    @staticmethod
    def _line(cells: list[str], widths: list[int]) -> str:
        padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
        return f"| {' | '.join(padded)} |"


def at_most(value: float, limit: float) -> str:
    """The verdict on a figure that has a ceiling."""
    return GOOD if value <= limit else OVER


def at_least(value: float, limit: float) -> str:
    """The verdict on a figure that has a floor."""
    return GOOD if value >= limit else UNDER


def kilobytes(size: int) -> str:
    """Bytes as French readers see them: "12,3 ko"."""
    return f"{size / 1000:.1f} ko".replace(".", ",")


def megabytes(size: int) -> str:
    """Bytes as French readers see them: "12 Mo"."""
    return f"{size / 1_000_000:.0f} Mo"


def fraction(share: float) -> str:
    """A share as one over a number: "1/12,5"."""
    return f"1/{1 / share:.1f}".replace(".", ",") if share else "0"
