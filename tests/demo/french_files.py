"""Finds French words in what is no page: feeds, calendars, open data, outside of what says that it is French."""

import csv
import json
from collections.abc import Callable, Iterator
from io import StringIO
from typing import Any

from bs4 import BeautifulSoup
from django.http import HttpResponse
from icalendar import Calendar

from tests.demo.french import is_french
from text.languages import language_name

NAMED_BY_PEOPLE = {"name", "title", "town", "url", "website"}
"""What a record says in the language that it tells, or in none."""
TEXTS = ("name", "x-wr-calname", "summary", "description", "categories")


def french_in_file(answer: HttpResponse, body: str, language: str) -> Iterator[str]:
    """What a file in `language` says in French."""
    kind = answer.headers["Content-Type"].partition(";")[0]
    mark = f"({language_name('fr', language)})"
    for text in READERS.get(kind, _nothing)(body, language):
        if mark not in text and is_french(text, language):
            yield f"{kind}: {text}"


def _nothing(body: str, language: str) -> Iterator[str]:
    yield from ()


def _of_feed(body: str, language: str) -> Iterator[str]:
    for element in BeautifulSoup(body, "xml").find_all(["title", "subtitle", "summary", "content", "category"]):
        spoken = next((one["xml:lang"] for one in (element, *element.parents) if one.get("xml:lang")), "")
        if spoken == language or element.name == "category":
            yield str(element.get("term") or element.get_text())


def _of_calendar(body: str, language: str) -> Iterator[str]:
    for part in Calendar.from_ical(body).walk():
        for name in TEXTS:
            if name in part and "LANGUAGE" not in getattr(part[name], "params", {}):
                value = part[name]
                yield value.to_ical().decode() if name == "categories" else str(value)


def _of_geojson(body: str, language: str) -> Iterator[str]:
    collection = json.loads(body)
    yield collection["name"]
    for feature in collection["features"]:
        told: dict[str, Any] = feature["properties"]
        foreign = NAMED_BY_PEOPLE if told["language"] != language else {"url", "website"}
        for name, value in told.items():
            if name not in foreign:
                yield from value if isinstance(value, list) else [value] if isinstance(value, str) else []


def _of_table(body: str, language: str) -> Iterator[str]:
    delimiter = ";" if ";" in body.partition("\n")[0] else ","
    headings, *rows = csv.reader(StringIO(body.lstrip("\ufeff")), delimiter=delimiter)
    yield from headings
    for row in rows:
        # The name comes first, then the town among the places, in the language that the row tells.
        own = language_name(language, language) in row
        yield from row if own else (cell for cell in row[1:] if not cell[:1].isupper())


READERS: dict[str, Callable[[str, str], Iterator[str]]] = {
    "application/atom+xml": _of_feed,
    "text/calendar": _of_calendar,
    "application/geo+json": _of_geojson,
    "text/csv": _of_table,
}
