"""The SQL that asks which pages answer, for every database; visibility is asked here and nowhere else."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from django.conf import settings
from django.db import connection
from django.utils import timezone

from access.querysets import reader_language
from access.restrictions import restricted_paths
from text.stems import NAMES

from .engines import Sql, engine
from .question import Order, Question, Unit, writable

PAGE_SIZE = 10

# No word of a reader's stands in any SQL here: all of them are parameters.
# What may be found at all: for pages see `access.restrictions`, for files the restrictions of Wagtail's collections.
# The text of a document that waits for a new reading may be that of a file that was withdrawn.
CLOSED_SHEETS = """
SELECT s.id FROM media_document d JOIN media_documentpage s ON s.document_id = d.id
WHERE d.reading <> 'read' OR d.collection_id IN (
    SELECT c.id FROM wagtailcore_collectionviewrestriction v
    JOIN wagtailcore_collection r ON r.id = v.collection_id
    JOIN wagtailcore_collection c ON substr(c.path, 1, length(r.path)) = r.path)
"""
OPEN_SHEET = f"""
(e.sheet_id IS NULL OR ((e.documents_from IS NULL OR e.documents_from <= %s) AND e.sheet_id NOT IN ({CLOSED_SHEETS})))
"""
LOCALE = "(SELECT id FROM wagtailcore_locale WHERE language_code = %s)"
# A page in another language than French, else the French page that nobody translated.
OWN_LANGUAGE = f"p.locale_id = {LOCALE}"
UNTRANSLATED = f"""
(p.locale_id = {LOCALE} OR (p.locale_id = {LOCALE} AND NOT EXISTS (
    SELECT 1 FROM wagtailcore_page t LEFT JOIN wagtailcore_page a ON a.id = t.alias_of_id
    WHERE t.translation_key = p.translation_key AND t.locale_id = {LOCALE} AND t.live
    AND (a.id IS NULL OR a.translation_key <> t.translation_key))))
"""  # noqa: S608
FILTERS = {
    "kind": "e.kind = %s",
    "year": "e.day BETWEEN %s AND %s",
    "country": """e.page_id IN (SELECT o.page_id FROM search_entry_countries l JOIN search_entry o ON o.id = l.entry_id
        JOIN core_country c ON c.id = l.country_id WHERE c.code = %s)""",
    "theme": """e.page_id IN (SELECT o.page_id FROM search_entry_themes l JOIN search_entry o ON o.id = l.entry_id
        JOIN core_theme t ON t.id = l.theme_id WHERE t.slug = %s)""",
}
EVERYTHING = Sql("SELECT id, 0 AS score, 0 AS tier FROM search_entry WHERE sheet_id IS NULL", [])
# At last by what the address says: a key would tell which page came first, also of those that hide who they are.
ORDERS = {
    str(Order.RELEVANCE): "fallback, tier DESC, length, score, in_documents, day IS NULL, day DESC, address",
    # Of pages that hold some of the words only, those that hold most of them.
    "some": "fallback, tier DESC, score, in_documents, day IS NULL, day DESC, address",
    str(Order.DATE): "fallback, day IS NULL, day DESC, tier DESC, length, score, address",
}


class RankedPage(NamedTuple):
    """A row of the database: a page that answers, with how many of its sheets do, and of how many pages.

    `fallback` is 1 where it is not in the reader's language.
    """

    page: int
    sheets: int
    fallback: int
    total: int


@dataclass(frozen=True)
class Conditions:
    """The conditions of a question, as the SQL takes them."""

    question: Question
    language: str = field(default_factory=reader_language)
    restricted: tuple[str, ...] = field(default_factory=lambda: tuple(restricted_paths()))
    today: date = field(default_factory=timezone.localdate)
    words: tuple[str, ...] = ()
    """The expressions of the words, where some of them are enough."""

    def loosely(self, units: Sequence[Unit]) -> "Conditions":
        """These conditions where some of the words are enough; texts with more of them come first."""
        return replace(self, words=tuple(expression_of([unit]) for unit in units))

    @property
    def order(self) -> str:
        """What comes first: see `ORDERS`."""
        return "some" if self.words and self.question.order == Order.RELEVANCE else self.question.order

    @property
    def filters(self) -> tuple[str, ...]:
        """The filters that are set."""
        return tuple(name for name in FILTERS if getattr(self.question, name))

    @property
    def filter_values(self) -> list[object]:
        """The parameters of the filters."""
        asked, year = self.question, self.question.year or 0
        values: dict[str, list[object]] = {
            "kind": [writable(asked.kind)],
            "year": [date(year, 1, 1), date(year, 12, 31)] if 0 < year < 10_000 else [date.max, date.min],
            "country": [writable(asked.country).upper()],
            "theme": [writable(asked.theme)],
        }
        return [value for name in self.filters for value in values[name]]

    @property
    def reader_values(self) -> list[object]:
        """The parameters of what the reader may see of the pages."""
        is_source = self.language == settings.LANGUAGE_CODE
        languages = [self.language] if is_source else [self.language, settings.LANGUAGE_CODE, self.language]
        return [*languages, *(f"{path}%" for path in self.restricted)]


def ranked_pages(conditions: Conditions, expression: str, page: int) -> list[RankedPage]:
    """The pages that answer an expression, in order: one page of results. An empty expression is anything."""
    hits = engine().hits(expression, conditions.words) if expression else EVERYTHING
    sql = _rows_sql(hits.text, conditions.language, len(conditions.restricted), conditions.filters, conditions.order)
    values = [
        *hits.parameters,
        conditions.today,
        *conditions.filter_values,
        conditions.language,
        *conditions.reader_values,
        PAGE_SIZE,
        PAGE_SIZE * (page - 1),
    ]
    return [RankedPage(*row) for row in fetch(sql, values)]


@lru_cache(maxsize=256)
def _rows_sql(hits: str, language: str, restricted: int, filters: tuple[str, ...], order: str) -> str:
    conditions = " AND ".join([OPEN_SHEET, *(FILTERS[name] for name in filters)])
    return f"""
    WITH hits AS MATERIALIZED ({hits}),
    grouped AS MATERIALIZED (
        SELECT e.page_id, max(h.tier) AS tier, min(h.score) AS score, max(e.day) AS day, count(e.sheet_id) AS sheets,
            max(CASE WHEN h.tier = 2 THEN length(e.title) ELSE 0 END) AS length,
            min(CASE WHEN e.sheet_id IS NULL THEN 0 ELSE 1 END) AS in_documents
        FROM hits h JOIN search_entry e ON e.id = h.id WHERE {conditions} GROUP BY e.page_id
    ), found AS (
        SELECT g.*, p.url_path AS address, CASE WHEN {OWN_LANGUAGE} THEN 0 ELSE 1 END AS fallback
        FROM grouped g JOIN wagtailcore_page p ON p.id = g.page_id WHERE {visible(language, restricted)}
    )
    SELECT page_id, sheets, fallback, count(*) OVER () FROM found ORDER BY {ORDERS[order]} LIMIT %s OFFSET %s
    """  # noqa: S608


def visible(language: str, restricted: int) -> str:
    """The condition of a page `p` that the reader may see and reads in this language."""
    reader = OWN_LANGUAGE if language == settings.LANGUAGE_CODE else UNTRANSLATED
    return " AND ".join(["p.live", reader, *["p.path NOT LIKE %s"] * restricted])


def best_sheets(conditions: Conditions, expression: str, pages: Sequence[int], most: int) -> list[int]:
    """The primary keys of the entries of PDF pages that answer best, at most `most` for each of a few visible pages."""
    sql = _sheets_sql(len(pages))
    values = [*pages, *engine().ranked_parameters(expression), conditions.today, most]
    return [key for (key,) in fetch(sql, values)]


@lru_cache(maxsize=PAGE_SIZE)
def _sheets_sql(pages: int) -> str:
    marks = ", ".join(["%s"] * pages)
    return f"""
    WITH near AS MATERIALIZED (
        SELECT id, page_id, sheet_id, documents_from FROM search_entry
        WHERE sheet_id IS NOT NULL AND page_id IN ({marks})
    ),
    hits AS MATERIALIZED ({engine().ranked} (SELECT id FROM near)),
    ranked AS (
        SELECT e.page_id, e.id, row_number() OVER (PARTITION BY e.page_id ORDER BY h.score, e.sheet_id) AS place
        FROM hits h JOIN near e ON e.id = h.id WHERE {OPEN_SHEET}
    )
    SELECT id FROM ranked WHERE place <= %s ORDER BY page_id, place
    """  # noqa: S608


def fetch(sql: str, values: Sequence[object]) -> list[tuple]:
    """The rows of a query."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


def expression_of(units: Sequence[Unit], *, some: bool = False) -> str:
    """The expression of texts that hold what is asked, each in its own language, and of names in the reader's."""
    languages = (*dict(settings.LANGUAGES), f"{reader_language()}{NAMES}")
    return engine().expression(units, languages, some=some) if units else ""
