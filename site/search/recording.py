"""What was searched, by day, and what was not found: words and numbers, nothing of who asked."""

import logging
import re
from typing import TYPE_CHECKING

from django.core.cache import cache
from django.db import DatabaseError, connection, transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac
from wagtail.search.utils import normalise_query_string

from access.querysets import reader_language
from access.robots import is_robot
from core.client_address import counted_address

if TYPE_CHECKING:
    from .views import SearchPage

logger = logging.getLogger(__name__)

MOST_LETTERS = 100
"""Letters of a search that is kept: longer ones are texts pasted by mistake, or attacks."""
MOST_A_DAY = 2_000
"""Different searches that are kept of one day."""
SAME_READER_SECONDS = 1_800
"""For how long the same words of the same reader count once."""

# What may say who somebody is: an address of mail or of a site, a telephone or account number.
PERSONAL = re.compile(r"@|://|(?:\d[\s./-]?){7}")

FORMULAS = "=+-@ \t"

# Another day's new words are kept while there is room.
KEEP = """
INSERT INTO wagtailsearchpromotions_query (query_string) SELECT %s
WHERE (SELECT count(*) FROM wagtailsearchpromotions_querydailyhits WHERE date = %s) < %s
ON CONFLICT (query_string) DO NOTHING
"""
# One statement each, so that no two readers meet. Both engines take them.
ONE_MORE = """
INSERT INTO wagtailsearchpromotions_querydailyhits (query_id, date, hits)
SELECT id, %s, 1 FROM wagtailsearchpromotions_query WHERE query_string = %s
ON CONFLICT (query_id, date) DO UPDATE SET hits = wagtailsearchpromotions_querydailyhits.hits + 1
"""
ONE_MORE_MISSED = """
INSERT INTO search_missedsearch (query_id, language, count, last_day, is_partial)
SELECT id, %s, 1, %s, %s FROM wagtailsearchpromotions_query WHERE query_string = %s
ON CONFLICT (query_id, language) DO UPDATE
SET count = search_missedsearch.count + 1, last_day = excluded.last_day, is_partial = excluded.is_partial
"""


def record(request: HttpRequest, shown: "SearchPage") -> None:
    """Count the search that `shown` shows, unless a robot, a page further on or the same reader asks.

    The reader gets the page also when nothing can be written.
    """
    text = kept_words(shown.question.text)
    if not is_counted(request, text, shown.question.page):
        return
    try:
        with transaction.atomic():
            _count(text, shown)
    except DatabaseError:
        logger.exception("A search is not counted.")


def kept_words(text: str) -> str:
    """`text` as it is kept: small letters, single spaces, no sign before it that a spreadsheet would run."""
    return normalise_query_string(text.lstrip(FORMULAS))


def is_counted(request: HttpRequest, text: str, page: int) -> bool:
    """Whether a search for `text` is one to count."""
    if request.method != "GET" or page > 1 or not text or len(text) > MOST_LETTERS:
        return False
    return not PERSONAL.search(text) and not is_robot(request) and _is_first(request, text)


def _is_first(request: HttpRequest, text: str) -> bool:
    """Whether the reader did not ask the same just before; who it is is kept as a keyed hash only, for that time."""
    reader = f"{counted_address(request)} {request.headers.get('User-Agent', '')} {text}"
    return cache.add(f"search:{salted_hmac(__name__, reader).hexdigest()}", True, SAME_READER_SECONDS)


def _count(text: str, shown: "SearchPage") -> None:
    today, found = timezone.localdate(), shown.found
    with connection.cursor() as cursor:
        cursor.execute(KEEP, [text, today, MOST_A_DAY])
        cursor.execute(ONE_MORE, [today, text])
        if not shown.is_filtered and (not found.total or found.partial):
            cursor.execute(ONE_MORE_MISSED, [reader_language(), today, bool(found.total), text])
