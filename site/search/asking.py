"""What a reader asks of the search, as its address carries it."""

from dataclasses import replace
from typing import Any

from django.http import QueryDict
from django.utils.http import urlencode

from core.findable import Kind

from .question import Question

MOST_LETTERS = 200
"""Letters of a question that are read; what stands behind them is left out."""
LAST_YEAR = 9999
SOFT_HYPHEN = "\u00ad"

PARAMETERS = {
    "text": "q",
    "kind": "nature",
    "country": "pays",
    "theme": "theme",
    "year": "annee",
    "order": "tri",
    "page": "page",
}
"""The names in addresses of what a question holds, as the public reads them."""
PLAIN = Question("")


def question_from(query: QueryDict) -> Question:
    """The question of an address; what makes no sense in it is left out."""
    asked = {name: _plain(query.get(parameter, "")) for name, parameter in PARAMETERS.items()}
    return Question(
        text=asked["text"],
        kind=asked["kind"] if asked["kind"] in Kind.values else "",
        country=asked["country"].upper(),
        theme=asked["theme"].lower(),
        year=_year(asked["year"]),
        order="date" if asked["order"] == "date" else "relevance",
        page=_number(asked["page"]) or 1,
    )


def _plain(text: str) -> str:
    """`text` in one line, without signs that no keyboard types, such as the hyphens that PDF files hide in words."""
    head = text[: 2 * MOST_LETTERS].replace(SOFT_HYPHEN, "")
    return " ".join("".join(sign if sign.isprintable() else " " for sign in head).split())[:MOST_LETTERS]


def _number(text: str) -> int:
    """The number that `text` says, 0 where it says none."""
    return int(text) if text.isascii() and text.isdigit() else 0


def _year(text: str) -> int | None:
    year = _number(text)
    return year if 0 < year <= LAST_YEAR else None


def query_of(question: Question, **changes: Any) -> str:
    """What asks `question` with `changes` in an address: "?q=mutuelle&pays=bj"; a page only where one is named."""
    changed = replace(question, **{"page": 1, **changes})
    values = {parameter: getattr(changed, name) for name, parameter in PARAMETERS.items()}
    values[PARAMETERS["country"]] = changed.country.lower()
    kept = {
        parameter: value for parameter, value in values.items() if value and not _goes_without_saying(parameter, value)
    }
    return f"?{urlencode(kept)}" if kept else "?"


def _goes_without_saying(parameter: str, value: object) -> bool:
    return (parameter, value) in ((PARAMETERS["order"], PLAIN.order), (PARAMETERS["page"], PLAIN.page))
