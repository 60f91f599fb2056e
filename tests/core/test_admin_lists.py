"""The lists of the studio: themes, kinds of movement, countries."""

from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from core.models import Country, Theme
from demo.factories import (
    make_article,
    make_call,
    make_campaign,
    make_country,
    make_event,
    make_kind,
    make_partner,
    make_publication,
    make_story,
    make_theme,
    make_vision_note,
)
from home.models import HomePage
from partners.models import MovementKind
from tests.core.studio_forms import errors_beside, text_of


def address(model: Any, view: str, *args: object) -> str:
    return reverse(model.snippet_viewset.get_url_name(view), args=args)


def rows(client: Client, model: Any, **query: str) -> list[str]:
    """The text of each row of a list."""
    soup = BeautifulSoup(client.get(address(model, "list"), query).content, "html.parser")
    table = soup.find("table", class_="listing")
    return [row.get_text(" ", strip=True) for row in table.tbody.find_all("tr")] if table else []


def test_a_country_is_chosen_by_name(home: HomePage, editor_client: Client) -> None:
    soup = BeautifulSoup(editor_client.get(address(Country, "add")).content, "html.parser")
    options = [option.get_text(strip=True) for option in soup.find("select", attrs={"name": "code"}).find_all("option")]
    assert len(options) > 200
    assert options.index("Bénin") < options.index("Bolivie") < options.index("Égypte") < options.index("Zambie")


def test_a_country_is_added_once(home: HomePage, editor_client: Client) -> None:
    make_country("BJ")
    response = editor_client.post(address(Country, "add"), {"code": "BJ", "continent": ""})
    assert "Ce pays est déjà dans la liste." in text_of(response)
    response = editor_client.post(address(Country, "add"), {"code": "XX", "continent": ""})
    assert "Choisissez un pays de la liste." in text_of(response)
    assert Country.objects.count() == 1


def test_countries_stand_in_alphabetical_order_with_their_uses(home: HomePage, editor_client: Client) -> None:
    for code in ("ZM", "EG", "BO"):
        make_country(code)
    make_partner(country=make_country("EG"))
    make_campaign().countries.set([make_country("EG")])
    listed = rows(editor_client, Country)
    assert [row.split()[0] for row in listed] == ["Bolivie", "Égypte", "Zambie"]
    assert "Afrique" in listed[1]


@pytest.mark.parametrize(("model", "name"), [(Country, "Bénin"), (Theme, "Paix")])
def test_a_list_tells_how_much_each_entry_is_used(home: HomePage, editor_client: Client, model: Any, name: str) -> None:
    """By partners, campaigns, events, stories, calls, publications (vision notes with them), articles."""
    used: dict[str, Any] = {"countries": [make_country("BJ")], "themes": [make_theme(name="Paix")]}
    for _partner in range(2):
        make_partner(country=used["countries"][0], themes=used["themes"])
    make_story(make_campaign(**used), country=used["countries"][0], themes=used["themes"])
    for make in (make_event, make_call, make_publication, make_publication, make_vision_note, make_article):
        make(**used)
    row = next(row for row in rows(editor_client, model) if row.startswith(name))
    assert row.split()[-7:] == ["2", "1", "1", "1", "1", "3", "1"]


@pytest.mark.parametrize("asked", ["egy", "Égypte", "GYPTE"])
def test_countries_are_searched_by_name(home: HomePage, editor_client: Client, asked: str) -> None:
    for code in ("ZM", "EG", "BO"):
        make_country(code)
    (found,) = rows(editor_client, Country, q=asked)
    assert found.startswith("Égypte")


def test_a_country_in_use_cannot_be_deleted(home: HomePage, editor_client: Client) -> None:
    country = make_country("BJ")
    make_partner(country=country)
    make_partner(country=country)
    campaign = make_campaign()
    campaign.countries.add(country)
    campaign.save()
    for client_method in (editor_client.get, editor_client.post):
        response = client_method(address(Country, "delete", country.pk), follow=True)
        said = "Bénin ne peut pas être supprimé : utilisé par 2 partenaires et 1 campagne."
        assert said in text_of(response)
    bulk = reverse("wagtail_bulk_action", args=("core", "country", "delete"))
    editor_client.post(f"{bulk}?id={country.pk}")
    assert Country.objects.filter(pk=country.pk).exists()


def test_a_country_that_nothing_uses_is_deleted(home: HomePage, editor_client: Client) -> None:
    country = make_country("BJ")
    editor_client.post(address(Country, "delete", country.pk))
    assert not Country.objects.exists()


def test_a_term_in_use_is_deleted_after_a_warning(home: HomePage, editor_client: Client) -> None:
    theme = make_theme(name="Protection sociale")
    partner = make_partner(themes=[theme])
    response = editor_client.get(address(Theme, "delete", theme.pk))
    assert "« Protection sociale » est utilisé par 1 partenaire : le supprimer l’en retirerait." in text_of(response)
    editor_client.post(address(Theme, "delete", theme.pk))
    assert not Theme.objects.exists()
    partner.refresh_from_db()
    assert partner.live


@pytest.mark.parametrize(("model", "make"), [(Theme, make_theme), (MovementKind, make_kind)])
def test_terms_are_searched_and_refused_twice(
    home: HomePage, editor_client: Client, model: Any, make: Callable[..., object]
) -> None:
    make(name="Économie sociale")
    make(name="Travail décent")
    (found,) = rows(editor_client, model, q="economie")
    assert found.startswith("Économie sociale")
    response = editor_client.post(address(model, "add"), {"name": "Économie sociale", "slug": ""})
    assert "existe déjà" in text_of(response)
    assert model.objects.count() == 2


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Paix !", "paix-2"), ("和平", "heping"), ("☮", "terme"), ("Œuvres d’ici", "oeuvres-d-ici"), ("P" * 80, "p" * 80)],
)
def test_a_term_gets_a_free_address(home: HomePage, editor_client: Client, name: str, slug: str) -> None:
    make_theme(name="Paix")
    response = editor_client.post(address(Theme, "add"), {"name": name})
    assert response.status_code == 302
    assert Theme.objects.get(name=name).slug == slug


def test_a_long_name_leaves_room_for_a_number(home: HomePage) -> None:
    slugs = [make_theme(name="paix" * 20).slug, make_theme(name="PAIX" * 20).slug]
    assert slugs == ["paix" * 20, "paix" * 19 + "pa-2"]


def test_what_is_wrong_with_a_term_is_told_beside_the_field(home: HomePage, editor_client: Client) -> None:
    make_theme(name="Paix")
    taken = editor_client.post(address(Theme, "add"), {"name": "Paix"})
    assert "existe déjà" in errors_beside(taken, "name")
    taken = editor_client.post(address(Theme, "add"), {"name": "Autre", "slug": "paix"})
    assert "existe déjà" in errors_beside(taken, "slug")
