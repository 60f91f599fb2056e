"""What a document is made of, whatever program wrote it."""

from dataclasses import dataclass

from .inline import Span


@dataclass(frozen=True)
class Heading:
    """A heading with its level in the document; the document's title has the level 0."""

    text: str
    level: int


@dataclass(frozen=True)
class Paragraph:
    """A paragraph with words in it; one that explains the next, such as a term above its definition, is no heading."""

    spans: list[Span]
    is_term: bool = False


@dataclass(frozen=True)
class Item:
    """An item of a list, `depth` lists within another."""

    spans: list[Span]
    depth: int
    is_numbered: bool
    number: int | None = None
    """The number that it had, as far as that is known."""


@dataclass(frozen=True)
class Quotation:
    """Words of somebody, a line a paragraph."""

    lines: list[str]
    who: str = ""


@dataclass(frozen=True)
class Grid:
    """A table, as many cells in each row."""

    caption: str
    rows: list[list[str]]


Part = Heading | Paragraph | Item | Quotation | Grid
