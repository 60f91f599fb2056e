"""Sets a text as a booklet: cover, contents, parts, page numbers."""

from collections.abc import Iterator
from dataclasses import dataclass

from demo.markup import Block
from pattern.weave import ground

from . import covers
from .faces import HEAD, TEXT
from .paper import A5, MARGIN, Paper
from .text import Section, Text

BODY = 10.8
LOW, ROOM = 0.72, 0.66
"""How far down the page, as a share of its height, a part of a leaflet, and a short part, may still begin."""
LIST_KINDS = ("item", "step")
INDENT = 6


@dataclass(frozen=True)
class Style:
    """How a booklet is set: words of its covers; a leaflet has no contents, and its parts follow one another."""

    kicker: str
    mention: str
    language: str = "fr"
    contents_title: str = "Sommaire"
    back_words: str = "Ici et là-bas, un même tissu."
    leaflet: bool = False


def make_pdf(text: Text, seed: str, style: Style) -> bytes:
    """Set `text` as PDF, in the dye and cloth of `seed`, and note on each section the page where it begins.

    The table of contents needs the pages: such a text is set twice.
    """
    if not style.leaflet:
        _set(text, seed, style)
    return bytes(_set(text, seed, style).output())


def _set(text: Text, seed: str, style: Style) -> Paper:
    paper = Paper(text.title, style.language)
    paper.running_title = style.mention
    dye = ground(seed)
    covers.front(paper, text.title, style.kicker, style.mention, seed)
    if not style.leaflet:
        _contents(paper, text, style, dye)
    chapter = 0
    for place, section in enumerate(text.sections):
        chapter += bool(section.statement)
        if section.statement:
            covers.opening(paper, chapter, section.title, section.statement, seed)
            section.page = paper.page_no()
        follows = _may_follow(paper, section, style) if place else False
        _section(paper, section, dye, follows=follows)
    if not style.leaflet:
        if paper.page_no() % 2 == 0:
            covers.pause(paper, seed)
        covers.back(paper, style.back_words, style.mention, seed)
    return paper


def _may_follow(paper: Paper, section: Section, style: Style) -> bool:
    """Whether a part may begin on the page of the one before it."""
    share = paper.get_y() / A5[1]
    return share < LOW if style.leaflet else section.is_short and share < ROOM


def _contents(paper: Paper, text: Text, style: Style, dye: str) -> None:
    paper.sheet("papier", numbered=True)
    _title(paper, style.contents_title, dye)
    paper.ln(4)
    for section in text.sections:
        top = paper.get_y()
        paper.set_x(MARGIN + 12)
        paper.face(TEXT, BODY, "encre", "B")
        paper.paragraph(section.title, size=BODY, gap=0, width=paper.epw - 12)
        after = paper.get_y()
        paper.set_xy(MARGIN, top)
        paper.face(HEAD, BODY, _readable(dye))
        paper.cell(10, BODY * 0.5, str(section.page or ""))
        paper.set_xy(MARGIN + 12, after)
        paper.face(TEXT, 9, "encre")
        paper.paragraph(section.author, size=9, gap=2.6, width=paper.epw - 12)


def _section(paper: Paper, section: Section, dye: str, *, follows: bool) -> None:
    if not follows:
        paper.sheet("papier", numbered=True)
    paper.start_section(section.title)
    if not section.statement:
        section.page = paper.page_no()
        _title(paper, section.title, dye)
    if section.author:
        paper.face(TEXT, 9.5, "encre", "I")
        paper.paragraph(section.author, size=9.5, gap=4)
    for number, block in _numbered(section.blocks):
        _block(paper, block, number, dye)
    paper.ln(5)


def _numbered(blocks: list[Block]) -> Iterator[tuple[int, Block]]:
    """Each block with its place among the steps that follow one another."""
    number = 0
    for block in blocks:
        number = number + 1 if block.kind == "step" else 0
        yield number, block


def _title(paper: Paper, text: str, dye: str) -> None:
    paper.block(MARGIN, paper.get_y(), 14, 1.4, dye)
    paper.ln(4)
    paper.face(HEAD, 19, "encre")
    paper.paragraph(text, size=16, gap=1.5)


def _block(paper: Paper, block: Block, number: int, dye: str) -> None:
    if block.kind == "quote":
        _quote(paper, block.text, dye)
    elif block.kind == "subheading":
        paper.ln(2)
        paper.face(HEAD, 13, _readable(dye))
        paper.paragraph(block.text, size=13, gap=1.5)
    elif block.kind in LIST_KINDS:
        _list_item(paper, block.text, f"{number}." if number else "–", dye)
    else:
        paper.face(TEXT, BODY, "encre")
        paper.paragraph(block.text, size=BODY, gap=2.8)


def _list_item(paper: Paper, text: str, sign: str, dye: str) -> None:
    paper.face(TEXT, BODY, _readable(dye), "B")
    paper.cell(INDENT, BODY * 0.5, sign)
    paper.face(TEXT, BODY, "encre")
    _indented(paper, text, INDENT, BODY)
    paper.ln(1.6)


def _quote(paper: Paper, text: str, dye: str) -> None:
    paper.ln(2)
    page, top = paper.page_no(), paper.get_y()
    paper.face(HEAD, 15, _readable(dye))
    paper.set_x(MARGIN + INDENT + 1)
    _indented(paper, text, INDENT + 1, 13)
    if paper.page_no() == page:
        paper.block(MARGIN, top, 1.4, paper.get_y() - top, dye)
    paper.ln(4)


def _indented(paper: Paper, text: str, indent: float, size: float) -> None:
    paper.set_left_margin(MARGIN + indent)
    paper.paragraph(text, size=size, gap=0)
    paper.set_left_margin(MARGIN)
    paper.set_x(MARGIN)


def _readable(dye: str) -> str:
    """The tone of small letters: ochre is too light on paper."""
    return "terre" if dye == "soleil" else dye
