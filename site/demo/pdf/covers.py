"""The pages of cloth: cover, openings of chapters, back."""

from pattern.weave import cover, ground

from .faces import HEAD, TEXT
from .paper import A5, MARGIN, Paper

WIDTH, HEIGHT = A5
COVER_CLOTH = 118.0
"""Height of the cloth on the cover, in millimetres."""
THREADS = (26, 20)
BAND_THREADS = (26, 6)
BAND = 30.0
LONG_TITLE = 45


def letters_on(dye: str) -> str:
    """The tone of letters on a ground of `dye`: ink on ochre, paper elsewhere."""
    return "encre" if dye == "soleil" else "papier"


def front(paper: Paper, title: str, kicker: str, mention: str, seed: str) -> None:
    """The cloth above, the title below."""
    letters = _page_of(paper, seed)
    paper.lay(cover(seed, *THREADS), 0, 0, WIDTH, COVER_CLOTH)
    paper.set_xy(MARGIN, COVER_CLOTH + 9)
    paper.face(TEXT, 10, letters, "B")
    paper.paragraph(kicker, size=10, gap=2)
    size = 26 if len(title) < LONG_TITLE else 17
    paper.face(HEAD, size, letters)
    paper.paragraph(title, size=size * 0.82, gap=3)
    _mention(paper, mention, letters)


def opening(paper: Paper, number: int, title: str, statement: str, seed: str) -> None:
    """The page that opens a chapter: its number, its title, its statement, a band of cloth."""
    letters = _page_of(paper, seed)
    paper.set_y(MARGIN + 8)
    paper.face(HEAD, 64, letters)
    paper.paragraph(str(number), size=46, gap=4)
    paper.face(TEXT, 12, letters, "B")
    paper.paragraph(title, size=12, gap=5)
    paper.face(HEAD, 22, letters)
    paper.paragraph(statement, size=18.5, gap=0)
    paper.lay(cover(seed, *BAND_THREADS), 0, HEIGHT - BAND, WIDTH, BAND)


def back(paper: Paper, words: str, mention: str, seed: str) -> None:
    """The last page: who publishes, and that it is a demonstration."""
    letters = _page_of(paper, seed)
    paper.lay(cover(seed, *BAND_THREADS), 0, 0, WIDTH, BAND)
    paper.set_y(HEIGHT / 2)
    paper.face(HEAD, 20, letters)
    paper.paragraph(words, size=18, gap=0)
    _mention(paper, mention, letters)


def pause(paper: Paper, seed: str) -> None:
    """A page of cloth, so that sheets are printed on both sides."""
    _page_of(paper, seed)
    paper.lay(cover(seed, THREADS[0], 36), 0, 0, WIDTH, HEIGHT)


def _page_of(paper: Paper, seed: str) -> str:
    """Open a page in the dye of `seed`, without a footer; the tone of its letters."""
    dye = ground(seed)
    paper.sheet(dye, numbered=False)
    return letters_on(dye)


def _mention(paper: Paper, text: str, letters: str) -> None:
    paper.set_auto_page_break(False)
    paper.set_xy(MARGIN, HEIGHT - MARGIN)
    paper.face(TEXT, 9, letters)
    paper.cell(0, 5, text)
    paper.set_auto_page_break(True, margin=MARGIN + 4)
