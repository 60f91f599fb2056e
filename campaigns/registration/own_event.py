"""The event as one registered person is told of it: in its language, with the link kept for those registered."""

from datetime import datetime

from ..models import EventPage, Registration


def event_of(registration: Registration) -> EventPage:
    """The event in the language that the person registered in, where it is public; else the French page."""
    source = registration.event
    if source.locale.language_code == registration.language:
        return source
    others = EventPage.objects.live().filter(translation_key=source.translation_key, alias_of=None)
    return others.filter(locale__language_code=registration.language).select_related("locale").first() or source


def link_of(registration: Registration, event: EventPage, now: datetime) -> str:
    """The link to take part, for who holds a place at what is still to come; empty for all others."""
    if not registration.is_confirmed or not event.is_ahead(now):
        return ""
    return event.link
