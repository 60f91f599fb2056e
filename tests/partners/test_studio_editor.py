"""The form of a partner: what the public sees of it, positions as people write them, warnings after publishing."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale

from demo.factories import make_country, make_partner
from home.models import HomePage
from partners.models import PartnerPage
from tests.core.studio_forms import edit_page, errors_beside, text_of, value_of
from tests.test_page_contract import translate
from worldmap.azimuthal import azimuthal, position_at
from worldmap.frames import frame

CONSENT = {"consent_date": date(2025, 1, 15)}
TOWN = {"town": "Natitingou", "town_latitude": Decimal("10.3042"), "town_longitude": Decimal("1.3796")}
EXACT = {"latitude": Decimal("10.31"), "longitude": Decimal("1.38")}


@pytest.fixture
def partner(home: HomePage) -> PartnerPage:
    """A partner in Benin."""
    return make_partner(title="Union des veilleuses")


def summary(client: Client, partner: PartnerPage) -> str:
    """What the editor says that the public sees."""
    response = client.get(reverse("wagtailadmin_pages:edit", args=[partner.pk]))
    soup = BeautifulSoup(response.content, "html.parser")
    heading = soup.find(lambda tag: tag.name == "h2" and "Ce que voit le public" in tag.get_text())
    return " ".join(heading.find_parent("section").get_text(" ", strip=True).split())


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Lieu le pays, Bénin Coordonnées aucune"),
        ({"location_precision": "town", **TOWN}, "le pays, Bénin (sans accord)"),
        ({"location_precision": "town", **TOWN, **CONSENT}, "la ville, Natitingou, Bénin Coordonnées"),
        ({"location_precision": "town", "town": "Natitingou", **CONSENT}, "(sans point)"),
        ({"location_precision": "exact", **EXACT, **TOWN, **CONSENT}, "la position exacte, Natitingou, Bénin"),
        ({"location_precision": "hidden", **EXACT, **CONSENT}, "Rien\xa0: ce partenaire est masqué"),
        (
            {"website": "https://udt.example", "email": "a@b.example", "email_public": True},
            "Coordonnées aucune (sans accord) Site web et réseaux sociaux https://udt.example",
        ),
        ({"email": "a@b.example"}, "Coordonnées aucune"),
        ({"email": "a@b.example", "email_public": True}, "Coordonnées aucune (sans accord)"),
        ({"email": "a@b.example", "email_public": True, **CONSENT}, "Coordonnées a@b.example"),
        (
            {"email": "a@b.example", "email_public": True, **CONSENT, "consent_end": date(2025, 6, 30)},
            "Coordonnées aucune (l’accord a pris fin)",
        ),
        (
            {"email": "a@b.example", "email_public": True, "name_protected": True},
            "Nom Mouvement partenaire (Bénin, nom protégé) (le nom est protégé)",
        ),
    ],
)
def test_the_editor_says_what_the_public_sees(
    home: HomePage, editor_client: Client, fields: dict[str, object], said: str
) -> None:
    assert " ".join(said.split()) in summary(editor_client, make_partner(**fields))


def test_a_new_profile_has_nothing_to_show_yet(partner: PartnerPage, editor_client: Client) -> None:
    url = reverse("wagtailadmin_pages:add", args=("partners", "partnerpage", partner.get_parent().pk))
    assert "ce que le public en verra sera dit ici" in text_of(editor_client.get(url))


def test_what_is_asked_is_said_beside_the_fields(partner: PartnerPage, editor_client: Client) -> None:
    text = text_of(editor_client.get(reverse("wagtailadmin_pages:edit", args=[partner.pk])))
    assert "Le vrai nom du mouvement. S’il est protégé, le public ne le lit jamais." in text
    assert (
        "Une coordonnée n’est publique que si sa case est cochée, si l’accord est daté et si le nom n’est pas protégé."
    ) in text
    assert "jour/mois/année, par exemple 31/01/2026" in text


def test_pictures_and_days_are_chosen(partner: PartnerPage, editor_client: Client) -> None:
    page = BeautifulSoup(
        editor_client.get(reverse("wagtailadmin_pages:edit", args=[partner.pk])).content, "html.parser"
    )
    started = {
        (block["data-start"], json.loads(block.string)[0])
        for block in page.select("script[data-start]")
        if block.string
    }
    for name in ("consent_date", "consent_end", "last_checked"):
        assert ("initDateChooser", f"id_{name}") in started
    assert ("ImageChooser", "id_logo") in started


@pytest.mark.parametrize("typed", ["à demander", "2019", "31/02/2020"])
def test_what_is_no_day_is_refused_and_kept(partner: PartnerPage, editor_client: Client, typed: str) -> None:
    response = edit_page(editor_client, partner, consent_date=typed)
    assert "Écrivez la date en jour/mois/année" in errors_beside(response, "consent_date")
    assert value_of(response, "consent_date") == typed


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [
        ("12,3714", "-1,5197"),
        ("12.3714, -1.5197", ""),
        ("", "geo:12.3714,-1.5197"),
        ("12°22'17.04\"N 1°31'10.92\"W", ""),
        ("https://www.openstreetmap.org/#map=15/12.3714/-1.5197", ""),
    ],
)
def test_positions_as_people_write_them(
    partner: PartnerPage, editor_client: Client, latitude: str, longitude: str
) -> None:
    response = edit_page(editor_client, partner, latitude=latitude, longitude=longitude)
    assert response.status_code == 302
    partner.refresh_from_db()
    assert (partner.latitude, partner.longitude) == (Decimal("12.3714"), Decimal("-1.5197"))


def test_what_is_no_number_is_refused_and_kept(partner: PartnerPage, editor_client: Client) -> None:
    response = edit_page(editor_client, partner, latitude="au nord", longitude="-1,5")
    assert "nombre" in errors_beside(response, "latitude")
    assert value_of(response, "latitude") == "au nord"
    assert value_of(response, "longitude") == "-1.5"


def test_a_stored_position_is_shown_without_zeros(home: HomePage, editor_client: Client) -> None:
    partner = make_partner(**EXACT)
    response = editor_client.get(reverse("wagtailadmin_pages:edit", args=[partner.pk]))
    assert value_of(response, "latitude") == "10.31"


@pytest.mark.parametrize(
    ("fields", "warned"),
    [
        ({"location_precision": "hidden"}, "est masqué\xa0: sa page n’apparaît nulle part sur le site."),
        ({"location_precision": "town", "town": "Natitingou"}, "est montré au niveau du pays, faute d’accord noté."),
    ],
)
def test_publishing_warns_of_what_is_not_shown(
    partner: PartnerPage, editor_client: Client, fields: dict[str, str], warned: str
) -> None:
    response = edit_page(editor_client, partner, **fields)
    assert warned in text_of(editor_client.get(response["Location"])).replace("«\xa0", "")


def test_publishing_what_is_shown_warns_of_nothing(partner: PartnerPage, editor_client: Client) -> None:
    response = edit_page(editor_client, partner)
    said = text_of(editor_client.get(response["Location"]))
    assert "nulle part sur le site" not in said
    assert "faute d’accord" not in said


def ask(client: Client, code: str = "BF", **query: object) -> dict[str, object]:
    """What the server answers for a position."""
    return client.get(reverse("country_position", args=[make_country(code).pk]), query).json()


def test_a_point_of_the_map_and_its_degrees(db: None, editor_client: Client) -> None:
    typed = ask(editor_client, latitude="12,3714", longitude="-1,5197")
    assert (typed["latitude"], typed["longitude"]) == ("12.3714", "-1.5197")
    picked = ask(editor_client, x=typed["x"], y=typed["y"])
    assert (picked["latitude"], picked["longitude"]) == ("12.3714", "-1.5197")


def test_the_other_end_of_the_world_is_told(db: None, editor_client: Client) -> None:
    longitude, latitude = frame("BF").centre
    assert "pas une position" in str(ask(editor_client, latitude=-latitude, longitude=longitude + 180)["error"])


@pytest.mark.parametrize(
    "query",
    [{}, {"latitude": "12"}, {"latitude": "abc", "longitude": "1"}, {"x": "a", "y": "1"}, {"x": "1e9", "y": "nan"}],
)
def test_what_is_no_position_is_told(db: None, editor_client: Client, query: dict[str, str]) -> None:
    assert "pas une position" in str(ask(editor_client, **query)["error"])


def test_the_map_of_a_country_is_for_staff(db: None, client: Client, editor_client: Client) -> None:
    url = reverse("country_map", args=[make_country("BF").pk])
    assert "Carte\xa0: Burkina Faso" in editor_client.get(url).content.decode()
    assert editor_client.get(reverse("country_map", args=[0])).status_code == 404
    client.force_login(get_user_model().objects.create_user("lecteur"))
    assert client.get(url).status_code == 302


@pytest.mark.parametrize("centre", [(-1.0, 12.8), (178.0, -17.0), (-64.0, -17.0), (0.0, 0.0)])
@pytest.mark.parametrize("position", [(-1.52, 12.37), (179.9, -16.5), (-179.9, -16.5), (-68.15, -16.5), (10.0, 89.0)])
def test_the_way_back_from_the_map(centre: tuple[float, float], position: tuple[float, float]) -> None:
    assert position_at(azimuthal(position, centre), centre) == pytest.approx(position, abs=1e-6)


def test_the_centre_of_the_map_and_what_lies_off_the_earth() -> None:
    assert position_at((0, 0), (-1.0, 12.8)) == (-1.0, 12.8)
    with pytest.raises(ValueError, match="Off the Earth"):
        position_at((2.1, 0), (-1.0, 12.8))


def test_a_translation_opens_in_its_editor(
    partner: PartnerPage, editor_client: Client, django_capture_on_commit_callbacks: Callable
) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    with django_capture_on_commit_callbacks(execute=True):
        for page in partner.get_ancestors(inclusive=True).filter(depth__gte=2).specific():
            translate(page, english)
    response = editor_client.get(reverse("wagtailadmin_pages:edit", args=[partner.get_translation(english).pk]))
    assert response.status_code == 200
    assert "Union des veilleuses" in response.content.decode()


def test_after_a_refusal_the_summary_tells_what_the_public_still_sees(
    partner: PartnerPage, editor_client: Client
) -> None:
    told = {"name_protected": "on", "introduction": "Nous, l’union des veilleuses du Nord."}
    response = edit_page(editor_client, partner, **told)
    assert "Le nom protégé figure dans ce texte" in text_of(response)
    assert "Rien n’est encore enregistré" in text_of(response)
    panel = BeautifulSoup(response.content, "html.parser").select_one(".studio-summary")
    assert " ".join(panel.get_text(" ").split()).startswith("Nom Union des veilleuses Lieu")


def test_the_map_of_a_country_shows_its_towns(db: None, editor_client: Client) -> None:
    soup = BeautifulSoup(editor_client.get(reverse("country_map", args=[make_country("BF").pk])).content, "html.parser")
    assert soup.find("label", string="Chercher une ville")["for"] == soup.select_one("input[type=search]")["id"]
    town = soup.select_one("[data-town=Ouagadougou]")
    assert town.get_text() == "Ouagadougou"
    # The dot stands where the map puts the town's degrees.
    asked = ask(editor_client, latitude=town["data-latitude"], longitude=town["data-longitude"])
    assert asked["notice"] == ""
    assert (asked["x"], asked["y"]) == pytest.approx((float(str(town["data-x"])), float(str(town["data-y"]))), abs=0.1)
