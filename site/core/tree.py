"""The part of the page tree that one answer needs, read in one query."""

from collections.abc import Callable
from functools import cache, cached_property, lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page, Site

from access.compiled import compiled
from access.kept import kept_query
from access.querysets import reader_language
from access.restrictions import is_public
from core.bare_lists import bare_slug, former_slug, list_types
from core.coming_from import coming_from
from core.models.settings import SiteSettings


# For the life of the process: types come and go with migrations only. Django's own look-up takes ten times as long, and
# a page's menus ask a hundred times.
@cache
def _model_of(content_type: int) -> type[Model]:
    return ContentType.objects.get_for_id(content_type).model_class() or Page


class Node(NamedTuple):
    """What menus and the search for a page ask of a page; `source_…` of the page that it stands for as an alias."""

    pk: int
    path: str
    depth: int
    title: str
    url_path: str
    live: bool
    show_in_menus: bool
    content_type: int
    translation_key: UUID
    language: str
    source: int | None
    source_path: str | None
    source_key: UUID | None
    locale: int

    @property
    def model(self) -> type[Model]:
        """The page's type; a plain page where its type is no longer known."""
        return _model_of(self.content_type)

    @property
    def is_visible(self) -> bool:
        """Whether the page is live and no view restriction covers it, nor the page that it stands for."""
        return is_public(self.live, self.path, self.source_path)

    @property
    def bare_title(self) -> str:
        """What the site itself calls the list that it is; empty where it is none (`core.models.IndexPage`)."""
        return str(getattr(self.model, "bare_title", ""))

    @property
    def is_left_bare(self) -> bool:
        """Whether it is a list that nobody has translated into the reader's language."""
        return (self.is_placeholder or self.language != reader_language()) and is_list(self)

    @property
    def takes_donations(self) -> bool:
        """Whether it is a page where readers give."""
        return bool(getattr(self.model, "takes_donations", False))

    @property
    def takes_subscriptions(self) -> bool:
        """Whether it is a page where readers ask for the newsletter."""
        return bool(getattr(self.model, "takes_subscriptions", False))

    @property
    def tells_of_here(self) -> bool:
        """Whether it tells what is done in Belgium."""
        return bool(getattr(self.model, "tells_of_here", False))

    @property
    def topic_pages(self) -> str:
        """Of what each has a page below it: see `core.models.BasePage`."""
        return str(getattr(self.model, "topic_pages", ""))

    @property
    def is_placeholder(self) -> bool:
        """Whether it only holds the place of a translation that nobody has made."""
        return self.source_key == self.translation_key


COLUMNS = (
    "pk",
    "path",
    "depth",
    "title",
    "url_path",
    "live",
    "show_in_menus",
    "content_type",
    "translation_key",
    "locale__language_code",
    "alias_of",
    "alias_of__path",
    "alias_of__translation_key",
    "locale",
)


class Home(NamedTuple):
    """The home page of a language: its place in the tree, its place in addresses, its address."""

    path: str
    url_path: str
    root: str
    language: str
    locale: int


class Tree:
    """Nodes in tree order, those that are not public among them, and the addresses of their pages."""

    def __init__(self, site: Site, nodes: list[Node]) -> None:
        self.site = site
        self.nodes = nodes

    @cached_property
    def visible(self) -> list[Node]:
        """The nodes that are public, in tree order."""
        return [node for node in self.nodes if node.is_visible]

    @cached_property
    def homes(self) -> list[Home]:
        """The home page in every language."""
        homes = [node for node in self.nodes if node.translation_key == self.site.root_page.translation_key]
        return [
            Home(home.path, home.url_path, language_root(home.language), home.language, home.locale) for home in homes
        ]

    def home_in(self, language: str) -> Home | None:
        """The home page in `language`."""
        return next((home for home in self.homes if home.language == language), None)

    def _home_of(self, page: Node | Page) -> Home | None:
        return next((home for home in self.homes if page.path.startswith(home.path)), None)

    def address(self, page: Node | Page) -> str:
        """What `page.get_url` says, worked out from the home page that stands above it in the tree."""
        if home := self._home_of(page):
            return f"{home.root}{page.url_path[len(home.url_path) :]}"
        elsewhere = page if isinstance(page, Page) else Page.objects.get(pk=page.pk)
        return elsewhere.get_url() or ""

    def shown_address(self, page: Node | Page) -> str:
        """Where a reader finds `page`: a list that nobody has translated stands in the reader's language all the same.

        See `core.models.IndexPage.show_bare`.
        """
        language = reader_language()
        home = self._home_of(page)
        if home is None or home.language == language or not is_list(page):
            return self.address(page)
        return self.list_address(page, language) or self.address(page)

    def list_address(self, page: Node | Page, language: str) -> str:
        """Where the list `page` stands in `language`: its translation, else by the site's own name for it.

        Empty where nobody reads in that language.
        """
        if own := self.translations_of(page).get(language):
            return self.address(own)
        home = self.home_in(language)
        return f"{home.root}{bare_slug(model_of(page), language)}/" if home else ""

    def translations_of(self, page: Node | Page) -> dict[str, Node]:
        """The public translations of `page`, itself and what holds the place of one among them, by language."""
        return {node.language: node for node in self.visible if node.translation_key == page.translation_key}

    def link(self, page: Node | Page, below: str = "") -> str:
        """The address of `page` for a link, or of what stands `below` it.

        A page in another language than the reader's is told where the reader comes from (`core.coming_from`).
        """
        address = f"{self.shown_address(page)}{below}"
        language = reader_language()
        return coming_from(address, language) if self.language_left(page) and self.home_in(language) else address

    def language_left(self, page: Node | Page) -> str:
        """The language of `page` where that is not the reader's, and nobody has translated it; else nothing."""
        home = self._home_of(page)
        return "" if home is None or home.language == reader_language() or is_list(page) else home.language

    @cached_property
    def topic_addresses(self) -> dict[str, str]:
        """Where the pages of countries, and of themes, stand: the addresses of their lists by `topic_pages`."""
        language = reader_language()
        lists = [node for node in self.visible if node.topic_pages]
        # Those in the reader's language come last, so that they count.
        lists.sort(key=lambda node: node.language == language)
        return {node.topic_pages: self.shown_address(node) for node in lists}

    def list_named(self, slug: str) -> Node | None:
        """The public French list that the site itself names so that its address in the reader's language is `slug`."""
        return self._list_whose(slug, bare_slug)

    def list_once_named(self, slug: str) -> Node | None:
        """The same for an address of former days."""
        return self._list_whose(slug, former_slug)

    def _list_whose(self, slug: str, slug_in: Callable[[Any, str], str]) -> Node | None:
        language = reader_language()
        if language == settings.LANGUAGE_CODE:
            return None
        french = (node for node in self.visible if node.language == settings.LANGUAGE_CODE and is_list(node))
        return next((node for node in french if slug_in(model_of(node), language) == slug), None)


# For the life of the process: addresses are patterns of the code.
@lru_cache
def language_root(language: str) -> str:
    """The address of the home page in a language: "/", "/en/", ..."""
    with override(language):
        return reverse("wagtail_serve", args=[""])


def model_of(page: Node | Page) -> Any:
    """The type of `page`."""
    if isinstance(page, Node):
        return page.model
    # A card is of its type already: its content type was not read, and would be a query for each.
    return page.specific_class or Page if type(page) is Page else type(page)


def is_list(page: Node | Page) -> bool:
    """Whether `page` is a list that stands in every language (`core.models.IndexPage`)."""
    return hasattr(model_of(page), "bare_title")


@lru_cache
def types_linked_everywhere() -> tuple[Any, ...]:
    """The types of the pages that any page may lead to: to give, to ask for the newsletter, to act here, a topic."""
    marks = ("takes_donations", "takes_subscriptions", "tells_of_here", "topic_pages")
    return tuple(model for model in apps.get_models() if any(getattr(model, mark, False) for mark in marks))


def _content_types(models: tuple[Any, ...]) -> list[int]:
    """The keys of their content types, which Django keeps."""
    return [content_type.pk for content_type in ContentType.objects.get_for_models(*models).values()]


def read_tree(request: HttpRequest, site: Site, url_path: str) -> Tree:
    """The pages on the way to `url_path` with their translations, the menu's and the footer's.

    The tree is kept with the request, so that finding the page and drawing the menus around it take one query.
    """
    if not hasattr(request, "site_tree"):
        footer = tuple(SiteSettings.for_request(request).footer_page_ids)
        query = _tree_query(url_path, footer, site.root_page.depth, reader_language())
        request.site_tree = Tree(site, [Node(*row) for row in query.rows()])
    return request.site_tree


def paths_in_every_language(request: HttpRequest, page: Page | Node) -> tuple[str, ...]:
    """The places in the tree of `page` and of its translations: a page on the way to the one asked, or that one."""
    tree = read_tree(request, Site.find_for_request(request), page.url_path)
    same = (node.path for node in tree.nodes if node.translation_key == page.translation_key)
    return tuple(sorted({page.path, *same} - {""}))


def below(paths: tuple[str, ...]) -> Q:
    """The condition that a page stands right below one of those at `paths`; none does where there are none."""
    condition = Q(pk__in=[])
    for path in paths:
        condition |= Q(path__startswith=path, depth=len(path) // Page.steplen + 1)
    return condition


@kept_query
def _tree_query(url_path: str, footer: tuple[int, ...], depth: int, language: str) -> QuerySet[Page, tuple]:
    named = Page.objects.filter(Q(url_path__in=addresses_to(url_path)) | Q(pk__in=footer))
    menu = Q(depth=depth) | Q(depth__in=(depth + 1, depth + 2), show_in_menus=True)
    menu |= Q(depth__in=(depth + 1, depth + 2), content_type__in=_content_types(types_linked_everywhere()))
    wanted = menu & Q(locale__language_code=language)
    wanted |= Q(translation_key__in=named.values("translation_key"))
    if language != settings.LANGUAGE_CODE:
        # What a translation of would stand in menus, and the lists, are shown in French where there is none.
        types = _content_types((*list_types(), *types_linked_everywhere()))
        french = Q(locale__language_code=settings.LANGUAGE_CODE)
        left = Q(depth__in=(depth + 1, depth + 2), show_in_menus=True) | Q(content_type__in=types)
        keys = Page.objects.filter(french & left).values("translation_key")
        wanted |= Q(translation_key__in=keys) & (french | Q(locale__language_code=language))
    return _columns(Page.objects.filter(wanted))


def nodes(pages: QuerySet[Page]) -> list[Node]:
    """The nodes of other pages, in tree order."""
    return [Node(*row) for row in compiled(_columns(pages)).rows()]


def _columns(pages: QuerySet[Page]) -> QuerySet[Page, tuple]:
    return pages.order_by("path").values_list(*COLUMNS)


def addresses_to(url_path: str) -> list[str]:
    """Every address on the way to `url_path`, from the home page's: "/a/b/" gives "/a/" and "/a/b/"."""
    parts = url_path.strip("/").split("/")
    return [f"/{'/'.join(parts[:length])}/" for length in range(1, len(parts) + 1)]
