"""What the site itself calls the lists that stand in every language: see `core.models.IndexPage.show_bare`."""

import re
from functools import lru_cache
from typing import Any

from django.apps import apps
from django.utils.translation import override
from wagtail.models import Page

from text.slugs import slug_of

APOSTROPHE = re.compile("['’]")


# For the life of the process: names of lists are the code's.
@lru_cache
def bare_slug(model: Any, language: str) -> str:
    """The address of a list that nobody has translated into `language`, below the home page: from what it is called."""
    with override(language):
        return slug_of(str(getattr(model, "bare_title", "")))


@lru_cache
def former_slug(model: Any, language: str) -> str:
    """The address that such a list had before an apostrophe joined its s to the word: thema-s, now themas."""
    with override(language):
        return slug_of(APOSTROPHE.sub(" ", str(getattr(model, "bare_title", ""))))


@lru_cache
def list_types() -> tuple[Any, ...]:
    """The types of pages that are such lists."""
    return tuple(model for model in apps.get_models() if issubclass(model, Page) and hasattr(model, "bare_title"))


@lru_cache
def names_of_lists(language: str, but: Any) -> frozenset[str]:
    """The addresses that lists of other types than `but` have where nobody has translated them into `language`."""
    return frozenset(bare_slug(model, language) for model in list_types() if model is not but)
