"""Finding rows of short lists by what staff type, accents or not, the same on every database."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import QuerySet

from text.alphabet import fold


def find(rows: QuerySet, asked: str, *fields: str) -> QuerySet:
    """The rows whose `fields` hold every word of `asked`, be it as a part of a word.

    Reads those fields of all rows: meant for hundreds of them, not for thousands.
    """
    words = fold(asked).split("-")
    texts = rows.order_by().values_list("pk", *fields)
    found = [pk for pk, *values in texts if _holds(fold(" ".join(_texts(values))), words)]
    return rows.filter(pk__in=found)


def _texts(values: Iterable[Any]) -> Iterator[str]:
    """As texts; of those kept by language, the texts alone."""
    for value in values:
        yield from value.values() if isinstance(value, dict) else [str(value)]


def _holds(text: str, words: list[str]) -> bool:
    return all(word in text for word in words)
