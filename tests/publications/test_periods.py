"""The dates of issues as the public reads them."""

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from demo.factories import make_issue
from home.models import HomePage


@pytest.mark.parametrize(
    ("day", "period", "label"),
    [
        (date(2024, 1, 1), "month", "janvier 2024"),
        (date(2024, 8, 31), "month", "août 2024"),
        (date(2024, 12, 31), "month", "décembre 2024"),
        (date(2024, 1, 1), "quarter", "1er trimestre 2024"),
        (date(2024, 3, 31), "quarter", "1er trimestre 2024"),
        (date(2024, 4, 1), "quarter", "2e trimestre 2024"),
        (date(2024, 9, 30), "quarter", "3e trimestre 2024"),
        (date(2024, 12, 1), "quarter", "4e trimestre 2024"),
        (date(2024, 1, 15), "season", "hiver 2024"),
        (date(2024, 2, 29), "season", "hiver 2024"),
        (date(2024, 3, 1), "season", "printemps 2024"),
        (date(2024, 6, 1), "season", "été 2024"),
        (date(2024, 11, 30), "season", "automne 2024"),
        (date(2024, 12, 1), "season", "hiver 2024"),
        (date(2024, 1, 1), "year", "2024"),
        (date(2024, 12, 31), "year", "2024"),
    ],
)
def test_an_issue_says_its_period(home: HomePage, client: Client, day: date, period: str, label: str) -> None:
    issue = make_issue(number=105, date=day, period=period)
    for page, place in ((issue, ".chapeau__over"), (issue.get_parent(), ".issue .note")):
        said = BeautifulSoup(client.get(page.get_url()).content, "html.parser").select_one(place).get_text()
        assert said.strip().replace("\u00a0", " ") == f"Ici et Là-bas n° 105, {label}"
