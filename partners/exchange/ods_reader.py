"""Reads OpenDocument spreadsheets (ODS), those of LibreOffice; see `reading`."""

import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from defusedxml.ElementTree import iterparse

from .reading import MAX_COLUMNS, SHEET, Gathered, RefusedError, chosen, others, text_of, write_answer

NAMESPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
}
HIDDEN = ("collapse", "filter")


def name(prefixed: str) -> str:
    """A name as the parser writes it: "table:table" with the whole address of its vocabulary."""
    prefix, local = prefixed.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


TABLE, ROW, COLUMN = name("table:table"), name("table:table-row"), name("table:table-column")
CELLS = (name("table:table-cell"), name("table:covered-table-cell"))
STYLE, PROPERTIES = name("style:style"), name("style:table-properties")
PARAGRAPH, SPACES, TAB, BREAK = name("text:p"), name("text:s"), name("text:tab"), name("text:line-break")
NUMBERS = ("float", "percentage", "currency")
# How LibreOffice writes "yes" and "no" that came from Excel.
TRUTHS = {"of:=TRUE()": True, "of:=FALSE()": False}


@dataclass
class Table:
    """A sheet that is being read, and where the next row and column stand."""

    name: str
    visible: bool
    gathered: Gathered
    row: int = 1
    column: int = 1
    refusal: RefusedError | None = None
    """Why it cannot be imported; another one may be that of the partners."""


def main(most_rows: str, wanted: str = "") -> None:
    """Read the sheet `wanted`, or that of the partners; one of more than `most_rows` rows is refused."""
    write_answer(lambda content: read(content, int(most_rows), wanted))


def read(content: bytes, most_rows: int, wanted: str = "") -> dict[str, Any]:
    """The answer to a spreadsheet. Raises RefusedError."""
    with zipfile.ZipFile(BytesIO(content)) as archive, archive.open("content.xml") as source:
        tables = _tables(source, most_rows)
    sheets = [(table.name, table.visible) for table in tables]
    number = chosen(sheets, wanted)
    if (refusal := tables[number].refusal) is not None:
        raise refusal
    return tables[number].gathered.answer() | others(sheets, number)


def _tables(source: Any, most_rows: int) -> list[Table]:
    """The sheets, each read as it comes: which one holds the partners is known at the end only."""
    tables: list[Table] = []
    unseen: set[str] = set()
    table: Any = None
    styled = ""
    for event, element in iterparse(source, events=("start", "end")):
        if event == "start":
            if element.tag == STYLE:
                styled = element.get(name("style:name"))
            elif element.tag == TABLE:
                table = element
                visible = element.get(name("table:style-name")) not in unseen
                tables.append(Table(element.get(name("table:name"), ""), visible, Gathered(most_rows)))
        elif element.tag == PROPERTIES and element.get(name("table:display")) == "false":
            unseen.add(styled)
        elif element.tag == COLUMN:
            _take_columns(element, tables[-1])
        elif element.tag == ROW:
            _take_row(element, tables[-1])
            element.clear()
            table.clear()  # else a million empty rows stay
    return tables


def _take_columns(element: Any, table: Table) -> None:
    repeated = int(element.get(name("table:number-columns-repeated"), 1))
    if element.get(name("table:visibility")) in HIDDEN:
        table.gathered.hidden_columns.update(range(table.column, min(table.column + repeated, MAX_COLUMNS + 1)))
    table.column += repeated


def _take_row(element: Any, table: Table) -> None:
    """Read a row, as often as it is repeated: rows that are alike stand in the file once."""
    texts = {} if table.refusal else _texts(element, table)
    repeated = int(element.get(name("table:number-rows-repeated"), 1))
    hidden = element.get(name("table:visibility")) in HIDDEN
    try:
        for number in range(table.row, table.row + repeated if texts else table.row):
            table.gathered.add(number, texts, hidden=hidden)
    except RefusedError as error:
        if table.visible and table.name == SHEET:
            raise
        table.refusal = error
    table.row += repeated


def _texts(row: Any, table: Table) -> dict[int, str]:
    """The texts of a row by their columns."""
    texts: dict[int, str] = {}
    column = 1
    for cell in row:
        if cell.tag not in CELLS:
            continue
        repeated = int(cell.get(name("table:number-columns-repeated"), 1))
        if cell.get(name("table:formula")) not in (None, *TRUTHS):
            table.gathered.refuse("formulas", table.row, column)
        elif cell.get(name("calcext:value-type")) == "error":
            table.gathered.refuse("errors", table.row, column)
        if text := _text(cell):
            texts |= dict.fromkeys(range(column, column + min(repeated, MAX_COLUMNS + 1)), text)
        down = int(cell.get(name("table:number-rows-spanned"), 1))
        right = int(cell.get(name("table:number-columns-spanned"), 1))
        if down > 1 or right > 1:
            table.gathered.merged.append((table.row, column, table.row + down - 1, column + right - 1))
        column += repeated
    return texts


def _text(cell: Any) -> str:
    kind, formula = cell.get(name("office:value-type")), cell.get(name("table:formula"))
    if formula in TRUTHS:
        return text_of(TRUTHS[formula])
    if kind in NUMBERS:
        return text_of(float(cell.get(name("office:value"))))
    if kind == "date":
        return str(cell.get(name("office:date-value")))[: len("2026-01-31")]
    if kind == "boolean":
        return text_of(cell.get(name("office:boolean-value")) == "true")
    if (text := cell.get(name("office:string-value"))) is not None:
        return text_of(text)
    # A remark on the cell has paragraphs of its own, further within.
    return text_of("\n".join(_shown(part) for part in cell if part.tag == PARAGRAPH))


def _shown(element: Any) -> str:
    """A paragraph as it is read; spaces in a row, tabs and breaks are elements."""
    if element.tag == SPACES:
        inner = " " * min(int(element.get(name("text:c"), 1)), MAX_COLUMNS)
    else:
        inner = {TAB: "\t", BREAK: "\n"}.get(element.tag, element.text or "")
    return inner + "".join(_shown(part) + (part.tail or "") for part in element)
