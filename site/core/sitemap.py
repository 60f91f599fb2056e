"""The sitemap: every public page, in every language, each with the addresses of the others.

That of a large site comes in parts, and its own address leads to them: https://www.sitemaps.org/protocol.html#index
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from math import ceil
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.contrib.sitemaps.views import SitemapIndexItem, x_robots_tag
from django.contrib.sitemaps.views import sitemap as django_sitemap
from django.core.paginator import Page as Part
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Locale, Page
from wagtail.query import PageQuerySet

from access.querysets import PLACEHOLDER, ReaderQuerySet
from core.addresses import public_address
from core.bare_lists import bare_slug
from core.languages import spoken_languages
from core.page_meta import alternates
from core.tree import is_list, language_root, model_of

PAGES_IN_PART = 1_000
"""Pages of a part, each counted once for all languages: a part takes half a second, and as a file some 200 KB."""


@require_safe
@x_robots_tag
def sitemap(request: HttpRequest, part: int | None = None) -> HttpResponseBase:
    """The sitemap, or its parts where it has several; or a part. Raises Http404 for a part that there is not."""
    pages = EveryLanguageSitemap(request, 1 if part is None else part)
    parts = pages.paginator.num_pages
    if part is not None or parts == 1:
        return django_sitemap(request, {"pages": pages})
    paths = (reverse("sitemap_part", args=[number]) for number in range(1, parts + 1))
    items = [SitemapIndexItem(public_address(request, path)) for path in paths]
    return TemplateResponse(request, "sitemap_index.xml", {"sitemaps": items}, content_type="application/xml")


def part_paths() -> list[str]:
    """The addresses that parts of a sitemap may have now; none where it is in one piece."""
    most = ceil(Page.objects.count() / PAGES_IN_PART)
    return [reverse("sitemap_part", args=[number]) for number in range(1, most + 1)] if most > 1 else []


class WholePages(Paginator):
    """Parts of a list of pages, each page with its translations in one of them.

    They stand in the order of their keys, which are drawn by lot: one by address or age would tell which page had
    another address before.
    """

    @cached_property
    def keys(self) -> list[UUID]:
        """The pages, each once for all languages."""
        keys = self.object_list.order_by("translation_key").values_list("translation_key", flat=True)
        return list(keys.distinct())

    @cached_property
    def count(self) -> int:
        """How many these are."""
        return len(self.keys)

    def page(self, number: int | str) -> Part:
        """A part. Raises EmptyPage for one that there is not."""
        place = int(self.validate_number(number))
        keys = self.keys[(place - 1) * self.per_page : place * self.per_page]
        ends = {"translation_key__range": (keys[0], keys[-1])} if keys else {"pk": None}
        return Part(self.object_list.filter(**ends), place, self)


class EveryLanguageSitemap(Sitemap):
    """Wagtail's sitemap, whose list stops at the tree of one language, over the trees of all of them."""

    def __init__(self, request: HttpRequest, part: int = 1) -> None:
        super().__init__(request)
        self.part = part

    @cached_property
    def paginator(self) -> WholePages:
        """Its parts."""
        return WholePages(self.items(), PAGES_IN_PART)

    def get_urls(self, page: int | str = 1, **kwargs: Any) -> list[dict[str, Any]]:
        """The entries of its part: the address names it, not a parameter."""
        return super().get_urls(self.part, **kwargs)

    def items(self) -> ReaderQuerySet:
        """Visible pages of the site's home page and of its live translations.

        A language that is closed, or whose home page is not live, has no addresses.
        """
        trees = Q()
        for path in self._homes.values_list("path", flat=True):
            trees |= Q(path__startswith=path)
        pages = (
            ReaderQuerySet(Page).visible().exclude(PLACEHOLDER).filter(trees).order_by("translation_key", "url_path")
        )
        return pages.specific(defer=True)

    @property
    def _homes(self) -> PageQuerySet:
        homes = self.get_wagtail_site().root_page.get_translations(inclusive=True).live()
        return homes.filter(locale__language_code__in=spoken_languages()).exclude(PLACEHOLDER)

    def _urls(self, page: int, protocol: str, domain: str) -> list[dict[str, Any]]:
        """The entries under the host that the site names itself by, which its own row may not say."""
        entries = super()._urls(page, protocol, domain)
        ours = [entry for entry in entries if "page" in entry]
        codes = dict(Locale.objects.values_list("pk", "language_code"))
        for entry in ours:
            entry["language"] = codes[entry["page"].locale_id]
        bare = list(self._bare(ours))
        for entry in [*entries, *bare]:
            below = entry["page"].path_in(entry["language"], entry["part"]) if "page" in entry else ""
            entry["location"] = public_address(self.request, f"{urlsplit(entry['location']).path}{below}")
        _add_alternates([*ours, *bare])
        return [*entries, *bare]

    @cached_property
    def _languages(self) -> list[str]:
        """The languages that are open."""
        return list(self._homes.values_list("locale__language_code", flat=True))

    def _bare(self, entries: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """The lists, and their parts, in the languages that nobody has translated them into: see `core.tree`."""
        told = {(entry["page"].translation_key, entry["language"]) for entry in entries}
        for entry in entries:
            page = entry["page"]
            if entry["language"] != settings.LANGUAGE_CODE or not is_list(page):
                continue
            for language in self._languages:
                if (page.translation_key, language) not in told:
                    location = f"{language_root(language)}{bare_slug(model_of(page), language)}/"
                    yield {**entry, "language": language, "location": location}


def _add_alternates(entries: list[dict[str, Any]]) -> None:
    """Tell each of `entries` the addresses of the same thing in all languages."""
    same: defaultdict[object, dict[str, str]] = defaultdict(dict)
    for entry in entries:
        same[entry["page"].translation_key, entry["part"]][entry["language"]] = entry["location"]
    for entry in entries:
        told = alternates(same[entry["page"].translation_key, entry["part"]])
        entry["alternates"] = [{"lang_code": one.code, "location": one.url} for one in told]
