"""The gallery of a campaign: its list and map, its filters, what other sites take from it."""

import csv
import json
from datetime import date
from io import StringIO
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from campaigns.models import CampaignPage
from demo.factories import (
    make_campaign,
    make_campaign_index,
    make_country,
    make_image,
    make_partner,
    make_partner_index,
    make_story,
    make_theme,
)
from home.models import HomePage
from search.models import Entry
from tests.partners.rfc7946 import faults
from tests.queries import queries_of
from tests.reading import read

GALLERY = "/campagnes/fil/galerie/"
QUOTE = ("quote", {"text": "Ensemble.", "who": "Awa"})


@pytest.fixture
def campaign(home: HomePage) -> CampaignPage:
    return make_campaign(make_campaign_index(home, slug="campagnes"), slug="fil", title="Le fil")


@pytest.fixture
def _stories(campaign: CampaignPage) -> None:
    benin, bolivia = make_country("BJ"), make_country("BO")
    labour = make_theme(name="Travail", slug="travail")
    make_story(campaign, title="Ancien", slug="ancien", country=benin, start_date=date(2024, 5, 1), participants=12)
    recent: dict[str, Any] = {
        "start_date": date(2025, 12, 1),
        "end_date": date(2026, 1, 5),
        "participants": 30,
        "themes": [labour],
    }
    make_story(campaign, title="Récent", slug="recent", country=benin, body=[QUOTE], **recent)
    make_story(campaign, title="Sans date", slug="sans-date", country=bolivia)


def titles(soup: BeautifulSoup) -> list[str]:
    return [link.get_text() for link in soup.select(".story-rows h3 a")]


def test_a_campaign_without_stories_has_no_gallery(campaign: CampaignPage, client: Client) -> None:
    for below in ("", "carte/", "recits.geojson", "recits.csv"):
        assert client.get(f"{GALLERY}{below}").status_code == 404
    assert "galerie" not in client.get(campaign.get_url()).content.decode()


@pytest.mark.usefixtures("_stories")
def test_stories_stand_by_country_the_newest_first_with_their_numbers(campaign: CampaignPage, client: Client) -> None:
    soup = read(client, GALLERY)
    assert titles(soup) == ["Récent", "Ancien", "Sans date"]
    assert [title.get_text(" ", strip=True) for title in soup.select(".country__title")] == ["Bénin 2", "Bolivie 1"]
    assert soup.select_one("#resultat").get_text(strip=True) == "3 récits dans 2 pays, 42 militants"
    bubbles = {bubble.title.get_text(): bubble["href"] for bubble in soup.select("a.map-bubble")}
    assert bubbles == {"Bénin\u00a0: 2 récits": "#pays-bj", "Bolivie\u00a0: 1 récit": "#pays-bo"}
    assert soup.title.get_text() == "Galerie – Le fil – Solidarité Mondiale"
    assert soup.find("link", rel="canonical")["href"].endswith(GALLERY)
    page = read(client, campaign.get_url())
    assert [card.get_text() for card in page.select(".card h3")] == ["Récent", "Ancien", "Sans date"]
    facts = [(link.get_text(), link["href"]) for link in page.select(".card .note a")]
    labour = ("Travail", "/recherche/?theme=travail")
    assert facts[:3] == [("Bénin", "/recherche/?pays=bj"), labour, ("Bénin", "/recherche/?pays=bj")]
    assert [(link.get_text(), link["href"]) for link in soup.select(".story-rows .note a")] == [labour]
    assert "les 3 récits" in page.find("a", href=GALLERY).get_text()
    assert GALLERY in client.get("/sitemap.xml").content.decode()


@pytest.mark.usefixtures("_stories")
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("pays=bo", ["Sans date"]),
        ("contenu=citation", ["Récent"]),
        ("theme=travail", ["Récent"]),
        ("annee=2026", ["Récent"]),
        ("annee=2024&pays=bj", ["Ancien"]),
        ("annee=1999", []),
        ("pays=zz&theme=rien", []),
    ],
)
def test_filters_find_what_they_say(client: Client, query: str, found: list[str]) -> None:
    soup = read(client, f"{GALLERY}?{query}")
    assert titles(soup) == found
    features = json.loads(client.get(f"{GALLERY}recits.geojson?{query}").content)["features"]
    assert [feature["properties"]["title"] for feature in features] == found


@pytest.mark.usefixtures("_stories")
def test_choices_say_how_much_they_find(client: Client) -> None:
    soup = read(client, f"{GALLERY}?pays=bj")
    years = [option.get_text(strip=True) for option in soup.select("#filtre-annee option")]
    assert years == ["Tous", "2026 (1)", "2025 (1)", "2024 (1)"]
    countries = [option.get_text(strip=True) for option in soup.select("#filtre-pays option")]
    assert countries == ["Tous", "Bénin (2)", "Bolivie (1)"]
    assert [option.get_text(strip=True) for option in soup.select("#filtre-contenu option")] == ["Tous", "Citation (1)"]


@pytest.mark.usefixtures("_stories")
def test_stories_lead_to_those_beside_them(client: Client) -> None:
    between = read(client, "/campagnes/fil/ancien/").select("nav.neighbours a")
    assert [link["href"] for link in between] == ["/campagnes/fil/recent/", GALLERY, "/campagnes/fil/sans-date/"]
    first = read(client, "/campagnes/fil/recent/").select("nav.neighbours a")
    assert [link["href"] for link in first] == [GALLERY, "/campagnes/fil/ancien/"]


@pytest.mark.usefixtures("_stories")
def test_a_story_of_a_campaign_that_is_offline_leads_nowhere_that_is_gone(
    campaign: CampaignPage, client: Client
) -> None:
    campaign.unpublish()
    soup = read(client, "/campagnes/fil/ancien/")
    assert [link["href"] for link in soup.select(".actions a")] == ["/campagnes/"]
    assert soup.select_one(".chapeau__over a").get_text() == "Bénin"
    assert not [link["href"] for link in soup.select("a[href]") if link["href"] == "/campagnes/fil/"]
    assert not soup.select(f"a[href^='{GALLERY}']")


@pytest.mark.usefixtures("_stories")
def test_data_are_what_they_say(client: Client) -> None:
    answer = client.get(f"{GALLERY}recits.geojson")
    data = json.loads(answer.content)
    assert faults(answer.content.decode()) == []
    assert answer["Content-Type"] == "application/geo+json"
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert data["name"] == "Le fil – Galerie"
    assert data["features"][0]["properties"] == {
        "title": "Récent",
        "language": "fr",
        "country_code": "BJ",
        "country": "Bénin",
        "continent": "Afrique",
        "themes": ["Travail"],
        "contents": ["Citation"],
        "town": None,
        "precision": "country",
        "start": "2025-12-01",
        "end": "2026-01-05",
        "date_precision": "day",
        "activists": 30,
        "url": data["features"][0]["id"],
    }
    answer = client.get(f"{GALLERY}recits.csv")
    rows = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert [row["Titre"] for row in rows] == ["Récent", "Ancien", "Sans date"]
    assert rows[1]["Date"] == "1er mai 2024"
    assert rows[1]["Langue"] == "français"
    assert rows[0]["Précision du point"] == "point du pays"


@pytest.mark.parametrize(("precision", "known"), [("month", "2025-05"), ("year", "2025")])
def test_of_a_date_known_by_its_month_or_year_nothing_more_leaves_the_site(
    client: Client, campaign: CampaignPage, precision: str, known: str
) -> None:
    fields: dict[str, Any] = {"start_date": date(2025, 5, 2), "date_precision": precision}
    make_story(campaign, title="Avant", slug="avant", **fields | {"end_date": date(2025, 5, 30)})
    story = make_story(campaign, title="Vers", slug="vers", **fields | {"start_date": date(2025, 5, 17)})
    days = [date(2025, 5, 1) if precision == "month" else date(2025, 1, 1)] * 2
    assert [entry.day for entry in Entry.objects.filter(kind="recit")] == days
    texts = {part: client.get(f"{GALLERY}{part}").content.decode() for part in ("", "recits.geojson", "recits.csv")}
    page = read(client, story)
    texts["page"] = str(page)
    assert not [part for part, text in texts.items() if "2025-05-" in text or "17 mai" in text]
    # The order of the list does not tell which was first: it is that of the titles.
    features = json.loads(texts["recits.geojson"])["features"]
    assert [(one["properties"]["title"], one["properties"]["start"]) for one in features] == [
        ("Avant", known),
        ("Vers", known),
    ]
    data = page.find("script", type="application/ld+json").get_text()
    assert f'"temporalCoverage": "{known}"' in data.replace('":"', '": "')


@pytest.mark.usefixtures("_stories")
def test_the_map_may_stand_in_the_pages_of_others(client: Client) -> None:
    answer = client.get(f"{GALLERY}carte/?pays=bj")
    assert "frame-ancestors *" in answer["Content-Security-Policy"]
    assert not answer.has_header("X-Frame-Options")
    soup = BeautifulSoup(answer.content, "html.parser")
    assert soup.h1.get_text() == "Galerie – Le fil"
    assert "2 récits dans 1 pays" in soup.header.get_text()
    assert all(link["href"].startswith("http") for link in soup.select("a"))
    snippet = read(client, GALLERY).find(id="code-carte").get_text()
    assert f"{GALLERY}carte/" in snippet
    assert "Carte des récits de Solidarité Mondiale" in snippet


def test_many_stories_take_few_queries_and_little_weight(campaign: CampaignPage, client: Client) -> None:
    partner, image = make_partner(make_partner_index(campaign.get_parent().get_parent())), make_image()
    countries = [make_country(code) for code in ("BJ", "BO", "BD", "CD", "GT", "HT", "IN", "KH", "ML", "PH")]
    few = {
        "listing_text": "Deux phrases qui disent ce qui s’est passé là, et ce que cela a changé ensuite.",
        "image": image,
    }
    for number in range(33):
        make_story(campaign, country=countries[number % 10], partners=[partner], **few)
    # What the gallery lists at once is bounded: two hundred weigh what a few more than a page do.
    answer = client.get(GALLERY)
    assert len(queries_of(client, GALLERY)) <= 11
    assert len(answer.content) <= 150_000
    assert "Page 1 sur 2" in answer.content.decode()
    bubbles = BeautifulSoup(answer.content, "html.parser").select("a.map-bubble")
    hrefs = {bubble["href"] for bubble in bubbles}
    assert "#pays-bd" in hrefs
    assert f"{GALLERY}?pays=ph" in hrefs
