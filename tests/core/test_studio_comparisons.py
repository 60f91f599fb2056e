"""Two versions compared: days, years and answers of yes or no as staff write them, the old apart from the new."""

from datetime import date

from bs4 import BeautifulSoup, Tag
from django.test import Client
from django.urls import reverse

from demo.factories import make_partner
from home.models import HomePage
from partners.models import PartnerPage


def compared(client: Client, before: dict[str, object], after: dict[str, object]) -> dict[str, Tag]:
    """What the comparison says of each field, by its label."""
    page: PartnerPage = make_partner(**before)
    earlier = page.save_revision()
    for name, value in after.items():
        setattr(page, name, value)
    later = page.save_revision()
    address = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, earlier.pk, later.pk])
    rows = BeautifulSoup(client.get(address).content, "html.parser").select("main table tr:has(td.comparison)")
    cells = [row.select("td") for row in rows]
    return {label.get_text(strip=True).rstrip(":"): changes for label, changes in cells}


def said(rows: dict[str, Tag], label: str) -> str:
    return " ".join(rows[label].get_text().split())


def test_what_changed_is_said_as_staff_say_it(home: HomePage, editor_client: Client) -> None:
    before = {"founded": 1996, "consent_date": date(2019, 5, 12), "email_public": False}
    after = {"founded": 1850, "consent_date": date(2026, 11, 2), "email_public": True}
    rows = compared(editor_client, before, after)
    assert said(rows, "Fondé en") == "1996 → 1850"
    assert said(rows, "Date de l’accord") == "12/05/2019 → 02/11/2026"
    assert said(rows, "Adresse électronique publique") == "non → oui"


def test_what_was_or_is_empty_is_not_called_none(home: HomePage, editor_client: Client) -> None:
    rows = compared(
        editor_client,
        {"founded": None, "consent_date": date(2019, 5, 12)},
        {"founded": 1850, "consent_date": None},
    )
    assert said(rows, "Fondé en") == "1850"
    assert said(rows, "Date de l’accord") == "12/05/2019"


def test_paragraphs_stay_apart(home: HomePage, editor_client: Client) -> None:
    rows = compared(editor_client, {"body": "<p>Un.</p>"}, {"body": "<p>Bonjour</p><p>deux</p>"})
    assert "Bonjour deux" in said(rows, "Description")


def test_a_real_name_that_changes_while_it_gets_protected_is_seen(home: HomePage, editor_client: Client) -> None:
    rows = compared(editor_client, {"title": "Union du Lac"}, {"title": "Rassemblement", "name_protected": True})
    assert said(rows, "Titre") == "Union du LacRassemblement"
