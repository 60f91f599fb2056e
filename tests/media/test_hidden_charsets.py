"""Texts from before Unicode, and binary parts: a name is found in each charset that Python knows for its script."""

from codecs import BOM_UTF32_BE
from random import Random
from tempfile import TemporaryFile
from unicodedata import normalize

import pytest

from media.hidden.charsets import OLDER, ranked
from media.hidden.runs import runs
from media.hidden.texts import first_reading, readings
from media.hidden_text import PROGRAM
from media.sandbox.children import End, run_child
from media.sandbox.limits import Limits
from tests.media.test_kinds import archive

NAMES = {
    "Union Secrète": "cp1252 latin_1 iso8859_9 iso8859_15 cp437 cp850 cp858 cp863 mac_roman hp_roman8 utf_7 utf_8",
    "Undeb Ŵyn": "iso8859_14",
    "União Irmã": "cp860",
    "Þjóðfélag": "cp861 mac_iceland",
    "Fællesskabet Ål": "cp865 iso8859_10 iso8859_4",
    "Svaz dělníků": "cp1250 iso8859_2 cp852 mac_latin2",
    "Udruženje škola": "mac_croatian iso8859_16",
    "Frăția românească": "mac_romanian",
    "Союз рабочих": "cp1251 koi8_r koi8_u koi8_t iso8859_5 cp866 cp1125 cp855 mac_cyrillic kz1048 ptcp154 utf_7",
    "Ένωση Εργατών": "cp1253 iso8859_7 mac_greek cp737 cp869",
    "Gizli İşçi": "cp1254 iso8859_9 mac_turkish cp857",
    "Għaqda Ħaddiema": "iso8859_3",
    "اتحاد الفلاحين": "cp1256 iso8859_6 mac_arabic mac_farsi cp720",
    "איגוד העובדים": "cp1255 iso8859_8 cp862 cp856",
    "สหภาพแรงงาน": "cp874 iso8859_11 tis_620",
    "Nông dân trẻ": "cp1258",
    "秘密工會": "big5 big5hkscs cp950 gb18030 gbk utf_7",
    "秘密工会": "gb18030 gbk gb2312 hz",
    "労働組合": "shift_jis cp932 euc_jp euc_jis_2004 shift_jis_2004 iso2022_jp iso2022_jp_ext",
    "비밀 노동조합": "euc_kr cp949 johab iso2022_kr",
    "Slaptas sąjunga": "cp1257 iso8859_13 cp775",
}
MOST = 4 << 20
CASES = [(charset, name) for name, charsets in NAMES.items() for charset in charsets.split()]


def written(name: str, charset: str) -> bytes:
    """`name` in a table; Vietnamese has some marks apart from their letters."""
    return b"n;" + (name.encode(charset) if charset != "cp1258" else _vietnamese(name)) + b";x"


def _vietnamese(name: str) -> bytes:
    parted = (letter if letter in "ôâ" else normalize("NFD", letter) for letter in name)
    return "".join(parted).encode("cp1258")


def told(content: bytes, extension: str, seconds: float = 60) -> str:
    """What the program tells of a file, composed."""
    with TemporaryFile() as file:
        file.write(content)
        file.seek(0)
        answer = run_child(PROGRAM, file, seconds, Limits(int(seconds), files=8), extension)
    assert answer.end is End.DONE
    return normalize("NFC", answer.output.decode())


@pytest.mark.parametrize(("charset", "name"), CASES)
def test_a_text_is_read_in_the_charset_of_its_script(charset: str, name: str) -> None:
    lines = b"Liste;ville\r\n" + written(name, charset) + b"\r\nFin;1\r\n"
    assert any(name in normalize("NFC", text) for text in readings(lines))


def test_every_charset_is_known_in_the_sandbox_and_within_archives() -> None:
    parts = {f"{number}.csv": written(name, charset) for number, (charset, name) in enumerate(CASES)}
    text = told(archive(parts), "zip")
    assert [name for name in NAMES if name not in text] == []


def test_a_line_in_another_charset_than_the_others_is_read_too() -> None:
    lines = "Liste des membres à jour\n".encode() + "Союз рабочих\n".encode("cp1251") + "Secrète\n".encode("cp1252")
    found = list(readings(lines))
    assert all(any(name in text for text in found) for name in ("Liste des membres à jour", "Союз рабочих", "Secrète"))


def test_the_likeliest_charset_comes_first_for_there_may_not_be_room_for_all() -> None:
    text = "Κατάλογος μελών της ένωσης\nΈνωση Μυστικών Εργατών;Αθήνα;25\n" * 20
    assert first_reading(text.encode("cp1253"))[0].rstrip() == text.rstrip()
    assert ranked(text.encode("mac_greek"))[0] == "mac_greek"
    assert sorted(ranked(b"\xe9")) == sorted(OLDER)


def test_a_text_in_utf_32_is_read_by_its_mark() -> None:
    assert list(readings(BOM_UTF32_BE + "Σωματείο".encode("utf-32-be"))) == ["Σωματείο"]
    assert list(readings("Σωματείο".encode("utf-32"))) == ["Σωματείο"]


@pytest.mark.parametrize("text", ["Une liste;+32 470 12 34 56;+3247012345\n", "Μέλη;été\n"])
def test_what_is_sure_is_read_once(text: str) -> None:
    assert list(readings(text.encode())) == [text]


def test_french_is_read_as_few_times_as_it_makes_words() -> None:
    found = list(readings("Liste privée;à la carte\n".encode("cp1252")))
    assert "Liste privée;à la carte" in [text.strip() for text in found]
    assert not [text for text in found if any("Ͱ" <= letter <= "\uffff" and letter.isalpha() for letter in text)]


def test_what_comes_later_in_an_archive_is_read_before_the_unlikely_charsets_of_what_came_first() -> None:
    line = "Ένωση Εργατών {};Θεσσαλονίκη;Πειραιάς\n"
    large = "".join(line.format(number) for number in range(30_000)).encode("cp1253")
    text = told(archive({"a.csv": large, "b.csv": "Σωματείο Λιμένος".encode("mac_greek")}), "zip")
    assert "Ένωση Εργατών 29999" in text
    assert "Σωματείο Λιμένος" in text


@pytest.mark.parametrize("charset", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "name", ["Union Secrète", "Союз рабочих", "اتحاد الفلاحين", "নারী শ্রমিক সংঘ", "秘密工會", "노동조합", "สหภาพแรงงาน"]
)
@pytest.mark.parametrize("shift", [0, 1])
def test_texts_within_bytes_of_another_meaning(charset: str, name: str, shift: int) -> None:
    content = b"\x01\x9c\xfe\x00" * 40 + b"\x00" * (6 + shift) + name.encode(charset) + b"\0\0\0\0\x03\x80\x07\xf2" * 9
    assert any(name in text for text in runs(content, MOST))


def test_long_words_take_no_longer_than_they_are() -> None:
    content = (b"\0" + b"a" * 5_000 + b"A") * 200
    assert list(runs(content, MOST))


def test_few_runs_are_found_where_there_is_none() -> None:
    noise = Random(7).randbytes(1 << 20)  # noqa: S311
    assert sum(map(len, runs(noise, MOST))) < 2_000


def test_the_beginning_and_the_end_of_large_parts_are_looked_at() -> None:
    content = b"\0Premier nom\0" + b"\0" * (20 << 20) + b"\0Dernier nom\0"
    assert {"Premier nom", "Dernier nom"} <= set(runs(content, MOST))
