"""How many queries the search page takes, by name."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from core.models import DocumentPage
from home.factories import make_document, make_issue, make_standard
from home.models import HomePage
from tests.queries import queries_of, repeated

MOST = 12


@pytest.fixture
def site(home: HomePage) -> HomePage:
    for number in range(12):
        document = make_document()
        DocumentPage.objects.update_or_create(document=document, number=1, defaults={"text": "Du coton."})
        make_issue(title=f"Numéro {number}", document=document)
        make_standard(home, title=f"Coton {number}")
    return home


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?q=coton",
        "?q=coton&page=2",
        "?q=coton&annee=2025&tri=date&nature=page",
        "?q=cotn",
        "?q=rien+coton",
        "?q=zzz",
    ],
)
@pytest.mark.usefixtures("site")
def test_the_search_asks_little_whatever_is_asked(client: Client, query: str) -> None:
    asked = queries_of(client, f"/recherche/{query}")
    assert repeated(asked) == []
    assert len(asked) <= MOST


@pytest.mark.parametrize("text", ["coton", "cotn", "coton introuvable", "introuvable"])
@pytest.mark.usefixtures("site")
def test_counting_a_search_stays_within_it(client: Client, text: str) -> None:
    for reader in ("192.0.2.1", "192.0.2.2"):
        with CaptureQueriesContext(connection) as captured:
            client.get("/recherche/", {"q": text}, headers={"user-agent": "Firefox"}, REMOTE_ADDR=reader)
    told = [query["sql"] for query in captured.captured_queries if "SAVEPOINT" not in query["sql"]]
    assert [sql for sql in told if "dailyhits" in sql]
    assert len(told) <= MOST
