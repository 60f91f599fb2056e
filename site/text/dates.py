"""Days in words. French says the first of a month as « 1er », which Django's formats cannot."""

from datetime import date, datetime

from django.utils.formats import date_format

from access.querysets import reader_language


def long_date(day: date, written: str = "DATE_FORMAT") -> str:
    """A date, or a moment, as the reader's language writes it in full."""
    text = date_format(day, written)
    return f"1er{text[1:]}" if text.startswith("1 ") and reader_language() == "fr" else text


def long_moment(moment: datetime) -> str:
    """A moment as the reader's language writes it in full, with its time."""
    return long_date(moment, "DATETIME_FORMAT")
