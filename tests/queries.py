"""Counts the queries of a page, and tells what they read."""

import re

from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

TABLE = re.compile(r'FROM "(\w+)"')
READS = re.compile(r"[\s(]*(?:SELECT|WITH)\b")
VALUES = re.compile(r"IN \([^()]*\)|'[^']*'|\b\d+\b")


def queries_of(client: Client, address: str) -> list[str]:
    """SQL of the second request for `address`: what is kept from one request to the next is warm."""
    cache.clear()
    assert client.get(address).status_code == 200
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in captured.captured_queries if READS.match(query["sql"])]


def tables(queries: list[str]) -> list[str]:
    """The table that each query reads first, in order."""
    return [TABLE.search(query).group(1) for query in queries]


def repeated(queries: list[str]) -> list[str]:
    """Shapes that occur more than once: the same SQL but for its values."""
    shapes = [VALUES.sub("?", query) for query in queries]
    return sorted({shape for shape in shapes if shapes.count(shape) > 1})
