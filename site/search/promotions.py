"""What staff put before the results of some words, with Wagtail's promoted results."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import Page

from access.kept import kept_query
from access.querysets import ReaderQuerySet, reader_language
from core.addresses import page_url
from text.alphabet import words


@dataclass(frozen=True)
class Promoted:
    """A link that staff chose; `lang` where its page is not in the reader's language."""

    title: str
    url: str
    description: str
    lang: str = ""


def promoted(text: str, request: HttpRequest) -> list[Promoted]:
    """What staff chose for the words of `text`, in their order: pages that the reader may see, addresses elsewhere."""
    asked = words(text)
    keys = [key for key, query in _queries().rows() if words(query) == asked] if asked else []
    if not keys:
        return []
    chosen = list(SearchPromotion.objects.filter(query__in=keys).select_related("page"))
    pages = _pages([one.page for one in chosen if one.page])
    shown = (_shown(one, pages, request) for one in chosen)
    return [one for one in shown if one]


@kept_query
def _queries() -> QuerySet[Query]:
    """The words that something is promoted for."""
    return Query.objects.filter(editors_picks__isnull=False).distinct().values_list("pk", "query_string")


def _pages(chosen: list[Page]) -> dict[object, Page]:
    """By translation key: the page that the reader may see and can read."""
    keys = [page.translation_key for page in chosen]
    return {page.translation_key: page for page in _readable(keys)} if keys else {}


def _readable(keys: list[object]) -> list[Page]:
    pages = ReaderQuerySet(Page).for_reader().filter(translation_key__in=keys)
    return list(pages.select_related("locale"))


def _shown(one: SearchPromotion, pages: dict[object, Page], request: HttpRequest) -> Promoted | None:
    if one.page is None:
        return Promoted(one.external_link_text or one.external_link_url, one.external_link_url, one.description)
    page = pages.get(one.page.translation_key)
    if page is None:
        return None
    code = page.locale.language_code
    lang = "" if code == reader_language() else code
    return Promoted(page.title, page_url(page, request), one.description, lang)
