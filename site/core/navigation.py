"""The menus of a page: main menu, breadcrumb, footer and languages."""

from dataclasses import dataclass
from functools import cached_property

from django.conf import settings
from django.http import HttpRequest
from wagtail.models import Page, Site

from core.blocks.links import NETWORKS
from core.models import SiteSettings
from core.querysets import reader_language
from core.restrictions import is_visible
from core.tree import read_tree

LANGUAGE_NAMES = dict(settings.LANGUAGES)
NETWORK_NAMES = dict(NETWORKS)


@dataclass(frozen=True)
class Item:
    """A link of a menu; `active` on the way to the current page."""

    title: str
    url: str
    active: bool = False


@dataclass(frozen=True)
class Language:
    """A language that the current page exists in."""

    code: str
    name: str
    url: str
    active: bool


class Navigation:
    """The menus around `page`, or around nothing (an error page).

    Two queries: the settings, and the tree that the search for the page has read already.
    """

    def __init__(self, request: HttpRequest, page: Page | None = None) -> None:
        self.request = request
        self.page = page

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
    def _tree(self) -> list[Page]:
        """The public pages around the current one, in the order of the tree."""
        if self.site is None:
            return []
        url_path = self.page.url_path if self.page else self.site.root_page.url_path
        return [page for page in read_tree(self.request, self.site, url_path) if is_visible(page)]

    @cached_property
    def _ancestor_paths(self) -> list[str]:
        if self.page is None:
            return []
        return [self.page.path[: Page.steplen * depth] for depth in range(self._home_depth, self.page.depth)]

    def _in_reader_language(self, depth: int) -> list[Page]:
        language = reader_language()
        return [page for page in self._tree if page.depth == depth and page.locale.language_code == language]

    @cached_property
    def home(self) -> Item | None:
        """The home page in the reader's language."""
        return next((self._item(page) for page in self._in_reader_language(self._home_depth)), None)

    @cached_property
    def menu(self) -> list[Item]:
        """The pages below the home page that staff show in menus."""
        return [self._item(page) for page in self._in_reader_language(self._home_depth + 1) if page.show_in_menus]

    @cached_property
    def breadcrumb(self) -> list[Item]:
        """From the home page to the current one; empty on the home page itself."""
        if self.page is None or self.page.depth <= self._home_depth:
            return []
        above = [self._item(page) for page in self._tree if page.path in self._ancestor_paths]
        return [*above, self._item(self.page)]

    @cached_property
    def footer(self) -> list[Item]:
        """The pages that the settings name, in their order, each in the reader's language where it exists."""
        if self.settings is None:
            return []
        language = reader_language()
        keys = {page.pk: page.translation_key for page in self._tree}
        by_key = {page.translation_key: page for page in self._tree}
        by_key |= {page.translation_key: page for page in self._tree if page.locale.language_code == language}
        return [self._item(by_key[keys[pk]]) for pk in self.settings.footer_page_ids if pk in keys]

    @cached_property
    def languages(self) -> list[Language]:
        """The languages that the page exists in, in the order of the settings."""
        if self.page is None:
            return []
        translations = (page for page in self._tree if page.translation_key == self.page.translation_key)
        by_code = {page.locale.language_code: page for page in translations}
        return [
            Language(code, name, by_code[code].get_url(self.request), by_code[code].pk == self.page.pk)
            for code, name in LANGUAGE_NAMES.items()
            if code in by_code
        ]

    @property
    def donate_url(self) -> str:
        """Where to give."""
        return self.settings.donate_url if self.settings else ""

    @property
    def newsletter_url(self) -> str:
        """Where to subscribe to the newsletter."""
        return self.settings.newsletter_url if self.settings else ""

    @cached_property
    def platforms(self) -> list[dict[str, str]]:
        """The platforms that the organisation belongs to: name and address."""
        return [dict(block.value) for block in self.settings.platforms] if self.settings else []

    @cached_property
    def social(self) -> list[dict[str, str]]:
        """Accounts on social networks: platform (its code), label and address."""
        if not self.settings:
            return []
        links = (block.value for block in self.settings.social_links)
        return [
            {"platform": link["network"], "label": NETWORK_NAMES[link["network"]], "url": link["url"]} for link in links
        ]

    @property
    def contact(self) -> SiteSettings | None:
        """Object with e-mail address, telephone and postal address."""
        return self.settings

    def _item(self, page: Page) -> Item:
        active = self.page is not None and self.page.path.startswith(page.path)
        return Item(page.title, page.get_url(self.request), active)
