"""Workbooks of every common program, and what of them is left out or refused."""

import time
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pytest
from django.test import Client
from openpyxl import Workbook
from openpyxl.styles import Font

from demo.factories import make_country, make_partner_index
from home.models import HomePage
from partners.exchange import xlsx_reader
from partners.exchange.headings import Table

from .spreadsheets import LEAST, said, send, xlsx_file
from .test_import_files import with_part, zipped
from .test_import_makers import HOW_TO_SAVE, read, refusal

FILES = Path(__file__).parent / "files"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "style")
)


def xlsx(fill: Callable[[Workbook], Any], *rows: Sequence[Any]) -> bytes:
    """A workbook with the least headings and these rows, which `fill` changes."""
    workbook = Workbook()
    workbook.active.title = "Partenaires"
    for row in [LEAST, *(rows or [["", "Alpha", "Bénin"]])]:
        workbook.active.append(row)
    fill(workbook)
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def ods(*rows: str, name: str = "Feuille1", before: str = "") -> bytes:
    """A spreadsheet of LibreOffice's with the least headings and these rows."""
    headings = "".join(f"<table:table-cell><text:p>{escape(heading)}</text:p></table:table-cell>" for heading in LEAST)
    content = (
        f"<office:document-content {NAMESPACES}>{before}<table:table table:name='{name}'>"
        f"<table:table-row>{headings}</table:table-row>{''.join(rows)}</table:table></office:document-content>"
    )
    return zipped({"mimetype": ODS.encode(), "content.xml": content.encode()})


ALPHA = (
    "<table:table-row><table:table-cell/><table:table-cell><text:p>Alpha</text:p></table:table-cell>"
    "<table:table-cell><text:p>Bénin</text:p></table:table-cell></table:table-row>"
)


@pytest.mark.parametrize("kind", ["ods", "xls"])
def test_what_libreoffice_saves(kind: str) -> None:
    """The same list in its own form and in that of old Excel: a title, hidden parts, dates, yes and no."""
    found = read((FILES / f"libreoffice.{kind}").read_bytes())
    first, second = found.lines
    assert (first.number, second.number) == (4, 5)
    assert first.cells == {
        "title": "Łódź ensemble",
        "country": "Bénin",
        "founded": "1996",
        "phone": "+229 97 00 00 00",
        "last_checked": "2026-01-31",
        "name_protected": "oui",
        "town_latitude": "6.37",
        "town_longitude": "2.5",
        "postal_address": "Rue 1\nCotonou",
    }
    assert (second.cells["phone"], second.cells["name_protected"], second.cells["town_latitude"]) == (
        "0229",
        "non",
        "-6.5",
    )
    told = told_of(found)
    assert "Seule la feuille « Partenaires » est lue. Laissé de côté : Budget." in told
    assert "Les feuilles masquées sont laissées de côté : Brouillon." in told
    assert "Les lignes masquées sont lues comme les autres : 5." in told
    assert "Les colonnes masquées sont lues comme les autres : H." in told
    assert ("Dans un fichier XLS, les formules" in told) == (kind == "xls")


def told_of(found: Table) -> str:
    """What is said of a file that is read."""
    return " ".join(found.notices).replace("\u00a0", " ")


def test_merged_cells_are_refused_and_named() -> None:
    rows: list[list[Any]] = [["", "M un", "Bénin"], ["", "M deux", None]]
    for content in (
        xlsx(lambda book: book.active.merge_cells("C2:C3"), *rows),
        ods(ALPHA.replace("<table:table-cell><text:p>B", "<table:table-cell table:number-rows-spanned='2'><text:p>B")),
    ):
        message = refusal(content)
        assert "Des cases sont fusionnées (C2:C3)" in message
        assert "Excel : Accueil, Fusionner et centrer" in message


def test_merged_cells_that_lose_nothing_are_read() -> None:
    """A title above the headings, cells that hold nothing."""

    def fill(book: Workbook) -> None:
        book.active.insert_rows(1)
        book.active["A1"] = "Liste des partenaires"
        book.active.merge_cells("A1:C1")
        book.active.merge_cells("A3:A4")

    assert [line.cells["title"] for line in read(xlsx(fill)).lines] == ["Alpha"]


def test_what_is_hidden_is_told_to_staff(editor_client: Client, home: HomePage) -> None:
    make_partner_index(home)
    make_country("BJ")

    def fill(book: Workbook) -> None:
        book.active.row_dimensions[2].hidden = True
        book.active.column_dimensions["B"].hidden = True
        book.active.column_dimensions["X"].hidden = True
        book.active.row_dimensions[9].hidden = True
        book.create_sheet("Notes").sheet_state = "hidden"
        book.create_sheet("Explications")

    report = said(send(editor_client, xlsx(fill)))
    assert "Nouveaux profils 1" in report
    assert "Les lignes masquées sont lues comme les autres : 2." in report
    assert "Les colonnes masquées sont lues comme les autres : B." in report
    assert "Les feuilles masquées sont laissées de côté : Notes." in report
    assert "Seule la feuille" not in report


def test_a_hidden_sheet_is_never_taken_for_the_list() -> None:
    def fill(book: Workbook) -> None:
        sheet = book.create_sheet("Liste")
        for row in [LEAST, ["", "Bêta", "Bénin"]]:
            sheet.append(row)
        book.active.sheet_state = "hidden"
        book.active = 1

    assert [line.cells["title"] for line in read(xlsx(fill)).lines] == ["Bêta"]


def test_macros_and_links_are_left_out_and_told() -> None:
    content = xlsx(lambda book: None)
    with_macros = with_part(content, "xl/vbaProject.bin", b"")
    with_links = with_part(content, "xl/externalLinks/externalLink1.xml", b"<externalLink/>")
    assert "Les macros de ce classeur sont laissées de côté" in told_of(read(with_macros))
    assert "Les liens de ce classeur vers d’autres fichiers n’ont pas été suivis." in told_of(read(with_links))
    assert not read(content).notices
    macros = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    assert read(with_part(with_macros, "[Content_Types].xml", b"", (kind, macros))).lines


def test_a_format_in_the_last_row_takes_no_time() -> None:
    def fill(book: Workbook) -> None:
        book.active.cell(row=1_048_576, column=3).font = Font(bold=True)

    content, start = xlsx(fill), time.process_time()
    assert [number for number, _texts in xlsx_reader.read(content, 100)["rows"]] == [1, 2]
    assert time.process_time() - start < 1
    assert [line.number for line in read(content).lines] == [2]
    cells = "<table:table-cell table:number-columns-repeated='16384'/>"
    last = f"<table:table-row table:number-rows-repeated='1048574'>{cells}</table:table-row>"
    assert [line.number for line in read(ods(ALPHA, last)).lines] == [2]


def test_cells_that_do_not_say_where_they_stand() -> None:
    """Some programs leave their addresses out: they stand one after the other, the empty ones too."""
    row = b"<row><c/><c t='inlineStr'><is><t>Alpha</t></is></c><c t='inlineStr'><is><t>BJ</t></is></c></row>"
    content = with_part(xlsx_file(LEAST), "xl/worksheets/sheet1.xml", b"", (b"</sheetData>", row + b"</sheetData>"))
    [line] = read(content).lines
    assert (line.number, line.cells) == (2, {"title": "Alpha", "country": "BJ"})


def test_cells_with_a_format_only_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three million of them took longer than a file may."""
    parse, parsed = xlsx_reader.WorkSheetParser.parse_cell, []

    def counted(parser: Any, cell: Any) -> Any:
        parsed.append(cell)
        return parse(parser, cell)

    monkeypatch.setattr(xlsx_reader.WorkSheetParser, "parse_cell", counted)
    cells = b"".join(b"<c r='A%d' s='0'/>" % number for number in range(3, 203))
    rows = b"".join(b"<row r='%d'>%s</row>" % (number, cells) for number in range(3, 103))
    content = with_part(
        xlsx_file(LEAST, ["", "Alpha", "BJ"]),
        "xl/worksheets/sheet1.xml",
        b"",
        (b"</sheetData>", rows + b"</sheetData>"),
    )
    assert [number for number, _texts in xlsx_reader.read(content, 100)["rows"]] == [1, 2]
    assert len(parsed) <= 2 * len(LEAST)


def test_a_cell_far_to_the_right_is_named() -> None:
    def fill(book: Workbook) -> None:
        book.active["XFD1048576"] = "perdue"

    assert "Les cases XFD1048576 se trouvent loin à droite de la liste" in refusal(xlsx(fill))


def test_rows_that_are_alike_are_counted() -> None:
    """LibreOffice writes them once, with how often."""
    repeated = ALPHA.replace("<table:table-row>", "<table:table-row table:number-rows-repeated='3'>")
    assert [line.number for line in read(ods(repeated)).lines] == [2, 3, 4]
    endless = ALPHA.replace("<table:table-row>", "<table:table-row table:number-rows-repeated='1048575'>")
    assert "Ce fichier a plus de 10 000 lignes" in refusal(ods(endless))


def test_the_sheet_of_partners_comes_first_in_a_spreadsheet_too() -> None:
    cell = "<table:table-cell><text:p>x</text:p></table:table-cell>"
    endless = f"<table:table-row table:number-rows-repeated='1048575'>{cell}</table:table-row>"
    other = f"<table:table table:name='Autre'>{endless}</table:table>"
    found = read(ods(ALPHA, name="Partenaires", before=other))
    assert [line.cells["title"] for line in found.lines] == ["Alpha"]
    assert "Laissé de côté : Autre." in told_of(found)


def test_cells_of_a_spreadsheet() -> None:
    remark = "<office:annotation><text:p>à rappeler</text:p></office:annotation>"
    text = (
        "<text:p>Rue<text:s text:c='2'/>A<text:tab/><text:span>b</text:span></text:p>"
        "<text:p>c<text:line-break/>d</text:p>"
    )
    row = (
        "<table:table-row><table:table-cell/>"
        f"<table:table-cell office:value-type='string'>{remark}{text}</table:table-cell>"
        "<table:table-cell office:value-type='string' office:string-value='BJ'><text:p>?</text:p></table:table-cell>"
        "</table:table-row>"
    )
    assert read(ods(row)).lines[0].cells == {"title": "Rue  A\tb\nc\nd", "country": "BJ"}


def test_formulas_and_errors_of_a_spreadsheet_are_named() -> None:
    formula = ALPHA.replace("<table:table-cell><text:p>B", "<table:table-cell table:formula='of:=A1'><text:p>B")
    assert "Les formules ne s’importent pas (cases C2)" in refusal(ods(formula))


def test_a_control_in_a_cell_is_no_text() -> None:
    content = xlsx_file((*LEAST, "Adresse"), ["", "Alpha", "Bénin", "Rue 1_x000D_\nCotonou"])
    assert read(content).lines[0].cells["postal_address"] == "Rue 1\nCotonou"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (zipped({"xl/workbook.bin": b""}), "C’est un classeur binaire (XLSB)"),
        (zipped({"Index/Document.iwa": b""}), "C’est un document de Numbers"),
        (zipped({"word/document.xml": b""}), "Ce n’est pas un classeur XLSX."),
        (zipped({"mimetype": ODS.encode(), "content.xml": b"<rien"}), "Ce fichier ODS ne peut pas être lu"),
        ((FILES / "libreoffice.xls").read_bytes()[:3000], "C’est un ancien fichier XLS."),
    ],
)
def test_other_workbooks_say_how_to_save_them(content: bytes, message: str) -> None:
    said_of_it = refusal(content)
    assert message in said_of_it
    assert HOW_TO_SAVE in said_of_it


def test_a_spreadsheet_with_a_password() -> None:
    parts = {"mimetype": ODS.encode(), "content.xml": b"?", "META-INF/manifest.xml": b"<m:encryption-data/>"}
    assert "protégé par un mot de passe" in refusal(zipped(parts))


def test_a_workbook_that_takes_too_long_is_no_damaged_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("partners.exchange.workbooks.READING_SECONDS", 0.01)
    message = refusal(xlsx(lambda book: None))
    assert "demande bien plus de temps ou de mémoire qu’une liste de partenaires" in message
    assert "copiez ses lignes dans un nouveau classeur" in message


def test_entities_of_a_spreadsheet_do_not_grow() -> None:
    laugh = b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    assert "Ce fichier ODS ne peut pas être lu" in refusal(with_part(ods(ALPHA), "content.xml", laugh))
    assert read(ods(ALPHA)).lines


def before(*rows: Sequence[Any], also: str = "") -> Callable[[Workbook], Any]:
    """Puts a sheet with these rows before that of the partners, which gets an ordinary name; perhaps a copy after."""

    def fill(workbook: Workbook) -> None:
        workbook.active.title = "Liste"
        if also:
            workbook.copy_worksheet(workbook.active).title = also
        first = workbook.create_sheet("Lisez-moi", 0)
        for row in rows:
            first.append(row)

    return fill


@pytest.mark.parametrize("rows", [[], [["Bonjour, voici nos partenaires"]]])
def test_a_first_sheet_without_partners_gives_way(rows: list[list[str]]) -> None:
    table = read(xlsx(before(*rows)))
    assert [line.cells["title"] for line in table.lines] == ["Alpha"]
    assert table.notices == ["Seule la feuille «\u00a0Liste\u00a0» est lue. Laissé de côté\u00a0: Lisez-moi."]


def test_which_sheet_to_put_first_is_said() -> None:
    assert "Plusieurs feuilles contiennent des partenaires (Liste, Copie)" in refusal(xlsx(before(also="Copie")))
    content = BytesIO()
    workbook = Workbook()
    workbook.active.append(["Bonjour"])
    workbook.create_sheet("Budget")
    workbook.save(content)
    assert "La feuille « Sheet » a été lue : mettez en premier celle des partenaires" in refusal(content.getvalue())
