"""Days and periods of which people remember more or less: « 12 mars 2024 », « mars – mai 2024 », « 2024 »."""

import re
from datetime import date

from babel.dates import format_interval
from django.db import models
from django.db.models import Case, DateField, When
from django.db.models.functions import TruncMonth, TruncYear
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


ISO_FORMATS = {DatePrecision.DAY: "%Y-%m-%d", DatePrecision.MONTH: "%Y-%m", DatePrecision.YEAR: "%Y"}
"""Dates of reduced precision (ISO 8601-1, 5.2.2.2), for programs."""


def iso_date(day: date | None, precision: str) -> str | None:
    """As much of `day` as is known, for programs: « 2025-05-02 », « 2025-05 », « 2025 »."""
    return day.strftime(ISO_FORMATS[DatePrecision(precision)]) if day else None


def known_day(day: date | None, precision: str) -> date | None:
    """The first day of what is known of `day`: sorted by it, a list tells no more than it shows."""
    if day is None or precision == DatePrecision.DAY:
        return day
    return day.replace(day=1) if precision == DatePrecision.MONTH else day.replace(month=1, day=1)


def sorted_by_known_day(day: str, precision: str) -> Case:
    """`known_day` of the two fields, in a query."""
    return Case(
        When(**{precision: DatePrecision.MONTH}, then=TruncMonth(day, output_field=DateField())),
        When(**{precision: DatePrecision.YEAR}, then=TruncYear(day, output_field=DateField())),
        default=day,
    )


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
