"""SQL queries of each page, uncached and warm, as JSON: python -m scripts.measure.queries [--sample N] [PATH...]

Without arguments every live page is asked, twice, and the second answer is counted. With `--sample N`, at most
N pages of a type, spread over its tree, and the paths given.
"""

import argparse
import json
import re
from collections import Counter
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from scripts.django_setup import set_up_django

from .views import views

if TYPE_CHECKING:
    from django.test import Client

HOST = "127.0.0.1"
TEXT = re.compile(r"'(?:[^']|'')*'")
NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?\b")
LIST = re.compile(r"\(\?(?:, \?)+\)|\(\?\)")
COLUMNS = re.compile(r"^SELECT .*? FROM ", re.DOTALL)
SHOWN = 160


@dataclass(frozen=True)
class Asked:
    """A page and what it took: its type and French name, number of queries, shapes met more than once, bytes."""

    type: str
    label: str
    path: str
    queries: int
    repeated: dict[str, int]
    size: int


def shape(sql: str) -> str:
    """A query without its values: numbers, texts and the length of lists do not tell two queries apart."""
    plain = sql.replace('"', "")
    return LIST.sub("(?)", NUMBER.sub("?", TEXT.sub("?", plain)))


def repeated_shapes(statements: list[str]) -> dict[str, int]:
    """Shapes that occur more than once, cut short to be read, with how often they do."""
    counts = Counter(map(shape, statements))
    return {COLUMNS.sub("SELECT … FROM ", text)[:SHOWN]: count for text, count in counts.items() if count > 1}


def ask(client: "Client", name: str, label: str, path: str) -> Asked:
    """Ask a page twice and count the second answer."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    client.get(path, secure=True, headers={"host": HOST})
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(path, secure=True, headers={"host": HOST})
    if answer.status_code != 200:
        raise RuntimeError(f"{path}: {answer.status_code}")
    statements = [query["sql"] for query in captured.captured_queries]
    return Asked(name, label, path, len(statements), repeated_shapes(statements), len(answer.content))


def addresses(sample: int) -> list[tuple[str, str, str]]:
    """(type, French name, path) of live pages of ours, all or at most `sample` of a type, and of the other views."""
    from wagtail.models import Site

    from core.checks import our_page_models

    found = []
    root = Site.objects.get(is_default_site=True).root_page.get_parent()
    for model in our_page_models():
        pages = list(model.objects.live().descendant_of(root).order_by("path"))
        step = max(1, len(pages) // sample) if sample else 1
        found += [(model._meta.label, str(model._meta.verbose_name), page.get_url()) for page in pages[::step]]
    return [*found, *views()]


def main() -> None:
    """Print a list of `Asked` as JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("paths", nargs="*")
    options = parser.parse_args()
    set_up_django()
    from django.test import Client

    client = Client()
    wanted = addresses(options.sample)
    wanted += [("", path, path) for path in options.paths if path not in {known for *_, known in wanted}]
    print(json.dumps([asdict(ask(client, *one)) for one in wanted]))


if __name__ == "__main__":
    main()
