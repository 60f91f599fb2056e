"""The sitemap: every public page, in every language, each with the addresses of the others."""

from collections import defaultdict
from typing import Any
from urllib.parse import urlsplit

from django.db.models import Q
from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Locale, Page

from access.querysets import PLACEHOLDER, ReaderQuerySet
from core.addresses import public_address
from core.languages import spoken_languages
from core.page_meta import alternates


class EveryLanguageSitemap(Sitemap):
    """Wagtail's sitemap, whose list stops at the tree of one language, over the trees of all of them."""

    def items(self) -> ReaderQuerySet:
        """Visible pages of the site's home page and of its live translations, by address: an order of
        another kind would tell which page had another one before.

        A language that is closed, or whose home page is not live, has no addresses.
        """
        home = self.get_wagtail_site().root_page
        trees = Q()
        homes = home.get_translations(inclusive=True).live().filter(locale__language_code__in=spoken_languages())
        homes = homes.exclude(PLACEHOLDER)
        for path in homes.values_list("path", flat=True):
            trees |= Q(path__startswith=path)
        pages = ReaderQuerySet(Page).visible().exclude(PLACEHOLDER).filter(trees).order_by("url_path")
        return pages.specific(defer=True)

    def _urls(self, page: int, protocol: str, domain: str) -> list[dict[str, Any]]:
        """The entries under the host that the site names itself by, which its own row may not say."""
        entries = super()._urls(page, protocol, domain)
        for entry in entries:
            entry["location"] = public_address(self.request, urlsplit(entry["location"]).path)
        _add_alternates(entries)
        return entries


def _add_alternates(entries: list[dict[str, Any]]) -> None:
    """Tell each of `entries` the addresses of the same thing in all languages (`BasePage.get_sitemap_urls`)."""
    codes = dict(Locale.objects.values_list("pk", "language_code"))
    same: defaultdict[object, dict[str, str]] = defaultdict(dict)
    ours = [entry for entry in entries if "same" in entry]
    for entry in ours:
        same[entry["same"]][codes[entry["locale"]]] = entry["location"]
    for entry in ours:
        told = alternates(same[entry["same"]])
        entry["alternates"] = [{"lang_code": one.code, "location": one.url} for one in told]
