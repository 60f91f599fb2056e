"""Addresses that no page type has of itself: what a page answers below its own, and the search."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from core.models import BasePage


class View(NamedTuple):
    """An address: a name that stands for a page type's, what it is called in French, its path."""

    type: str
    label: str
    path: str


SEARCH = "view.search"


def views() -> Iterator[View]:
    """One address of each kind, in the demo."""
    from partners.models import PartnerIndexPage
    from publications.models import IssuePage, MagazineIndexPage, VisionNotePage

    issue, note = _first(IssuePage), _first(VisionNotePage)
    document = next(iter(note.public_documents()))
    yield View("view.country", "pays", f"{_first(PartnerIndexPage).get_url()}pays/benin/")
    yield View("view.year", "année de la revue", f"{_first(MagazineIndexPage).get_url()}annees/{issue.date.year}/")
    yield View("view.reading", "lecture d’un numéro", f"{issue.get_url()}lire/")
    yield View("view.text", "version légère", f"{note.get_url()}{note.text_path(document.key)}")
    yield View(SEARCH, "recherche", "/recherche/?q=travail")


def _first(model: "type[BasePage]") -> "BasePage":
    return model.objects.live().filter(locale__language_code="fr").order_by("path").first()
