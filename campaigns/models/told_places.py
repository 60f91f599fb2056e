"""Which campaigns tell a place of a country, by an event that people may come to or by a story.

A place that is told once may be remembered: that an event is over changes nothing.
"""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from core.places import Precision

from .event import Attendance, EventCampaign, EventPage
from .story import StoryPage

IN_EVENT = Q(page__live=True) & ~Q(page__attendance=Attendance.ONLINE)
SAID_OF_EVENT = ~Q(page__place="", page__address="", page__town="", page__latitude=None)
IN_STORY = Q(live=True, is_anonymous=False) & ~Q(location_precision=Precision.COUNTRY)


def tells_place(campaigns: QuerySet[Any], key: Any, country: Any) -> Q:
    """Whether the campaign `key` (of translation), in whatever language, tells a place finer than `country`.

    Both may be references to an outer query; `campaigns` are those of the site.
    """
    events = EventCampaign.objects.filter(IN_EVENT, SAID_OF_EVENT, campaign__translation_key=key, page__country=country)
    stories = StoryPage.objects.filter(IN_STORY, path__startswith=OuterRef("path"), country=_outer(country))
    told = campaigns.filter(Exists(stories), translation_key=key)
    return Q(Exists(events)) | Q(Exists(told))


def _outer(value: Any) -> Any:
    """A reference to an outer query, as one level further in names it."""
    return OuterRef(value) if isinstance(value, OuterRef) else value


def place_told_by(page: object) -> int | None:
    """The key of the country in which an event or a story, as it stands, tells a finer place; None for none."""
    told = False
    if isinstance(page, EventPage):
        told = page.is_on_site and any((page.place, page.address, page.town, page.position))
    elif isinstance(page, StoryPage):
        told = page.location_precision != Precision.COUNTRY and not page.is_anonymous
    return page.country_id if told else None  # type: ignore[attr-defined]
