"""One step of the measure of one database, its tables as JSON: python -m scripts.measure STEP BASE"""

import json
import sys
from collections.abc import Callable
from typing import Any

from ..console import run_command
from ..django_setup import set_up_django
from .tables import Row

Tables = dict[str, list[Row]]


def main() -> None:
    """Run the step that the command line names."""
    set_up_django()
    tables = STEPS[sys.argv[1]](sys.argv[2])
    print(json.dumps(tables or {}))


def fill(base: str) -> None:
    """The demo, its files read."""
    from django.core.management import call_command

    quiet: dict[str, Any] = {"verbosity": 0, "stdout": sys.stderr}
    for command in ("migrate", "collectstatic", "load_demo", "read_documents"):
        call_command(command, **quiet, **({"interactive": False} if command[0] in "mc" else {}))


def count(base: str) -> None:
    """Queries, kept for other steps."""
    from django.conf import settings

    from .queries import ask_pages, keep

    keep(ask_pages(), settings.LIVE_FOLDER / "queries.json")


def states(base: str) -> None:
    """Addresses of more pages to look at, kept for the audit."""
    from django.conf import settings

    from .queries import keep, state_pages

    keep(state_pages(), settings.LIVE_FOLDER / "states.json")


def pages(base: str) -> Tables:
    """Speeds and, with SQLite only, weights."""
    from django.conf import settings

    from tests.live.server import served

    from .queries import kept
    from .speed import speed_rows
    from .weight import weight_tables

    asked = kept(settings.LIVE_FOLDER / "queries.json")
    with served(settings.LIVE_FOLDER) as server:
        tables = {"speeds": speed_rows(base, server, asked)}
        return tables | (weight_tables(server, asked) if base == "SQLite" else {})


def cached(base: str) -> Tables:
    """Speeds of pages that are kept."""
    from django.conf import settings

    from .cached import cached_rows
    from .queries import kept

    return {"cached": cached_rows(base, kept(settings.LIVE_FOLDER / "queries.json"))}


def fronts(base: str) -> Tables:
    """Speeds of pages that a cache before the site serves."""
    if base != "SQLite":
        return {}
    from django.conf import settings

    from .fronts import front_rows
    from .queries import kept

    return {"fronts": front_rows(kept(settings.LIVE_FOLDER / "queries.json"))}


def grown(base: str) -> Tables:
    """Queries again, with ten times the content."""
    from django.conf import settings

    from .content import grow
    from .queries import ask_pages, kept, query_rows

    grow()
    return {"queries": query_rows(base, kept(settings.LIVE_FOLDER / "queries.json"), ask_pages(sample=12))}


def directory(base: str) -> Tables:
    """The directory as it is."""
    from .answers import directory_rows

    return {"directory": directory_rows(base)}


def board(base: str) -> Tables:
    """The board of translations."""
    from .board import board_rows

    return {"board": board_rows(base)}


def campaigns(base: str) -> Tables:
    """A campaign with many stories and events."""
    from .campaigns import campaign_rows, make_campaign_content

    make_campaign_content()
    return {"campaigns": campaign_rows(base)}


def crowd(base: str) -> None:
    """A directory of 5,000 partners."""
    from .content import crowd

    crowd()


def library(base: str) -> None:
    """A site of 10,000 pages and 20,000 pages of PDF files."""
    from .content import enlarge

    enlarge()


def large(base: str) -> Tables:
    """What takes long where there is much."""
    from .large import large_rows

    return {"large": large_rows(base)}


def search(base: str) -> Tables:
    """The search on it."""
    from .answers import search_rows

    return {"search": search_rows(base)}


STEPS: dict[str, Callable[[str], Tables | None]] = {
    step.__name__: step
    for step in (
        *(fill, count, states, pages, cached, fronts, directory, board, campaigns),
        *(grown, crowd, library, large, search),
    )
}

if __name__ == "__main__":
    run_command(main)
