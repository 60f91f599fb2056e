"""Which pages are translated, and how far: the board of translations shows every state that there is.

The words are in `translations`, a folder for each language, a catalogue for each page.
"""

from dataclasses import dataclass
from enum import Enum, auto


class State(Enum):
    """How far a translation came."""

    PUBLISHED = auto()
    WITHDRAWN = auto()
    """Whole and published, then taken offline."""
    BY_HAND = auto()
    """Published; it does not follow the French page any more."""
    SUBMITTED = auto()
    """Whole, in the hands of those who publish it."""
    DRAFT = auto()
    """As far as its catalogue goes."""


@dataclass(frozen=True)
class Translated:
    """The translation of the page that the demo calls `key`; asked of the translator for a day from today on."""

    key: str
    state: State = State.PUBLISHED
    asked_in_days: int | None = None

    @property
    def is_whole(self) -> bool:
        """Whether its catalogue has each of its texts."""
        return self.state != State.DRAFT


TRANSLATOR, ASKED_BY = "traduction", "communication"
"""The accounts of who translates into Dutch, and of who asked for it."""
REVIEWED = "nl"
"""The language whose pages are read by somebody else before they are published."""
REVIEW = "Relecture du néerlandais"

TRANSLATIONS = {
    "en": (
        Translated("home"),
        Translated("vision"),
        Translated("notes"),
        Translated("campaigns"),
        Translated("fil"),
        Translated("recit-cambodge"),
        Translated("partners"),
        Translated("partner-STF"),
        Translated("partner-CCQL"),
        Translated("magazine"),
        Translated("issue-106"),
        Translated("bordereau"),
        Translated("publications"),
        Translated("agenda"),
        Translated("calls", State.WITHDRAWN),
        Translated("about", State.DRAFT),
        Translated("groups"),
        Translated("press"),
        Translated("contact"),
        Translated("giving"),
        Translated("newsletter"),
    ),
    "nl": (
        Translated("home"),
        Translated("vision"),
        Translated("notes", State.SUBMITTED),
        Translated("campaigns"),
        Translated("fil", State.DRAFT, asked_in_days=14),
        Translated("partners"),
        Translated("magazine"),
        Translated("agenda"),
        Translated("calls", State.WITHDRAWN),
        Translated("about", State.DRAFT, asked_in_days=-3),
        Translated("giving"),
        Translated("newsletter"),
    ),
    "es": (
        Translated("home"),
        Translated("vision"),
        Translated("campaigns"),
        Translated("fil", State.DRAFT),
        Translated("recit-guatemala"),
        Translated("partners"),
        Translated("partner-STF"),
        Translated("partner-CCQL"),
        Translated("magazine", State.BY_HAND),
        Translated("publications", State.WITHDRAWN),
        Translated("agenda"),
    ),
}
"""By language, parents first."""

CHANGED_SINCE = {
    "partner-STF": {
        "introduction": (
            "« Comme si tu étais de la famille », leur dit-on. Elles demandent plutôt un contrat, et l’obtiennent."
        )
    }
}
"""Texts of French pages that were written anew when they had been translated, by the page and the field."""
