"""The flat lists of pages in the studio, and its dashboard."""

from collections.abc import Callable
from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Locale

from demo.factories import (
    make_campaign,
    make_contact,
    make_country,
    make_issue,
    make_kind,
    make_partner,
    make_theme,
    make_vision_note,
)
from home.contact.models import ContactMessage
from home.models import HomePage
from tests.core.studio_forms import text_of


def rows(client: Client, name: str, **query: object) -> list[str]:
    """The text of each row of the list `name`."""
    soup = BeautifulSoup(client.get(reverse(f"{name}:index"), query).content, "html.parser")
    table = soup.find("table", class_="listing")
    return [row.get_text(" ", strip=True) for row in table.tbody.find_all("tr")] if table else []


def names(client: Client, name: str, **query: object) -> list[str]:
    """The titles in the list `name`."""
    soup = BeautifulSoup(client.get(reverse(f"{name}:index"), query).content, "html.parser")
    return [title.get_text(strip=True) for title in soup.select("table.listing .title-wrapper a")]


def test_partners_show_their_country_and_kinds(home: HomePage, editor_client: Client) -> None:
    make_partner(title="Alpha", acronym="ALF", country=make_country("BJ"), kinds=[make_kind(name="syndicat")])
    (row,) = rows(editor_client, "partners")
    for word in ("Alpha", "ALF", "Bénin", "syndicat"):
        assert word in row


def test_partners_are_filtered(home: HomePage, editor_client: Client) -> None:
    union, theme = make_kind(), make_theme()
    benin, bolivia = make_country("BJ"), make_country("BO")
    make_partner(title="Alpha", country=benin, kinds=[union])
    make_partner(title="Bêta", country=bolivia, themes=[theme])
    assert names(editor_client, "partners") == ["Alpha", "Bêta"]
    assert names(editor_client, "partners", country=benin.pk) == ["Alpha"]
    assert names(editor_client, "partners", continent="amerique-latine") == ["Bêta"]
    assert names(editor_client, "partners", kind=union.pk) == ["Alpha"]
    assert names(editor_client, "partners", theme=theme.pk) == ["Bêta"]
    assert names(editor_client, "partners", live="False") == []
    assert names(editor_client, "partners", q="bet") == ["Bêta"]
    assert names(editor_client, "partners", q="bet", country=benin.pk) == []
    assert names(editor_client, "partners", country="rien", inconnu="1") == ["Alpha", "Bêta"]


def test_translations_stand_in_a_column(home: HomePage, editor_client: Client) -> None:
    partner = make_partner(title="Alpha")
    for code in ("nl", "en"):
        locale = Locale.objects.get_or_create(language_code=code)[0]
        partner.copy_for_translation(locale, copy_parents=True)
    (row,) = rows(editor_client, "partners")
    assert "en, nl" in row


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("partners", lambda: make_partner(country=make_country(), kinds=[make_kind()])),
        ("campaigns", make_campaign),
        ("issues", make_issue),
        ("notes", make_vision_note),
    ],
)
def test_lists_keep_their_number_of_queries(
    home: HomePage,
    editor_client: Client,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    name: str,
    make: Callable[[], object],
) -> None:
    make()
    editor_client.get(reverse(f"{name}:index"))
    with django_assert_max_num_queries(40) as few:
        editor_client.get(reverse(f"{name}:index"))
    for _ in range(8):
        make()
    with django_assert_max_num_queries(len(few)):
        editor_client.get(reverse(f"{name}:index"))


def test_campaigns_tell_their_state(home: HomePage, editor_client: Client) -> None:
    make_campaign(title="Passée", start_date=date(2015, 1, 1), end_date=date(2016, 12, 31))
    make_campaign(title="Longue", start_date=date(2020, 1, 1))
    make_campaign(title="Prochaine", start_date=date(2999, 1, 1))
    assert names(editor_client, "campaigns") == ["Prochaine", "Longue", "Passée"]
    for state, title in (("past", "Passée"), ("current", "Longue"), ("upcoming", "Prochaine")):
        assert names(editor_client, "campaigns", state=state) == [title]
    assert "31 décembre 2016" in rows(editor_client, "campaigns", state="past")[0]
    assert "terminée" in rows(editor_client, "campaigns", state="past")[0].lower()


def test_issues_stand_newest_first(home: HomePage, editor_client: Client) -> None:
    make_issue(title="Vieux", number=1, date=date(2020, 3, 1))
    make_issue(title="Neuf", number=2, date=date(2024, 3, 1))
    assert names(editor_client, "issues") == ["Neuf", "Vieux"]
    assert "1 mars 2024" in rows(editor_client, "issues")[0].replace("1er", "1")


def test_adding_leads_straight_to_the_form(home: HomePage, editor_client: Client) -> None:
    parent = make_partner().get_parent()
    english = Locale.objects.get_or_create(language_code="en")[0]
    parent.copy_for_translation(english, copy_parents=True)
    response = editor_client.get(reverse("partners:choose_parent"))
    assert response["Location"] == f"/admin/pages/add/partners/partnerpage/{parent.pk}/"


def test_dashboard_offers_what_is_usual(home: HomePage, editor_client: Client) -> None:
    index = make_campaign().get_parent()
    contact = make_contact(home, title="Nous écrire")
    ContactMessage.objects.create(page=contact, form_data={})
    soup = BeautifulSoup(editor_client.get(reverse("wagtailadmin_home")).content, "html.parser")
    offered = {link.get_text(" ", strip=True): link["href"] for link in soup.select(".tasks a")}
    assert offered["Nouvelle campagne"] == f"/admin/pages/add/campaigns/campaignpage/{index.pk}/"
    assert "Nouveau partenaire" not in offered  # there is no directory to put it in
    assert offered["Messages : Nous écrire 1 reçu ces 30 derniers jours"] == f"/admin/forms/submissions/{contact.pk}/"
    assert "Bienvenue dans l’atelier de Solidarité Mondiale" in soup.h1.get_text()


def test_signing_in_is_in_french(client: Client, home: HomePage) -> None:
    said = text_of(client.get(reverse("wagtailadmin_login")))
    for words in ("Entrer dans l’atelier de Solidarité Mondiale", "Nom d’utilisateur", "Mot de passe"):
        assert words in said
