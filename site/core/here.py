"""The organisation's own place on the maps of the world, which leads to the page that tells of it."""

from django.http import HttpRequest
from wagtail.models import Site

from access.querysets import reader_language
from worldmap.countries import country_name
from worldmap.elements import Here

from .tree import read_tree

CODE = "BE"


def here(request: HttpRequest) -> Here | None:
    """Belgium, with the address of the page that tells of it (`BasePage.tells_of_here`); None where there is none."""
    site = Site.find_for_request(request)
    if site is None:
        return None
    tree = read_tree(request, site, site.root_page.url_path)
    page = next((node for node in tree.visible if node.tells_of_here and not node.is_placeholder), None)
    return Here(tree.shown_address(page), country_name(CODE, reader_language()), CODE) if page else None
