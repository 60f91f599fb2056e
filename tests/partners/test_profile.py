"""The page of a partner: its place on a small map as far as that is public, its country, its facts for machines."""

import json
from datetime import date

import pytest
from django.test import Client

from demo.factories import make_kind, make_partner, make_partner_index, make_theme
from home.models import HomePage
from partners.models import PartnerIndexPage
from tests.reading import read

EXACT = {"longitude": "2.631", "latitude": "9.337", "town": "Parakou"}


@pytest.fixture
def index(home: HomePage) -> PartnerIndexPage:
    return make_partner_index(home, slug="partenaires")


def test_leads_to_its_country_its_kinds_and_its_themes(client: Client, index: PartnerIndexPage) -> None:
    partner = make_partner(index, kinds=[make_kind(name="Syndicat")], themes=[make_theme(name="Santé")])
    soup = read(client, partner.get_url())
    assert {link["href"] for link in soup.find_all("a", string="Bénin")} == {f"{index.get_url()}pays/benin/"}
    assert soup.find("a", string="Syndicat")["href"] == f"{index.get_url()}?type=syndicat"
    assert soup.find("a", string="Santé")["href"] == "/recherche/?theme=sante"


@pytest.mark.parametrize(
    ("precision", "consent", "drawn", "told"),
    [
        ("exact", date(2024, 5, 1), "Parakou", ""),
        ("country", date(2024, 5, 1), "Bénin, lieu non précisé", "Le point vaut pour tout le pays"),
        ("exact", None, "Bénin, lieu non précisé", "Le point vaut pour tout le pays"),
    ],
    ids=["exact", "country", "no consent"],
)
def test_draws_its_place_as_far_as_it_is_public(
    client: Client, index: PartnerIndexPage, precision: str, consent: date | None, drawn: str, told: str
) -> None:
    partner = make_partner(index, location_precision=precision, consent_date=consent, **EXACT)
    soup = read(client, partner.get_url())
    assert drawn in soup.select_one(".place figure").get_text()
    assert told in soup.select_one(".place").get_text()
    assert ("Parakou" in str(soup)) is (drawn == "Parakou")


def test_says_to_machines_when_it_was_checked_and_where_it_speaks(client: Client, index: PartnerIndexPage) -> None:
    account = {"network": "facebook", "url": "https://social.example/awa"}
    partner = make_partner(index, last_checked=date(2026, 3, 1), social_links=[("link", account)])
    data = json.loads(read(client, partner.get_url()).find("script", type="application/ld+json").get_text())
    assert "1er mars 2026" in read(client, partner.get_url()).get_text()
    profile = data["@graph"][0]
    assert profile["lastReviewed"] == "2026-03-01"
    assert profile["mainEntity"]["sameAs"] == ["https://social.example/awa"]

    partner.name_protected = True
    partner.save_revision().publish()
    partner.refresh_from_db()
    data = json.loads(read(client, partner.get_url()).find("script", type="application/ld+json").get_text())
    assert "sameAs" not in data["@graph"][0]["mainEntity"]


def test_each_telephone_number_is_dialled_from_everywhere(client: Client, index: PartnerIndexPage) -> None:
    phone = "+229 01 97 00 11 22 (Awa) / 01 97 00 11 23 / +229 97 00 11 22"
    partner = make_partner(index, phone=phone, phone_public=True, consent_date=date(2024, 5, 1))
    soup = read(client, partner.get_url())
    links = soup.select("a[href^='tel:']")
    assert [(link["href"], link.get_text()) for link in links] == [
        ("tel:+2290197001122", "+229 01 97 00 11 22"),
        ("tel:+2290197001123", "01 97 00 11 23"),
    ]
    assert phone in soup.get_text()  # an old number that nobody can dial any more is told, too
