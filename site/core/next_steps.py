"""What the end of a page offers: what to read next, and what to do."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wagtail.models import Page

from .models import BasePage
from .models.related import related_by_topic
from .navigation import Item, Navigation

SECTIONS = 3
"""Parts of the site offered where no page is about the same."""


@dataclass(frozen=True)
class NextSteps:
    """Pages to read after one, else parts of the site; where to give, and where to ask for the newsletter."""

    pages: list[Page]
    sections: list[Item]
    donation: Item | None
    newsletter: Item | None


def next_steps(context: Mapping[str, Any], navigation: Navigation | None) -> NextSteps | None:
    """What follows the page of a template's `context`; nothing where it shows another part of the page, or no page.

    Pages that it names already are not offered again.
    """
    page = context.get("page")
    if navigation is None or navigation.part or not isinstance(page, BasePage):
        return None
    named = {one.pk for name in ("related_pages", "campaigns") for one in context.get(name) or ()}
    pages = [one for one in _related(page, context) if one.pk not in named]
    sections = [item for item in navigation.menu if not item.current][:SECTIONS]
    steps = (_elsewhere(navigation.donation), _elsewhere(navigation.newsletter))
    return NextSteps(pages, [] if pages else sections, *steps)


def _elsewhere(item: Item | None) -> Item | None:
    """A link that does not lead to the page that it stands on."""
    return item if item and not item.current else None


def _related(page: BasePage, context: Mapping[str, Any]) -> list[Page]:
    """Pages about the topics that the page shows."""
    if not page.offers_next:
        return []
    country = getattr(page, "country", None)
    countries = [*(context.get("countries") or ()), *([country] if country else [])]
    return related_by_topic(page, context.get("themes") or (), countries)
