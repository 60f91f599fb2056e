"""Days and hours as each language writes them."""

from datetime import date, time

import pytest
from django.utils import translation
from django.utils.formats import date_format

from campaigns.events.tables import week
from text.dates import long_date
from text.periods import written_period

FIRST = date(2026, 9, 1)


@pytest.mark.parametrize(
    ("language", "day", "month", "period", "hour", "named"),
    [
        (
            "fr",
            "1er septembre 2026",
            "septembre 2026",
            "1er–4 sept. 2026",
            "18:30",
            "du 30 novembre au 6 décembre 2026",
        ),
        ("en", "1 September 2026", "September 2026", "1–4 Sept 2026", "18:30", "from 30 November to 6 December 2026"),
        ("nl", "1 september 2026", "september 2026", "1–4 sep 2026", "18:30", "van 30 november tot 6 december 2026"),
        (
            "es",
            "1 de septiembre de 2026",
            "septiembre de 2026",
            "1–4 de septiembre de 2026",
            "18:30",
            "del 30 de noviembre al 6 de diciembre de 2026",
        ),
    ],
)
def test_days_and_hours_by_language(language: str, day: str, month: str, period: str, hour: str, named: str) -> None:
    with translation.override(language):
        assert long_date(FIRST) == day
        assert written_period(FIRST, None, "month") == month
        assert written_period(FIRST, date(2026, 9, 4), "day").replace("\u2009", "") == period
        assert date_format(time(18, 30), "TIME_FORMAT") == hour
        assert week(2026, 49).name.split(" ", 1)[1] == named
