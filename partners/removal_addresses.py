"""The addresses at which a partner stands, and those of all that shows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page, Site

from core.bare_lists import bare_slug, list_types
from core.coming_from import coming_from
from core.languages import spoken_languages
from core.live_content import pages_leading_to
from core.models import Theme
from core.segments import LIST, MAP, PARTNERS
from core.sitemap import part_paths
from core.topic_links import THEME, country_path, theme_path
from core.tree import language_root

from .models import PartnerIndexPage, PartnerPage
from .protection import pages_of

if TYPE_CHECKING:
    from wagtail.models import PageQuerySet


def _parts(page: PartnerPage, language: str) -> list[str]:
    """What a directory in `language` answers below itself, that shows a page."""
    with override(language):
        files = (f"{PARTNERS}.geojson", f"{PARTNERS}.csv")
        return ["", f"{MAP}/", f"{LIST}/", *files, country_path(page.country.code)]


def public_addresses(partner: PartnerPage) -> list[str]:
    """The addresses at which the movement is public now, in every language."""
    return [page.get_url() for page in pages_of(partner).live().order_by("path")]


def addresses_changed(partner: PartnerPage) -> list[str]:
    """The absolute addresses that say less once the movement is removed, for caches that keep them.

    Its pages with their share pictures, the directories with their countries and open data, the lists and pages of
    themes, the first pages, the sitemaps, and the pages that lead to it.
    """
    return list(dict.fromkeys(filter(None, _addresses(partner))))


def _addresses(partner: PartnerPage) -> Iterator[str]:
    pages = list(pages_of(partner).select_related("country"))
    for page in pages:
        yield from _with_ways_here(page)
        yield from _around(page)
    for site in Site.objects.select_related("root_page"):
        share = (reverse("share_image", args=[page.share_key]) for page in pages)
        yield from (f"{site.root_url}{path}" for path in (reverse("sitemap"), *part_paths(), *share))
        yield from (home.full_url for home in site.root_page.get_translations(inclusive=True))
        yield from (f"{site.root_url}{path}" for page in pages for path in _bare(page))
    for path in ("", *_theme_paths(pages)):
        yield from (f"{address}{path}" for address in _theme_lists())
    leading: PageQuerySet = Page.objects.filter(pk__in=pages_leading_to({PartnerPage: [page.pk for page in pages]}))
    for page in leading:
        yield from _with_ways_here(page)


def _with_ways_here(page: Page) -> Iterator[str]:
    """The address of a page, and those that lead to it from other languages."""
    if address := page.full_url:
        yield address
        yield from (coming_from(address, language) for language in spoken_languages())


def _bare(page: PartnerPage) -> Iterator[str]:
    """Where the directory of a page stands in the languages that nobody has translated it into, with what is below."""
    for language in spoken_languages():
        directory = f"{language_root(language)}{bare_slug(PartnerIndexPage, language)}/"
        yield from (f"{directory}{path}" for path in _parts(page, language))


def _theme_paths(pages: list[PartnerPage]) -> list[str]:
    """Where the pages of the themes that the movement works on stand below their list: they count and map it."""
    chosen = PartnerPage.themes.through.objects.filter(partnerpage__in=pages)
    themes = Theme.objects.filter(pk__in=chosen.values("theme")).order_by("slug")
    return [theme_path(slug) for slug in themes.values_list("slug", flat=True)]


def _theme_lists() -> Iterator[str]:
    """The lists of themes in every language, those that nobody has translated too."""
    for model in (one for one in list_types() if one.topic_pages == THEME):
        yield from (page.full_url for page in model.objects.live() if page.full_url)
        for site in Site.objects.select_related("root_page"):
            for language in spoken_languages():
                yield f"{site.root_url}{language_root(language)}{bare_slug(model, language)}/"


def _around(page: PartnerPage) -> Iterator[str]:
    """The directory of a page, and what it answers below itself."""
    directory = page.get_parent().full_url
    if directory:
        yield from (f"{directory}{path}" for path in _parts(page, page.locale.language_code))
