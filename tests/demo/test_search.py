"""What readers ask finds what they mean, the same on every database."""

import pytest
from django.utils import translation

from search.finding import find_pages
from search.question import Question
from tests.demo.questions import FRENCH, MEANT, OTHERS

pytestmark = pytest.mark.django_db


def first(text: str) -> str:
    """The title of the first result; empty where there is none."""
    return next((result.page.title for result in find_pages(Question(text)).results), "")


def test_the_table_is_long_enough() -> None:
    assert len(FRENCH) + len(OTHERS) >= 60


@pytest.mark.parametrize(("text", "title"), FRENCH.items(), ids=FRENCH)
def test_the_first_result_is_the_one_meant(text: str, title: str) -> None:
    assert first(text) == title


@pytest.mark.parametrize(("language", "text", "title"), OTHERS)
def test_so_it_is_in_other_languages(language: str, text: str, title: str) -> None:
    with translation.override(language):
        assert first(text) == title


@pytest.mark.parametrize(("text", "meant"), MEANT.items(), ids=MEANT)
def test_a_slip_is_told(text: str, meant: str) -> None:
    found = find_pages(Question(text))
    assert (found.total, found.suggestion) == (0, meant)
    assert find_pages(Question(meant)).total
