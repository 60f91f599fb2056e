"""An export that another program saved again, in its own way, comes back with nothing changed."""

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from io import BytesIO, StringIO
from typing import Any
from unicodedata import normalize

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from core.models import Country
from partners.exchange import xlsx_reader
from partners.exchange.cells import EMPTIED, Words
from partners.exchange.compare import fill
from partners.exchange.export import csv_lines, records, xlsx
from partners.exchange.files import read_sheet
from partners.exchange.headings import read_table
from partners.exchange.report import SAME, Row
from partners.exchange.sheet import Sheet, cell_text
from partners.models import PartnerPage, Precision
from text.plain_text import lines, one_line

BENIN = Country(code="BJ")
WORDS = Words({"benin": BENIN}, {}, {})
# What only Unicode holds, and what an older encoding has or loses, as it stands in names.
SOME_WORDS = [
    "Fédération", "d’Abomey", "« Forêt »", "à", "œuvre", "Łódź", "Đoàn", "kết", "Ñuñoa", "ÇA", "n°", "5 m²", "–", "…",
    "اتحاد", "দল", "Союз", "😀", "\u202f:", "Ọlá", "½", "€", "=1+1", "'=A1", "+229 97", "0229", "1/2", "-", "@x", "'68",
    '"', ";", ",", "|", "\t", "(vide)", "?", "12",
]  # fmt: skip
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le")
OLDER = ("cp1252", "mac-roman")

any_text = st.text(st.characters(exclude_categories=["Cs", "Co"]), max_size=20)
some_words = st.lists(st.sampled_from(SOME_WORDS), max_size=4).map(" ".join)


@dataclass(frozen=True)
class Maker:
    """A program's way to save a CSV file."""

    encoding: str = "utf-8"
    separator: str = ";"
    end: str = "\r\n"
    apart: bool = False
    """Whether accents stand apart from their letters, as macOS gives them."""
    quoting: int = csv.QUOTE_MINIMAL
    before: str = ""
    whole_lines: bool = False


makers = st.builds(
    Maker,
    encoding=st.sampled_from(UNICODE),
    separator=st.sampled_from(";,\t|"),
    end=st.sampled_from(["\r\n", "\n", "\r"]),
    apart=st.booleans(),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    before=st.sampled_from(["", "title", "sep"]),
    whole_lines=st.booleans(),
)
older_makers = st.builds(
    Maker,
    encoding=st.sampled_from(OLDER),
    separator=st.sampled_from(";,\t|"),
    end=st.sampled_from(["\r\n", "\n", "\r"]),
    before=st.sampled_from(["", "title", "sep"]),
)
EXCEL, EXCEL_ON_MAC = Maker("cp1252"), Maker("mac-roman", end="\r")
LIBREOFFICE, MAC = Maker(separator=",", end="\n"), Maker("utf-8-sig", apart=True, end="\r")


def made(**values: Any) -> PartnerPage:
    """A partner that no database knows."""
    return PartnerPage(content_type_id=1, **({"reference": "P-0001", "country": BENIN} | values))


def partner(texts: st.SearchStrategy[str]) -> st.SearchStrategy[PartnerPage]:
    """A partner whose fields hold what can be stored."""
    line, many = texts.map(one_line).filter(_is_kept), texts.map(lines).filter(_is_kept)
    degrees = st.none() | st.decimals(-80, 80, places=6)
    return st.builds(
        made,
        title=line.map(lambda text: text or "Sans nom"),
        acronym=line,
        town=line,
        phone=line,
        languages=line,
        introduction=line,
        consent_note=many,
        postal_address=many,
        founded=st.none() | st.integers(1900, 2026),
        town_latitude=degrees,
        latitude=degrees,
        location_precision=st.sampled_from(Precision.values),
        email_public=st.booleans(),
        consent_date=st.none() | st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    )


def _is_kept(text: str) -> bool:
    """Whether a text can stand in a cell: not the word that empties one, no mark of a letter that was lost."""
    return text.lower() != EMPTIED and "\ufffd" not in text


def saved_again(pages: Sequence[PartnerPage], maker: Maker, shuffle: Callable[[list[int]], Any]) -> bytes:
    """The CSV export of `pages`, its columns in another order, as `maker` saves it."""
    rows = list(
        csv.reader(StringIO("".join(csv_lines(records(pages))).removeprefix("\ufeff"), newline=""), delimiter=";")
    )
    order = list(range(len(rows[0])))
    shuffle(order)
    rows = [[row[column] for column in order] for row in rows]
    if maker.before == "title":
        rows = [["Nos partenaires", *[""] * (len(order) - 1)], *rows]
    text = written(rows, maker)
    if maker.whole_lines:
        text = written([[written([row], maker).removesuffix(maker.end)] for row in rows], maker)
    if maker.before == "sep":
        text = f"sep={maker.separator}{maker.end}{text}"
    return (normalize("NFD", text) if maker.apart else text).encode(maker.encoding, "replace")


def written(rows: Sequence[Sequence[str]], maker: Maker) -> str:
    """The rows as text; old Macs end the lines within a cell as they end the others."""
    if maker.end == "\r":
        rows = [[cell.replace("\n", maker.end) for cell in row] for row in rows]
    file = StringIO()
    writer = csv.writer(file, delimiter=maker.separator, lineterminator=maker.end, quoting=maker.quoting)  # type: ignore[arg-type]
    writer.writerows(rows)
    return file.getvalue()


def changes(sheet: Sheet, pages: Sequence[PartnerPage]) -> list[Any]:
    """What the rows of a file would change of `pages`."""
    table = read_table(sheet)
    assert len(table.lines) == len(pages)
    found: list[Any] = []
    for line, page in zip(table.lines, pages, strict=True):
        row = Row(line.number, page.title)
        fill(page, line, row, WORDS)
        found += [*row.cells, *row.notices, *([row.outcome] if row.outcome != SAME else [])]
    return found


quickly = partial(settings, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@quickly(max_examples=50)
@given(st.lists(partner(any_text | some_words), min_size=1, max_size=3), makers, st.randoms())
def test_csv_in_unicode_changes_nothing(pages: list[PartnerPage], maker: Maker, chance: Any) -> None:
    content = saved_again(pages, maker, chance.shuffle)
    assert changes(read_sheet(BytesIO(content), len(content)), pages) == []


@quickly(max_examples=50)
@given(st.lists(partner(some_words), min_size=1, max_size=3), older_makers, st.randoms())
def test_csv_in_an_older_encoding_changes_nothing(pages: list[PartnerPage], maker: Maker, chance: Any) -> None:
    content = saved_again(pages, maker, chance.shuffle)
    assert changes(read_sheet(BytesIO(content), len(content)), pages) == []


@quickly(max_examples=20)
@given(st.lists(partner(any_text | some_words), min_size=1, max_size=3))
def test_xlsx_changes_nothing(pages: list[PartnerPage]) -> None:
    answer = xlsx_reader.read(xlsx(records(pages)).read(), 100)
    sheet = Sheet([(number, [cell_text(text) for text in texts]) for number, texts in answer["rows"]])
    assert changes(sheet, pages) == []


@quickly(max_examples=50)
@given(some_words.map(one_line).filter(bool), st.sampled_from([EXCEL, EXCEL_ON_MAC, LIBREOFFICE, MAC]))
@example("12", EXCEL)
def test_a_change_is_seen_whatever_the_program(text: str, maker: Maker) -> None:
    """What was typed is not taken for what was stored."""
    page, other = made(title="Alpha", town="Une ville"), made(title="Alpha", town=text)
    content = saved_again([other], maker, lambda order: None)
    if _is_kept(text):
        assert [cell.heading for cell in changes(read_sheet(BytesIO(content), len(content)), [page])[:1]] == ["Ville"]


def test_days_of_two_figures_are_those_that_were_exported() -> None:
    """LibreOffice writes so the days of a CSV file that it opened; another day is asked for in full."""
    page = made(title="Alpha", consent_date=date(2026, 4, 10))
    for day, same in [("10/04/26", True), ("10/04/2026", True), ("11/04/2026", False), ("04/10/26", False)]:
        content = f"Référence;Nom;Pays;Date de l’accord\nP-0001;Alpha;Bénin;{day}\n".encode()
        assert (changes(read_sheet(BytesIO(content), len(content)), [page]) == []) is same, day


def test_numbers_stay_what_they_are() -> None:
    """A position is a number in the file, a telephone number a text."""
    page = made(title="Alpha", phone="+22997000000", town_latitude=Decimal("-6.5"))
    row = "".join(csv_lines(records([page]))).splitlines()[1]
    assert ";-6,5;" in row
    assert ";'+22997000000;" in row
