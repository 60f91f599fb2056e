"""The import of partners in the studio: report, confirmation, new revisions."""

from datetime import date
from decimal import Decimal
from unittest.mock import patch

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings
from wagtail.models import Page, PageLogEntry

from demo.factories import make_country, make_kind, make_partner, make_partner_index, make_theme
from home.models import HomePage
from partners.models import PartnerImport, PartnerPage
from partners.tasks import run_import

from .spreadsheets import LEAST, WORKER, body, confirm, csv_file, export, queued, said, send, sheet_rows, xlsx_file


@pytest.fixture(autouse=True)
def _directory(home: HomePage) -> None:
    make_partner_index(home)
    for code in ("BJ", "BO"):
        make_country(code)


def test_a_new_partner_is_shown_then_made_as_a_draft(editor_client: Client) -> None:
    make_kind(name="syndicat")
    headings = [*LEAST, "Ville", "Latitude de la ville", "Longitude de la ville", "Types de mouvement", "Vérifié le"]
    report = send(
        editor_client,
        csv_file(headings, ["", "Union nouvelle", "Bénin", "Cotonou", "6,37", "2.43", "Syndicat", "31/01/2026"]),
    )
    for words in ("Union nouvelle", "nouveau profil", "6,37", "syndicat", "31/01/2026", "1 partenaire en brouillon"):
        assert words in said(report)
    assert not PartnerPage.objects.exists()
    assert "Tout est importé, en brouillons." in said(confirm(editor_client))
    partner = PartnerPage.objects.get()
    assert (partner.title, partner.live, partner.reference) == ("Union nouvelle", False, "P-0001")
    assert (partner.town_latitude, partner.last_checked) == (Decimal("6.37"), date(2026, 1, 31))
    assert [kind.name for kind in partner.kinds.all()] == ["syndicat"]
    assert partner.latest_revision.user.username == partner.owner.username == "communication"


def test_new_partners_are_published_when_asked(editor_client: Client) -> None:
    send(editor_client, csv_file(LEAST, ["", "Alpha", "BJ"], ["", "Bêta", "bolivie"]), publish=True)
    assert "Tout est importé et publié." in said(confirm(editor_client))
    found = PartnerPage.objects.live().order_by("title").values_list("title", "country__code", "reference")
    assert list(found) == [("Alpha", "BJ", "P-0001"), ("Bêta", "BO", "P-0002")]


def test_a_partner_is_changed_by_a_new_revision(editor_client: Client) -> None:
    partner = make_partner(title="Alpha", town="Cotonou", acronym="ALF", founded=1990)
    other = make_partner(title="Bêta")
    content = csv_file(
        [*LEAST, "Ville", "Sigle", "Fondé en"],
        [partner.reference.lower(), "", "", "Parakou", "", "(vide)"],
        [other.reference, "Bêta", "", "", "", ""],
    )
    report = said(send(editor_client, content, publish=True))
    assert "Cotonou Parakou" in report
    assert "Lignes sans changement 1" in report
    confirm(editor_client)
    partner.refresh_from_db()
    assert (partner.title, partner.town, partner.acronym, partner.founded) == ("Alpha", "Parakou", "ALF", None)
    assert partner.live
    assert (partner.revisions.count(), other.revisions.count()) == (2, 1)  # the first made them
    assert PartnerPage.objects.count() == 2


def test_a_draft_leaves_the_public_page_as_it_is(editor_client: Client) -> None:
    partner = make_partner(title="Alpha", town="Cotonou")
    report = send(editor_client, csv_file([*LEAST, "Ville"], [partner.reference, "", "", "Parakou"]))
    assert "La page publique reste comme elle est" in said(report)
    confirm(editor_client)
    partner.refresh_from_db()
    assert (partner.town, partner.live, partner.has_unpublished_changes) == ("Cotonou", True, True)
    assert partner.get_latest_revision_as_object().town == "Parakou"


def test_what_is_not_published_stays_so(editor_client: Client) -> None:
    partner = make_partner(title="Alpha")
    partner.unpublish()
    partner.town = "Brouillon"
    partner.save_revision()
    content = csv_file([*LEAST, "Sigle"], [partner.reference, "", "", "ALF"])
    assert "il reste un brouillon" in said(send(editor_client, content, publish=True))
    confirm(editor_client)
    partner.refresh_from_db()
    latest = partner.get_latest_revision_as_object()
    assert (partner.live, latest.acronym, latest.town) == (False, "ALF", "Brouillon")


def test_the_draft_of_somebody_else_is_neither_lost_nor_published(editor_client: Client) -> None:
    partner = make_partner(title="Alpha", town="Cotonou")
    partner.introduction = "Pas encore relu"
    partner.save_revision()
    content = csv_file([*LEAST, "Ville"], [partner.reference, "", "", "Parakou"])
    for publish in (True, False):
        assert "Ce profil a un brouillon non publié" in said(send(editor_client, content, publish=publish))
        assert "n’attend plus de confirmation" in said(confirm(editor_client))
    partner.refresh_from_db()
    assert partner.get_latest_revision_as_object().introduction == "Pas encore relu"
    assert (partner.town, partner.revisions.count()) == ("Cotonou", 2)


def test_all_or_nothing(editor_client: Client) -> None:
    partner = make_partner(title="Alpha", town="Cotonou")
    content = csv_file([*LEAST, "Ville"], [partner.reference, "", "", "Parakou"], ["", "Bêta", "Atlantide", ""])
    report = said(send(editor_client, content))
    assert "Aucun pays ne s’appelle « Atlantide »." in report
    assert "Importer 1" not in report
    assert "n’attend plus de confirmation" in said(confirm(editor_client))
    partner.refresh_from_db()
    assert (partner.town, PartnerPage.objects.count()) == ("Cotonou", 1)


@pytest.mark.parametrize(
    ("heading", "text", "message"),
    [
        ("Pays", "Bolivi", "Aucun pays ne s’appelle « Bolivi ». Vouliez-vous dire « Bolivie »"),
        ("Pays", "Togo", "« Togo » n’est pas encore dans la liste des pays du site"),
        ("Types de mouvement", "syndicats", "« syndicats ». Vouliez-vous dire « syndicat »"),
        ("Thèmes", "santé; paie", "Aucun thème ne s’appelle « paie »."),
        ("Latitude exacte", "12,5", "Indiquez la latitude et la longitude, ou aucune des deux."),
        ("Latitude de la ville", "95", "90"),
        ("Longitude exacte", "douze", "Écrivez des degrés décimaux"),
        ("Date de l’accord", "2026/31/01", "Écrivez la date en jour/mois/année"),
        ("Vérifié le", "31/02/2026", "Écrivez la date en jour/mois/année"),
        ("Vérifié le", "01/02/26", "Écrivez la date en jour/mois/année"),
        ("Fondé en", "96", "Écrivez l’année en quatre chiffres"),
        ("Fondé en", "1066", "1800"),
        ("Nom protégé", "peut-être", "Écrivez « oui » ou « non »."),
        ("Précision du lieu", "rue", "exacte, ville, pays, masquée"),
        ("E-mail", "pas une adresse", "adresse électronique valide"),
        ("Site web", "exemple", "l’adresse d’une page web"),
        ("Sigle", "S" * 40, "30"),
        ("Nom", "(vide)", "Cette case ne peut pas être vidée."),
    ],
)  # fmt: skip
def test_a_wrong_cell_is_named(editor_client: Client, heading: str, text: str, message: str) -> None:
    make_kind(name="syndicat")
    make_theme(name="santé")
    partner = make_partner(title="Alpha", country=make_country("BJ"))
    headings = list(dict.fromkeys([*LEAST, heading]))
    row = {"Référence": partner.reference} | {heading: text}
    report = said(send(editor_client, csv_file(headings, [row.get(one, "") for one in headings])))
    assert "Rien n’est importé" in report
    assert heading.split(" ")[0] in report
    assert message in report


def test_a_partner_is_never_made_twice(editor_client: Client) -> None:
    make_partner(title="Union des femmes", name_protected=True, country=make_country("BJ"), reference="P-0007")
    content = csv_file(LEAST, ["", "UNION DES FEMMES", "Bénin"], ["", "Autre", "BO"], ["", "autre", "Bolivie"])
    report = said(send(editor_client, content))
    assert "existe déjà sous la référence P-0007" in report
    content = csv_file(LEAST, ["P-9", "Un", "Bénin"], ["p-9", "Deux", "Bénin"])
    assert "se trouve déjà à la ligne 2" in said(send(editor_client, content))


def test_a_protected_name_stays_protected(editor_client: Client, client: Client) -> None:
    partner = make_partner(title="Vrai nom", name_protected=True, country=make_country("BJ"))
    content = csv_file([*LEAST, "Ville"], [partner.reference, "Nouveau vrai nom", "Bolivie", "La Paz"])
    send(editor_client, content, publish=True)
    confirm(editor_client)
    partner.refresh_from_db()
    assert partner.real_name == "Nouveau vrai nom"
    assert partner.title == "Mouvement partenaire (Bolivie, nom protégé)"
    client.logout()
    for address in ("/partenaires/", partner.get_url()):
        assert "vrai nom" not in client.get(address).content.decode().lower()
    unprotected = csv_file([*LEAST, "Nom protégé"], [partner.reference, "", "", "non"])
    client.force_login(PartnerImport.objects.get().user)
    assert "Le public en saura plus" in said(send(client, unprotected, publish=True))
    confirm(client)
    partner.refresh_from_db()
    assert (partner.title, partner.protected_name) == ("Nouveau vrai nom", "")


def test_a_new_protected_partner_never_shows_its_name(editor_client: Client) -> None:
    send(editor_client, csv_file([*LEAST, "Nom protégé"], ["", "Vrai nom", "Bénin", "oui"]), publish=True)
    confirm(editor_client)
    partner = PartnerPage.objects.get()
    assert (partner.live, partner.protected_name) == (True, "Vrai nom")
    assert "vrai" not in f"{partner.title} {partner.slug} {partner.url_path}".lower()


def test_the_site_is_compared_again_at_the_confirmation(editor_client: Client) -> None:
    partner = make_partner(title="Alpha", town="Cotonou")
    send(editor_client, csv_file([*LEAST, "Ville"], [partner.reference, "", "", "Parakou"], ["", "Bêta", "Bénin", ""]))
    partner.town = "Ouidah"
    partner.save_revision().publish()
    assert "Le site a changé depuis le contrôle" in said(confirm(editor_client))
    assert PartnerPage.objects.count() == 1
    assert "Tout est importé" in said(confirm(editor_client))
    assert PartnerPage.objects.count() == 2


def test_examples_are_left_out(editor_client: Client) -> None:
    for form in ("xlsx", "csv"):
        template = body(editor_client.get(reverse("partner_template", args=[form])))
        assert "seulement des en-têtes ou des exemples" in said(send(editor_client, template))
    rows = sheet_rows(body(editor_client.get(reverse("partner_template", args=["xlsx"]))))
    mine = ["" if cell is None else cell for cell in rows[1]]
    mine[0] = ""
    report = said(send(editor_client, xlsx_file(*rows, mine)))
    assert "Exemples laissés de côté 2" in report
    assert "Nouveaux profils 1" in report


def test_dates_and_numbers_of_a_spreadsheet_are_understood(editor_client: Client) -> None:
    headings = [*LEAST, "Vérifié le", "Fondé en", "Latitude exacte", "Longitude exacte", "Téléphone", "E-mail public"]
    row = [None, "Alpha", "Bénin", date(2026, 1, 31), 1996.0, 6.371400000001, -2, 2290197000000, True]
    send(editor_client, xlsx_file(headings, row))
    confirm(editor_client)
    partner = PartnerPage.objects.get()
    assert (partner.last_checked, partner.founded, partner.phone) == (date(2026, 1, 31), 1996, "+229 01 97 00 00 00")
    assert (partner.latitude, partner.longitude, partner.email_public) == (Decimal("6.3714"), Decimal("-2"), True)


def test_an_import_is_recorded_and_its_rows_are_forgotten(editor_client: Client) -> None:
    send(editor_client, csv_file(LEAST, ["", "Alpha", "Bénin"]), name="mes partenaires.csv")
    confirm(editor_client)
    entry = PageLogEntry.objects.get(action="partners.import")
    assert (entry.user.username, entry.data["file"], entry.data["created"]) == (
        "communication",
        "mes partenaires.csv",
        1,
    )
    assert PartnerImport.objects.get().lines == []
    assert set(PageLogEntry.objects.filter(page=PartnerPage.objects.get()).values_list("action", flat=True)) == {
        "wagtail.create",
        "wagtail.edit",
    }


def test_languages_follow_what_is_published(editor_client: Client) -> None:
    from wagtail.models import Locale

    partner = make_partner(title="Alpha", town="Cotonou")
    english = partner.copy_for_translation(Locale.objects.get_or_create(language_code="en")[0], copy_parents=True)
    english.save_revision().publish()
    send(editor_client, csv_file([*LEAST, "Ville"], [partner.reference, "", "", "Parakou"]), publish=True)
    confirm(editor_client)
    assert PartnerPage.objects.get(pk=english.pk).town == "Parakou"


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of more than two rows is a large one."""
    for limit in ("SMALL", "SMALL_TO_STORE"):
        monkeypatch.setattr(f"partners.exchange.jobs.{limit}", 2)


@pytest.mark.usefixtures("large")
def test_a_large_file_is_done_beside_the_request(editor_client: Client, settings: Settings) -> None:
    settings.TASKS = WORKER
    rows = [["", f"Mouvement {number}", "Bénin"] for number in range(3)]
    waiting = said(send(editor_client, csv_file(LEAST, *rows)))
    assert "Vous pouvez quitter cette page" in waiting
    job = PartnerImport.objects.get()
    address = reverse("partner_import_progress", args=[job.pk])
    assert editor_client.get(address).json() == {"running": True, "done": 0, "total": 3}
    run_import.call(*queued())
    assert editor_client.get(address).json()["running"] is False
    assert "Importer 3 partenaires" in said(editor_client.get(reverse("partner_import", args=[job.pk])))
    assert "import en cours" in said(confirm(editor_client)).lower()
    assert queued() == [str(job.pk)] * 2
    run_import.call(str(job.pk))
    assert PartnerPage.objects.count() == 3
    found = editor_client.get(reverse("wagtailadmin_pages:search"), {"q": "Mouvement 2"})
    assert "Mouvement 2" in said(found)


@pytest.mark.usefixtures("large")
def test_a_large_file_is_done_at_once_where_there_is_no_worker(editor_client: Client) -> None:
    rows = [["", f"Mouvement {number}", "Bénin"] for number in range(3)]
    assert "Importer 3 partenaires" in said(send(editor_client, csv_file(LEAST, *rows)))


@pytest.mark.usefixtures("large")
def test_a_work_that_ended_too_early_can_be_started_again(editor_client: Client, settings: Settings) -> None:
    settings.TASKS = WORKER
    rows = [["", f"Mouvement {number}", "Bénin"] for number in range(3)]
    send(editor_client, csv_file(LEAST, *rows))
    job = PartnerImport.objects.get()
    with patch("partners.exchange.running.check", side_effect=SystemExit), pytest.raises(SystemExit):
        run_import.call(str(job.pk))
    assert "s’est interrompu avant la fin" in said(editor_client.get(reverse("partner_import", args=[job.pk])))
    editor_client.post(reverse("partner_import_resume", args=[job.pk]))
    assert queued() == [str(job.pk)] * 2


def test_an_error_changes_nothing(editor_client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError

    send(editor_client, csv_file(LEAST, ["", "Alpha", "Bénin"], ["", "Bêta", "Bénin"]))
    monkeypatch.setattr("partners.exchange.store.kept", fail)
    assert "Rien n’a changé" in said(confirm(editor_client))
    assert not Page.objects.filter(title__in=["Alpha", "Bêta"]).exists()


def test_an_export_changed_by_hand_comes_back(editor_client: Client) -> None:
    make_partner(title="Alpha", town="Cotonou")
    content = export(editor_client, "csv").replace(b"Cotonou", b"Porto-Novo")
    send(editor_client, content, publish=True)
    confirm(editor_client)
    assert PartnerPage.objects.get().town == "Porto-Novo"


def test_names_of_other_scripts_are_names(editor_client: Client) -> None:
    rows = [["", name, "Bénin"] for name in ("اتحاد الفلاحين", "اتحاد العمال", "নারী শ্রমিক সংঘ")]
    report = said(send(editor_client, csv_file(LEAST, *rows), publish=True))
    assert "3 partenaires" in report
    confirm(editor_client)
    assert set(PartnerPage.objects.values_list("title", flat=True)) == {row[1] for row in rows}
    again = said(send(editor_client, csv_file(LEAST, ["", "اتّحاد الفلاّحين", "Bénin"])))
    assert "la référence P-0001" in again


def test_a_country_that_may_be_two_is_asked_for(editor_client: Client) -> None:
    report = said(send(editor_client, csv_file(LEAST, ["", "Alpha", "Kongo"], ["", "Bêta", "Congo"])))
    assert "Aucun pays ne s’appelle « Kongo ». Vouliez-vous dire « Congo-Kinshasa » ou « Congo-Brazzaville »" in report
    assert "« Congo » peut désigner plusieurs pays. Vouliez-vous dire « Congo-Kinshasa » ou" in report


def test_a_country_is_known_by_its_official_name_and_its_codes(editor_client: Client) -> None:
    rows = [["", f"Union {name}", name] for name in ("République du Bénin", "BEN", "benin", "Estado de Bolivia")]
    send(editor_client, csv_file(LEAST, *rows))
    confirm(editor_client)
    assert sorted(PartnerPage.objects.values_list("country__code", flat=True)) == ["BJ", "BJ", "BJ", "BO"]
