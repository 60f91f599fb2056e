"""In which other languages a page stands that is missing in the one that was asked."""

import re

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.models import Page, Site

from core.languages import spoken_languages
from core.page_languages import Language
from core.tree import Node, Tree, nodes, read_tree

# Wagtail serves no page at an address of another form.
ADDRESS = re.compile(r"/(?P<language>[a-z-]+)/(?P<path>(?:[\w-]+/)*[\w-]+)/?")


def pages_elsewhere(request: HttpRequest) -> list[Language]:
    """The public translations of the page at the address asked, which has none there; each named by its own title.

    The page is the one at that address, offline, or the French one at the same address but for the language. Nothing is
    looked up for an address in French.
    """
    asked = ADDRESS.fullmatch(request.path_info)
    site = Site.find_for_request(request)
    if asked is None or site is None or asked["language"] not in dict(settings.LANGUAGES):
        return []
    homes = nodes(site.root_page.get_translations(inclusive=True))
    found = nodes(_translations(homes, asked["language"], _in_the_tree(request, site, asked["path"])))
    tree = Tree(site, [*homes, *found])
    open_homes = {home.language for home in homes if _is_offered(home)}
    return [
        Language(node.language, node.title, tree.address(node), active=False)
        for node in found
        if _is_offered(node) and node.language in open_homes - {asked["language"]}
    ]


def _in_the_tree(request: HttpRequest, site: Site, path: str) -> list[str]:
    """`path` below a home page; what stands below a list that nobody has translated stands below the French one."""
    slug, _slash, below = path.partition("/")
    bare = read_tree(request, site, site.root_page.url_path).list_named(slug)
    return [path, f"{bare.url_path.split('/', 2)[2]}{below}".rstrip("/")] if bare else [path]


def _translations(homes: list[Node], language: str, paths: list[str]) -> QuerySet[Page]:
    asked = [home for home in homes if home.language in (language, settings.LANGUAGE_CODE)]
    addresses = [f"{home.url_path}{path}/" for home in asked for path in paths]
    return Page.objects.filter(
        translation_key__in=Page.objects.filter(url_path__in=addresses).values("translation_key")
    )


def _is_offered(node: Node) -> bool:
    return node.is_visible and not node.is_placeholder and node.language in spoken_languages()
