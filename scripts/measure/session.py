"""The measures of `make bench`, in the order they are taken."""

import gzip
import json
import os
import platform
import re
import sqlite3
from importlib.metadata import version
from itertools import chain

import psycopg

from scripts.console import counter

from .caching import Caching, ask_twice, body_of
from .directory import Measured
from .load import Speed, speeds
from .place import Place, finish
from .queries import Asked
from .search import Searched
from .server import served
from .weight import Weight, chromium, weigh

TRIVIAL = "/trivial/"
SECONDS = 0.6
ROUNDS = 5
# The types whose speed is measured, each by the page of its type that has most to say.
FAST_TYPES = {
    "home.HomePage": "accueil",
    "partners.PartnerPage": "mouvement partenaire",
    "partners.PartnerIndexPage": "répertoire des partenaires",
    "campaigns.CampaignPage": "campagne",
    "publications.IssuePage": "numéro",
}
MAP = re.compile(rb'<figure class="map\b.*?</figure>', re.DOTALL)
# By place, what was asked of it; by place, its speeds without and with compression.
Queries = dict[str, list[Asked]]
Speeds = dict[str, dict[str, dict[str, Speed]]]


def create_database(url: str) -> None:
    """Make the database that a throwaway cluster's address names."""
    server, _, name = url.rpartition("/")
    with psycopg.connect(f"{server}/postgres", autocommit=True) as connection:
        connection.execute(psycopg.sql.SQL("CREATE DATABASE {}").format(psycopg.sql.Identifier(name)))


def count_queries(places: list[Place], sample: int = 0, again: Queries | None = None) -> Queries:
    """Ask the pages of every place, side by side; `again` names pages, the costliest of each type, to ask once more."""
    costliest = [asked.path for asked in costliest_pages(again).values()] if again else []
    arguments = ("-m", "scripts.measure.queries", "--sample", str(sample), *costliest)
    started = [(place.name, place.start(*arguments)) for place in places]
    return {name: [Asked(**row) for row in json.loads(finish(process))] for name, process in started}


def costliest_pages(queries: Queries) -> dict[str, Asked]:
    """By type, the page with most queries, the longest of those."""
    found: dict[str, Asked] = {}
    for asked in chain.from_iterable(queries.values()):
        known = found.get(asked.type)
        if known is None or (asked.queries, asked.size) > (known.queries, known.size):
            found[asked.type] = asked
    return found


def longest_pages(queries: Queries) -> dict[str, Asked]:
    """By type, the page whose HTML is longest."""
    found: dict[str, Asked] = {}
    for asked in chain.from_iterable(queries.values()):
        if asked.type not in found or asked.size > found[asked.type].size:
            found[asked.type] = asked
    return found


def type_labels(queries: Queries) -> dict[str, str]:
    """French names by type."""
    return {asked.type: asked.label for asked in chain.from_iterable(queries.values())}


def measure_speeds(places: list[Place], queries: Queries) -> Speeds:
    """Requests per second by place, then "identity" or "gzip", then French name; the trivial view as `TRIVIAL`."""
    longest = longest_pages(queries)
    names = {longest[label].path: name for label, name in FAST_TYPES.items() if label in longest}
    measured: Speeds = {}
    for place in places:
        with served(place) as server:
            for encoding in ("identity", "gzip"):
                paths = [TRIVIAL, *names]
                found = speeds(server, paths, gzip=encoding == "gzip", seconds=SECONDS, rounds=ROUNDS)
                measured.setdefault(place.name, {})[encoding] = {
                    names.get(path, path): speed for path, speed in found.items()
                }
    return measured


def weigh_pages(
    place: Place, queries: Queries
) -> tuple[dict[str, list[Weight]], list[Caching], dict[str, tuple[int, int]]]:
    """Weights by type, caching by page, and the map's bytes (whole, compressed) by page.

    Of each type: the first page, the longest one and the costliest one.
    """
    first = {asked.type: asked for asked in reversed(queries[place.name])}
    longest, costliest = longest_pages(queries), costliest_pages(queries)
    weights: dict[str, list[Weight]] = {}
    with served(place) as server, chromium() as browser, counter(len(first)) as shown:
        address = server.address
        for name, asked in sorted(first.items()):
            paths = dict.fromkeys([asked.path, longest[name].path, costliest[name].path])
            weights[name] = [weigh(browser, address, path) for path in paths]
            shown.advance(asked.label)
        firsts = [asked.path for asked in first.values()]
        cachings = [ask_twice(address, path) for path in [*firsts, "/sitemap.xml", "/robots.txt"]]
        maps = {path: size for path in firsts if (size := _map_size(body_of(address, path)))}
    return weights, cachings, maps


def _map_size(html: bytes) -> tuple[int, int] | None:
    drawn = MAP.search(html)
    return (len(drawn[0]), len(gzip.compress(drawn[0], 6))) if drawn else None


def grow(places: list[Place]) -> None:
    """Make nine times as many partners, issues and campaigns again, in every place."""
    for process in [place.start("-m", "scripts.measure.grow") for place in places]:
        finish(process)


def measure_directory(places: list[Place]) -> dict[str, Measured]:
    """The directory of each place, one after the other: times are taken."""
    found = {place.name: finish(place.start("-m", "scripts.measure.directory")) for place in places}
    return {name: Measured(**json.loads(output)) for name, output in found.items()}


def crowd(places: list[Place]) -> None:
    """Bring the directory of every place to 5,000 partners."""
    for process in [place.start("-m", "scripts.measure.crowd") for place in places]:
        finish(process)


def enlarge(places: list[Place]) -> None:
    """Bring every place to 10,000 pages and 500 PDFs of 40 pages."""
    for process in [place.start("-m", "scripts.measure.library") for place in places]:
        finish(process)


def measure_search(places: list[Place]) -> dict[str, Searched]:
    """The search of each place, one after the other: times are taken."""
    found = {place.name: finish(place.start("-m", "scripts.measure.search")) for place in places}
    return {name: Searched(**json.loads(output)) for name, output in found.items()}


def versions(places: list[Place], load: float) -> list[str]:
    """What was measured with: versions, the kind of machine and its load, in processes, before the measure."""
    lines = [f"Python {platform.python_version()}", *(f"{name} {version(name)}" for name in ("Django", "wagtail"))]
    lines += [f"gunicorn {version('gunicorn')} (2 processus)", f"SQLite {sqlite3.sqlite_version}"]
    for place in places:
        if place.name == "PostgreSQL":
            with psycopg.connect(place.database) as connection:
                lines.append(f"PostgreSQL {connection.info.server_version // 10000}")
    with chromium() as browser:
        lines.append(f"Chromium {browser.version.split('.')[0]}")
    return [*lines, f"{os.cpu_count()} cœurs (charge {load:.1f} au début)".replace(".", ",")]
