"""What is told and is no error: a point outside its partner's country, a telephone number that nobody can dial."""

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from demo.factories import make_country, make_partner
from home.models import HomePage
from partners.models import PartnerPage
from tests.core.studio_forms import create_page, edit_page

from .spreadsheets import LEAST, confirm, csv_file, said, send
from .update_links import address_of, opened

OUTSIDE = "Ce point est hors du pays choisi (Bénin), à 59"
EXCHANGED = "Latitude et longitude échangées ?"
TOWN = [*LEAST, "Ville", "Latitude de la ville", "Longitude de la ville"]


@pytest.fixture
def partner(home: HomePage) -> PartnerPage:
    """A partner in Benin."""
    return make_partner(title="Union", country=make_country("BJ"))


def test_the_report_of_an_import_tells_it(editor_client: Client, partner: PartnerPage) -> None:
    row = ["", "Alpha", "Bénin", "Cotonou", "2,43", "6,37"]
    report = said(send(editor_client, csv_file(TOWN, row)))
    assert f"Ville : {OUTSIDE}" in report
    assert EXCHANGED in report
    confirm(editor_client)
    assert PartnerPage.objects.get(title="Alpha").town_latitude == Decimal("2.43")


@pytest.mark.parametrize(
    ("latitude", "longitude", "exchanged"),
    [
        ("50,47", "4,87", False),  # Namur: neither way round in Benin
        ("6,37", "2,43", None),
        ("6,36", "1,55", None),  # a few kilometres into Togo
        ("14", "121", False),  # exchanged it would be off the globe
    ],
)
def test_only_a_point_far_outside_is_told(
    editor_client: Client, partner: PartnerPage, latitude: str, longitude: str, exchanged: bool | None
) -> None:
    report = said(send(editor_client, csv_file(TOWN, ["", "Alpha", "Bénin", "Cotonou", latitude, longitude])))
    assert ("hors du pays choisi" in report) is (exchanged is not None)
    assert EXCHANGED not in report


def test_a_row_that_changes_neither_place_nor_country_tells_nothing(
    editor_client: Client, partner: PartnerPage
) -> None:
    make_partner(title="Alpha", reference="P-9", town_latitude="2.43", town_longitude="6.37")
    headings = ["Référence", "Nom", "Pays", "Sigle"]
    assert "hors du pays" not in said(send(editor_client, csv_file(headings, ["P-9", "", "", "ALF"])))
    make_country("BO")
    assert "hors du pays" in said(send(editor_client, csv_file(headings, ["P-9", "", "Bolivie", ""])))


def test_the_studio_tells_it_after_saving_and_beside_the_fields(editor_client: Client, partner: PartnerPage) -> None:
    response = edit_page(editor_client, partner, latitude="2,43", longitude="6,37")
    assert response.status_code == 302
    assert f"Position exacte : {OUTSIDE}" in said(editor_client.get(response["Location"]))
    editor = said(editor_client.get(reverse("wagtailadmin_pages:edit", args=[partner.pk])))
    assert editor.count(OUTSIDE) == 1
    assert editor.count(EXCHANGED) == 1
    new = create_page(
        editor_client,
        PartnerPage,
        partner.get_parent(),
        title="Alpha",
        slug="alpha",
        country=partner.country_id,
        town_latitude="2,43 6,37",
    )
    assert f"Ville : {OUTSIDE}" in said(editor_client.get(new["Location"]))


def test_the_form_of_the_partner_tells_it(client: Client, partner: PartnerPage) -> None:
    partner.latitude, partner.longitude = Decimal("2.43"), Decimal("6.37")
    partner.save_revision().publish()
    page, _address = opened(client, address_of(partner))
    (notice,) = page.select("form [role=note]")
    assert OUTSIDE in " ".join(notice.get_text().split())
    assert notice.find_next("input")["name"] in ("latitude", "initial-latitude")


def test_the_map_of_the_studio_tells_it(editor_client: Client, partner: PartnerPage) -> None:
    address = reverse("country_position", args=[partner.country_id])
    answer = editor_client.get(address, {"latitude": "2,43", "longitude": "6,37"}).json()
    assert answer["notice"].replace("\u00a0", " ").endswith(f" km : vérifiez-le. {EXCHANGED}")
    assert editor_client.get(address, {"latitude": "6.37, 2.43", "longitude": ""}).json()["notice"] == ""
    short = editor_client.get(address, {"latitude": "https://maps.app.goo.gl/AbC", "longitude": ""}).json()
    assert "copiez l’adresse que le navigateur montre alors" in short["error"]


def test_a_number_that_nobody_can_dial_is_kept_and_told(editor_client: Client, partner: PartnerPage) -> None:
    doubt = "« +229 97 00 11 22 » n’a pas les chiffres d’un numéro de son pays"
    numbers = "01 97 00 11 22 / +229 97 00 11 22"
    report = said(send(editor_client, csv_file([*LEAST, "Téléphone"], [partner.reference, "", "", numbers])))
    assert doubt in report
    confirm(editor_client)
    assert doubt not in said(send(editor_client, csv_file([*LEAST, "Sigle"], [partner.reference, "", "", "U"])))
    partner.save_revision().publish()
    response = edit_page(editor_client, partner, phone=numbers)
    assert doubt in said(editor_client.get(response["Location"]))
    assert PartnerPage.objects.get(pk=partner.pk).phone == "+229 01 97 00 11 22 / +229 97 00 11 22"
