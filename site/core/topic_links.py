"""Where what names a country or a theme leads: to the page of it, else to all that the search finds of it."""

from django.http import HttpRequest
from django.urls import reverse
from wagtail.models import Site

from access.querysets import reader_language
from core.segments import COUNTRIES
from core.tree import read_tree
from worldmap.countries import country_slug

COUNTRY, THEME = "country", "theme"
"""Values of `BasePage.topic_pages`."""


def country_path(code: str) -> str:
    """Where the page of the country with an ISO code stands below the directory."""
    return f"{COUNTRIES}/{country_slug(code.upper(), reader_language())}/"


def theme_path(slug: str) -> str:
    """Where the page of the theme with a slug stands below the list of themes."""
    return f"{slug}/"


def country_address(code: str, request: HttpRequest | None) -> str:
    """Where the name of the country with an ISO code leads; its page sends on to the search where it has no partner."""
    pages = topic_list(COUNTRY, request)
    return f"{pages}{country_path(code)}" if pages else country_search(code)


def theme_address(slug: str, request: HttpRequest | None) -> str:
    """Where the name of the theme with a slug leads."""
    pages = topic_list(THEME, request)
    return f"{pages}{theme_path(slug)}" if pages else theme_search(slug)


def country_search(code: str) -> str:
    """All that the search finds of the country with an ISO code."""
    return f"{reverse('search')}?pays={code.lower()}"


def theme_search(slug: str) -> str:
    """All that the search finds of the theme with a slug."""
    return f"{reverse('search')}?theme={slug}"


def topic_list(topic: str, request: HttpRequest | None) -> str:
    """The address of the list of countries or of themes; empty where there is none. The tree is read with the page."""
    site = Site.find_for_request(request) if request else None
    if request is None or site is None:
        return ""
    return str(read_tree(request, site, site.root_page.url_path).topic_addresses.get(topic, ""))
