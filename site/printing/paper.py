"""A paper in A4 with letters of many scripts, numbered pages, and a structure that is read aloud in order."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from fpdf import FPDF, ViewerPreferences
from fpdf.enums import MethodReturnValue
from fpdf.line_break import Fragment

from .faces import FONTS, TEXT, TITLE, is_simple, reads_from_right, runs
from .structure import Element, Structure

MARGIN = 20.0
"""Millimetres, as all that follows."""
FOOT, NUMBER = 12.0, 18.0
LINE, TITLE_LINE = 1.4, 1.15
"""Height of a line, in times the size of its letters."""
POINT = 0.3528
INK, QUIET = 27, 95
"""Greys of texts, and of what stands around them."""
PAGES = "\ue000" * 5
"""Stands for the number of pages until it is known, as wide as that may be. Nobody is called by it."""


class Paper(FPDF):
    """A document of texts; what it shows is written line by line, so that it may be as long as a list of thousands."""

    def __init__(self, title: str, language: str, author: str) -> None:
        super().__init__(format="A4")
        self.structure = self.struct_builder = Structure()
        self.set_title(title)
        self.set_author(author)
        self.set_lang(language)
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        self.running_title = title
        self.set_margins(MARGIN, MARGIN)
        self.c_margin = 0
        self.set_auto_page_break(False)
        self.alias_nb_pages(PAGES)
        self.set_text_shaping(True)
        for face in (TITLE, TEXT):
            self._load(face)
        self.write_in(TEXT, 11)

    @property
    def bottom(self) -> float:
        """Where the last line of a page ends."""
        return self.h - MARGIN - FOOT / 2

    def footer(self) -> None:
        """The title and the number of the page."""
        self.write_in(TEXT, 8, QUIET)
        self.set_xy(self.l_margin, self.h - MARGIN)
        with self.around(), self._unshaped():
            self.cell(self.epw - NUMBER, 5, self._cut(self.running_title, self.epw - NUMBER - 5))
            self.cell(NUMBER, 5, f"{self.page_no()} / {PAGES}")

    def write_in(self, face: str, size: float, grey: int = INK) -> None:
        """Choose the font, its size in points and its grey."""
        self.set_font(face, size=size)
        self.set_text_color(grey)

    def line_height(self) -> float:
        """Of the chosen font and size."""
        return float(self.font_size_pt * POINT * (TITLE_LINE if self.font_family == TITLE else LINE))

    def paragraph(
        self, text: str, kind: str = "P", *, face: str = TEXT, size: float = 11, gap: float = 3, grey: int = INK
    ) -> None:
        """A text over the width of the page, then `gap`; what does not fit goes on on the next page."""
        self.write_in(face, size, grey)
        height = self.line_height()
        lines = self.lines_of(text, self.epw)
        while lines:
            if self.y + height > self.bottom:
                self.add_page()
            room = max(int((self.bottom - self.y) / height), 1)
            shown, lines = lines[:room], lines[room:]
            with self.marked(kind, " ".join(shown)):
                for line in shown:
                    self.write_line(line, self.l_margin, self.y, height)
                    self.y += height
        self.y += gap

    def lines_of(self, text: str, width: float) -> list[str]:
        """`text` in lines that are at most so wide."""
        if (self._simple_width(text) if is_simple(text) else self.get_string_width(text)) <= width:
            return [text]
        with self._at_left():
            found = self.multi_cell(width, text=text, dry_run=True, output=MethodReturnValue.LINES, align="L")
        return [str(line).rstrip("\n") for line in found]  # type: ignore[union-attr]  # what is returned is chosen above

    def write_line(self, text: str, x: float, y: float, height: float) -> None:
        """One line whose top is `y`, within what is marked already."""
        if is_simple(text) and self.font_family == TEXT:
            self.text(x, y + height / 2 + 0.3 * self.font_size, text)
            return
        self.set_xy(x, y)
        # As wide as may be: it is measured already.
        self.cell(self.epw, height, text)
        self.set_xy(x, y)

    @contextmanager
    def marked(self, kind: str, text: str, within: Element | None = None, attributes: str = "") -> Iterator[Element]:
        """What is written meanwhile is one part of the structure, whose letters are those of `text`."""
        mark = self.structure.mark(kind, self.page, within, attributes)
        self.pages[self.page].struct_parents = mark.page
        # Letters that were joined, placed or turned are no more in the order in which they are read.
        actual = "" if is_simple(text) else f"/ActualText <FEFF{text.encode('utf-16-be').hex()}> "
        if actual and reads_from_right(text):
            # Chromium turns what it finds beside such letters once more.
            mark.element.attributes += actual
            actual = ""
        self._out(f"/{kind} <</MCID {mark.content} {actual}>> BDC")
        yield mark.element
        self._out("EMC")

    @contextmanager
    def around(self) -> Iterator[None]:
        """What is written meanwhile is not read aloud: what stands on each page, rules."""
        self._out("/Artifact BMC")
        yield
        self._out("EMC")

    def _simple_width(self, text: str) -> float:
        widths: Any = self.current_font.cw  # type: ignore[union-attr]  # a font is chosen from the beginning
        return float(sum(widths[ord(letter)] for letter in text) * self.font_size / 1000)

    def _cut(self, text: str, width: float) -> str:
        """As much of `text` as goes into a line."""
        while text and self._simple_width(f"{text}…") > width:
            text = text[:-1]
            if self._simple_width(f"{text}…") <= width:
                return f"{text.rstrip()}…"
        return text

    @contextmanager
    def _at_left(self) -> Iterator[None]:
        """Leave the place where one writes as it is."""
        x, y = self.x, self.y
        self.x = self.l_margin
        yield
        self.set_xy(x, y)

    @contextmanager
    def _unshaped(self) -> Iterator[None]:
        shaping, self.text_shaping = self.text_shaping, None
        yield
        self.text_shaping = shaping

    def _load(self, face: str) -> None:
        if face not in self.fonts:
            self.add_font(face, "", FONTS / f"{face}.ttf")

    def _parse_chars(self, text: str, markdown: bool, **options: Any) -> Iterator[Fragment]:
        """Part a text by fonts.

        fpdf2 parts it at every mark and joiner of no script too, which then join nothing, as in Sinhala.
        """
        if PAGES in text:
            yield from super()._parse_chars(text, markdown, **options)
            return
        for face, part in runs(text, self.font_family):
            self._load(face)
            state = self._get_current_graphics_state()
            state.font_family, state.current_font = face, self.fonts[face]
            yield Fragment(part, state, self.k)
