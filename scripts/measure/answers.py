"""The directory of partners under its filters, and the search on a large site: milliseconds of whole answers."""

import gzip
import resource
import time
from io import StringIO
from itertools import product
from statistics import median, quantiles
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from .tables import Row, kilobytes, row, verdict

if TYPE_CHECKING:
    from django.test import Client

# Queries, compressed bytes, milliseconds of a filter and of the open data.
DIRECTORY = (12, 200_000, 100, 300)
# Queries, milliseconds, seconds and bytes to read and index a PDF of 40 pages.
SEARCH = {"SQLite": (12, 250, 2, 300_000_000), "PostgreSQL": (12, 150, 2, 300_000_000)}
QUESTIONS = (
    "q=travail", "q=solidarite", "q=les mouvements sociaux", "q=protection sociale", "q=mutuelle santé femmes",
    "q=“protection sociale”", "q=anciens couturières", "q=travial", "q=zzyzzx", "q=travail&nature=note",
    "q=protection&annee=2013", "q=syndicat&tri=date",
)  # fmt: skip


def directory_rows(base: str) -> list[Row]:
    """The directory as it is now. Filters are measured when this process meets them first, then again."""
    from partners.models import MovementKind, PartnerIndexPage, PartnerPage
    from partners.querysets import Filters

    client = client_of_readers()
    url = PartnerIndexPage.objects.live().get(locale__language_code="fr").get_url()
    queries, html = ask(client, url)
    kinds = ["", *MovementKind.objects.values_list("slug", flat=True)[:3]]
    continents, texts = ("", "afrique", "asie", "amerique-latine"), ("", "mutuelle", "sante", "cooperative femmes")
    asked = [
        f"{url}liste/?{Filters(continent=continent, kind=kind, text=text).query}"
        for continent, kind, text in product(continents, kinds, texts)
    ]
    first, again = ([milliseconds(client, one) for _time in range(times) for one in asked] for times in (1, 3))
    slow, known = quantiles(first, n=20)[-1], quantiles(again, n=20)[-1]
    geojson = median(milliseconds(client, f"{url}partenaires.geojson") for _time in range(7))
    size = len(gzip.compress(html, 6))
    told = verdict(*zip((queries, size, max(slow, known), geojson), DIRECTORY, strict=True))
    times = (f"{value:.0f} ms" for value in (slow, known, geojson))
    return [row(PartnerPage.objects.for_reader().count(), base, queries, kilobytes(size), *times, told)]


def search_rows(base: str) -> list[Row]:
    """Read and index the PDF that waits, fill the search table anew, then ask."""
    from django.core.management import call_command

    from search.models import Entry

    started = time.perf_counter()
    call_command("read_documents", stdout=StringIO())
    reading = time.perf_counter() - started
    memory = 1024 * sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    started = time.perf_counter()
    call_command("rebuild_search", stdout=StringIO())
    rebuilding = time.perf_counter() - started
    client = client_of_readers()
    addresses = [f"/recherche/?{urlencode(dict(pair.split('=') for pair in one.split('&')))}" for one in QUESTIONS]
    queries = max(ask(client, address)[0] for address in addresses)
    times = {
        question: [milliseconds(client, address) for _time in range(5)]
        for question, address in zip(QUESTIONS, addresses, strict=True)
    }
    slowest = max(times, key=lambda question: median(times[question]))
    usual = median(value for values in times.values() for value in values)
    told = verdict(*zip((queries, usual, reading, memory), SEARCH[base], strict=True))
    worst = f"{median(times[slowest]):.0f} ms ({slowest})"
    cost = (f"{rebuilding:.0f} s", f"{reading:.1f} s".replace(".", ","), f"{memory / 1e6:.0f} Mo")
    limit = f"{SEARCH[base][1]} ms"
    return [row(base, Entry.objects.count(), queries, f"{usual:.0f} ms", worst, limit, *cost, told)]


def client_of_readers() -> "Client":
    """A client without cookies, under the name that production allows, in a process that works as those of a server."""
    from django.test import Client

    from core.garbage import look_for_garbage_less

    look_for_garbage_less()
    return Client(headers={"host": "127.0.0.1"})


def milliseconds(client: "Client", address: str, expected: int = 200) -> float:
    """How long an answer takes. Raises RuntimeError for one of another status than `expected`."""
    started = time.perf_counter()
    status = client.get(address, secure=True).status_code
    lasted = 1000 * (time.perf_counter() - started)
    if status != expected:
        raise RuntimeError(f"{address}: {status}")
    return lasted


def ask(client: "Client", address: str) -> tuple[int, bytes]:
    """The queries of a page asked before, and its HTML."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.get(address, secure=True)
    with CaptureQueriesContext(connection) as captured:
        html = client.get(address, secure=True).content
    return len(captured), html
