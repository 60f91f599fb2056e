"""What staff put before the results of some words, with Wagtail's promoted results."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_noop
from wagtail.contrib.search_promotions.models import Query, SearchPromotion
from wagtail.models import Page

from access.kept import kept_query
from access.querysets import ReaderQuerySet, reader_language
from core.addresses import page_link
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
    return Promoted(page.title, page_link(page, request), one.description, lang)


SAID_BETTER = [
    gettext_noop("Promoted search results"),
    gettext_noop("Promoted search result"),
    gettext_noop("Promoted results"),
    gettext_noop("Add new promoted result"),
    gettext_noop("Recommended search result"),
    gettext_noop("Search term(s)"),
    gettext_noop("Search term(s)/phrase"),
    gettext_noop("Views"),
    gettext_noop(
        "Enter the full search string to match. An exact match is required for your Promoted "
        "Results to be displayed, wildcards are NOT allowed."
    ),
    gettext_noop("Editor's picks deleted."),
    gettext_noop("Editor's picks for '%(query)s' created."),
    gettext_noop("Editor's picks for '%(query)s' updated."),
    gettext_noop("Are you sure you want to delete all promoted results for this search term?"),
    gettext_noop("Recommendations have not been created due to errors."),
    gettext_noop("Recommendations have not been saved due to errors."),
    gettext_noop('Sorry, no promoted results match "<em>%(query_string)s</em>"'),
    gettext_noop("No promoted results have been created."),
    gettext_noop(
        'No promoted results have been created. Why not <a href="%(wagtailsearchpromotions_add_url)s">add one</a>?'
    ),
    gettext_noop("External link URL"),
    gettext_noop("Popular search terms"),
    gettext_noop("Choose from popular search terms"),
    gettext_noop("Search terms"),
    gettext_noop(
        '<p>The "Search term(s)/phrase" field below must contain the full and exact search for '
        "which you wish to provide recommended results, <em>including</em> any misspellings/user "
        "error. To help, you can choose from search terms that have been popular with users of your "
        "site.</p>"
    ),
    gettext_noop(
        "<p>Promoted search results are a means of recommending specific pages or external links "
        "that might not organically come high up in search results. E.g recommending your primary "
        'donation page to a user searching with the less common term "<em>giving</em>".</p>'
    ),
]
"""Sentences of Wagtail's promoted results that our French catalogue says better.

Named here so that they are extracted with our own; nothing reads the list.
"""
