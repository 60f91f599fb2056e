"""The days and hours of events in the reader's language."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from text.clocks import zone_label
from text.dates import long_date

from .zones import HERE, is_elsewhere


def days_in_words(first: date, last: date) -> str:
    """A day, or the first and the last one: "samedi 12 décembre 2026", "du 12 décembre au 14 décembre 2026"."""
    if first == last:
        return weekday_date(first)
    return _("%(first)s to %(last)s") % {"first": long_date(first), "last": long_date(last)}


def weekday_date(day: date) -> str:
    """A day with its name."""
    weekday = date_format(day, "l")
    return _("%(weekday)s %(date)s") % {"weekday": weekday, "date": long_date(day)}


def hours_in_words(start: time | None, end: time | None, zone: str) -> str:
    """From when to when by the clocks of `zone`, which is named unless it is that of the organisation."""
    if start is None or end is None:
        return ""
    hours = f"{date_format(start, 'TIME_FORMAT')}\u202f–\u202f{date_format(end, 'TIME_FORMAT')}"
    if not is_elsewhere(zone):
        return hours
    return _("%(hours)s (%(city)s time)") % {"hours": hours, "city": zone_label(zone)}


def hours_here(start: datetime, end: datetime, day: date) -> str:
    """The same by the clocks of the organisation, which are named; with the day where it is not `day`."""
    here = ZoneInfo(HERE)
    first, last = (moment.astimezone(here) for moment in (start, end))
    hours = f"{date_format(first.time(), 'TIME_FORMAT')}\u202f–\u202f{date_format(last.time(), 'TIME_FORMAT')}"
    told = _("%(hours)s (%(city)s time)") % {"hours": hours, "city": zone_label(HERE)}
    if first.date() == day:
        return told
    return _("%(day)s, %(hours)s") % {"day": weekday_date(first.date()), "hours": told}
