"""The SQL of a query is written once for what it depends on, and never used for anything else."""

from typing import Any

import pytest
from django.utils import translation
from wagtail.models import Page, PageViewRestriction

from access.compiled import Compiled
from access.kept import kept_query, kept_reader_query
from access.querysets import ReaderQuerySet
from demo.factories import make_standard
from home.models import HomePage

pytestmark = pytest.mark.django_db
asked: list[object] = []


@kept_query
def pages_called(title: str) -> ReaderQuerySet:
    asked.append(title)
    return ReaderQuerySet(Page).filter(title=title)


@kept_reader_query
def public_pages_called(title: str) -> ReaderQuerySet:
    asked.append(title)
    return ReaderQuerySet(Page).for_reader().filter(title=title)


@pytest.fixture(autouse=True)
def nothing_asked_yet() -> None:
    asked.clear()


def titles(query: Compiled[Any]) -> list[str]:
    return [page.title for page in query.instances()]


def test_the_text_is_written_once_for_the_same_arguments_and_the_rows_are_read_each_time(home: HomePage) -> None:
    assert titles(pages_called("Les métiers")) == []
    page = make_standard(home, title="Les métiers")
    assert titles(pages_called("Les métiers")) == ["Les métiers"]
    page.delete()
    assert titles(pages_called("Les métiers")) == []
    assert titles(pages_called("Les rues")) == []
    assert asked == ["Les métiers", "Les rues"]


def test_a_restriction_that_comes_or_goes_is_another_text(home: HomePage) -> None:
    page = make_standard(home, title="Réservé")
    assert titles(public_pages_called("Réservé")) == ["Réservé"]
    restriction = PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert titles(public_pages_called("Réservé")) == []
    restriction.delete()
    assert titles(public_pages_called("Réservé")) == ["Réservé"]


def test_each_language_has_its_own_text(home: HomePage) -> None:
    make_standard(home, title="En français")
    for language in ("fr", "en", "fr", "en"):
        with translation.override(language):
            assert titles(public_pages_called("En français")) == ["En français"]
    assert asked == ["En français", "En français"]
