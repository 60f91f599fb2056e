"""The report of an import in a few sentences: what is wrong how often, and what to do about it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.contrib.auth.models import AbstractUser
from django.db.models import Model
from django.urls import NoReverseMatch, reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.models import Country, Theme

from ..models import MovementKind
from .columns import BY_FIELD
from .report import Kept

LISTS: dict[str, type[Model]] = {
    BY_FIELD["country"].heading: Country,
    BY_FIELD["kinds"].heading: MovementKind,
    BY_FIELD["themes"].heading: Theme,
}
MOST_WORDS, MOST_LINES = 12, 8
# What is quoted or in brackets, and numbers, differ where the fault is the same.
DETAILS = re.compile(r"(«[^»]*»|\([^()]*\)|\d+)")
MOST_DETAILS, LONGEST_DETAIL = 3, 40
"""So many of them are shown, of so many letters."""


@dataclass(frozen=True)
class Place:
    """A row of the report: its number in the file, the page of the report that shows it."""

    line: int
    page: int


@dataclass(frozen=True)
class Point:
    """Something that several rows have in common, in words; where to see some of them, and where to help it."""

    text: str
    places: list[Place]
    is_cut: bool = False
    url: str = ""


@dataclass(frozen=True)
class Summary:
    """What is wrong, and what is easily overlooked; the most frequent first."""

    faults: list[Point]
    notices: list[Point]


Told = tuple[int, str, str]
"""The number of a row, a heading or nothing, and what is said or which word is missing."""


def summary(rows: Kept, pages: Mapping[int, int], user: AbstractUser) -> Summary:
    """The points of a report, whose rows stand on these of its pages; with links for who may follow them."""
    missing = list(_missing(rows))
    points = [
        *((_said_missing(heading, told), told, _list_url(heading, user)) for heading, told in _by_heading(missing)),
        *((_said(told), told, "") for told in _alike(_faults(rows))),
    ]
    return Summary(
        [_point(text, told, pages, url) for text, told, url in _most_frequent(points)],
        [_point(_said(told), told, pages) for told in sorted(_alike(_notices(rows)), key=len, reverse=True)],
    )


def _missing(rows: Kept) -> Iterator[Told]:
    for row in rows:
        yield from ((row["number"], cell["heading"], cell["missing"]) for cell in row["cells"] if cell.get("missing"))


def _faults(rows: Kept) -> Iterator[Told]:
    for row in rows:
        yield from ((row["number"], "", error) for error in row["errors"])
        for cell in row["cells"]:
            if cell["error"] and not cell.get("missing"):
                yield row["number"], cell["heading"], cell["error"]


def _notices(rows: Kept) -> Iterator[Told]:
    for row in rows:
        yield from ((row["number"], "", notice) for notice in row["notices"])


def _by_heading(told: Iterable[Told]) -> Iterable[tuple[str, list[Told]]]:
    found: dict[str, list[Told]] = {}
    for one in told:
        found.setdefault(one[1], []).append(one)
    return found.items()


def _alike(told: Iterable[Told]) -> list[list[Told]]:
    """What says the same of the same column, together."""
    found: dict[tuple[str, str], list[Told]] = {}
    for one in told:
        found.setdefault((one[1], _pattern(one[2])), []).append(one)
    return list(found.values())


def _pattern(message: str) -> str:
    """What a message says, with a sign for each detail: that of its kind."""
    return DETAILS.sub(lambda found: "…" if found[0].isdecimal() else found[0][0], message)


def _together(messages: Iterable[str]) -> str:
    """Messages of one pattern as one: where they differ, the first of what they name; numbers are left out."""
    parts = zip(*(DETAILS.split(message) for message in messages), strict=True)
    return "".join(_named(list(dict.fromkeys(part))) for part in parts)


def _named(details: list[str]) -> str:
    if len(details) == 1:
        return details[0]
    if details[0].isdecimal():
        return "…"
    inner = [Truncator(detail[1:-1].strip(" \u00a0")).chars(LONGEST_DETAIL) for detail in details[:MOST_DETAILS]]
    more = " …" if len(details) > MOST_DETAILS else ""
    if details[0].startswith("("):
        return f"({', '.join(inner)}{more})"
    return ", ".join(f"«\u00a0{one}\u00a0»" for one in inner) + more


def _most_frequent(points: list[tuple[str, list[Told], str]]) -> list[tuple[str, list[Told], str]]:
    return sorted(points, key=lambda point: len(point[1]), reverse=True)


def _said(told: list[Told]) -> str:
    count, heading, message = len(told), told[0][1], _together(message for _number, _heading, message in told)
    lines = ngettext("%(count)d line", "%(count)d lines", count) % {"count": count}
    column = _(", column “%(heading)s”") % {"heading": heading} if heading else ""
    return _("%(lines)s%(column)s: %(message)s") % {"lines": lines, "column": column, "message": message}


def _said_missing(heading: str, told: list[Told]) -> str:
    words = list(dict.fromkeys(word for _number, _heading, word in told))
    values = {"count": len(told), "heading": heading, "words": ", ".join(words[:MOST_WORDS])}
    if LISTS.get(heading) is Country:
        said = ngettext(
            "%(count)d line names a country that is missing from the site's list: %(words)s",
            "%(count)d lines name countries that are missing from the site's list: %(words)s",
            len(told),
        )
    else:
        said = ngettext(
            "%(count)d line names what the site's list “%(heading)s” does not have: %(words)s",
            "%(count)d lines name what the site's list “%(heading)s” does not have: %(words)s",
            len(told),
        )
    return said % values + ("…" if len(words) > MOST_WORDS else ".")


def _list_url(heading: str, user: AbstractUser) -> str:
    """Where the missing words are added, for who may."""
    model = LISTS.get(heading)
    if model is None or not user.has_perm(f"{model._meta.app_label}.add_{model._meta.model_name}"):
        return ""
    try:
        return reverse(model.snippet_viewset.get_url_name("add"))
    except (AttributeError, NoReverseMatch):
        return ""


def _point(text: str, told: list[Told], pages: Mapping[int, int], url: str = "") -> Point:
    numbers = list(dict.fromkeys(number for number, _heading, _message in told))
    places = [Place(number, pages.get(number, 1)) for number in numbers[:MOST_LINES]]
    return Point(text, places, len(numbers) > MOST_LINES, url)
