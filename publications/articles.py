"""The articles of an issue, as a reader may see them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.db.models import F, Q
from django.http import HttpRequest
from wagtail.models import Page, Site

from access.compiled import Compiled, compiled
from access.querysets import PLACEHOLDER, reader_language
from access.restrictions import restricted_paths
from core.tree import read_tree

if TYPE_CHECKING:
    from .models import ArticlePage, IssuePage


@dataclass(frozen=True)
class Articles:
    """The visible articles of an issue: those to show, by what their translations share, and the keys of all."""

    shown: dict[UUID, "ArticlePage"]
    keys: dict[int, UUID]

    def find(self, pk: int | None) -> "ArticlePage | None":
        """The article to show for the one with the primary key `pk`, in whatever language; None when it is not one."""
        return self.shown.get(self.keys[pk]) if pk in self.keys else None

    def in_order(self, first: Sequence[int | None]) -> list["ArticlePage"]:
        """Those with the primary keys `first`, then the others as they stand in the tree."""
        named = [article for article in map(self.find, first) if article]
        return list(dict.fromkeys([*named, *self.shown.values()]))


def read_articles(issue: "IssuePage", request: HttpRequest, *, whole: bool = False) -> Articles:
    """The articles below `issue` and its translations, in one query; `whole`, with all that they hold.

    Each comes once: in the reader's language, else in French.
    """
    tree = read_tree(request, Site.find_for_request(request), issue.url_path)
    same = (node.path for node in tree.nodes if node.translation_key == issue.translation_key)
    paths = tuple(sorted({issue.path, *same} - {""}))
    found = _articles_query(paths, tuple(restricted_paths()), whole).instances() if paths else []
    shown: dict[UUID, ArticlePage] = {}
    for language in (settings.LANGUAGE_CODE, reader_language()):
        shown |= {article.translation_key: article for article in found if article.language == language}
    return Articles(shown, {article.pk: article.translation_key for article in found})


@lru_cache(maxsize=512)
def _articles_query(paths: tuple[str, ...], _restricted: tuple[str, ...], whole: bool) -> Compiled["ArticlePage"]:
    from .models import ArticlePage

    below = Q()
    for path in paths:
        below |= Q(path__startswith=path, depth=len(path) // Page.steplen + 1)
    articles = ArticlePage.objects.visible().exclude(PLACEHOLDER).filter(below).order_by("path")
    articles = articles.annotate(language=F("locale__language_code"))
    return compiled(articles if whole else articles.for_cards())
