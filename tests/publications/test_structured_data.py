"""What search engines read of issues and notes."""

import json
from datetime import date, timedelta
from typing import Any

from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from core.models import BasePage
from demo.factories import make_document, make_issue, make_magazine, make_vision_note
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


def test_an_issue_says_its_number_day_and_pdf(home: HomePage, client: Client) -> None:
    issue = make_issue(number=105, date=date(2024, 3, 1), document=make_document())
    said = structured(client, issue)
    assert (said["issueNumber"], said["datePublished"]) == (105, "2024-03-01")
    assert said["associatedMedia"] == {
        "@type": "MediaObject",
        "contentUrl": f"http://testserver{issue.document.url}",
        "encodingFormat": "application/pdf",
    }


def test_an_issue_to_come_says_its_day_without_its_pdf(home: HomePage, client: Client) -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    issue = make_issue(number=106, date=tomorrow, document=make_document())
    said = structured(client, issue)
    assert (said["issueNumber"], said["datePublished"]) == (106, tomorrow.isoformat())
    assert issue.document.url not in json.dumps(said)
    assert "associatedMedia" not in said


def test_authors_are_names_whoever_they_are(home: HomePage, client: Client) -> None:
    note = make_vision_note(authors="Ama Koffi, Solidarité Mondiale")
    assert structured(client, note)["author"] == ["Ama Koffi", "Solidarité Mondiale"]
