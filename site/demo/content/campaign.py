"""What the demo says of a campaign."""

from dataclasses import dataclass, field
from datetime import date

from demo.story import Entry

from .article import FootNote

NOTE = """
__Texte de démonstration.__ Les années et les chiffres de cette page viennent de sources publiques ; les phrases
ont été écrites pour ce site.
"""


@dataclass(frozen=True)
class Campaign:
    """A campaign; `partners` are the acronyms of the movements concerned, `themes` and `countries` as in `terms`."""

    key: str
    slug: str
    title: str
    tagline: str
    listing_text: str
    start: date
    end: date | None
    themes: tuple[str, ...]
    countries: tuple[str, ...]
    partners: tuple[str, ...]
    image: str
    demands: list[Entry]
    body: list[Entry]
    call: dict[str, object]
    figures: list[dict[str, object]] = field(default_factory=list)
    documents: list[dict[str, object]] = field(default_factory=list)
    map_story: dict[str, object] | None = None
    notes: tuple[FootNote, ...] = ()
