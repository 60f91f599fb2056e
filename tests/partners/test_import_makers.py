"""CSV files of every common maker, read as they were meant."""

import codecs
from collections.abc import Callable, Iterable
from io import BytesIO
from unicodedata import normalize

import pytest
from django.test import Client

from demo.factories import make_country, make_partner, make_partner_index
from home.models import HomePage
from partners.exchange.errors import FileError
from partners.exchange.files import read_sheet
from partners.exchange.headings import Table, read_table
from partners.models import PartnerPage

from .spreadsheets import LEAST, csv_file, said, send, xlsx_file

NAMES = ["Essai des tisserandes d’Abomey", "Société « Forêt à cœur » – Ñuñoa, ça & là…"]
HOW_TO_SAVE = "Google Sheets : Fichier, Télécharger"


def read(content: bytes) -> Table:
    """The rows of a file."""
    return read_table(read_sheet(BytesIO(content), len(content)))


def names(content: bytes) -> list[str]:
    """The names in a file."""
    return [line.cells["title"] for line in read(content).lines]


def refusal(content: bytes) -> str:
    """Why a file is refused."""
    with pytest.raises(FileError) as refused:
        read(content)
    return " ".join(refused.value.messages).replace("\u00a0", " ").replace("\u202f", " ")


def table(rows: Iterable[str] = NAMES, headings: tuple[str, ...] = LEAST) -> str:
    """A list of these names, as text."""
    return csv_file(headings, *(["", name, "Bénin"] for name in rows), encoding="utf-8").decode()


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "mac-roman", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"]
)
def test_every_encoding_and_line_end(encoding: str, end: str) -> None:
    assert names(table().replace("\r\n", end).encode(encoding)) == NAMES


def test_marks_of_wide_encodings_on_both_sides() -> None:
    for mark, encoding in [
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ]:
        assert names(mark + table().encode(encoding)) == NAMES


def test_excel_for_ms_dos_and_for_central_europe() -> None:
    assert names(table(["Société à Abomey"]).encode("cp850")) == ["Société à Abomey"]
    assert names(table(["Łódź", "Wałęsa"]).encode("cp1250")) == ["Łódź", "Wałęsa"]


@pytest.mark.parametrize("encoding", ["cp1252", "mac-roman"])
def test_headings_without_accents_leave_it_to_the_words(encoding: str) -> None:
    rows = ["Fédération de Précision", "5 m³ d’eau", "¿Qué año?", "Cœur d’Œuvre"]
    if encoding == "mac-roman":
        rows.remove("5 m³ d’eau")
    assert names(table(rows, ("Reference", "Nom", "Pays")).encode(encoding)) == rows


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_letters_that_a_program_read_wrongly_and_saved_so(encoding: str) -> None:
    """UTF-8 opened as Windows-1252: “RÃ©fÃ©rence”. Excel does so with a file that has no mark at its head."""
    rows = [*NAMES, "À Łódź"]
    for mark in ("", "\ufeff"):
        twice = "".join(
            bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in (mark + table(rows)).encode("utf-8")
        )
        assert "RÃ©fÃ©rence" in twice
        assert names(twice.encode(encoding)) == rows


def test_a_cell_far_to_the_right_of_a_line_is_named() -> None:
    assert "Les cases CW2 se trouvent loin à droite" in refusal(f"Référence;Nom;Pays\n;Alpha;BJ{';' * 98}x\n".encode())
    assert names(f"Référence;Nom;Pays\n;Alpha;BJ{';' * 1_000_000}\n".encode()) == ["Alpha"]


def test_more_empty_lines_than_a_sheet_has() -> None:
    assert "plus de 10 000 lignes" in refusal(table().encode() + b"\n" * 1_100_000)


def test_ten_thousand_rows_below_a_title() -> None:
    rows = [f"Mouvement {number}" for number in range(10_000)]
    assert len(names(f"Nos partenaires;;\n{table(rows)}".encode())) == 10_000
    assert "plus de 10 000 lignes" in refusal(f"Nos partenaires;;\n{table([*rows, 'un de trop'])}".encode())


def test_a_line_that_tells_the_separator() -> None:
    """Excel reads it and counts the rows without it."""
    for line in ("sep=;\r\n", "SEP=;\n", '"sep=;"\r'):
        lines = read((line + table()).encode("utf-8-sig")).lines
        assert [(found.number, found.cells["title"]) for found in lines] == list(enumerate(NAMES, start=2))


def test_a_separator_that_is_told_is_taken() -> None:
    assert names("sep=|\nRéférence|Nom|Pays\n|Alpha|Bénin\n".encode()) == ["Alpha"]


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_whole_lines_in_quotation_marks(separator: str) -> None:
    """A program that took each line for one cell put it in marks, and doubled those within."""
    plain = csv_file(
        LEAST, ["", f'Dit "oui"{separator} ou non', "Bénin"], separator=separator, encoding="utf-8"
    ).decode()
    wrapped = "".join('"{}"\r\n'.format(line.replace('"', '""')) for line in plain.splitlines())
    assert names(wrapped.encode()) == [f'Dit "oui"{separator} ou non']
    headings, row = wrapped.split("\r\n")[:2]
    assert names(f"{plain.splitlines()[0]}\r\n{row}".encode()) == [f'Dit "oui"{separator} ou non']
    assert headings.startswith('"Référence')


@pytest.mark.parametrize("make", [csv_file, xlsx_file])
def test_a_title_and_empty_rows_above_the_headings(make: Callable[..., bytes]) -> None:
    width = len(LEAST)
    above = [["Liste des partenaires 2026", "", ""], [""] * width]
    content = make(above[0], above[1], LEAST, ["", "Alpha", "Bénin"])
    found = read(content)
    assert [(line.number, line.cells["title"]) for line in found.lines] == [(4, "Alpha")]
    assert "Liste des partenaires 2026" in found.notices[0]


def test_a_first_cell_that_never_ends(editor_client: Client, home: HomePage) -> None:
    make_partner_index(home)
    for length in (131_071, 131_072, 131_073, 500_000):
        for content in (b"a" * length + b";Nom;Pays\n;Alpha;BJ\n", b'"' + b"a" * length + b'";Nom;Pays\n;Alpha;BJ\n'):
            answer = send(editor_client, content)
            assert answer.status_code == 422
            assert "ne peut pas être importé" in said(answer)
            assert len(said(answer)) < 5000


def test_a_quotation_mark_left_open_says_where_and_what_to_do() -> None:
    message = refusal('Référence;Nom;Pays\n;Alpha;Bénin\n;"Bêta;Bénin\n'.encode())
    assert "Ligne 3 : guillemets mal fermés" in message
    assert HOW_TO_SAVE in message


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xef\xbb\xbf<html><table><tr><td>Nom</td></tr></table>", "C’est une page web ou un document de texte"),
        (b'<?xml version="1.0"?><Workbook/>', "C’est une page web ou un document de texte"),
        (b"{\\rtf1 Nom}", "C’est une page web ou un document de texte"),
        (b'{"url": "https://docs.google.com/open?id=1"}', "l’adresse d’une feuille Google"),
        (b"%PDF-1.7", "C’est un fichier PDF"),
        (b"\x00\x01\x02\x03\x00", "Ce n’est ni un classeur XLSX, ni un fichier CSV"),
        (codecs.BOM_UTF16_LE + b"R\x00\xe9", "Ce n’est ni un classeur XLSX, ni un fichier CSV"),
    ],
)
def test_what_is_no_list_says_how_to_save_one(content: bytes, message: str) -> None:
    said_of_it = refusal(content)
    assert message in said_of_it
    assert HOW_TO_SAVE in said_of_it


def test_what_mac_writes_changes_nothing(editor_client: Client, home: HomePage) -> None:
    """Letters and accents apart (NFD), in Mac's own encoding, lines that end with CR alone."""
    make_partner_index(home)
    make_partner(title="Fédération é", reference="P-0001", country=make_country("BJ"), town="Abomey à l’été")
    rows = ("P-0001", "Fédération é", "Bénin", "Abomey à l’été")
    content = csv_file((*LEAST, "Ville"), rows, encoding="utf-8").decode()
    for made in (
        normalize("NFD", content).encode(),
        content.replace("\r\n", "\r").encode("mac-roman"),
    ):
        assert "Le fichier ne change rien" in said(send(editor_client, made))


def test_what_excel_loses_changes_nothing(editor_client: Client, home: HomePage) -> None:
    """In Windows-1252, a letter that is lacking becomes a question mark, or one that looks like it."""
    make_partner_index(home)
    name = "Đoàn kết\u202f: Łódź 😀 اتحاد"
    make_partner(title=name, reference="P-0001", country=make_country("BJ"))
    for lost in ("?oàn k?t?: ?ód? ?? ?????", "Ðoàn k?t?: Lódz ? ?????", "_oàn k_t : _ód_ __ _____"):
        content = csv_file(LEAST, ["P-0001", lost, "Bénin"], encoding="cp1252")
        assert "Le fichier ne change rien" in said(send(editor_client, content))
    content = csv_file(LEAST, ["P-0001", "?oàn kat?: ?ód? ?? ?????", "Bénin"], encoding="cp1252")
    assert "Profils modifiés 1" in said(send(editor_client, content))
    assert PartnerPage.objects.get().title == name


def test_a_question_mark_in_a_new_word_is_told(editor_client: Client, home: HomePage) -> None:
    make_partner_index(home)
    make_country("BJ")
    report = said(send(editor_client, csv_file(LEAST, ["", "?o?n k?t", "Bénin"], encoding="cp1252")))
    assert "« ?o?n k?t » : un point d’interrogation se trouve dans un mot" in report
    assert "enregistrez-le en XLSX, ou en « CSV UTF-8 »" in report
    report = said(send(editor_client, "Référence;Nom;Pays\n;B\ufffdta;Bénin\n".encode()))
    assert "« B?ta » : un point d’interrogation se trouve dans un mot" in report
    headings, plain = (*LEAST, "Site web"), ["", "Qui ? Nous", "Bénin", "https://example.org/?id=1"]
    assert "point d’interrogation" not in said(send(editor_client, csv_file(headings, plain)))
