"""The SQL queries of each page, uncached and warm."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from .tables import GOOD, OVER, Row, row

LIMIT, LIMITS = 15, {"partners.PartnerIndexPage": 12, "view.search": 12}
VALUES = re.compile(r"'(?:[^']|'')*'|(?<![\w.])-?\d+(?:\.\d+)?\b")
LIST = re.compile(r"\(\?(?:, \?)*\)")


@dataclass(frozen=True)
class Asked:
    """A page and what it took: its type and French name, number of queries, of those repeated, bytes."""

    type: str
    label: str
    path: str
    queries: int
    repeated: int
    size: int


def shape(sql: str) -> str:
    """A query without its values: numbers, texts and the length of lists do not tell two queries apart."""
    return LIST.sub("(?)", VALUES.sub("?", sql.replace('"', "")))


def repeated(statements: Iterable[str]) -> int:
    """How many shapes come more than once."""
    return sum(times > 1 for times in Counter(map(shape, statements)).values())


def ask_pages(sample: int = 0) -> list[Asked]:
    """Every live page, or at most `sample` of each type, and one of each other view: the second answer is counted."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client, found = Client(headers={"host": "127.0.0.1"}), []
    for name, label, path in list(_addresses(sample)):  # before a page in another language changes that of names
        client.get(path, secure=True)
        with CaptureQueriesContext(connection) as captured:
            answer = client.get(path, secure=True)
        if answer.status_code != 200:
            raise RuntimeError(f"{path}: {answer.status_code}")
        statements = [query["sql"] for query in captured.captured_queries]
        found.append(Asked(name, label, path, len(statements), repeated(statements), len(answer.content)))
    return found


def _addresses(sample: int) -> Iterator[tuple[str, str, str]]:
    """Type, French name and path."""
    from campaigns.models import StoryPage
    from core.checks import our_page_models
    from partners.models import PartnerIndexPage
    from publications.models import IssuePage, MagazineIndexPage, VisionNotePage

    first: dict[type, Any] = {}
    for model in our_page_models():
        pages = list(model.objects.live().filter(depth__gt=1).order_by("path"))
        first[model] = next((page for page in pages if page.locale.language_code == "fr"), None)
        for page in pages[:: max(1, len(pages) // sample) if sample else 1]:
            yield model._meta.label, str(model._meta.verbose_name), page.get_url()
    issue, note = first[IssuePage], first[VisionNotePage]
    document = next(iter(note.public_documents()))
    yield "view.country", "pays", f"{first[PartnerIndexPage].get_url()}pays/benin/"
    campaign = first[StoryPage].get_url().rstrip("/").rpartition("/")[0]
    yield "view.gallery", "galerie de récits", f"{campaign}/galerie/"
    yield "view.year", "année de la revue", f"{first[MagazineIndexPage].get_url()}annees/{issue.date.year}/"
    yield "view.reading", "lecture d’un numéro", f"{issue.get_url()}lire/"
    yield "view.text", "version légère", f"{note.get_url()}{note.text_path(document.key)}"
    yield "view.search", "recherche", "/recherche/?q=travail"


def state_pages() -> list[Asked]:
    """Pages in states that their longest one does not show: a call that is over, a form that was sent empty."""
    from django.utils import timezone

    from campaigns.models import CallPage
    from core.segments import APPLY

    calls, now = CallPage.objects.live().filter(locale__language_code="fr").order_by("path"), timezone.now()
    closed, taking = calls.closed_at(now).first(), calls.open_at(now).filter(own_form=True).first()
    found = {
        "appel clôturé": closed.get_url(),
        "formulaire envoyé vide": f"/sent-empty{taking.get_url()}{APPLY}/",
    }
    return [Asked(label, label, path, 0, 0, 0) for label, path in found.items()]


def keep(asked: list[Asked], file: Path) -> None:
    """Write down what was asked."""
    file.write_text(json.dumps([asdict(one) for one in asked]))


def kept(file: Path) -> list[Asked]:
    """What was written down."""
    return [Asked(**one) for one in json.loads(file.read_text())]


def longest(asked: Iterable[Asked]) -> dict[str, Asked]:
    """By type, the page whose HTML is longest."""
    return {one.type: one for one in sorted(asked, key=lambda one: one.size)}


def query_rows(base: str, before: list[Asked], after: list[Asked]) -> list[Row]:
    """The most queries of a page of each type, as things are and with ten times the content."""
    rows = []
    for name in dict.fromkeys(one.type for one in before):
        first = [one for one in before if one.type == name]
        worst = max(first, key=lambda one: one.queries)
        grown = max((one.queries for one in after if one.type == name), default=0)
        again, limit = sum(bool(one.repeated) for one in first), LIMITS.get(name, LIMIT)
        good = max(worst.queries, grown) <= limit and grown <= worst.queries and not again
        told = GOOD if good else OVER
        rows.append(row(worst.label, base, len(first), worst.queries, grown, again, limit, told, worst.path))
    return rows
