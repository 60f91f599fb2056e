"""SQLite: an ordinary FTS5 table, whose rows have the keys of the entries."""

import json
from collections.abc import Iterable, Sequence

from django.db import connection

from ..question import Unit
from .base import Sql, Stems, expression

CREATE = """
CREATE VIRTUAL TABLE IF NOT EXISTS search_stems
USING fts5(title, summary, body, tokenize="unicode61 remove_diacritics 0")
"""
# Whatever deletes an entry, a cascade too, deletes its stems.
TRIGGER = """
CREATE TRIGGER IF NOT EXISTS search_entry_deleted AFTER DELETE ON search_entry
BEGIN DELETE FROM search_stems WHERE rowid = old.id; END
"""
DELETE = "DELETE FROM search_stems WHERE rowid = %s"
INSERT = "INSERT INTO search_stems (rowid, title, summary, body) VALUES (%s, %s, %s, %s)"
MISSING = "SELECT DISTINCT page_id FROM search_entry WHERE id NOT IN (SELECT id FROM search_stems_content)"
# A word with accents takes the place of the same one in capitals without them.
WORDS = """
INSERT INTO search_word (language, folded, written) SELECT %s, key, value FROM json_each(%s) WHERE true
ON CONFLICT (folded, language) DO UPDATE SET written = excluded.written
WHERE search_word.written = search_word.folded AND excluded.written <> excluded.folded
"""


class SQLite:
    """Keeps stems and finds them: what each method does is told by `Engine`."""

    ranked = """
    SELECT rowid AS id, bm25(search_stems, 10.0, 4.0, 1.0) AS score FROM search_stems
    WHERE search_stems MATCH %s AND +rowid IN
    """
    keys = "SELECT rowid AS id FROM search_stems WHERE search_stems MATCH %s"
    listed = "SELECT value FROM json_each(%s)"

    def create(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(CREATE)
            cursor.execute(TRIGGER)

    def store(self, rows: Iterable[Stems]) -> None:
        values = [(row.key, " ".join(row.title), " ".join(row.summary), " ".join(row.body)) for row in rows]
        with connection.cursor() as cursor:
            cursor.executemany(DELETE, [(key,) for key, *_texts in values])
            cursor.executemany(INSERT, values)

    def missing(self) -> list[int]:
        with connection.cursor() as cursor:
            cursor.execute(MISSING)
            return [page for (page,) in cursor.fetchall()]

    def expression(self, units: Sequence[Unit], languages: Sequence[str], *, some: bool = False) -> str:
        return expression(units, languages, _write, " OR " if some else " AND ", " OR ")

    def ranked_parameters(self, expression: str) -> list[str]:
        return [expression]

    def hits(self, expression: str, words: Sequence[str]) -> Sql:
        tiers = list(words) or [f"{{title}} : ({expression})", f"{{title summary}} : ({expression})"]
        return Sql(_hits(len(tiers)), [*tiers, expression])

    def store_words(self, language: str, words: dict[str, str]) -> None:
        with connection.cursor() as cursor:
            cursor.execute(WORDS, [language, json.dumps(words)])

    def pack(self, values: Sequence[str]) -> object:
        return json.dumps(list(values))


def _hits(tiers: int) -> str:
    one = "(rowid IN (SELECT rowid FROM search_stems WHERE search_stems MATCH %s))"
    return f"""
    SELECT rowid AS id, bm25(search_stems, 10.0, 4.0, 1.0) AS score, {" + ".join([one] * tiers)} AS tier
    FROM search_stems WHERE search_stems MATCH %s
    """  # noqa: S608


def _write(stems: list[str]) -> str:
    return f'"{" ".join(stems)}"'
