"""What readers ask finds what they mean, the same on every database."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import translation

from search.finding import Question, find
from tests.search.questions import ENGLISH, FRENCH, MEANT

if TYPE_CHECKING:
    from pytest_django.plugin import DjangoDbBlocker

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def demo(django_db_setup: None, django_db_blocker: "DjangoDbBlocker") -> Iterator[None]:
    """The demo, loaded once for these tests and rolled back after them."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("load_demo", verbosity=0)
        yield
        transaction.set_rollback(True)


def first(text: str) -> str:
    """The title of the first result; empty where there is none."""
    return next((result.page.title for result in find(Question(text)).results), "")


def test_the_table_is_long_enough() -> None:
    assert len(FRENCH) + len(ENGLISH) >= 60


@pytest.mark.parametrize(("text", "title"), FRENCH.items(), ids=FRENCH)
def test_the_first_result_is_the_one_meant(text: str, title: str) -> None:
    assert first(text) == title


@pytest.mark.parametrize(("text", "title"), ENGLISH.items(), ids=ENGLISH)
def test_so_it_is_in_english(text: str, title: str) -> None:
    with translation.override("en"):
        assert first(text) == title


@pytest.mark.parametrize(("text", "meant"), MEANT.items(), ids=MEANT)
def test_a_slip_is_told(text: str, meant: str) -> None:
    found = find(Question(text))
    assert (found.total, found.suggestion) == (0, meant)
    assert find(Question(meant)).total
