"""What the demo says of an event of the agenda."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Session:
    """A session; `day` is a date, or the number of days from the Monday of the week that the demo is made in.

    `more` are other fields; `without` the places in its series, from 0 on, of the dates that are cancelled.
    """

    day: date | int
    hours: tuple[str, str] | None = ("18:30", "21:00")
    participants: tuple[int, ...] = ()
    zone: str = "Europe/Brussels"
    more: dict[str, object] = field(default_factory=dict)
    without: tuple[int, ...] = ()
    came: tuple[tuple[int, ...], ...] = ()
    """Who came to each date of its series: their places, from 0 on, in the event's `people`."""


@dataclass(frozen=True)
class Event:
    """An event; `partners` are acronyms, `campaigns` keys, `kind`, `themes` and `countries` as in `terms`."""

    key: str
    title: str
    kind: str
    introduction: str
    sessions: tuple[Session, ...]
    country: str = ""
    countries: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    campaigns: tuple[str, ...] = ()
    body: str = ""
    report: str = ""
    fields: dict[str, object] = field(default_factory=dict)
    """Other fields of the page."""
    questions: tuple[dict[str, object], ...] = ()
    """What is asked of those who register; nobody registers on the site where `people` is empty."""
    people: tuple[str, ...] = ()
    """Made-up names of those registered, in the order in which they came."""
