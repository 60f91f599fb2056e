"""The map of the partners in the pages of other sites: the only page of ours that may stand in a frame."""

from datetime import date
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from core.checks import our_page_models
from core.models import BasePage
from demo.factories import make_country, make_kind, make_partner, make_partner_index
from home.models import HomePage
from partners.models import PartnerIndexPage
from tests.reading import read
from tests.test_page_contract import build

MAP = "/partenaires/carte/"


@pytest.fixture
def directory(home: HomePage) -> PartnerIndexPage:
    return make_partner_index(home, slug="partenaires")


def assert_in_no_frame(client: Client, address: str) -> None:
    """The answer forbids frames of other sites, to browsers new and old."""
    answer = client.get(address)
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.parametrize("model", our_page_models(), ids=lambda model: model.__name__)
def test_no_page_may_stand_in_a_frame(model: type[BasePage], home: HomePage, client: Client) -> None:
    assert_in_no_frame(client, build(model, home).get_url())


def test_no_other_address_may_stand_in_a_frame(directory: PartnerIndexPage, client: Client) -> None:
    addresses = (
        reverse("wagtailadmin_login"),
        "/sitemap.xml",
        "/partenaires/partenaires.geojson",
        "/partenaires/rien/",
    )
    for address in addresses:
        assert_in_no_frame(client, address)


def test_the_map_may_stand_in_any_frame(directory: PartnerIndexPage, client: Client) -> None:
    answer = client.get(MAP)
    policy = answer["Content-Security-Policy"]
    assert "frame-ancestors *;" in f"{policy};"
    assert "default-src 'self'" in policy
    assert not answer.has_header("X-Frame-Options")
    assert not answer.cookies
    assert answer["Cache-Control"].startswith("public, max-age=")


def test_the_map_shows_who_is_public_and_leads_to_the_site(directory: PartnerIndexPage, client: Client) -> None:
    for title in ("Mutuelle", "Syndicat"):
        make_partner(directory, title=title)
    make_partner(directory, title="Caché", country=make_country("BO"), location_precision="hidden")
    soup = read(client, MAP)
    assert soup.h1.get_text() == "Partenaires de Solidarité Mondiale"
    assert soup.header.p.get_text() == "2 mouvements partenaires dans 1 pays"
    assert [bubble.title.get_text() for bubble in soup.select("a.map-bubble")] == [
        "Bénin\xa0: 2 mouvements partenaires"
    ]
    links = [link["href"] for link in soup.find_all("a")]
    assert links == ["http://testserver/partenaires/?pays=bj", "http://testserver/partenaires/"]
    assert {link["target"] for link in soup.find_all("a")} == {"_blank"}
    assert soup.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert not soup.find_all("script")


def test_the_map_obeys_the_filters(directory: PartnerIndexPage, client: Client) -> None:
    make_partner(directory, kinds=[make_kind(name="Syndicat")])
    make_partner(directory, country=make_country("BO"), kinds=[make_kind(name="Mutuelle")])
    soup = read(client, f"{MAP}?type=syndicat")
    assert [bubble["href"] for bubble in soup.select("a.map-bubble")] == [
        "http://testserver/partenaires/?pays=bj&type=syndicat"
    ]
    assert soup.footer.a["href"] == "http://testserver/partenaires/?type=syndicat"
    assert soup.header.p.get_text() == "1 mouvement partenaire dans 1 pays (Syndicat)"
    assert read(client, f"{MAP}?continent=afrique").find("figure", class_="map-of-continent")
    assert read(client, f"{MAP}?mots=<b>").header.p.get_text().endswith("(«\xa0<b>\xa0»)")
    for query in ("pays=zz", "continent=atlantide"):
        nobody = read(client, f"{MAP}?{query}")
        assert nobody.header.p.get_text().startswith("Aucun mouvement partenaire")
        assert not nobody.select("a.map-bubble")


def test_the_map_of_a_country_shows_its_towns(directory: PartnerIndexPage, client: Client) -> None:
    place = {
        "location_precision": "town",
        "town": "Natitingou",
        "town_latitude": Decimal("10.3042"),
        "town_longitude": Decimal("1.3796"),
    }
    for _time in range(2):
        make_partner(directory, **place, consent_date=date(2025, 3, 1))
    make_partner(directory, **place | {"town": "Ville secrète"})
    soup = read(client, f"{MAP}?pays=bj")
    assert soup.find("figure", class_="map-of-country")
    assert [bubble.title.get_text() for bubble in soup.select("a.map-bubble")] == [
        "Natitingou\xa0: 2 mouvements partenaires",
        "Bénin, lieu non précisé\xa0: 1 mouvement partenaire",
    ]
    assert {link["href"] for link in soup.find_all("a")} == {"http://testserver/partenaires/?pays=bj"}
    assert "secrète" not in str(soup)


def test_the_directory_offers_the_code_of_the_map_it_shows(directory: PartnerIndexPage, client: Client) -> None:
    make_partner(directory, kinds=[make_kind(name="Syndicat")])
    soup = read(client, "/partenaires/?continent=afrique&type=syndicat")
    field = soup.find(id="code-carte")
    assert field.has_attr("readonly")
    assert soup.find("label", attrs={"for": "code-carte"})
    frame = BeautifulSoup(field.get_text(), "html.parser").iframe
    assert frame["src"] == f"http://testserver{MAP}?continent=afrique&type=syndicat"
    assert frame["title"] == "Carte des mouvements partenaires de Solidarité Mondiale"
    assert soup.find("a", rel="license")["href"] == "https://creativecommons.org/licenses/by/4.0/"
    alternate = soup.find("link", rel="alternate", type="application/geo+json")
    assert alternate["href"] == "http://testserver/partenaires/partenaires.geojson?continent=afrique&type=syndicat"
