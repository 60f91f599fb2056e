"""How many queries the search page takes, by name."""

import pytest
from django.test import Client

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
