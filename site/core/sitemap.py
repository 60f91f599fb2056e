"""The sitemap: every public page, in every language, each with the addresses of the others."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Q
from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Locale, Page
from wagtail.query import PageQuerySet

from access.querysets import PLACEHOLDER, ReaderQuerySet
from core.addresses import public_address
from core.bare_lists import bare_slug
from core.languages import spoken_languages
from core.page_meta import alternates
from core.tree import is_list, language_root, model_of


class EveryLanguageSitemap(Sitemap):
    """Wagtail's sitemap, whose list stops at the tree of one language, over the trees of all of them."""

    def items(self) -> ReaderQuerySet:
        """Visible pages of the site's home page and of its live translations, by address: an order of
        another kind would tell which page had another one before.

        A language that is closed, or whose home page is not live, has no addresses.
        """
        trees = Q()
        for path in self._homes.values_list("path", flat=True):
            trees |= Q(path__startswith=path)
        pages = ReaderQuerySet(Page).visible().exclude(PLACEHOLDER).filter(trees).order_by("url_path")
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
