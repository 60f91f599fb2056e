"""The menus of a page: main menu, breadcrumb, footer, and its languages (`core.page_languages`)."""

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page, Site

from access.querysets import reader_language
from core.blocks.links import NETWORKS
from core.models import SiteSettings
from core.page_languages import Language, PageLanguages, WayBack
from core.parts import Part, Section
from core.tree import Node, Tree, nodes, read_tree

NETWORK_NAMES = dict(NETWORKS)


@dataclass(frozen=True)
class Item:
    """A link of a menu; `lang` where it is not the reader's language.

    `current` is its aria-current: "page" for the page shown, "true" for one on the way to it. `below` are the pages
    below it that staff show in menus.
    """

    title: str
    url: str
    current: str = ""
    lang: str = ""
    below: tuple["Item", ...] = ()


@dataclass(frozen=True)
class Link:
    """A link to another site; no address where there is none."""

    name: str
    url: str = ""


@dataclass(frozen=True)
class Header:
    """All that components/header.html says; languages only where there is a choice."""

    home_url: str
    menu: tuple[Item, ...]
    languages: tuple[Language, ...]
    donation: Item | None
    """Where readers give; a link elsewhere has no title of its own."""
    searching: bool
    """Whether the page is the search itself."""
    asking: bool = False
    """Whether its links carry what this one reader asks, so that few others see the same header."""


@dataclass(frozen=True)
class Footer:
    """All that components/footer.html says."""

    email: str
    phone: str
    address: str
    donation: Item | None
    account: str
    """The number of the account for gifts, in groups of four."""
    newsletter: Item | None
    social: tuple[Link, ...]
    platforms: tuple[Link, ...]
    pages: tuple[Item, ...]
    year: int


class Navigation:
    """The menus around `page`, or around nothing (an error page); around a `part` of the page where that is shown.

    Around a `section` of the site where no page is. Two queries: the settings, and the tree that the search for the
    page has read already.
    """

    def __init__(
        self,
        request: HttpRequest,
        page: Page | None = None,
        part: Part | None = None,
        section: Section | None = None,
    ) -> None:
        self.request = request
        self.page = page
        self.part = part
        self.section = section

    @cached_property
    def site(self) -> Site | None:
        """The site that the request asks."""
        return Site.find_for_request(self.request)

    @cached_property
    def settings(self) -> SiteSettings | None:
        """The organisation's settings."""
        return SiteSettings.for_request(self.request) if self.site else None

    @cached_property
    def _home_depth(self) -> int:
        return self.site.root_page.depth if self.site else 0

    @cached_property
    def _tree(self) -> Tree | None:
        """The pages around the current one."""
        if self.site is None:
            return None
        url_path = self.page.url_path if self.page else self.site.root_page.url_path
        return read_tree(self.request, self.site, url_path)

    @cached_property
    def _nodes(self) -> list[Node]:
        """The public ones among them, in the order of the tree."""
        return self._tree.visible if self._tree else []

    @cached_property
    def _ancestor_paths(self) -> list[str]:
        if self.page is None:
            return []
        return [self.page.path[: Page.steplen * depth] for depth in range(self._home_depth, self.page.depth)]

    def _in_reader_language(self, depth: int) -> list[Node]:
        language = reader_language()
        return [node for node in self._nodes if node.depth == depth and node.language == language]

    @cached_property
    def home(self) -> Item | None:
        """The home page in the reader's language."""
        return next((self._item(node) for node in self._in_reader_language(self._home_depth)), None)

    @cached_property
    def menu(self) -> list[Item]:
        """The pages below the home page that staff show in menus, with those below them."""
        sections = self._in_menus(self._home_depth + 1)
        pages = self._in_menus(self._home_depth + 2)
        return [
            replace(self._item(one), below=tuple(self._item(page) for page in pages if self._stands_below(page, one)))
            for one in sections
        ]

    def _in_menus(self, depth: int) -> list[Node]:
        """What staff show in menus at a depth: French pages in their order, or their translations, then others."""
        own = [node for node in self._in_reader_language(depth) if not node.is_placeholder]
        translated = {node.translation_key: node for node in own}
        french = [node for node in self._nodes if node.depth == depth and node.language == settings.LANGUAGE_CODE]
        shown = [translated.pop(node.translation_key, node) for node in french if node.show_in_menus]
        # The one where readers give has a link of its own.
        return [node for node in (*shown, *translated.values()) if node.show_in_menus and not node.takes_donations]

    def _stands_below(self, page: Node, section: Node) -> bool:
        """Whether `page` stands right below `section`, or below its French page."""
        return self._keys_by_path.get(page.path[: -Page.steplen]) == section.translation_key

    @cached_property
    def _keys_by_path(self) -> dict[str, UUID]:
        return {node.path: node.translation_key for node in self._nodes}

    @cached_property
    def error_page_links(self) -> list[Item]:
        """What an error page offers: the home page and the menu, in French where the reader's language has none."""
        if self.site is None:
            return []
        if self.home and self.menu:
            return [self.home, *self.menu]
        root = self.site.root_page
        french = Page.objects.filter(pk=root.pk) | Page.objects.child_of(root).filter(show_in_menus=True)
        return [self._item(node) for node in nodes(french) if node.is_visible]

    @cached_property
    def breadcrumb(self) -> list[Item]:
        """From the home page to the current one; empty on the home page itself."""
        if self.section and self.home:
            return [self.home, Item(self.section.title, f"{self.home.url}{self.section.segment}/", "page")]
        if self.page is None or self.page.depth <= self._home_depth:
            return []
        above = [self._item(node) for node in self._nodes if node.path in self._ancestor_paths]
        if self.page.is_bare and self.home:
            above = [self.home]
        items = [*above, Item(self.page.title, self._address(self.page), "" if self.part else "page")]
        if self.part:
            items.append(Item(self.part.title, f"{self._address(self.page)}{self.part.path}", "page"))
        return items

    @cached_property
    def footer_pages(self) -> list[Item]:
        """The pages that the settings name, in their order, each in the reader's language where it exists."""
        if self.settings is None:
            return []
        items = (self._named(pk) for pk in self.settings.footer_page_ids)
        return [item for item in items if item]

    @cached_property
    def privacy(self) -> Item | None:
        """The privacy statement, as the footer leads to it."""
        return self._named(self.settings.privacy_page_id) if self.settings else None

    @cached_property
    def contact_form(self) -> Item | None:
        """The contact page, as the footer leads to it."""
        return self._named(self.settings.contact_page_id) if self.settings else None

    def _named(self, pk: int | None) -> Item | None:
        """The public page of a key that the settings hold, in the reader's language where it exists."""
        node = next((node for node in self._nodes if node.pk == pk), None)
        if node is None or self._tree is None:
            return None
        return self._item(self._tree.translations_of(node).get(reader_language(), node))

    @cached_property
    def donation(self) -> Item | None:
        """Where readers give: the page for it in their language, else in French; else the online payment."""
        address = self.settings.payment_address() if self.settings else ""
        return self._page_or_address([node for node in self._nodes if node.takes_donations], address)

    @cached_property
    def newsletter(self) -> Item | None:
        """Where readers ask for the newsletter: the page for it, as with giving; else the address of another site."""
        address = self.settings.newsletter_url if self.settings else ""
        return self._page_or_address([node for node in self._nodes if node.takes_subscriptions], address)

    def _page_or_address(self, pages: list[Node], address: str) -> Item | None:
        own = (node for node in pages if node.language == reader_language())
        if node := next(chain(own, pages), None):
            return self._item(node)
        return Item("", address) if address else None

    @cached_property
    def _page_languages(self) -> PageLanguages | None:
        if self._tree is None:
            return None
        return PageLanguages(self.request, self._tree, self.page, self.part, self.section)

    @property
    def languages(self) -> list[Language]:
        """The languages that the page exists in, in the order of the settings."""
        return self._page_languages.here if self._page_languages else []

    @property
    def way_back(self) -> WayBack | None:
        """For who comes here by a link of another language, in which the page does not exist."""
        return self._page_languages.way_back if self._page_languages else None

    @cached_property
    def header(self) -> Header:
        """The facts of the header: home page, menu, languages, link to donate."""
        spoken = self._page_languages
        languages = tuple(spoken.menu) if spoken and len(spoken.menu) > 1 else ()
        return Header(
            home_url=self.home.url if self.home else "",
            menu=tuple(self.menu),
            languages=languages,
            donation=self.donation,
            searching=self.section is not None,
            asking=bool(spoken and languages and spoken.query),
        )

    @cached_property
    def footer(self) -> Footer | None:
        """What stands below every page; nothing where there is no site."""
        if self.settings is None:
            return None
        return Footer(
            email=self.settings.email,
            phone=self.settings.phone,
            address=self.settings.address,
            donation=self.donation,
            account=self.settings.shown_iban,
            newsletter=self.newsletter,
            social=self.social,
            platforms=self._platforms(self.settings),
            pages=tuple(self.footer_pages),
            year=timezone.localdate().year,
        )

    @staticmethod
    def _platforms(settings: SiteSettings) -> tuple[Link, ...]:
        links = (item["value"] for item in settings.platforms.raw_data)
        return tuple(Link(link["name"], link.get("url") or "") for link in links)

    @cached_property
    def social(self) -> tuple[Link, ...]:
        """Accounts on social networks."""
        if not self.settings:
            return ()
        links = (item["value"] for item in self.settings.social_links.raw_data)
        return tuple(Link(NETWORK_NAMES[link["network"]], link["url"]) for link in links)

    @property
    def contact(self) -> SiteSettings | None:
        """Object with e-mail address, telephone and postal address."""
        return self.settings

    def _item(self, node: Node) -> Item:
        if node.is_left_bare and self.home:
            url = self._address(node)
            return Item(str(node.bare_title), url, self._current(node, url))
        shown = self._source_of(node) if node.is_placeholder else node
        url = self._tree.link(shown) if self._tree else ""
        lang = "" if shown.language == reader_language() else shown.language
        return Item(node.title, url, self._current(node, url), lang)

    def _current(self, node: Node, url: str) -> str:
        if self.page is None or not self.page.path.startswith(node.path):
            return ""
        return "page" if url == self.request.path else "true"

    def _address(self, page: Node | Page) -> str:
        """Where the reader finds `page`."""
        return self._tree.shown_address(page) if self._tree else ""

    def _source_of(self, alias: Node) -> Node:
        """The page that an alias stands for."""
        known = next((node for node in self._nodes if node.pk == alias.source), None)
        return known or nodes(Page.objects.filter(pk=alias.source))[0]
