"""The pages of themes that a question of the search names."""

from collections.abc import Sequence

from django.conf import settings
from django.http import HttpRequest

from access.querysets import reader_language
from core.destinations import Asked, Destination
from core.models import Theme
from core.topic_links import THEME, theme_path, topic_list
from text.alphabet import words
from text.stems import stem, stop_words

from .counts import theme_counts, told_counts


def themes_named(asked: Asked, request: HttpRequest) -> list[Destination]:
    """The pages of the themes whose names stand in a question, the longest names first; nothing is asked for none."""
    wanted = _stems(asked.words)
    named = {slug: _stems(words(label)) for slug, label in asked.themes.items()}
    slugs = [slug for slug, name in named.items() if _stands_in(name, wanted)]
    slugs.sort(key=lambda slug: -len(named[slug]))
    pages = topic_list(THEME, request) if slugs else ""
    if not pages:
        return []
    counts = theme_counts()
    keys = dict(Theme.objects.filter(slug__in=slugs).values_list("slug", "pk"))
    return [
        Destination(asked.themes[slug], f"{pages}{theme_path(slug)}", told_counts(counts[keys[slug]]))
        for slug in slugs
        if keys.get(slug) in counts
    ]


def _stems(folded: Sequence[str]) -> list[str]:
    """Of the words that tell something, one after the other."""
    language = reader_language()
    silent = stop_words(language) | stop_words(settings.LANGUAGE_CODE)
    return [stem(word, language) for word in folded if word not in silent]


def _stands_in(name: list[str], wanted: list[str]) -> bool:
    return bool(name) and any(wanted[at : at + len(name)] == name for at in range(len(wanted) - len(name) + 1))
