"""The addresses at which a partner stands, and those of all that shows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse
from wagtail.models import Page, Site

from core.live_content import pages_leading_to

from .models import PartnerPage
from .protection import pages_of
from .querysets import country_path

if TYPE_CHECKING:
    from wagtail.models import PageQuerySet

OF_THE_DIRECTORY = ("", "carte/", "liste/", "partenaires.geojson", "partenaires.csv")


def public_addresses(partner: PartnerPage) -> list[str]:
    """The addresses at which the movement is public now, in every language."""
    return [page.get_url() for page in pages_of(partner).live().order_by("path")]


def addresses_changed(partner: PartnerPage) -> list[str]:
    """The absolute addresses that say less once the movement is removed, for caches that keep them.

    Its pages with their share pictures, the directories with their countries and open data, the first pages, the
    sitemaps, and the pages that lead to it.
    """
    return list(dict.fromkeys(filter(None, _addresses(partner))))


def _addresses(partner: PartnerPage) -> Iterator[str]:
    pages = list(pages_of(partner).select_related("country"))
    for page in pages:
        yield page.full_url
        yield from _around(page)
    for site in Site.objects.select_related("root_page"):
        share = (reverse("share_image", args=[page.share_key]) for page in pages)
        yield from (f"{site.root_url}{path}" for path in (reverse("sitemap"), *share))
        yield from (home.full_url for home in site.root_page.get_translations(inclusive=True))
    leading: PageQuerySet = Page.objects.filter(pk__in=pages_leading_to({PartnerPage: [page.pk for page in pages]}))
    yield from (page.full_url for page in leading)


def _around(page: PartnerPage) -> Iterator[str]:
    """The directory of a page, and what it answers below itself."""
    directory = page.get_parent().full_url
    if directory:
        yield from (f"{directory}{path}" for path in (*OF_THE_DIRECTORY, country_path(page.country.code)))
