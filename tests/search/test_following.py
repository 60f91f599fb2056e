"""The table follows what pages say of each other, moves, and files that go."""

from datetime import date

import pytest

from demo.factories import make_article, make_issue, make_publication
from home.models import HomePage
from search.finding import find_pages
from search.question import Question
from tests.search.sheets import make_text
from tests.search.test_indexing import command

pytestmark = pytest.mark.django_db
RIGHT = "La recherche est juste"


def years(text: str) -> list[int]:
    """The years that what answers is found by."""
    return [year for year in range(2020, 2030) if find_pages(Question(text, year=year)).total]


def test_articles_are_of_the_day_that_their_issue_gets(home: HomePage) -> None:
    issue = make_issue(date=date(2021, 3, 1))
    make_article(issue, title="Le raphia")
    assert years("raphia") == [2021]
    issue.date = date(2024, 3, 1)
    issue.save_revision().publish()
    assert years("raphia") == [2024]
    assert RIGHT in command("--check")


def test_an_article_that_moves_is_of_the_day_of_its_new_issue(home: HomePage) -> None:
    article = make_article(make_issue(date=date(2021, 3, 1)), title="Le raphia")
    article.move(make_issue(date=date(2025, 3, 1)), pos="last-child")
    assert years("raphia") == [2025]
    assert RIGHT in command("--check")


def test_a_file_that_is_deleted_is_found_no_more_and_leaves_the_table_right(home: HomePage) -> None:
    document = make_text("Le raphia")
    make_publication(title="Fibres", files=[(document, "fr")])
    assert find_pages(Question("raphia")).total == 1
    document.delete()
    assert find_pages(Question("raphia")).total == 0
    assert RIGHT in command("--check")
