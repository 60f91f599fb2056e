"""The partners as files that anyone may take: GeoJSON and a table."""

import csv
import json
from datetime import date
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, PageViewRestriction
from wagtail_localize.operations import TranslationCreator

from demo.factories import make_country, make_kind, make_partner, make_partner_index, make_theme
from home.models import HomePage
from partners.models import PartnerIndexPage, PartnerPage
from tests.partners.rfc7946 import faults
from tests.queries import queries_of
from worldmap.countries import label_point

GEOJSON = "/partenaires/partenaires.geojson"
TABLE = "/partenaires/partenaires.csv"
FILES = (GEOJSON, TABLE)

CONSENT = date(2025, 3, 1)
PLACE = {
    "town": "Natitingou",
    "town_latitude": Decimal("10.3042"),
    "town_longitude": Decimal("1.3796"),
    "latitude": Decimal("10.316543"),
    "longitude": Decimal("-1.387654"),
    "website": "https://mutuelle.example/",
    "acronym": "MLC",
}
NEVER = ("10.316543", "10,316543", "387654", "secret", "Secret", "SCRT")
"""What no answer may hold unless a partner of exact precision is listed."""


@pytest.fixture
def directory(home: HomePage) -> PartnerIndexPage:
    return make_partner_index(home, slug="partenaires")


def make(directory: PartnerIndexPage, title: str, precision: str, **fields: object) -> PartnerPage:
    values = {**PLACE, "location_precision": precision, "consent_date": CONSENT, "title": title}
    return make_partner(directory, **values | fields)


def features(client: Client, address: str = GEOJSON) -> dict[str, dict]:
    """The features at an address by the name of the partner, the whole found valid."""
    answer = client.get(address)
    assert answer.status_code == 200
    text = answer.content.decode()
    assert faults(text) == []
    return {feature["properties"]["name"]: feature for feature in json.loads(text)["features"]}


def rows(client: Client, address: str = TABLE) -> list[dict[str, str]]:
    """The rows of the table as a French spreadsheet reads them."""
    text = client.get(address).content.decode("utf-8-sig")
    assert text.endswith("\r\n")
    return list(csv.DictReader(text.splitlines(), delimiter=";"))


def test_a_feature_says_what_is_public(client: Client, directory: PartnerIndexPage) -> None:
    make(
        directory,
        "Lumière des collines",
        "exact",
        kinds=[make_kind(name="Mutuelle de santé")],
        themes=[make_theme(name="Santé")],
        founded=1996,
        partner_since=2004,
        last_checked=date(2026, 4, 10),
    )
    feature = features(client)["Lumière des collines"]
    url = "http://testserver/partenaires/lumiere-des-collines/"
    assert feature["id"] == url
    assert feature["geometry"] == {"type": "Point", "coordinates": [-1.387654, 10.316543]}
    assert feature["properties"] == {
        "name": "Lumière des collines",
        "acronym": "MLC",
        "country_code": "BJ",
        "country": "Bénin",
        "continent": "Afrique",
        "town": "Natitingou",
        "precision": "exact",
        "kinds": ["Mutuelle de santé"],
        "themes": ["Santé"],
        "founded": 1996,
        "partner_since": 2004,
        "website": "https://mutuelle.example/",
        "last_checked": "2026-04-10",
        "language": "fr",
        "url": url,
    }
    assert client.get(url).status_code == 200


def test_the_collection_says_its_terms(client: Client, directory: PartnerIndexPage) -> None:
    answer = client.get(f"{GEOJSON}?type=syndicat&autre=1")
    assert answer["Content-Type"] == "application/geo+json"
    assert answer["Link"] == '<https://creativecommons.org/licenses/by/4.0/>; rel="license"'
    collection = answer.json()
    assert collection["features"] == []
    assert collection["licence"] == "CC BY 4.0"
    assert collection["attribution"] == "Solidarité Mondiale"
    assert collection["date"] == timezone.localdate().isoformat()
    assert collection["source"] == "http://testserver/partenaires/?type=syndicat"


def test_places_are_as_precise_as_agreed(client: Client, directory: PartnerIndexPage) -> None:
    make(directory, "Ville", "town")
    make(directory, "Du pays", "country")
    make(directory, "Autre pays", "country", latitude=None, longitude=None)
    make(directory, "Sans accord", "exact", consent_date=None)
    found = features(client)
    assert found["Ville"]["geometry"]["coordinates"] == [1.3796, 10.3042]
    for name in ("Du pays", "Autre pays", "Sans accord"):
        assert found[name]["geometry"]["coordinates"] == list(label_point("BJ"))
        assert found[name]["properties"]["precision"] == "country"
        assert found[name]["properties"]["town"] is None
    for file in FILES:
        text = client.get(file).content.decode()
        assert [secret for secret in NEVER if secret in text] == []


def test_who_is_not_public_is_in_no_file(client: Client, directory: PartnerIndexPage) -> None:
    make(directory, "Mouvement connu", "country")
    make(directory, "Secret caché", "hidden")
    make(directory, "Secret brouillon", "town").unpublish()
    kept = make(directory, "Secret réservé", "town")
    PageViewRestriction.objects.create(page=kept, restriction_type=PageViewRestriction.LOGIN)
    make(directory, "Secret nommé", "town", name_protected=True, acronym="SCRT")
    assert sorted(features(client)) == ["Mouvement connu", "Mouvement partenaire (Bénin, nom protégé)"]
    protected = features(client)["Mouvement partenaire (Bénin, nom protégé)"]
    assert protected["properties"]["acronym"] is None
    assert protected["properties"]["website"] is None
    assert [row["Nom"] for row in rows(client)] == ["Mouvement connu", "Mouvement partenaire (Bénin, nom protégé)"]
    for file in FILES:
        text = client.get(file).content.decode()
        assert [secret for secret in NEVER if secret in text] == []
        assert text.count("https://mutuelle.example/") == 1


def test_files_of_a_restricted_directory_are_restricted(client: Client, directory: PartnerIndexPage) -> None:
    make(directory, "Secret réservé", "town")
    PageViewRestriction.objects.create(page=directory, restriction_type=PageViewRestriction.LOGIN)
    for file in FILES:
        answer = client.get(file)
        assert answer.status_code == 302
        assert b"Secret" not in answer.content


def test_the_filters_are_those_of_the_directory(client: Client, directory: PartnerIndexPage) -> None:
    union, health = make_kind(name="Syndicat"), make_theme(name="Santé")
    make(directory, "Syndicat béninois", "town", kinds=[union], themes=[health, make_theme()])
    make(directory, "Mutuelle béninoise", "town", themes=[health])
    make(directory, "Syndicat bolivien", "country", kinds=[union, make_kind()], country=make_country("BO"))
    found = {
        "?pays=bj": ["Mutuelle béninoise", "Syndicat béninois"],
        "?continent=amerique-latine": ["Syndicat bolivien"],
        "?type=syndicat": ["Syndicat bolivien", "Syndicat béninois"],
        "?type=syndicat&theme=sante": ["Syndicat béninois"],
        "?mots=mutuelle": ["Mutuelle béninoise"],
        "?pays=zz": [],
    }
    for query, names in found.items():
        assert sorted(features(client, GEOJSON + query)) == names
        assert sorted(row["Nom"] for row in rows(client, TABLE + query)) == names
        links = BeautifulSoup(client.get(f"/partenaires/{query}").content, "html.parser").select("#reutiliser a")
        for file in FILES:
            assert f"http://testserver{file}{query}" in [link["href"] for link in links]
    both = features(client, f"{GEOJSON}?type=syndicat&theme=sante")["Syndicat béninois"]["properties"]
    assert len(both["themes"]) == 2


def test_a_french_spreadsheet_reads_the_table(client: Client, directory: PartnerIndexPage) -> None:
    make(directory, "Lumière des collines", "exact", kinds=[make_kind(name="Mutuelle"), make_kind(name="Femmes")])
    answer = client.get(TABLE)
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    name = f"partenaires-{timezone.localdate().isoformat()}.csv"
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
    assert answer.content.startswith(b"\xef\xbb\xbfNom;Sigle;Pays;Code du pays;Continent;Ville;Latitude;Longitude;")
    assert rows(client) == [
        {
            "Nom": "Lumière des collines",
            "Sigle": "MLC",
            "Pays": "Bénin",
            "Code du pays": "BJ",
            "Continent": "Afrique",
            "Ville": "Natitingou",
            "Latitude": "10,316543",
            "Longitude": "-1,387654",
            "Précision du point": "position exacte",
            "Types de mouvement": "Femmes, Mutuelle",
            "Thèmes": "",
            "Fondé en": "",
            "Partenaire depuis": "",
            "Site web": "https://mutuelle.example/",
            "Dernière vérification": "",
            "Langue": "français",
            "Page": "http://testserver/partenaires/lumiere-des-collines/",
            "Date des données": timezone.localdate().isoformat(),
            "Licence": "CC BY 4.0",
        }
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "＝"])
def test_no_cell_runs_in_a_spreadsheet(client: Client, directory: PartnerIndexPage, start: str) -> None:
    title = f'{start}HYPERLINK("https://ailleurs.example/")'
    make(directory, title, "town", slug="formule", acronym=f"{start}A1", town=f"{start}B2")
    row = rows(client)[0]
    assert (row["Nom"], row["Sigle"], row["Ville"]) == (f"'{title}", f"'{start}A1", f"'{start}B2")
    assert row["Longitude"] == "1,3796"


def test_texts_with_signs_of_the_table_stay_in_their_cells(client: Client, directory: PartnerIndexPage) -> None:
    make(directory, 'Union "Terre; mer"', "town", slug="union")
    assert rows(client)[0]["Nom"] == 'Union "Terre; mer"'


def test_any_site_may_read_the_files_and_nothing_else(client: Client, directory: PartnerIndexPage) -> None:
    for file in FILES:
        answer = client.get(file)
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert answer["Cache-Control"].startswith("public, max-age=")
        assert not answer.cookies
        unchanged = client.get(file, headers={"if-none-match": answer["ETag"]})
        assert unchanged.status_code == 304
        assert unchanged["Access-Control-Allow-Origin"] == "*"
        assert unchanged["Cache-Control"].startswith("public, max-age=")
        assert client.head(file)["Access-Control-Allow-Origin"] == "*"
        asked = client.options(file, headers={"access-control-request-headers": "if-none-match"})
        assert asked.status_code == 200
        assert asked["Access-Control-Allow-Origin"] == "*"
        assert "If-None-Match" in asked["Access-Control-Allow-Headers"]
    for address in ("/", "/partenaires/", "/partenaires/carte/", "/sitemap.xml", "/partenaires/autre.geojson"):
        assert not client.get(address).has_header("Access-Control-Allow-Origin")


def test_a_change_is_told(client: Client, directory: PartnerIndexPage) -> None:
    partner = make(directory, "Lumière des collines", "town")
    before = {file: client.get(file)["ETag"] for file in FILES}
    partner.location_precision = "country"
    partner.save_revision().publish()
    for file, etag in before.items():
        assert client.get(file, headers={"if-none-match": etag}).status_code == 200


def test_files_of_a_translated_directory_speak_its_language(client: Client, directory: PartnerIndexPage) -> None:
    kinds = [make_kind(name="Mutuelle", names={"en": "Health fund"}), make_kind(name="Syndicat")]
    make(directory, "Lumière des collines", "country", kinds=kinds)
    translated = make(directory, "Maison des familles", "exact")
    assert client.get(f"/en{GEOJSON}").status_code == 404
    english = Locale.objects.create(language_code="en")
    for page in (HomePage.objects.get(), directory, translated):
        page.copy_for_translation(english).save_revision().publish()
    there = translated.get_translation(english)
    there.title = "House of families"
    there.save_revision().publish()
    found = features(client, "/en/partenaires/partners.geojson")
    assert sorted(found) == ["House of families", "Lumière des collines"]
    assert found["House of families"]["id"] == "http://testserver/en/partenaires/maison-des-familles/"
    french = found["Lumière des collines"]
    assert french["id"] == "http://testserver/partenaires/lumiere-des-collines/"
    assert french["properties"]["country"] == "Benin"
    assert french["properties"]["kinds"] == ["Health fund", "Syndicat (French)"]
    assert (french["properties"]["language"], found["House of families"]["properties"]["language"]) == ("fr", "en")
    table = client.get("/en/partenaires/partners.csv").content.decode("utf-8-sig").splitlines()
    assert table[0].startswith("Name,Acronym,Country,")
    assert "10.316543,-1.387654" in table[1]
    assert [row.split(",")[-4] for row in table] == ["Language", "English", "French"]


def test_files_of_a_directory_that_is_not_translated_speak_the_language(
    client: Client, directory: PartnerIndexPage
) -> None:
    english = Locale.objects.create(language_code="en")
    HomePage.objects.get().copy_for_translation(english).save_revision().publish()
    TranslationCreator(user=None, target_locales=[english]).create_translations(make(directory, "Mutuelle", "town"))
    (found,) = features(client, "/en/partenaires/partners.geojson").values()
    assert found["id"] == "http://testserver/partenaires/mutuelle/"
    assert found["properties"]["country"] == "Benin"
    for address in ("/en/partenaires/?pays=bj", "/en/partenaires/map/"):
        answer = client.get(address)
        assert answer.status_code == 200
        assert "Benin" in answer.content.decode()
    assert client.get(f"/en{GEOJSON}").headers["Location"] == "/en/partenaires/partners.geojson"


def test_the_same_queries_for_any_number(client: Client, directory: PartnerIndexPage) -> None:
    kinds, themes = [make_kind(), make_kind()], [make_theme()]
    asked = set()
    for number in range(3):
        make(directory, f"Mouvement {number}", "town", country=make_country(), kinds=kinds, themes=themes)
        asked.add((len(queries_of(client, GEOJSON)), len(queries_of(client, TABLE))))
    assert len(asked) == 1
    assert max(asked.pop()) <= 13
