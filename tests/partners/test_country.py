"""The page of a country: its movements, their kinds and places, and the pages that concern it."""

import json
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.models import Locale, PageViewRestriction

from demo.factories import (
    make_campaign,
    make_country,
    make_event,
    make_issue,
    make_kind,
    make_partner,
    make_partner_index,
    make_vision_note,
)
from home.models import HomePage
from partners import directory
from partners.models import PartnerIndexPage
from tests.reading import read
from worldmap.countries import country_codes, country_of_slug, country_slug

CONSENT = date(2024, 5, 1)


@pytest.fixture
def index(home: HomePage) -> PartnerIndexPage:
    return make_partner_index(home, slug="partenaires", title="Nos partenaires")


def test_every_country_has_an_address_of_its_own() -> None:
    slugs = [country_slug(code) for code in country_codes()]
    assert len(set(slugs)) == len(slugs)
    assert all(slug and country_of_slug(slug) == code for slug, code in zip(slugs, country_codes(), strict=True))
    assert country_slug("CI") == "cote-divoire"


@pytest.mark.parametrize("slug", ["togo", "atlantide", "BENIN", "bj", "benin/autre"])
def test_only_countries_with_public_partners_exist(client: Client, index: PartnerIndexPage, slug: str) -> None:
    make_partner(index)
    make_partner(index, country=make_country("TG"), location_precision="hidden")
    assert client.get(f"{index.get_url()}pays/benin/").status_code == 200
    assert client.get(f"{index.get_url()}pays/{slug}/").status_code == 404


def test_restricted_partners_make_no_country(client: Client, index: PartnerIndexPage) -> None:
    PageViewRestriction.objects.create(page=make_partner(index), restriction_type="login")
    assert client.get(f"{index.get_url()}pays/benin/").status_code == 404


def test_a_country_that_pages_tell_of_leads_to_them(client: Client, index: PartnerIndexPage) -> None:
    make_partner(index, country=make_country("TG"), location_precision="hidden")
    make_event(title="Débat", country=make_country("BO"))
    link = read(client, "/agenda/debat/").find("a", string="Bolivie")
    assert link["href"] == f"{index.get_url()}pays/bolivie/"
    assert client.get(link["href"]).headers["Location"] == "/recherche/?pays=bo"
    assert [client.get(f"{index.get_url()}pays/{slug}/").status_code for slug in ("togo", "perou")] == [404, 404]


@pytest.mark.parametrize("slug", ["pays", "liste", "carte"])
def test_no_partner_stands_in_the_way(index: PartnerIndexPage, slug: str) -> None:
    with pytest.raises(ValidationError, match="Le site lui-même utilise l’adresse"):
        make_partner(index, slug=slug)


def test_a_name_that_is_public_again_does_not_stand_in_the_way(index: PartnerIndexPage) -> None:
    partner = make_partner(index, title="Union des tisserandes", name_protected=True)
    partner.name_protected, partner.title = False, "Carte"
    partner.save()
    assert partner.slug == "carte-1"


def test_tells_its_movements_by_kind_and_by_town(client: Client, index: PartnerIndexPage) -> None:
    union, health = make_kind(name="Syndicat"), make_kind(name="Mutuelle")
    cotonou = {"town": "Cotonou", "town_longitude": "2.4", "town_latitude": "6.4"}
    public = {"location_precision": "town", "consent_date": CONSENT}
    make_partner(index, title="Awa", kinds=[union], **cotonou, **public)
    make_partner(index, title="Bintou", kinds=[union, health], **cotonou, **public)
    make_partner(index, title="Comlan", town="Secret", location_precision="country", consent_date=CONSENT)
    exact = {"longitude": "2.6", "latitude": "9.3", "town": "Parakou", "location_precision": "exact"}
    dossi = make_partner(index, title="Dossi", consent_date=CONSENT, **exact)
    make_partner(index, title="Elsewhere", country=make_country("TG"), kinds=[health])

    soup = read(client, f"{index.get_url()}pays/benin/")
    assert soup.h1.get_text() == "Bénin"
    assert soup.find("a", string="Afrique")["href"] == f"{index.get_url()}?continent=afrique"
    counts = {item.a.get_text(): (item.span.get_text(), item.a["href"]) for item in soup.select(".counts li")}
    assert counts == {
        "Mutuelle": ("1", f"{index.get_url()}?pays=bj&type=mutuelle"),
        "Syndicat": ("2", f"{index.get_url()}?pays=bj&type=syndicat"),
    }
    towns = {
        " ".join(part.h3.get_text().split()): [link.get_text() for link in part.select(".partner a")]
        for part in soup.select(".town")
    }
    assert towns == {"Cotonou": ["Awa", "Bintou"], "Parakou": ["Dossi"], "Ville non précisée": ["Comlan"]}
    bubbles = {link.title.get_text(): link["href"] for link in soup.select("#carte a.map-bubble")}
    assert bubbles["Cotonou : 2 mouvements partenaires"] == "#lieu-cotonou"
    assert bubbles["Dossi"] == dossi.get_url()
    assert bubbles["Bénin, lieu non précisé : 1 mouvement partenaire"] == "#lieu"
    assert all(soup.find(id=address[1:]) for address in bubbles.values() if address.startswith("#"))
    assert "Secret" not in str(soup)


def test_tells_the_pages_that_concern_it_once_newest_first(client: Client, index: PartnerIndexPage) -> None:
    benin = make_country("BJ")
    partner, hidden = make_partner(index), make_partner(index)
    make_campaign(title="Par les deux", countries=[benin], partners=[partner], start_date=date(2019, 1, 20))
    make_campaign(title="Par le pays", countries=[benin], start_date=date(2019, 1, 10))
    make_issue(title="Par le mouvement", partners=[partner])
    make_vision_note(title="Par un mouvement caché", partners=[hidden])
    make_campaign(title="Ailleurs", countries=[make_country("TG")])
    make_campaign(title="Retirée", countries=[benin]).unpublish()
    hidden.location_precision = "hidden"
    hidden.save()
    soup = read(client, f"{index.get_url()}pays/benin/")
    assert [link.get_text() for link in soup.select(".rows a")] == ["Par le mouvement", "Par les deux", "Par le pays"]


def test_says_what_it_is_to_search_engines(client: Client, index: PartnerIndexPage) -> None:
    partner = make_partner(index, title="Awa <b>")
    address = f"{index.get_url()}pays/benin/"
    soup = read(client, f"{address}?page=1")
    assert soup.title.get_text() == "Bénin – Nos partenaires – Solidarité Mondiale"
    assert soup.find("link", rel="canonical")["href"] == f"http://testserver{address}"
    description = soup.find("meta", attrs={"name": "description"})["content"]
    assert description.startswith("Bénin\u00a0: 1 mouvement partenaire. ")
    crumbs = soup.select(".crumbs li")
    assert [item.get_text(strip=True) for item in crumbs] == ["Solidarité Mondiale", "Nos partenaires", "Bénin"]
    assert crumbs[1].a["href"] == index.get_url()
    graph = json.loads(soup.find("script", type="application/ld+json").get_text())["@graph"]
    assert graph[0]["@type"] == "CollectionPage"
    assert graph[0]["about"] == {"@type": "Country", "name": "Bénin", "identifier": "BJ"}
    assert graph[0]["mainEntity"]["itemListElement"] == [
        {"@type": "ListItem", "position": 1, "name": "Awa <b>", "url": f"http://testserver{partner.get_url()}"}
    ]
    assert [item["name"] for item in graph[2]["itemListElement"]][-1] == "Bénin"


def test_stands_in_the_sitemap(client: Client, index: PartnerIndexPage) -> None:
    make_partner(index)
    make_partner(index, country=make_country("TG"), location_precision="hidden")
    sitemap = client.get("/sitemap.xml").content.decode()
    assert sitemap.count(f"<loc>http://testserver{index.get_url()}pays/benin/</loc>") == 1
    assert "pays/togo" not in sitemap


def test_exists_in_the_languages_of_the_directory(client: Client, home: HomePage, index: PartnerIndexPage) -> None:
    make_partner(index, title="Awa")
    english = Locale.objects.create(language_code="en")
    home.copy_for_translation(english).save_revision().publish()
    translated = index.copy_for_translation(english)
    translated.slug, translated.title = "partners", "Our partners"
    translated.save_revision().publish()
    french, other = "/partenaires/pays/benin/", "/en/partners/countries/benin/"
    soup = read(client, other)
    assert soup.h1.get_text() == "Benin"
    alternates = {link["hreflang"]: link["href"] for link in soup.find_all("link", rel="alternate", hreflang=True)}
    expected = {"fr": french, "en": other, "x-default": french}
    assert alternates == {language: f"http://testserver{address}" for language, address in expected.items()}
    assert read(client, french).find("a", hreflang="en")["href"] == other
    assert other in client.get("/sitemap.xml").content.decode()


def test_many_movements_come_in_pages(client: Client, index: PartnerIndexPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(directory, "MOST_NAMES", 2)
    monkeypatch.setattr(directory, "NAMES_A_PAGE", 2)
    for name in ("Awa", "Bintou", "Comlan"):
        make_partner(
            index,
            title=name,
            town="Cotonou",
            town_longitude=2,
            town_latitude=6,
            location_precision="town",
            consent_date=CONSENT,
        )
    address = f"{index.get_url()}pays/benin/"
    soup = read(client, address)
    assert [link.get_text() for link in soup.select(".partner a")] == ["Awa", "Bintou"]
    assert soup.select_one("#carte a.map-bubble")["href"] == f"{index.get_url()}?pays=bj&mots=Cotonou"
    following = read(client, address + soup.find("a", rel="next")["href"])
    assert [link.get_text() for link in following.select(".partner a")] == ["Comlan"]
