"""Dates of a periodical as readers name them."""

from datetime import date

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _


class Period(models.TextChoices):
    """What an issue covers, hence how its date is shown."""

    MONTH = "month", _("month")
    QUARTER = "quarter", _("quarter")
    SEASON = "season", _("season")
    YEAR = "year", _("year")


def period_label(day: date, period: Period) -> str:
    """The period that `day` falls in: "mars 2024", "2e trimestre 2024", "printemps 2024", "2024".

    Seasons are the meteorological ones of the northern hemisphere: spring is March to May; winter
    carries the year of `day`.
    """
    if period == Period.YEAR:
        return str(day.year)
    if period == Period.MONTH:
        return date_format(day, "YEAR_MONTH_FORMAT")
    names = _quarters() if period == Period.QUARTER else _seasons()
    index = (day.month - 1) // 3 if period == Period.QUARTER else (day.month % 12) // 3
    return gettext("%(period)s %(year)s") % {"period": names[index], "year": day.year}


def _quarters() -> list[str]:
    return [gettext("1st quarter"), gettext("2nd quarter"), gettext("3rd quarter"), gettext("4th quarter")]


def _seasons() -> list[str]:
    return [
        pgettext("season", "winter"),
        pgettext("season", "spring"),
        pgettext("season", "summer"),
        pgettext("season", "autumn"),
    ]
