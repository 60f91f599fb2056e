"""The report of an import in short, in plain words, and the rows that are right without those that are wrong."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from demo.factories import make_country, make_kind, make_partner, make_partner_index
from home.models import HomePage
from partners.models import PartnerImport, PartnerPage

from .spreadsheets import HEADINGS, LEAST, body, csv_file, said, send, sheet_rows

TOWN = [*LEAST, "Ville"]


@pytest.fixture(autouse=True)
def _directory(home: HomePage) -> None:
    make_partner_index(home)
    make_country("BJ")


def import_right_rows(client: Client) -> str:
    """The result of importing the latest file without the rows to correct."""
    job = PartnerImport.objects.latest("created_at")
    answer = client.post(reverse("partner_import_confirm", args=[job.pk]), {"without_wrong": "1"}, follow=True)
    return said(answer)


def test_the_report_begins_with_the_countries_to_add(editor_client: Client) -> None:
    rows = [["", f"Mouvement {number}", country] for number, country in enumerate(("Togo", "Mali", "Togo", "Bénin"))]
    answer = send(editor_client, csv_file(LEAST, *rows))
    report = said(answer)
    sentence = "3 lignes nomment des pays qui manquent dans la liste du site : Togo, Mali."
    assert sentence in report
    assert report.index(sentence) < report.index("À corriger 3")
    soup = BeautifulSoup(answer.content, "html.parser")
    links = {link["href"] for link in soup.select(".exchange__summary a")}
    assert links == {"/admin/snippets/core/country/add/", "?p=1#line-2", "?p=1#line-3", "?p=1#line-4"}
    assert all(soup.find(id=link.partition("#")[2]) for link in links if "#" in link)


def test_who_may_not_add_countries_gets_no_link_to_it(editor_client: Client) -> None:
    from django.contrib.auth.models import Permission

    for group in PartnerImport._meta.get_field("user").related_model.objects.get(username="communication").groups.all():
        group.permissions.remove(*Permission.objects.filter(codename="add_country"))
    answer = send(editor_client, csv_file(LEAST, ["", "Alpha", "Togo"]))
    assert "1 ligne nomme un pays qui manque" in said(answer)
    assert "country/add" not in answer.content.decode()


def test_faults_of_one_kind_are_one_sentence(editor_client: Client) -> None:
    make_kind(name="syndicat")
    headings = [*LEAST, "Types de mouvement", "Vérifié le"]
    rows = [["", f"Mouvement {number}", "Bénin", f"type {number}", "31/02/2026"] for number in range(12)]
    report = said(send(editor_client, csv_file(headings, *rows)))
    assert "12 lignes, colonne « Vérifié le » :" in report
    assert "12 lignes nomment ce que la liste « Types de mouvement » du site n’a pas : type 0, type 1," in report
    assert "ligne 9 …)" in report.replace("…", " …").replace("  ", " ")


@pytest.mark.parametrize(
    "row",
    [
        {"Nom": "Alpha", "Pays": "Atlantide"},
        {"Nom": "Alpha"},
        {"Pays": "Bénin"},
        {"Nom": "Alpha", "Pays": "Bénin", "Latitude exacte": "95", "Longitude exacte": "2"},
        {"Nom": "Alpha", "Pays": "Bénin", "Latitude exacte": "nord", "Longitude exacte": "2"},
        {"Nom": "Alpha", "Pays": "Bénin", "Date de l’accord": "31/02/2026", "Fin de l’accord": "31/12/2030"},
        {"Nom": "Alpha", "Pays": "Atlantide", "Nom protégé": "oui"},
        {"Nom": "🌍" * 300, "Pays": "Bénin"},
    ],
)
def test_a_fault_is_told_once_and_plainly(editor_client: Client, row: dict[str, str]) -> None:
    headings = list(dict.fromkeys([*LEAST, *row]))
    report = said(
        send(editor_client, csv_file(headings, [row.get(one, "") for one in headings], ["P-1", "B", "Bénin"]))
    )
    assert "À corriger 1" in report
    (kept,) = [row for row in PartnerImport.objects.get().report if row["outcome"] == "wrong"]
    assert len([cell for cell in kept["cells"] if cell["error"]]) + len(kept["errors"]) == 1
    for technical in ("nulle", "instance", "objet", "slug"):
        assert technical not in report


def test_the_rows_that_are_right_are_imported_alone(editor_client: Client) -> None:
    partner = make_partner(title="Bêta", town="Cotonou", country=make_country("BJ"))
    rows = [["", "Alpha", "Bénin", ""], ["", "Gamma", "Atlantide", "+229"], [partner.reference, "", "", "Parakou"]]
    report = said(send(editor_client, csv_file(TOWN, *rows), publish=True))
    assert "Importer et publier les 2 lignes justes" in report
    assert "1 ligne est alors laissée de côté" in report
    result = import_right_rows(editor_client)
    assert "Les lignes justes sont importées ; 1 ligne est laissée de côté." in result
    assert "Gamma – laissée de côté" in " ".join(result.split())
    assert set(PartnerPage.objects.live().values_list("title", "town")) == {("Alpha", ""), ("Bêta", "Parakou")}


def test_the_rows_left_out_are_a_file_to_correct(editor_client: Client) -> None:
    rows = [["", "Alpha", "Bénin", ""], ["", "Gamma", "Atlantide", "=1+1"]]
    send(editor_client, csv_file(TOWN, *rows))
    job = PartnerImport.objects.get()
    address = reverse("partner_import_wrong", args=[job.pk])
    before = sheet_rows(body(editor_client.get(address)))
    import_right_rows(editor_client)
    content = body(editor_client.get(address))
    assert sheet_rows(content) == before
    headings, *wrong = before
    assert list(headings) == [*HEADINGS, "À corriger"]
    *cells, reason = wrong[0]
    assert [cell for cell in cells if cell] == ["Gamma", "Atlantide", "=1+1"]
    assert "Pays : Aucun pays ne s’appelle « Atlantide »." in reason.replace("\u00a0", " ")
    assert len(wrong) == 1
    assert "Aucun pays ne s’appelle « Atlantide »." in said(send(editor_client, content))


def test_a_file_without_a_right_row_offers_none(editor_client: Client) -> None:
    report = said(send(editor_client, csv_file(LEAST, ["", "Gamma", "Atlantide"])))
    assert "lignes justes" not in report
    assert "n’attend plus de confirmation" in import_right_rows(editor_client)
    assert not PartnerPage.objects.exists()


def test_right_rows_are_compared_again_too(editor_client: Client) -> None:
    partner = make_partner(title="Bêta", town="Cotonou", country=make_country("BJ"))
    send(editor_client, csv_file(TOWN, [partner.reference, "", "", "Parakou"], ["", "Gamma", "Atlantide", ""]))
    partner.town = "Ouidah"
    partner.save_revision().publish()
    result = import_right_rows(editor_client)
    assert "Le site a changé depuis le contrôle" in result
    assert "À corriger 1" in result
    assert PartnerPage.objects.get().town == "Ouidah"


def test_the_summary_names_what_can_be_acted_upon(editor_client: Client) -> None:
    make_country("BF")
    for title, code in (("Alpha", "BJ"), ("Bêta", "BF")):
        make_partner(title=title, country=make_country(code))
    report = said(send(editor_client, csv_file(LEAST, ["", "Alpha", "Bénin"], ["", "Bêta", "Burkina Faso"])))
    assert "2 lignes : « Alpha », « Bêta » (Bénin, Burkina Faso) existe" in report
    assert "dans la colonne « Référence »" in report[: report.index("À corriger 2")]


def test_a_file_that_changes_nothing_says_so(editor_client: Client) -> None:
    partner = make_partner(title="Alpha", country=make_country("BJ"))
    answer = send(editor_client, csv_file(LEAST, [partner.reference, "Alpha", "Bénin"]))
    for page in (answer, editor_client.get(reverse("partner_exchange"))):
        assert "ien à changer" in said(page)
        assert "confirmer" not in said(page)


@pytest.mark.parametrize("kinds", ["Syndicat, Coopérative", "Syndicat\nCoopérative", "syndicat / coopérative ;"])
def test_kinds_between_commas_or_on_lines_of_their_own(editor_client: Client, kinds: str) -> None:
    make_kind(name="Syndicat")
    make_kind(name="Coopérative")
    send(editor_client, csv_file([*LEAST, "Types de mouvement"], ["", "Alpha", "Bénin", kinds]))
    (row,) = PartnerImport.objects.get().report
    assert {cell["heading"]: cell["new"] for cell in row["cells"]}["Types de mouvement"] == "Coopérative; Syndicat"


def test_what_the_spreadsheet_made_of_a_value_is_said(editor_client: Client) -> None:
    headings = [*LEAST, "Latitude exacte", "Fondé en", "Ville"]
    report = said(send(editor_client, csv_file(headings, ["", "Alpha", "Bénin", "2026-02-09", "#VALEUR!", "#REF!"])))
    assert "Le tableur en a fait une date" in report
    for error in ("#VALEUR!", "#REF!"):
        assert f"« {error} » est une erreur du tableur" in report


def test_how_to_separate_is_said(editor_client: Client) -> None:
    report = said(send(editor_client, csv_file([*LEAST, "Thèmes"], ["", "Alpha", "Bénin", "Santé, travail"])))
    assert "Séparez plusieurs mots par des points-virgules." in report
