"""The export of partners, which the import takes back without any change."""

import csv
from io import BytesIO, StringIO

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.models import PageLogEntry

from demo.factories import make_country, make_kind, make_partner, make_theme
from home.models import HomePage
from partners.models import PartnerImport, PartnerPage
from tests.core.studio_forms import text_of

from .spreadsheets import HEADINGS, export, said, send, sheet_rows

HOSTILE = [
    "=1+1",
    "+32 2 000 00 00",
    "-cmd",
    "@SUM(A1)",
    "'=déjà",
    "\t=caché",
    "Ligne 1\r\nLigne 2",
    'Dit « "oui" »; fin',
]


def test_export_has_the_headings_of_the_template(home: HomePage, editor_client: Client) -> None:
    make_partner(title="Alpha", acronym="ALF", country=make_country("BJ"), latitude="6.371400", longitude="-2.5")
    headings, row = sheet_rows(export(editor_client, "xlsx"))
    template = sheet_rows(b"".join(editor_client.get(reverse("partner_template", args=["xlsx"])).streaming_content))
    assert list(headings) == HEADINGS == list(template[0])
    by_heading = dict(zip(headings, row, strict=True))
    assert (by_heading["Nom"], by_heading["Pays"], by_heading["Latitude exacte"]) == ("Alpha", "Bénin", 6.3714)


def test_export_holds_what_the_list_shows(home: HomePage, editor_client: Client) -> None:
    make_partner(title="Alpha", country=make_country("BJ"))
    bolivia = make_country("BO")
    make_partner(title="Bêta", country=bolivia)
    assert [row[1] for row in sheet_rows(export(editor_client, "xlsx", country=bolivia.pk))[1:]] == ["Bêta"]
    lines = export(editor_client, "csv", q="alph").decode("utf-8-sig").splitlines()
    assert len(lines) == 2
    assert "Alpha" in lines[1]


def test_csv_opens_rightly_in_a_french_spreadsheet(home: HomePage, editor_client: Client) -> None:
    make_partner(title="Été", town_latitude="-6.5", town_longitude="2.43")
    content = export(editor_client, "csv")
    assert content.startswith(b"\xef\xbb\xbf")
    row = content.decode("utf-8-sig").splitlines()[1].split(";")
    assert row[HEADINGS.index("Latitude de la ville")] == "-6,5"


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("text", HOSTILE)
def test_cells_cannot_run_and_come_back_unchanged(home: HomePage, editor_client: Client, form: str, text: str) -> None:
    make_partner(title="Alpha", consent_note=text, postal_address=text)
    content = export(editor_client, form)
    if form == "csv":
        cells = [cell.strip('"') for line in content.decode("utf-8-sig").split("\r\n")[1:] for cell in line.split(";")]
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    else:
        assert b"<f>" not in content
    assert "Le fichier ne change rien" in said(send(editor_client, content))
    assert PartnerImport.objects.get().counts["same"] == 1


TEXTS = ["+22997000000", "0229970000", "007", "1/2", "2,29E+10", " =1+1", "\u00a0+22997", "'=1", "'68", "12 345"]


@pytest.mark.parametrize("text", TEXTS)
def test_texts_are_no_numbers_in_any_program(home: HomePage, editor_client: Client, text: str) -> None:
    """A telephone number keeps its plus sign and its zeros; what begins with a space cannot run either."""
    make_partner(title="Alpha", phone=text, postal_address=text, town_latitude="-6.5", town_longitude="2.43")
    [row] = list(csv.DictReader(StringIO(export(editor_client, "csv").decode("utf-8-sig"), newline=""), delimiter=";"))
    assert row["Téléphone"] == row["Adresse"] == f"'{text.strip()}"
    assert row["Latitude de la ville"] == "-6,5"
    book = load_workbook(BytesIO(export(editor_client, "xlsx")))
    for heading in ("Téléphone", "Adresse"):
        cell = book.active.cell(row=2, column=HEADINGS.index(heading) + 1)
        assert (cell.value, cell.data_type, cell.quotePrefix, cell.number_format) == (text.strip(), "s", True, "@")
        assert book.active.column_dimensions[cell.column_letter].number_format == "@"
    for form in ("csv", "xlsx"):
        assert "Le fichier ne change rien" in said(send(editor_client, export(editor_client, form)))


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_every_kind_of_partner_makes_the_round_trip(home: HomePage, editor_client: Client, form: str) -> None:
    kinds, themes = [make_kind(name="syndicat"), make_kind(name="mutuelle")], [make_theme(name="santé")]
    make_partner(title="Tout", kinds=kinds, themes=themes, founded=1996, partner_since=2001, languages="fr, en")
    make_partner(title="Secret", name_protected=True, latitude="1.5", longitude="-2.000001", email="a@example.org")
    make_partner(title="Masqué", location_precision="hidden", consent_date="2026-01-31")
    changed = make_partner(title="Brouillon sur une page publique")
    changed.introduction = "Une autre phrase"
    changed.save_revision()
    draft = make_partner(title="Jamais publié")
    draft.unpublish()
    draft.town = "Parakou"
    draft.save_revision()
    before = PartnerPage.objects.count(), PageLogEntry.objects.count()
    assert "Le fichier ne change rien" in said(send(editor_client, export(editor_client, form), publish=True))
    assert PartnerImport.objects.get().counts["same"] == 5
    assert PartnerPage.objects.count() == before[0]


def test_export_says_what_it_holds_and_is_recorded(home: HomePage, editor_client: Client) -> None:
    make_partner(title="Vrai nom", name_protected=True)
    page = editor_client.get(reverse("partners:index"))
    assert "Exporter en XLSX : noms protégés et positions compris" in said(page)
    assert "gardez-le en lieu sûr" in text_of(editor_client.get(reverse("partner_exchange")))
    assert "Vrai nom" in export(editor_client, "csv").decode()
    entry = PageLogEntry.objects.get(action="partners.export")
    assert (entry.user.username, entry.data) == ("communication", {"count": 1, "format": "csv"})


def test_export_is_for_those_who_edit_partners(home: HomePage, client: Client) -> None:
    make_partner()
    assert client.get(reverse("partners:index"), {"export": "csv"}).status_code == 302
    moderator = get_user_model().objects.create_user("visite", "v@example.org", "mot-de-passe")
    _grant(moderator, "lock_page")
    client.force_login(moderator)
    listing = client.get(reverse("partners:index"))
    assert listing.status_code == 200
    assert "Exporter" not in text_of(listing)
    assert "Vérifié le" not in client.get(reverse("partners:index"), {"export": "csv"}, follow=True).content.decode()
    assert not PageLogEntry.objects.filter(action="partners.export").exists()


def _grant(user: object, codename: str) -> None:
    """Give `user` access to the admin and one right on every page."""
    from django.contrib.auth.models import Group, Permission
    from wagtail.models import GroupPagePermission, Page

    group = Group.objects.create(name=codename)
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=codename)
    GroupPagePermission.objects.create(group=group, page=Page.get_first_root_node(), permission=permission)
    user.groups.add(group)  # type: ignore[attr-defined]
