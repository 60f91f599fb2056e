"""Names in a file: those that it protects itself, those that the site or the file has already."""

import pytest
from django.test import Client

from demo.factories import make_country, make_partner, make_partner_index
from home.models import HomePage
from partners.models import PartnerPage

from .spreadsheets import LEAST, confirm, csv_file, said, send

HEADINGS = [*LEAST, "Nom protégé", "Présentation en une phrase"]
SECRET = ["", "Union des tisserandes cachées", "Bénin", "oui", ""]
TELLING = ["", "Mutuelle du fleuve", "Bénin", "non", "Fondée avec l’Union des tisserandes cachées."]
TOLD = "Ce texte dit le nom d’un partenaire que protège la ligne"


@pytest.fixture(autouse=True)
def _directory(home: HomePage) -> None:
    make_partner_index(home)
    for code in ("BJ", "BO"):
        make_country(code)


@pytest.mark.parametrize("publish", [True, False])
@pytest.mark.parametrize(("rows", "line"), [((SECRET, TELLING), 2), ((TELLING, SECRET), 3)])
def test_a_name_that_the_file_protects_is_told_by_none_of_its_rows(
    editor_client: Client, rows: list[list[str]], line: int, publish: bool
) -> None:
    report = said(send(editor_client, csv_file(HEADINGS, *rows), publish=publish))
    assert "À corriger 1" in report
    assert f"{TOLD} {line}" in report
    assert report.index("Mutuelle du fleuve") < report.rindex(TOLD)  # beside its row; the report begins with it
    assert "n’attend plus de confirmation" in said(confirm(editor_client))


def test_a_name_that_the_file_protects_is_no_name_of_another(editor_client: Client) -> None:
    other = ["", "Les amis de l’union des tisserandes cachées", "Bolivie", "non", ""]
    report = said(send(editor_client, csv_file(HEADINGS, other, SECRET)))
    assert "À corriger 1" in report
    assert report.count(TOLD) == 2  # in short and beside the name, not for the address that is made from it too


def test_a_partner_that_the_file_protects_is_told_by_none_of_its_rows(editor_client: Client) -> None:
    partner = make_partner(title="Union des tisserandes cachées", country=make_country("BJ"))
    protecting = [partner.reference, "", "", "oui", ""]
    assert f"{TOLD} 3" in said(send(editor_client, csv_file(HEADINGS, TELLING, protecting), publish=True))


def test_a_row_that_is_refused_protects_its_name_too(editor_client: Client) -> None:
    report = said(send(editor_client, csv_file(HEADINGS, TELLING, [*SECRET[:2], "Atlantide", *SECRET[3:]])))
    assert "À corriger 2" in report
    assert f"{TOLD} 3" in report


def test_a_refused_name_of_ordinary_words_refuses_no_other_row(editor_client: Client) -> None:
    report = said(send(editor_client, csv_file(HEADINGS, ["", "Les", "Bénin", "oui", ""], ["", *TELLING[1:]])))
    assert "À corriger 1" in report
    assert TOLD not in report


def test_a_protected_row_tells_its_own_name_nowhere(editor_client: Client) -> None:
    send(editor_client, csv_file(HEADINGS, SECRET, ["", "Mutuelle du fleuve", "Bénin", "non", ""]), publish=True)
    assert "Tout est importé et publié." in said(confirm(editor_client))
    assert PartnerPage.objects.get(name_protected=True).live


@pytest.mark.parametrize("second", [["", "union  nouvelle", "BJ"], ["P-70", "Union nouvelle", "Bénin"]])
def test_a_new_partner_stands_in_a_file_once(editor_client: Client, second: list[str]) -> None:
    report = said(send(editor_client, csv_file(LEAST, ["", "Union nouvelle", "Bénin"], second)))
    assert "se trouve déjà à la ligne 2" in report


def test_two_partners_of_one_name_may_be_changed_together(editor_client: Client) -> None:
    make_partner(title="Union", reference="P-1", country=make_country("BJ"))
    make_partner(title="Union", reference="P-2", country=make_country("BJ"))
    rows = [["P-1", "", "", "Cotonou"], ["P-2", "", "", "Parakou"]]
    assert "À corriger 0" in said(send(editor_client, csv_file([*LEAST, "Ville"], *rows)))


@pytest.mark.parametrize("name", ["Carte", "Liste", "Pays"])
def test_a_movement_may_be_called_like_a_page_of_the_directory(editor_client: Client, name: str) -> None:
    send(editor_client, csv_file(LEAST, ["", name, "Bénin"]), publish=True)
    assert "Tout est importé et publié." in said(confirm(editor_client))
    assert PartnerPage.objects.get().slug == f"{name.lower()}-1"
