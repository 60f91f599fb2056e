"""What the site's search may know of a page. Each page type says it; nothing else of a page is searched."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from django.db import models
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from .models import Country, Theme


class Kind(models.TextChoices):
    """What readers tell apart among what they find."""

    PAGE = "page", _("Pages")
    CAMPAIGN = "campagne", _("Campaigns")
    PARTNER = "partenaire", _("Partners")
    ISSUE = "numero", _("Issues of the magazine")
    ARTICLE = "article", _("Articles")
    NOTE = "note", _("Vision notes")
    PUBLICATION = "publication", _("Publications")


class FindableDocument(NamedTuple):
    """A document that a page offers, and the language (code) that its text is in."""

    key: int
    language: str


@dataclass(frozen=True, slots=True)
class Findable:
    """A page as the search sees it, all of it public once the page is."""

    kind: str
    """A `Kind`."""
    title: str
    summary: str
    text: str
    """Plain text beside the title and the summary."""
    day: date | None
    """What it is sorted by, and the year that it is found under."""
    documents: tuple[FindableDocument, ...]
    documents_from: date | None
    """The first day that the documents may be found on; None: at once."""
    countries: tuple[Country, ...]
    themes: tuple[Theme, ...]
