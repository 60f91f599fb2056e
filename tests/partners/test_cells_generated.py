"""Cells and files by chance: each is read, or refused in words; what was read is written and read again the same."""

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.models import Country, Theme
from partners.exchange.cells import CellError, Words
from partners.exchange.columns import COLUMNS, Column
from partners.exchange.errors import FileError
from partners.exchange.files import read_sheet
from partners.exchange.sheet import Rows, cell_text
from partners.models import MovementKind
from tests.generated import quick

WORDS = Words(
    {code: Country(code=code) for code in ("BJ", "BO", "CD", "CG")},
    {name: MovementKind(pk=key, name=name, slug=name) for key, name in enumerate(("syndicat", "mutuelle"))},
    {name: Theme(pk=key, name=name, slug=name) for key, name in enumerate(("sante", "eau"))},
    region="BJ",
)
CELLS = [column for column in COLUMNS if not column.is_prose]
# What stands in such cells, right and wrong, put together by chance.
SCRAPS = """
oui non vrai FAUX 1 0 ? ; , / - – + . : @ ( ) Bénin bj Congo RDC Bolivie syndicat Mutuelle sante eau exacte ville pays
masquée town 1996 96 31/01/2026 2026-01-31 31.1.26 1er mars le lundi janvier 45000 6,37 2.43 -1 12°22'17" N O E 181
+229 97 00229 tel: 1,2E+11 https:// www. example.org a@example.org mailto: \u00a0 \u200b \x00 \ufffd é e\u0301 ١٢ 😀
"""
scraps = st.sampled_from([*SCRAPS.split(), "\u00a0"])
texts = scraps | st.lists(scraps, max_size=6).map(" ".join) | st.text(max_size=30)
contents = st.tuples(
    st.sampled_from([b"", b"R\xe9f\xe9rence;Nom;Pays\n", b"\xff\xfe", b"PK\x03\x04"]), st.binary(max_size=200)
)


def read(column: Column, text: str) -> tuple[Any, str | None]:
    """What a cell holds; or what is said where it is refused."""
    try:
        return column.cell.read(column.plain(cell_text(text)), WORDS), None
    except CellError as refused:
        return None, str(refused)


def rows_of(content: bytes) -> tuple[Rows, str | None]:
    """The rows of a file; or what is said where it is refused."""
    try:
        return read_sheet(BytesIO(content), len(content)).rows, None
    except FileError as refused:
        return [], str(refused)


@pytest.mark.parametrize("column", CELLS, ids=[column.field for column in CELLS])
@quick
@given(text=texts)
def test_a_cell_is_read_or_refused_in_words(column: Column, text: str) -> None:
    value, refusal = read(column, text)
    if refusal is not None:
        assert refusal.strip()
    elif written := column.cell.write(value):
        again, refusal = read(column, str(written))
        assert refusal is None
        assert column.cell.write(again) == written


@quick
@given(contents.map(b"".join))
def test_any_bytes_are_rows_of_texts_or_refused_in_words(content: bytes) -> None:
    rows, refusal = rows_of(content)
    assert refusal is None or refusal.strip()
    numbers = [number for number, _texts in rows]
    assert numbers == sorted(set(numbers))
    assert all(any(texts) for _number, texts in rows)
    assert all("\x00" not in text and text == text.strip() for _number, texts in rows for text in texts)
