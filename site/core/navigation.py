"""The menus of a page: main menu, breadcrumb, footer and languages."""

from dataclasses import dataclass
from functools import cache, cached_property

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page, Site

from core.blocks.links import NETWORKS
from core.models import SiteSettings
from core.querysets import is_placeholder, reader_language
from core.restrictions import is_visible
from core.tree import read_tree

LANGUAGE_NAMES = dict(settings.LANGUAGES)
NETWORK_NAMES = dict(NETWORKS)


@cache
def language_root(language: str) -> str:
    """The address of the home page in a language: "/", "/en/", ..."""
    with override(language):
        return reverse("wagtail_serve", args=[""])


@dataclass(frozen=True)
class Item:
    """A link of a menu; `active` on the way to the current page, `lang` where it is not the reader's language."""

    title: str
    url: str
    active: bool = False
    lang: str = ""


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
        pages = self._in_reader_language(self._home_depth + 1)
        return [self._item(page) for page in pages if page.show_in_menus and not is_placeholder(page)]

    @cached_property
    def ways_back(self) -> list[Item]:
        """What an error page offers: the home page and the menu, in French where the reader's language has none."""
        if self.site is None:
            return []
        if self.home and self.menu:
            return [self.home, *self.menu]
        root = self.site.root_page
        below = Page.objects.child_of(root).filter(show_in_menus=True).select_related("locale", "alias_of")
        return [self._item(page) for page in (root, *below) if is_visible(page)]

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
        page = next((page for page in self._tree if page.pk == pk), None)
        return self._item(self._translations_of(page).get(reader_language(), page)) if page else None

    @cached_property
    def languages(self) -> list[Language]:
        """The languages that the page exists in, in the order of the settings; each has a live home page."""
        if self.page is None or self.site is None:
            return []
        homes = self._translations_of(self.site.root_page)
        translations = self._translations_of(self.page)
        by_code = {code: page for code, page in translations.items() if code in homes and not is_placeholder(page)}
        return [
            Language(code, name, self._address(by_code[code]), by_code[code].pk == self.page.pk)
            for code, name in LANGUAGE_NAMES.items()
            if code in by_code
        ]

    def _translations_of(self, page: Page) -> dict[str, Page]:
        """The public translations of `page`, itself among them, by language."""
        pages = (other for other in self._tree if other.translation_key == page.translation_key)
        return {other.locale.language_code: other for other in pages}

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
        return [item["value"] for item in self.settings.platforms.raw_data] if self.settings else []

    @cached_property
    def social(self) -> list[dict[str, str]]:
        """Accounts on social networks: platform (its code), label and address."""
        if not self.settings:
            return []
        links = (item["value"] for item in self.settings.social_links.raw_data)
        return [
            {"platform": link["network"], "label": NETWORK_NAMES[link["network"]], "url": link["url"]} for link in links
        ]

    @property
    def contact(self) -> SiteSettings | None:
        """Object with e-mail address, telephone and postal address."""
        return self.settings

    def _item(self, page: Page) -> Item:
        if page == self.page:
            return Item(page.title, self._address(page), active=True)
        active = self.page is not None and self.page.path.startswith(page.path)
        shown = self._source_of(page) if is_placeholder(page) else page
        language = shown.locale.language_code
        return Item(page.title, self._address(shown), active, "" if language == reader_language() else language)

    @cached_property
    def _homes(self) -> list[Page]:
        """The site's home page in every language."""
        return list(self._translations_of(self.site.root_page).values()) if self.site else []

    def _address(self, page: Page) -> str:
        """What `page.get_url` says, worked out from the home page that stands above it in the tree."""
        home = next((home for home in self._homes if page.path.startswith(home.path)), None)
        if home is None:
            return page.get_url(self.request)
        return f"{language_root(home.locale.language_code)}{page.url_path[len(home.url_path) :]}"

    def _source_of(self, alias: Page) -> Page:
        return next((page for page in self._tree if page.pk == alias.alias_of_id), alias.alias_of)
