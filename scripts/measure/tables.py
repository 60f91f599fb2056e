"""The tables of `make bench` and `make audit`: aligned on a terminal, and Markdown when they are kept."""

from dataclasses import dataclass, field

GOOD, OVER, UNDER = "OK", "AU-DESSUS", "EN DESSOUS"
Row = list[str]


@dataclass
class Table:
    """A title, the names of its columns parted by `|`, what is to be known to read it, and its rows."""

    title: str
    columns: str
    note: str = ""
    rows: list[Row] = field(default_factory=list)

    def markdown(self) -> str:
        """The table in Markdown, its columns aligned."""
        names = self.columns.split("|")
        widths = [max(map(len, column)) for column in zip(names, *self.rows, strict=True)]
        rows = [names, ["-" * width for width in widths], *self.rows]
        lines = (" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
        parts = [f"## {self.title}", "\n".join(f"| {line} |" for line in lines)]
        return "\n\n".join([*parts, self.note] if self.note else parts)


def row(*cells: object) -> Row:
    """A row; None is an empty cell."""
    return ["" if cell is None else str(cell) for cell in cells]


def verdict(*figures: tuple[float, float]) -> str:
    """Whether each figure is at most its limit."""
    return GOOD if all(figure <= limit for figure, limit in figures) else OVER


def kilobytes(size: float) -> str:
    """Bytes as French readers see them: "12,3 ko"."""
    return f"{size / 1000:.1f} ko".replace(".", ",")


def fraction(share: float) -> str:
    """A share as one over a number: "1/12,5"."""
    return f"1/{1 / share:.1f}".replace(".", ",") if share else "0"
