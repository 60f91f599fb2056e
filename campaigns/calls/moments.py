"""The moments at which a call opens and closes, from the days and hours that staff write."""

from datetime import date, datetime, time, timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from text.clocks import at_hour, zone_label
from text.dates import long_date

from ..events.zones import refuse_unclear, to_utc

YEARS_AHEAD = 5
"""Nobody plans a call farther ahead."""


def opening(day: date | None, hour: time | None, zone: str) -> datetime | None:
    """The moment at which a call opens: with its day where no hour is given; None where no day is."""
    return None if day is None else to_utc(datetime.combine(day, hour or time.min), zone)


def closing(day: date | None, hour: time | None, zone: str) -> datetime | None:
    """The first moment at which nothing is taken any more: the hour given, else the end of the day."""
    if day is None:
        return None
    return to_utc(datetime.combine(day, hour) if hour else datetime.combine(day + timedelta(days=1), time.min), zone)


def opening_in_words(day: date | None, hour: time | None, zone: str) -> str:
    """The day on which a call opens, with its hour where there is one; empty without a day."""
    if day is None:
        return ""
    return long_date(day) if hour is None else at_hour(day, hour, zone)


def deadline_in_words(day: date, hour: time | None, zone: str) -> str:
    """The deadline in full, with the clock that counts: "16 août 2026 à 18:00, heure de Bruxelles"."""
    if hour is None:
        said = _("%(day)s, until midnight (%(city)s time)")
        return said % {"day": long_date(day), "city": zone_label(zone)}
    return at_hour(day, hour, zone)


def check(field: str, day: date, hour: time | None, zone: str) -> None:
    """Raise ValidationError beside `field` for a day of a mistyped year, or an hour that no clock shows once."""
    last = timezone.localdate().year + YEARS_AHEAD
    if not 2000 <= day.year <= last:
        said = _("Is the year right? A call is planned until %(last)s at most.")
        raise ValidationError({f"{field}_date": said % {"last": last}})
    if hour is None:
        return
    try:
        refuse_unclear(datetime.combine(day, hour), zone)
    except ValidationError as error:
        raise ValidationError({f"{field}_time": error}) from error
