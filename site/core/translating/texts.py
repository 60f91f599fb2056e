"""Which texts of a page are to be translated: those that a reader reads, in words of a language.

Addresses are made from titles; numbers, signs and links read the same in every language. The refusal to publish and
all that counts what is done ask here.
"""

import re
from functools import reduce
from html import unescape
from operator import and_, or_

from django.db.models import Q, QuerySet
from django.utils.html import strip_tags
from wagtail_localize.models import StringSegment

SLUG = "slug"
ADDRESS = re.compile(r"(https?://|www\.)\S+|\S+@\S+\.\w+", re.IGNORECASE)
VOWELS, SIGNS = "aeiouy", ("<", "&", "://", "www.", "@")
MAY_HAVE_NO_LANGUAGE = reduce(and_, (~Q(string__data__icontains=vowel) for vowel in VOWELS)) | reduce(
    or_, (Q(string__data__icontains=sign) for sign in SIGNS)
)
"""In SQL, the few texts of which `is_translatable` is asked: one with a vowel, and no sign of tags or links, is."""


def is_translatable(path: str, words: str) -> bool:
    """Whether a text, by its path in the page, is to be translated."""
    return path != SLUG and has_language(words)


def has_language(words: str) -> bool:
    """Whether a text has a language: numbers, signs and addresses have none."""
    text = plain(words)
    return any(letter.isalpha() for letter in text) and not ADDRESS.fullmatch(text)


def to_translate(segments: QuerySet[StringSegment]) -> QuerySet[StringSegment]:
    """Those of `segments` that are to be translated; one query is asked for it."""
    doubtful = segments.filter(MAY_HAVE_NO_LANGUAGE).order_by().values_list("string", "string__data").distinct()
    without = {key for key, words in doubtful if not has_language(words)}
    return segments.exclude(context__path=SLUG).exclude(string__in=without)


def plain(html: str) -> str:
    """A text without its tags."""
    return " ".join(unescape(strip_tags(html)).split())
