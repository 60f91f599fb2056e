"""The paper that booklets are printed on: format, faces, dyes, and cloth drawn as rectangles."""

from datetime import UTC, datetime

from django.conf import settings
from fpdf import FPDF

from pattern.weave import Cloth

from .faces import FACES, TEXT, face_file

A5 = (148.0, 210.0)
"""Width and height of a page in millimetres."""
MARGIN = 18.0

Colour = tuple[int, int, int]

TONES: dict[str, Colour] = {
    "papier": (251, 247, 239),
    "encre": (27, 25, 48),
    "terre": (169, 63, 38),
    "soleil": (185, 118, 14),
    "ocean": (39, 64, 139),
    "foret": (30, 91, 75),
}
"""The light dyes of the style sheet."""

LINE = 1.42
"""Height of a line, in times the size of its letters."""
POINT = 0.3528
"""Millimetres."""


class Paper(FPDF):
    """A document in A5 with the site's faces; dates are fixed so that it is the same each time."""

    def __init__(self, title: str, language: str, day: datetime | None = None) -> None:
        super().__init__(format=A5)
        self.set_title(title)
        self.set_author(settings.WAGTAIL_SITE_NAME)
        self.set_lang(language)
        self.set_creation_date(day or datetime(2025, 1, 1, tzinfo=UTC))
        self.set_margins(MARGIN, MARGIN, MARGIN)
        self.set_auto_page_break(True, margin=MARGIN + 4)
        for family, style in FACES:
            self.add_font(family, style, face_file(family, style))
        self.running_title = ""
        self.numbered = False

    def footer(self) -> None:
        """The title and the number of the page, on pages of text."""
        if not self.numbered:
            return
        self.set_y(-MARGIN + 3)
        self.face(TEXT, 8, "encre")
        self.cell(self.epw - 12, 5, self.running_title)
        self.cell(12, 5, str(self.page_no()), align="R")

    def sheet(self, tone: str, *, numbered: bool) -> None:
        """Open a page on a ground of `tone`; its footer is printed when it closes, if it is `numbered`."""
        # A fill equal to the one of the page before would not be written again, and the ground would be black.
        self.set_fill_color(0)
        self.set_page_background(TONES[tone])  # type: ignore[arg-type]  # three numbers: its stub says one
        self.add_page()
        self.set_page_background(TONES["papier"])  # type: ignore[arg-type]
        self.numbered = numbered

    def face(self, family: str, size: float, tone: str, style: str = "") -> None:
        """Choose the face, its size in points and its colour."""
        self.set_font(family, style, size)
        self.set_text_color(*TONES[tone])

    def paragraph(self, text: str, *, size: float, gap: float, width: float = 0, align: str = "L") -> None:
        """Lines of the chosen face, then `gap` millimetres."""
        self.multi_cell(width, size * POINT * LINE, text, align=align, markdown=True, new_x="LMARGIN", new_y="NEXT")
        self.ln(gap)

    def lay(self, cloth: Cloth, left: float, top: float, width: float, height: float) -> None:
        """Draw as much of `cloth` as covers the frame, given in millimetres, cut at its edges."""
        scale = max(width / cloth.width, height / cloth.height)
        with self.local_context(), self.rect_clip(x=left, y=top, w=width, h=height):
            for run in cloth.runs():
                self.set_fill_color(*TONES[run.thread.tone])
                box = (left + run.x * scale, top + run.y * scale, run.width * scale, run.height * scale)
                self.rect(*box, style="F")

    def block(self, left: float, top: float, width: float, height: float, tone: str) -> None:
        """A rectangle of one colour."""
        self.set_fill_color(*TONES[tone])
        self.rect(left, top, width, height, style="F")
