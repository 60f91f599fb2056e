"""What search engines read of issues and notes."""

import json
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client

from core.models import BasePage
from home.factories import make_issue, make_magazine, make_vision_note
from home.models import HomePage


def structured(client: Client, page: BasePage) -> dict[str, Any]:
    """The JSON-LD of the page itself."""
    soup = BeautifulSoup(client.get(page.get_url()).content, "html.parser")
    graph = json.loads(soup.find("script", type="application/ld+json").get_text())["@graph"]
    return next(item for item in graph if item["@type"] == page.schema_type)


def test_an_issue_is_part_of_the_magazine_above_it(home: HomePage, client: Client) -> None:
    issue = make_issue(make_magazine(home, title="Ici, là-bas, partout"))
    above = {"@type": "Periodical", "name": "Ici, là-bas, partout", "url": "http://testserver/ici-la-bas-partout/"}
    assert structured(client, issue)["isPartOf"] == above


def test_authors_are_names_whoever_they_are(home: HomePage, client: Client) -> None:
    note = make_vision_note(authors="Ama Koffi, Solidarité Mondiale")
    assert structured(client, note)["author"] == ["Ama Koffi", "Solidarité Mondiale"]
