"""PostgreSQL: a column of the table, with the places and the weights of the stems, and an index on it."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from django.db import connection

from ..question import Unit
from . import Stems
from .expressions import expression

CREATE = (
    "ALTER TABLE search_entry ADD COLUMN IF NOT EXISTS stems tsvector",
    "CREATE INDEX IF NOT EXISTS search_entry_stems ON search_entry USING gin (stems)",
)
STORE = """
UPDATE search_entry SET stems = given.stems::tsvector
FROM unnest(%s::bigint[], %s::text[]) AS given (id, stems) WHERE search_entry.id = given.id
"""
WORDS = """
INSERT INTO search_word (language, folded, written) SELECT %s, key, value FROM json_each_text(%s::json)
ON CONFLICT DO NOTHING
"""
STEM = re.compile(r"'\w+'")
# No vector may be larger than a megabyte.
MOST_BYTES = 700_000


class PostgreSQL:
    """See `Engine`."""

    ranked = """
    SELECT id, -ts_rank('{0.1, 0.1, 0.4, 1.0}', stems, %s::tsquery) AS score FROM search_entry
    WHERE stems @@ %s::tsquery AND id IN
    """
    hits = """
    SELECT id, -ts_rank('{0.1, 0.1, 0.4, 1.0}', stems, %s::tsquery) AS score,
        (stems @@ %s::tsquery)::int + (stems @@ %s::tsquery)::int AS tier
    FROM search_entry WHERE stems @@ %s::tsquery
    """
    keys = "SELECT id FROM search_entry WHERE stems @@ %s::tsquery"
    listed = "SELECT unnest(%s::text[])"

    def create(self) -> None:
        with connection.cursor() as cursor:
            for statement in CREATE:
                cursor.execute(statement)

    def store(self, rows: Iterable[Stems]) -> None:
        values = [(row.key, _vector(row)) for row in rows]
        with connection.cursor() as cursor:
            cursor.execute(STORE, [[key for key, _vector in values], [vector for _key, vector in values]])

    def missing(self) -> list[int]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT DISTINCT page_id FROM search_entry WHERE stems IS NULL")
            return [page for (page,) in cursor.fetchall()]

    def expression(self, units: Sequence[Unit], languages: Sequence[str], *, some: bool = False) -> str:
        return expression(units, languages, _write, " | " if some else " & ", " | ")

    def ranked_parameters(self, expression: str) -> list[str]:
        return [expression, expression]

    def parameters(self, expression: str) -> list[str]:
        return [expression, STEM.sub(r"\g<0>:A", expression), STEM.sub(r"\g<0>:AB", expression), expression]

    def store_words(self, language: str, words: dict[str, str]) -> None:
        with connection.cursor() as cursor:
            cursor.execute(WORDS, [language, json.dumps(words)])

    def pack(self, values: Sequence[str]) -> object:
        return list(values)


def _write(stems: list[str]) -> str:
    quoted = " <-> ".join(f"'{stem}'" for stem in stems)
    return f"({quoted})"


def _vector(row: Stems) -> str:
    """The stems as PostgreSQL reads them: "'coton':3B". No phrase goes from one part to the next."""
    return " ".join(_placed(row))


def _placed(row: Stems) -> Iterator[str]:
    place, size = 0, 0
    for stems, weight in ((row.title, "A"), (row.summary, "B"), (row.body, "D")):
        place += 1
        for stem in stems:
            place += 1
            size += len(stem.encode()) + 2
            if size > MOST_BYTES:
                return
            yield f"'{stem}':{place}{weight}"
