"""Letters that were lost or spoiled before a file came: told, or put right."""

import codecs
from collections.abc import Callable

import pytest
from django.test import Client

from demo.factories import make_country, make_partner_index
from home.models import HomePage
from partners.exchange.cells import CellError, CountryCell, PrecisionCell, Text, Words, YesNo
from partners.exchange.csv_reader import read_csv
from partners.exchange.errors import FileError
from partners.exchange.headings import read_table
from partners.exchange.losses import letters_lost, words_lost
from partners.exchange.misread import well_read
from partners.exchange.sheet import Sheet
from text.reading.telephones import impossible_numbers

from .spreadsheets import csv_file, said, send

LIST = "Référence;Nom;Pays\r\n;Union d’été;Bénin\r\n"


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("????? ????????", True),
        ("Union ????? du sud", True),
        ("?", True),
        ("Union des m?tiers", True),
        ("Pourquoi ???", False),
        ("Quoi ?? Non !", False),
        ("Est-ce vrai ? Oui.", False),
    ],
)
def test_question_marks_in_the_place_of_letters(text: str, lost: bool) -> None:
    assert (letters_lost(text) or words_lost(text)) == lost


@pytest.mark.parametrize(
    ("spoiled", "right"),
    [
        ("Ã‰cole des mÃ©tiers", "École des métiers"),
        ("lâ€™avenir", "l’avenir"),
        ("R√©f√©rence", "Référence"),
        ("Ø§Ù„Ø¹Ø±Ø¨ÙŠØ©", "العربية"),
        ("LIBERTÉ\xa0: l’école «\xa0été\xa0»", "LIBERTÉ\xa0: l’école «\xa0été\xa0»"),
        ("Łódź – Århus “É”", "Łódź – Århus “É”"),
    ],
)
def test_spoiled_letters_are_known(spoiled: str, right: str) -> None:
    assert well_read(spoiled) == right


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text.encode("utf-16-le"),
        lambda text: text.encode().replace(b";Union", b";\x00Union"),
        lambda text: text.encode().decode("mac-roman").encode(),
        lambda _text: "Référence;Nom;Pays\r\n".encode() + ";Union d’été;Bénin\r\n".encode("cp1252"),
        lambda _text: codecs.BOM_UTF8 + "RÃ©fÃ©rence;Nom;Pays\r\n;Union d’été;Bénin\r\n".encode(),
    ],
    ids=["UTF-16 without its mark", "a zero byte", "read on a Mac", "two encodings", "headings alone"],
)
def test_a_spoiled_list_is_read(spoil: Callable[[str], bytes]) -> None:
    (line,) = read_table(read_csv(spoil(LIST))).lines
    assert line.cells == {"title": "Union d’été", "country": "Bénin"}


def test_what_is_no_text_is_said_to_be_none() -> None:
    with pytest.raises(FileError, match="CSV"):
        read_csv(bytes(range(256)) * 40)


def test_spoiled_headings_of_a_workbook_are_known() -> None:
    table = read_table(Sheet([(1, ["RÃ©fÃ©rence", "Nom", "Pays"]), (2, ["", "Alpha", "Bénin"])]))
    assert table.lines[0].cells == {"title": "Alpha", "country": "Bénin"}


@pytest.mark.parametrize(
    ("cell", "text"), [(PrecisionCell(), "Ville ?"), (YesNo(), "oui ?"), (CountryCell(), "Bénin?")]
)
def test_a_doubt_is_no_value(cell: Text, text: str) -> None:
    with pytest.raises(CellError, match="point d’interrogation"):
        cell.read(text, Words({}, {}, {}))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("+229 8095551234", ["+229 8095551234"]),
        ("+229 04 75 12 34 56", ["+229 04 75 12 34 56"]),
        ("(+229) 97 00 00 00", ["(+229) 97 00 00 00"]),
        ("(+229 97 00 00 00)", ["+229 97 00 00 00"]),
        ("+229 01 97 00 11 22 / +32 2 246 36 71", []),
    ],
)
def test_numbers_that_a_country_does_not_have(text: str, told: list[str]) -> None:
    assert impossible_numbers(text) == told


def test_new_names_with_lost_or_spoiled_letters_are_noticed(home: HomePage, editor_client: Client) -> None:
    make_partner_index()
    make_country("BJ")
    rows = [["", "????? ????", "Bénin"], ["", "Ã‰cole des mÃ©tiers", "Bénin"]]
    report = said(send(editor_client, csv_file(["Référence", "Nom", "Pays"], *rows)))
    assert "« ????? ???? » : des points d’interrogation se trouvent à la place de lettres" in report
    assert "abîmé des lettres (« École des métiers » ?)" in report
