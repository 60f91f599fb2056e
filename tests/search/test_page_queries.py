"""How many queries the search page takes, by name."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from demo.factories import make_document, make_issue, make_standard
from media.models import DocumentPage
from tests.queries import queries_of, repeated
from tests.shared import make_home, rolled_back
from tests.waiting import write_what_waits

if TYPE_CHECKING:
    from pytest_django.plugin import DjangoDbBlocker

pytestmark = pytest.mark.django_db
MOST = 12


@pytest.fixture(scope="module", autouse=True)
def _site(django_db_setup: None, django_db_blocker: "DjangoDbBlocker") -> Iterator[None]:
    with rolled_back(django_db_blocker):
        home = make_home()
        for number in range(12):
            document = make_document()
            DocumentPage.objects.update_or_create(document=document, number=1, defaults={"text": "Du coton."})
            make_issue(title=f"Numéro {number}", document=document)
            make_standard(home, title=f"Coton {number}")
        write_what_waits()
        yield


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?q=coton",
        "?q=coton&page=2",
        "?q=coton&annee=2025&tri=date&nature=page",
        "?q=cotn",
        "?q=zzz",
        "?q=rien+coton",
    ],
)
def test_the_search_asks_little_whatever_is_asked(client: Client, query: str) -> None:
    asked = queries_of(client, f"/recherche/{query}")
    assert repeated(asked) == []
    assert len(asked) <= MOST


@pytest.mark.parametrize("query", ["?q=coton&page=99", "?q=rien+coton&page=99", "?q=zzz+yyy&page=99"])
def test_a_page_past_the_last_asks_what_answers_again_and_nothing_else(client: Client, query: str) -> None:
    asked = queries_of(client, f"/recherche/{query}")
    assert all("WITH hits" in again for again in repeated(asked))
    assert len(asked) <= MOST


def test_the_queries_of_the_search_itself_are_counted(client: Client) -> None:
    asked = queries_of(client, "/recherche/?q=coton&page=2")
    # What answers, and the sheets that answer best.
    assert sum("WITH" in sql for sql in asked) == 2


@pytest.mark.parametrize("text", ["coton", "cotn", "coton introuvable", "introuvable"])
def test_counting_a_search_stays_within_it(client: Client, text: str) -> None:
    client.get("/recherche/", {"q": "autre"})
    for reader in ("192.0.2.1", "192.0.2.2"):
        with CaptureQueriesContext(connection) as captured:
            client.get("/recherche/", {"q": text}, headers={"user-agent": "Firefox"}, REMOTE_ADDR=reader)
        told = [query["sql"] for query in captured.captured_queries if "SAVEPOINT" not in query["sql"]]
        assert [sql for sql in told if "dailyhits" in sql]
        assert len(told) <= MOST
