"""PostgreSQL: a column of the table, with the places and the weights of the stems, and an index on it."""

import json
import re
from bisect import bisect
from collections.abc import Iterable, Sequence
from itertools import accumulate

from django.db import connection

from ..question import Unit
from .base import Sql, Stems, expression

CREATE = (
    "ALTER TABLE search_entry ADD COLUMN IF NOT EXISTS stems tsvector",
    # Those of the title and the summary once more: a short value is read many times faster than a long one.
    "ALTER TABLE search_entry ADD COLUMN IF NOT EXISTS head_stems tsvector",
    "CREATE INDEX IF NOT EXISTS search_entry_stems ON search_entry USING gin (stems)",
    # The planner does not count what reading the stems of every entry costs: without the index it takes five times as
    # long. Nor does it know how many answer: when it takes them for few, it does not read the whole table to join them.
    """
    CREATE OR REPLACE FUNCTION search_matches(asked tsquery)
    RETURNS TABLE (id bigint, stems tsvector, head_stems tsvector) LANGUAGE sql STABLE ROWS 100 SET enable_seqscan = off
    AS 'SELECT id, stems, head_stems FROM search_entry WHERE stems @@ asked'
    """,
)
STORE = """
UPDATE search_entry SET stems = (given.head || given.body)::tsvector, head_stems = given.head::tsvector
FROM unnest(%s::bigint[], %s::text[], %s::text[]) AS given (id, head, body) WHERE search_entry.id = given.id
"""
# A word with accents takes the place of the same one in capitals without them.
WORDS = """
INSERT INTO search_word (language, folded, written) SELECT %s, key, value FROM json_each_text(%s::json)
ON CONFLICT (folded, language) DO UPDATE SET written = excluded.written
WHERE search_word.written = search_word.folded AND excluded.written <> excluded.folded
"""
STEM = re.compile(r"'\w+'")
# No vector may be larger than a megabyte.
MOST_BYTES = 700_000
# Of a stem in the body (the first two), in the summary, in the title.
WEIGHTS = "'{0.1, 0.1, 0.4, 1.0}'"
# A word counts for more in a short text, as it does on SQLite: the score is divided by 1 + log(length).
SHORT_FIRST = 1
# With more answers than that, titles and summaries alone tell which come first.
MOST_RANKED = 4_000


class PostgreSQL:
    """Keeps stems and finds them: what each method does is told by `Engine`."""

    ranked = f"""
    SELECT id, -ts_rank({WEIGHTS}, stems, %s::tsquery, {SHORT_FIRST}) AS score FROM search_entry
    WHERE stems @@ %s::tsquery AND id IN
    """  # noqa: S608
    keys = "SELECT id FROM search_matches(%s::tsquery)"
    listed = "SELECT unnest(%s::text[])"

    def create(self) -> None:
        with connection.cursor() as cursor:
            for statement in CREATE:
                cursor.execute(statement)

    def store(self, rows: Iterable[Stems]) -> None:
        values = [(row.key, *_vectors(row)) for row in rows]
        with connection.cursor() as cursor:
            cursor.execute(STORE, [list(column) for column in zip(*values, strict=True)])

    def missing(self) -> list[int]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT DISTINCT page_id FROM search_entry WHERE stems IS NULL")
            return [page for (page,) in cursor.fetchall()]

    def expression(self, units: Sequence[Unit], languages: Sequence[str], *, some: bool = False) -> str:
        return expression(units, languages, _write, " | " if some else " & ", " | ")

    def ranked_parameters(self, expression: str) -> list[str]:
        return [expression, expression]

    def hits(self, expression: str, words: Sequence[str]) -> Sql:
        tiers = list(words) or [STEM.sub(r"\g<0>:A", expression), expression]
        return Sql(_hits("stems" if words else "head_stems", len(tiers)), [expression, *tiers, expression])

    def store_words(self, language: str, words: dict[str, str]) -> None:
        with connection.cursor() as cursor:
            cursor.execute(WORDS, [language, json.dumps(words)])

    def pack(self, values: Sequence[str]) -> object:
        return list(values)


def _hits(column: str, tiers: int) -> str:
    return f"""
    WITH matched AS MATERIALIZED (SELECT id, stems, head_stems FROM search_matches(%s::tsquery))
    SELECT id, {" + ".join([f"({column} @@ %s::tsquery)::int"] * tiers)} AS tier,
        -ts_rank({WEIGHTS}, CASE WHEN n <= {MOST_RANKED} THEN stems ELSE head_stems END, %s::tsquery, {SHORT_FIRST})
            AS score
    FROM matched, (SELECT count(*) AS n FROM matched) counted
    """  # noqa: S608


def _write(stems: list[str]) -> str:
    quoted = " <-> ".join(f"'{stem}'" for stem in stems)
    return f"({quoted})"


def _vectors(row: Stems) -> tuple[str, str]:
    """The stems of the head and of the body as PostgreSQL reads them: " 'coton':3B". No phrase goes over two parts."""
    head = [*_placed(row.title, "A", 1), *_placed(row.summary, "B", len(row.title) + 2)]
    body = _placed(row.body, "D", len(row.title) + len(row.summary) + 3)
    size = accumulate(len(one.encode()) for one in (*head, *body))
    kept = bisect(list(size), MOST_BYTES)
    return "".join(head[:kept]), "".join(body[: max(0, kept - len(head))])


def _placed(stems: list[str], weight: str, first: int) -> list[str]:
    return [f" '{stem}':{place}{weight}" for place, stem in enumerate(stems, first)]
