"""The table follows the pages at little cost, can be checked, and can be written anew."""

import re
from io import StringIO
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page

from demo.factories import make_issue, make_standard
from home.models import HomePage, StandardPage
from search.engines import engine
from search.finding import find_pages
from search.indexing import index
from search.models import Entry, Word
from search.question import Question
from search.receivers import fill_after_migrating
from tests.search.sheets import make_text


@pytest.fixture
def page(home: HomePage) -> StandardPage:
    return make_standard(home, title="Le dossier", introduction="Une histoire de sisal.")


def table_queries(captured: CaptureQueriesContext) -> list[str]:
    """What is asked of the search table, and written to it."""
    return [query["sql"] for query in captured.captured_queries if "search_entry" in query["sql"]]


def test_a_draft_asks_nothing_of_the_table(page: StandardPage) -> None:
    page.introduction = "Une histoire de jute."
    with CaptureQueriesContext(connection) as captured:
        page.save_revision()
    assert not table_queries(captured)


def test_a_page_that_stays_the_same_writes_nothing(page: StandardPage) -> None:
    with CaptureQueriesContext(connection) as captured:
        page.save()
    (asked,) = table_queries(captured)
    assert asked.startswith("SELECT")


def test_a_change_that_fails_changes_nothing(page: StandardPage) -> None:
    page.introduction = "Une histoire de jute."
    before = transaction.savepoint()
    page.save()
    assert find_pages(Question("jute")).total == 1
    transaction.savepoint_rollback(before)
    assert find_pages(Question("jute")).total == 0
    assert find_pages(Question("sisal")).total == 1


def test_a_page_whose_indexing_fails_is_not_saved(page: StandardPage, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail_after_writing(model: type[StandardPage], key: int) -> None:
        index(model, key)
        raise RuntimeError

    monkeypatch.setattr("search.receivers.index", fail_after_writing)
    page.title, page.introduction = "Un autre titre", "Une histoire de jute."
    with pytest.raises(RuntimeError):
        page.save()
    page.refresh_from_db()
    assert (page.title, page.introduction) == ("Le dossier", "Une histoire de sisal.")
    assert Entry.objects.get(page=page.pk).title == "Le dossier"
    assert find_pages(Question("jute")).total == 0
    assert titles_of("sisal") == ["Le dossier"]


def titles_of(text: str) -> list[str]:
    return [result.page.title for result in find_pages(Question(text)).results]


def test_asking_takes_few_queries(home: HomePage, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for number in range(4):
        make_issue(title=f"Jute {number}", document=make_text(*["Le jute et la laine"] * 4))
    # What is private; the pages; the best sheets; the entries of both.
    with django_assert_num_queries(4):
        assert find_pages(Question("jute")).results[0].extracts
    # All words, some of them; words that may have been meant: looked up, counted, seen in a text.
    with django_assert_num_queries(8):
        found = find_pages(Question("jute lainne"))
    assert found.partial
    assert found.suggestion == "jute laine"


def command(*arguments: str) -> str:
    """What `manage.py rebuild_search` says."""
    said = StringIO()
    call_command("rebuild_search", *arguments, stdout=said)
    return said.getvalue()


def test_the_check_tells_what_is_wrong_and_changes_nothing(page: StandardPage) -> None:
    assert "La recherche est juste pour toutes les pages." in command("--check")
    Page.objects.filter(pk=page.pk).update(title="Autre titre")
    Entry.objects.filter(page=page.get_parent()).delete()
    with pytest.raises(CommandError, match="La recherche se trompe sur 2 pages"):
        command("--check")
    assert find_pages(Question("dossier")).total == 1


def test_the_rebuilding_puts_all_of_it_right(page: StandardPage) -> None:
    issue = make_issue(title="La fibre", document=make_text("Le raphia"))
    Page.objects.filter(pk=page.pk).update(title="Autre titre")
    Page.objects.filter(pk=issue.get_parent().pk).update(live=False)
    Entry.objects.filter(page=issue.pk).delete()
    Word.objects.all().delete()
    assert "pages peuvent être trouvées." in command()
    assert "La recherche est juste" in command("--check")
    assert (find_pages(Question("autre titre")).total, find_pages(Question("raphia")).total) == (1, 1)
    assert find_pages(Question("raphja")).suggestion == "raphia"
    assert command("--if-empty") == ""


@pytest.mark.parametrize("arguments", [(), ("--check",)])
def test_the_command_draws_how_far_it_is_page_by_page(page: StandardPage, arguments: tuple[str, ...]) -> None:
    for number in range(2):
        make_standard(page.get_parent(), title=f"Jute {number}")
    bars = re.findall(r"\r\[([# ]{40})\] (\d+)/(\d+)(\n?)", command(*arguments))
    assert bars == [
        ("#" * 10 + " " * 30, "1", "4", ""),
        ("#" * 20 + " " * 20, "2", "4", ""),
        ("#" * 30 + " " * 10, "3", "4", ""),
        ("#" * 40, "4", "4", "\n"),
    ]


def test_stems_go_with_their_entries(page: StandardPage) -> None:
    make_issue(title="La fibre", document=make_text("Le raphia"))
    assert engine().missing() == []
    Entry.objects.all().delete()
    make_standard(title="Autre")
    assert find_pages(Question("raphia")).total == find_pages(Question("sisal")).total == 0
    command("--if-empty")
    assert find_pages(Question("sisal")).total == 0
    Entry.objects.all().delete()
    command("--if-empty")
    assert find_pages(Question("sisal")).total == find_pages(Question("raphia")).total == 1


def test_a_site_that_gets_its_table_finds_its_pages(page: StandardPage) -> None:
    Entry.objects.all().delete()
    made, said = SimpleNamespace(app_label="search"), StringIO()
    # As `manage.py flush` tells it.
    fill_after_migrating(None, stdout=said)
    fill_after_migrating(None, plan=[(made, True)], stdout=said)
    assert find_pages(Question("sisal")).total == 0
    fill_after_migrating(None, plan=[(made, False)], stdout=said)
    assert find_pages(Question("sisal")).total == 1
