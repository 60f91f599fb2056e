"""The site's search on a large site, as JSON: python -m scripts.measure.search"""

import json
import resource
import time
from dataclasses import asdict, dataclass
from io import StringIO
from statistics import median
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from scripts.django_setup import set_up_django

from .queries import HOST

if TYPE_CHECKING:
    from django.test import Client

ADDRESS = "/recherche/"
ROUNDS = 5
KIBIBYTE = 1024
QUESTIONS: tuple[dict[str, str], ...] = (
    {"q": "travail"},
    {"q": "solidarite"},
    {"q": "les mouvements sociaux"},
    {"q": "protection sociale"},
    {"q": "mutuelle santé femmes"},
    {"q": "“protection sociale”"},
    {"q": "anciens couturières"},
    {"q": "travial"},
    {"q": "zzyzzx"},
    {"q": "travail", "nature": "note"},
    {"q": "protection", "annee": "2013"},
    {"q": "syndicat", "tri": "date"},
)


@dataclass(frozen=True)
class Searched:
    """A search: the texts in its table, the most queries of a question, milliseconds, what indexing took.

    `median` and `worst` are of whole answers (the median over all questions, the slowest question's own median);
    `rebuilding` is in seconds for the whole table; a PDF of 40 pages is read and indexed in `reading` seconds and
    `memory` bytes, the reader's and the site's own together.
    """

    texts: int
    queries: int
    median: float
    worst: float
    worst_question: str
    rebuilding: float
    reading: float
    memory: int


def main() -> None:
    """Fill the table, then ask; print a `Searched` as JSON."""
    set_up_django()
    from django.core.management import call_command
    from django.test import Client

    from search.models import Entry

    reading, memory = _read_a_pdf()
    started = time.perf_counter()
    call_command("rebuild_search", stdout=StringIO())
    rebuilding = time.perf_counter() - started
    client = Client()
    queries = max(_queries(client, question) for question in QUESTIONS)
    times = {
        urlencode(question): [_milliseconds(client, question) for _round in range(ROUNDS)] for question in QUESTIONS
    }
    slowest = max(times, key=lambda question: median(times[question]))
    searched = Searched(
        texts=Entry.objects.count(),
        queries=queries,
        median=median(value for values in times.values() for value in values),
        worst=median(times[slowest]),
        worst_question=slowest,
        rebuilding=rebuilding,
        reading=reading,
        memory=memory,
    )
    print(json.dumps(asdict(searched)))


def _read_a_pdf() -> tuple[float, int]:
    """Seconds and bytes that reading and indexing the PDF of 40 pages takes, the only one that waits."""
    from django.core.management import call_command

    from media.reading import unread

    if unread().count() != 1:
        raise RuntimeError("one PDF should wait to be read")
    started = time.perf_counter()
    call_command("read_documents", stdout=StringIO())
    lasted = time.perf_counter() - started
    used = sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return lasted, used * KIBIBYTE


def _milliseconds(client: "Client", question: dict[str, str]) -> float:
    started = time.perf_counter()
    _ask(client, question)
    return 1000 * (time.perf_counter() - started)


def _queries(client: "Client", question: dict[str, str]) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    _ask(client, question)
    with CaptureQueriesContext(connection) as captured:
        _ask(client, question)
    return len(captured)


def _ask(client: "Client", question: dict[str, str]) -> None:
    answer = client.get(ADDRESS, question, secure=True, headers={"host": HOST})
    if answer.status_code != 200:
        raise RuntimeError(f"{ADDRESS}?{urlencode(question)}: {answer.status_code}")


if __name__ == "__main__":
    main()
