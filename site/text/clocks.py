"""Moments with the clock that shows them: an hour alone says nothing to who reads it in another country."""

from datetime import date, datetime, time

from babel.dates import get_timezone_location
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from access.querysets import reader_language

from .dates import long_date
from .languages import cldr

CLDR_NAMES = {"Asia/Kathmandu": "Asia/Katmandu", "Asia/Kolkata": "Asia/Calcutta"}
"""Zones that CLDR has under the names that they had first."""


def zone_label(name: str) -> str:
    """The city of a zone in the reader's language: Bruxelles, Kinshasa."""
    if name == "Asia/Dhaka":
        # CLDR does not know what French calls it.
        return _("Dhaka")
    language = reader_language()
    named = cldr(language).time_zones.get(CLDR_NAMES.get(name, name), {}).get("city")
    # Argentina/Buenos Aires
    return named or get_timezone_location(name, locale=language, return_city=True).rpartition("/")[2]


def at_hour(day: date, hour: time, zone: str) -> str:
    """A day and an hour by the clocks of `zone`: "16 août 2026 à 18:00 (heure de Bruxelles)"."""
    said = _("%(day)s at %(hour)s (%(city)s time)")
    return said % {"day": long_date(day), "hour": date_format(hour, "TIME_FORMAT"), "city": zone_label(zone)}


def short_moment(moment: datetime) -> str:
    """A moment for narrow columns and files, by the clocks of the site: 03/09/2026 18:30."""
    return f"{timezone.localtime(moment):%d/%m/%Y %H:%M}"


def long_moment(moment: datetime) -> str:
    """A moment in full by the clocks of the site, which are named."""
    local = timezone.localtime(moment)
    return at_hour(local.date(), local.time(), timezone.get_current_timezone_name())
