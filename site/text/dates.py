"""Days: in words, and counted in months. French says the first of a month as « 1er », which Django's formats cannot."""

from calendar import monthrange
from datetime import date
from typing import TypeVar

from django.utils.formats import date_format

from access.querysets import reader_language

Day = TypeVar("Day", bound=date)


def long_date(day: date, written: str = "DATE_FORMAT") -> str:
    """A date, or a moment, as the reader's language writes it in full."""
    text = date_format(day, written)
    return f"1er{text[1:]}" if text.startswith("1 ") and reader_language() == "fr" else text


def months_before(day: Day, months: int) -> Day:
    """The day, or moment, `months` months earlier, at the same time; the last day of a month that is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return day.replace(year=year, month=month + 1, day=min(day.day, monthrange(year, month + 1)[1]))
