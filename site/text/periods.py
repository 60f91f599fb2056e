"""Days and periods of which people remember more or less: « 12 mars 2024 », « mars – mai 2024 », « 2024 »."""

import re
from datetime import date

from babel.dates import format_interval
from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from access.querysets import reader_language

from .dates import long_date
from .languages import by_language, cldr

# In French the first of a month is « 1er ».
FIRST_DAY = re.compile(r"^1(?=[ –-])")


class DatePrecision(models.TextChoices):
    """How much of a date is known, hence shown."""

    DAY = "day", _("Day")
    MONTH = "month", _("Month")
    YEAR = "year", _("Year")


# Babel's skeletons (https://cldr.unicode.org/translation/date-time/date-time-patterns) by precision.
SKELETONS = {DatePrecision.DAY: "yMMMMd", DatePrecision.MONTH: "yMMMM", DatePrecision.YEAR: "y"}

REGIONS = {"en": "en-GB"}
"""English is written as in Europe: see `text.formats`."""


def written_period(start: date | None, end: date | None, precision: str) -> str:
    """From `start` to `end`, or `start` alone, as the reader's language writes it; empty without a start."""
    if start is None:
        return ""
    first = _written(start, precision)
    if end is None or _written(end, precision) == first:
        return first
    language = reader_language()
    written = cldr(by_language(REGIONS, language, language))
    text: str = format_interval(start, end, SKELETONS[DatePrecision(precision)], locale=written)
    return FIRST_DAY.sub("1er", text) if language == "fr" else text


def _written(day: date, precision: str) -> str:
    if precision == DatePrecision.YEAR:
        return str(day.year)
    return date_format(day, "YEAR_MONTH_FORMAT") if precision == DatePrecision.MONTH else long_date(day)
