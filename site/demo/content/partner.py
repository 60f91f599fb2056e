"""What the demo says of a partner."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Testimony:
    """Words of a person who does not exist, and says so."""

    text: str
    who: str
    role: str
    portrait: str = ""
    """The key of an image of the demo."""


@dataclass(frozen=True)
class Place:
    """A town and its position in decimal degrees; kept for staff, never shown."""

    town: str
    latitude: str
    longitude: str


@dataclass(frozen=True)
class Partner:
    """A movement: an existing one with known facts only, or a made-up one whose name ends in "(fictif)"."""

    title: str
    country: str
    kinds: tuple[str, ...]
    themes: tuple[str, ...]
    introduction: str
    body: str
    acronym: str = ""
    place: Place | None = None
    founded: int | None = None
    since: int | None = None
    languages: str = ""
    website: str = ""
    testimony: Testimony | None = None


NOTE = """
__Donnée de démonstration.__ Cette fiche ne reprend que des faits publics et datés : un nom, un pays, un type de
mouvement. Ce que le mouvement fait, c’est à lui de le dire ; la fiche attend ses mots.
"""


def known(
    title: str,
    country: str,
    kind: str,
    themes: tuple[str, ...],
    introduction: str,
    text: str,
    *,
    more_kinds: tuple[str, ...] = (),
    founded: int | None = None,
    since: int | None = None,
) -> Partner:
    """An existing movement."""
    return Partner(
        title=title,
        country=country,
        kinds=(kind, *more_kinds),
        themes=themes,
        introduction=introduction,
        body=f"{text.strip()}\n\n{NOTE.strip()}",
        founded=founded,
        since=since,
    )
