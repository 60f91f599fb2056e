"""What the demo says of a story of a campaign."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from demo.story import Entry

from .article import FootNote


@dataclass(frozen=True)
class Spot:
    """Where a story happened: the town with its own point; `exact` is a position that everybody may know."""

    town: str
    latitude: str
    longitude: str
    exact: tuple[str, str] | None = None

    def fields(self) -> dict[str, object]:
        """The fields of the story."""
        fields: dict[str, object] = {
            "town": self.town,
            "town_latitude": Decimal(self.latitude),
            "town_longitude": Decimal(self.longitude),
            "location_precision": "town",
        }
        if self.exact:
            latitude, longitude = map(Decimal, self.exact)
            fields |= {"latitude": latitude, "longitude": longitude, "location_precision": "exact"}
        return fields


@dataclass(frozen=True)
class CampaignStory:
    """A story; `hosts` are blocks of people, `themes` as in `terms`, `partners` acronyms, `image` one of the demo."""

    key: str
    title: str
    country: str
    start: date
    themes: tuple[str, ...]
    body: list[Entry]
    listing_text: str = ""
    end: date | None = None
    precision: str = "day"
    participants: int | None = None
    hosts: list[Entry] = field(default_factory=list)
    partners: tuple[str, ...] = ()
    place: Spot | None = None
    image: str = ""
    notes: tuple[FootNote, ...] = ()
