"""The report of the searches that found nothing."""

from datetime import date
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.contrib.search_promotions.models import Query

from home.models import HomePage
from search.models import MissedSearch


@pytest.fixture(autouse=True)
def _searches(home: HomePage) -> None:
    for text, count, day, language in (
        ("éthique", 2, date(2026, 5, 1), "fr"),
        ("bénévolat", 9, date(2026, 3, 1), "fr"),
        ("wages", 4, date(2026, 4, 1), "en"),
    ):
        MissedSearch.objects.create(
            query=Query.get(text), language=language, count=count, last_day=day, is_partial=text == "wages"
        )


def rows(client: Client, **values: str) -> list[list[str]]:
    """The texts of the cells."""
    soup = BeautifulSoup(client.get(reverse("missed_searches"), values).content, "html.parser")
    return [[cell.get_text(" ", strip=True) for cell in row.find_all("td")] for row in soup.select(".listing tbody tr")]


def test_the_most_searched_comes_first(editor_client: Client) -> None:
    assert rows(editor_client) == [
        ["bénévolat", "Français", "9", "1er mars 2026", "rien", "Chercher"],
        ["wages", "English", "4", "1er avril 2026", "une partie des mots", "Chercher"],
        ["éthique", "Français", "2", "1er mai 2026", "rien", "Chercher"],
    ]


def test_it_is_filtered_and_searched(editor_client: Client) -> None:
    assert [row[0] for row in rows(editor_client, language="en")] == ["wages"]
    assert [row[0] for row in rows(editor_client, last_day_from="2026-04-15")] == ["éthique"]
    assert [row[0] for row in rows(editor_client, q="ethique")] == ["éthique"]
    assert [row[0] for row in rows(editor_client, ordering="-last_day")] == ["éthique", "wages", "bénévolat"]


def test_each_search_leads_to_the_site_and_to_what_may_be_promoted(editor_client: Client) -> None:
    soup = BeautifulSoup(editor_client.get(reverse("missed_searches")).content, "html.parser")
    links = {link["href"] for link in soup.select("tbody a")}
    assert "/recherche/?q=b%C3%A9n%C3%A9volat" in links
    assert "/en/search/?q=wages" in links
    address = reverse("wagtailsearchpromotions:edit", args=[Query.get("bénévolat").pk])
    assert address in links
    assert "bénévolat" in editor_client.get(address).content.decode()


def test_it_is_exported(editor_client: Client) -> None:
    response = editor_client.get(reverse("missed_searches"), {"export": "xlsx"})
    sheet = load_workbook(BytesIO(b"".join(response.streaming_content))).active
    cells = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert cells[0] == ["Mots", "Langue", "Fois", "Dernière fois", "Trouvé"]
    assert cells[1][:3] == ["bénévolat", "Français", 9]


def test_it_stands_in_the_menu_of_the_communications_staff(editor_client: Client) -> None:
    html = editor_client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Recherches sans r\\u00e9sultat" in html or "Recherches sans résultat" in html


def test_it_asks_for_an_account(client: Client) -> None:
    assert client.get(reverse("missed_searches")).status_code == 302
