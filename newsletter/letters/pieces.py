"""What an issue holds now, piece by piece: one source for the page, the mail and the plain text."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from wagtail.blocks import StreamValue
from wagtail.models import Page

from .pages import pages_to_send
from .rich import linked, pages_linked, plain


@dataclass(frozen=True)
class Piece:
    """A heading, a text, a page or a button; `address` is where a page or a button leads.

    `level` is that of the heading of a page, below the heading that it stands under.
    """

    kind: str
    title: str = ""
    html: SafeString = field(default=SafeString(""))
    text: str = ""
    address: str = ""
    page: Any = None
    level: int = 2


@dataclass(frozen=True)
class Letter:
    """The pieces of an issue; `left_out` are the keys of pages that it names and that may not stand in it now."""

    pieces: list[Piece]
    left_out: list[int]

    @property
    def pages(self) -> list[Page]:
        """The pages that it shows: their pictures are fetched together."""
        return [piece.page for piece in self.pieces if piece.page]


def letter_of(body: StreamValue, address: Callable[[Page], str]) -> Letter:
    """An issue's body in the active language; `address` says where a page stands."""
    raw = [(str(item["type"]), item["value"]) for item in body.raw_data]
    keys = [key for kind, value in raw for key in _keys(kind, value)]
    pages = pages_to_send([key for kind, value in raw if kind == "page" for key in _keys(kind, value)], keys)
    addresses = {key: address(page) for key, page in pages.items()}
    pieces = [piece for kind, value in raw for piece in _pieces(kind, value, pages, addresses)]
    first = next((place for place, piece in enumerate(pieces) if piece.kind == "heading"), len(pieces))
    pieces[first:] = [replace(piece, level=3) for piece in pieces[first:]]
    return Letter(pieces, [key for key in dict.fromkeys(keys) if key not in pages])


def _keys(kind: str, value: Any) -> list[int]:
    if kind == "text":
        return pages_linked(value or "")
    return [int(value["page"])] if kind in ("page", "button") and value.get("page") else []


def _pieces(kind: str, value: Any, pages: Mapping[int, Page], addresses: Mapping[int, str]) -> Iterator[Piece]:
    """The piece that a block makes; none where the page that it leads to may not be shown."""
    if kind == "heading" and value:
        yield Piece(kind, title=value)
    elif kind == "text" and value:
        html = linked(value, addresses)
        # Stored by Wagtail's editor, which keeps the tags that it knows; addresses come from it or from the site.
        yield Piece(kind, html=mark_safe(html), text=plain(html))  # noqa: S308
    elif kind == "page" and (page := pages.get(value.get("page"))):
        words = value.get("words") or page.summary
        yield Piece(kind, str(page.title), text=words, address=addresses[value["page"]], page=page)
    elif kind == "button":
        key, url = value.get("page"), value.get("url") or ""
        title = value.get("text") or (pages[key].title if key in pages else "")
        if title and (target := addresses.get(key, "") if key else url):
            yield Piece(kind, title, address=target)
