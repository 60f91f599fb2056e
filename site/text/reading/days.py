"""Days as people write them: day first, the year first, in words, or as a spreadsheet counts them."""

import re
from datetime import date, datetime, time, timedelta
from functools import cache

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from text.alphabet import fold
from text.languages import cldr, read_languages

TIME = re.compile(r"(?<=\d)(?:T|\s+)\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$", re.IGNORECASE)
YEAR_FIRST = re.compile(r"(?P<year>\d{4})\s*([/.-])\s*(?P<month>\d{1,2})\s*\2\s*(?P<day>\d{1,2})")
DIGITS = re.compile(r"(?P<year>[12]\d{3})(?P<month>\d{2})(?P<day>\d{2})")
DAY_FIRST = re.compile(r"(?P<day>\d{1,2})\s*([/. -])\s*(?P<month>\d{1,2})\s*\2\s*(?P<year>\d{4}|\d{2})")
IN_WORDS = (
    re.compile(r"(?P<day>\d{1,2})(?:er|e|o|st|nd|rd|th)?-(?P<word>[a-z]+)-(?P<year>\d{4}|\d{2})"),
    re.compile(r"(?P<word>[a-z]+)-(?P<day>\d{1,2})(?:st|nd|rd|th)?-(?P<year>\d{4}|\d{2})"),
)
LITTLE_WORDS = {"le", "du", "de", "del", "of", "the", "el", "op", "van"}
# 18:30, 18h30, à 18 h
HOUR = re.compile(
    r"(?:T|,?\s+(?:à|at|om|a las)?\s*)(\d{1,2})\s*(?:h|:(?=\d))\s*([0-5]\d)?(?::[0-5]\d)?$", re.IGNORECASE
)
# A spreadsheet counts the days from this one; 18264 is the first day of 1950, 73051 that of 2100.
SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?")
FIRST_SERIAL, LAST_SERIAL = 18_264, 73_050
DAY_ZERO = date(1899, 12, 30)
# A year of two digits from here on is one of the last century.
LAST_CENTURY = 50
MONTHS = 12


def read_day(text: str) -> date:
    """The day that `text` stands for; a time of day is left out. Raises ValidationError."""
    text = TIME.sub("", text.strip())
    if found := SERIAL.fullmatch(text):
        return _counted(int(found[1]))
    if found := YEAR_FIRST.fullmatch(text) or DIGITS.fullmatch(text):
        return _day(found["year"], int(found["month"]), found["day"])
    if found := DAY_FIRST.fullmatch(text):
        return _day_first(found)
    return _in_words(text)


def read_moment(text: str) -> datetime:
    """The day and the hour that `text` stands for, without a time zone; midnight without an hour. Raises."""
    text = text.strip()
    found = HOUR.search(text)
    try:
        hour = time(int(found[1]), int(found[2] or 0)) if found else time()
        return datetime.combine(read_day(text[: found.start()] if found else text), hour)
    except (ValueError, ValidationError):
        said = _("This is not a valid date with a time. Write day/month/year and the time: 31/12/2026 18:30.")
        raise ValidationError(said, code="invalid") from None


def _day_first(found: re.Match[str]) -> date:
    day, month, year = found["day"], int(found["month"]), found["year"]
    if month > MONTHS >= int(day):
        raise _refused(_("Here the month seems to come before the day."))
    if len(year) == len("26") and not _is_told_apart(int(day), month, int(year), found[2]):
        raise _refused(_("Write the year with four digits: with two, this date can be read in more than one way."))
    return _day(year, month, day)


def _is_told_apart(day: int, month: int, year: int, separator: str) -> bool:
    """Whether of three numbers of two digits only one can be the day, one the month and one the year."""
    year_may_come_first = separator == "-" and year <= 31  # as the ISO standard writes a date
    month_may_come_first = day <= MONTHS and day != month
    return not (year_may_come_first or month_may_come_first)


def _in_words(text: str) -> date:
    words = "-".join(word for word in fold(text).split("-") if word not in LITTLE_WORDS and word not in _names("days"))
    for pattern in IN_WORDS:
        if (found := pattern.fullmatch(words)) and (month := _names("months").get(found["word"])):
            return _day(found["year"], month, found["day"])
    raise _refused()


def _counted(days: int) -> date:
    if not FIRST_SERIAL <= days <= LAST_SERIAL:
        raise _refused()
    return DAY_ZERO + timedelta(days=days)


def _day(year: str, month: int, day: str) -> date:
    full = int(year)
    if len(year) == len("26"):
        full += 1900 if full >= LAST_CENTURY else 2000
    try:
        return date(full, month, int(day))
    except ValueError:
        raise _refused() from None


def _refused(why: str = "") -> ValidationError:
    said = _("This is not a valid date. Write the date as day/month/year, for instance 31/12/2026.")
    return ValidationError(f"{said} {why}".strip(), code="invalid")


@cache
def _names(kind: str) -> dict[str, int]:
    """The folded names of the months or of the days of the week, whole and short, with their numbers."""
    tables = (getattr(cldr(language), kind) for language in read_languages())
    forms = (table[context][width] for table in tables for context in table for width in ("wide", "abbreviated"))
    return {fold(name): number for form in forms for number, name in form.items()}
