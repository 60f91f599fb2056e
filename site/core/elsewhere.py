"""In which languages a page stands that is missing at the address that was asked."""

import re
from collections.abc import Callable
from typing import NamedTuple

from django.conf import settings
from django.http import HttpRequest
from django.urls import Resolver404
from django.utils.translation import override
from wagtail.models import Page, Site

from core.languages import spoken_languages
from core.models.routed_page import RoutedPage
from core.page_languages import Language
from core.tree import Node, Tree, nodes, read_tree

# Wagtail serves no page at an address of another form.
ADDRESS = re.compile(r"/(?P<language>[a-z-]+)/(?P<path>(?:[\w-]+/)*[\w-]+)/?")


class Elsewhere(NamedTuple):
    """Where a page stands: in the language that was asked, at its own address; in others, by their titles."""

    own: str = ""
    others: tuple[Language, ...] = ()


def page_elsewhere(request: HttpRequest) -> Elsewhere:
    """Where the page at the address asked stands, which is missing there.

    The page is the one at that address, offline, or the French one at the same address but for the language; what
    stands below one, such as a country below the directory, stands below each. Nothing is looked up for an address in
    French.
    """
    asked = ADDRESS.fullmatch(request.path_info)
    site = Site.find_for_request(request)
    if asked is None or site is None or asked["language"] not in dict(settings.LANGUAGES):
        return Elsewhere()
    homes = nodes(site.root_page.get_translations(inclusive=True))
    key, rest = _named(homes, asked["language"], _in_the_tree(request, site, asked["path"]))
    below = _below(key, asked["language"], rest) if key else None
    if below is None:
        return Elsewhere()
    found = nodes(Page.objects.filter(translation_key=key))
    tree = Tree(site, [*homes, *found])
    open_homes = {home.language for home in homes if _is_offered(home)}
    addresses = {
        node: f"{tree.address(node)}{below(node.language)}"
        for node in found
        if _is_offered(node) and node.language in open_homes
    }
    own = next((address for node, address in addresses.items() if node.language == asked["language"]), "")
    if own.rstrip("/") == request.path.rstrip("/"):
        # The page is there; what was asked below it is nowhere.
        return Elsewhere()
    others = (node for node in addresses if node.language != asked["language"])
    return Elsewhere(own, tuple(Language(one.language, one.title, addresses[one], active=False) for one in others))


def _in_the_tree(request: HttpRequest, site: Site, path: str) -> list[str]:
    """`path` below a home page; what stands below a list that nobody has translated stands below the French one."""
    slug, _slash, below = path.partition("/")
    bare = read_tree(request, site, site.root_page.url_path).list_named(slug)
    return [path, f"{bare.url_path.split('/', 2)[2]}{below}".rstrip("/")] if bare else [path]


def _named(homes: list[Node], language: str, paths: list[str]) -> tuple[object, str]:
    """The page that the longest part of one of `paths` names, by its translation key, and what stands below it."""
    roots = [home.url_path for home in homes if home.language in (language, settings.LANGUAGE_CODE)]
    places = {}
    for path in paths:
        steps = path.split("/")
        for count in range(1, len(steps) + 1):
            for root in roots:
                places[f"{root}{'/'.join(steps[:count])}/"] = "/".join(steps[count:])
    named = Page.objects.filter(url_path__in=places).values_list("url_path", "translation_key")
    longest = min(named, key=lambda row: len(places[row[0]]), default=None)
    return (longest[1], places[longest[0]]) if longest else (None, "")


def _below(key: object, language: str, rest: str) -> Callable[[str], str] | None:
    """Where what stands at `rest` below a page, in French words or those of `language`, stands in each language.

    None where pages of its type have nothing there.
    """
    if not rest:
        return lambda _language: ""
    page = Page.objects.filter(translation_key=key).specific().first()
    for words in (settings.LANGUAGE_CODE, language):
        with override(words):
            if isinstance(page, RoutedPage) and _has(page, rest):
                return {code: page.path_in(code, f"{rest}/") for code in spoken_languages()}.__getitem__
    return None


def _has(page: RoutedPage, path: str) -> bool:
    try:
        page.get_resolver().resolve(f"/{path}/")
    except Resolver404:
        return False
    return True


def _is_offered(node: Node) -> bool:
    return node.is_visible and not node.is_placeholder and node.language in spoken_languages()
