"""A table of any length: its head on each page, no row cut by the end of one."""

from collections.abc import Sequence
from dataclasses import dataclass

from .faces import TEXT
from .paper import QUIET, Paper

SIZE = 9.5
GAP = 3.0
"""Millimetres between columns."""
ROW_GAP = 0.8
HEAD = "/A <</O /Table /Scope /Column>> "
GREY = 205


@dataclass(frozen=True)
class Column:
    """A column of a table, `width` millimetres wide with the gap after it."""

    heading: str
    width: float


class Table:
    """A table at the place where `paper` is."""

    def __init__(self, paper: Paper, columns: Sequence[Column]) -> None:
        self.paper = paper
        self.columns = columns
        self.element = paper.structure.add("Table")
        paper.write_in(TEXT, SIZE)
        row = paper.structure.add("TR", self.element)
        self._needs(2 * paper.line_height())
        for column, x in self._placed():
            with paper.marked("TH", column.heading, row, HEAD):
                self._write([column.heading], x, QUIET)
        self._end_row(paper.line_height())

    def row(self, cells: Sequence[str]) -> None:
        """Add a row."""
        paper = self.paper
        written = [paper.lines_of(cell, column.width - GAP) for cell, column in zip(cells, self.columns, strict=True)]
        height = max(len(lines) for lines in written) * paper.line_height()
        if self._needs(height):
            self._repeat_head()
        row = paper.structure.add("TR", self.element)
        for (_column, x), cell, lines in zip(self._placed(), cells, written, strict=True):
            with paper.marked("TD", cell, row):
                self._write(lines, x)
        self._end_row(height)

    def _needs(self, height: float) -> bool:
        """Open a page where there is no room for so much; whether it did."""
        if self.paper.y + height <= self.paper.bottom:
            return False
        self.paper.add_page()
        self.paper.write_in(TEXT, SIZE)
        return True

    def _repeat_head(self) -> None:
        """For the eye alone: who listens has heard it."""
        with self.paper.around():
            for column, x in self._placed():
                self._write([column.heading], x, QUIET)
        self._end_row(self.paper.line_height())

    def _placed(self) -> list[tuple[Column, float]]:
        places, x = [], self.paper.l_margin
        for column in self.columns:
            places.append((column, x))
            x += column.width
        return places

    def _write(self, lines: list[str], x: float, grey: int | None = None) -> None:
        paper, height = self.paper, self.paper.line_height()
        if grey is not None:
            paper.set_text_color(grey)
        y = paper.y
        for place, line in enumerate(lines):
            paper.write_line(line, x, y + place * height, height)
        paper.y = y
        if grey is not None:
            paper.write_in(TEXT, SIZE)

    def _end_row(self, height: float) -> None:
        """A fine rule below it."""
        paper = self.paper
        paper.y += height + ROW_GAP / 2
        with paper.around():
            paper.set_draw_color(GREY)
            paper.set_line_width(0.15)
            paper.line(paper.l_margin, paper.y, paper.l_margin + paper.epw, paper.y)
        paper.y += ROW_GAP / 2
