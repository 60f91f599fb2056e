"""The languages of a page: those that it exists in, the menu of all of them, the offer of another, the way back."""

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import gettext, override
from wagtail.models import Page

from access.querysets import reader_language
from core.coming_from import PARAMETER, language_left, still_coming_from
from core.languages import spoken_languages
from core.parts import Part, Section
from core.tree import Node, Tree, is_list

LONGEST_QUERY = 1000
"""Characters of a query that the links to other languages carry."""


@dataclass(frozen=True)
class Language:
    """A language that the current page exists in; `note` says in that language where the link leads elsewhere."""

    code: str
    name: str
    url: str
    active: bool
    note: str = ""

    @property
    def offer(self) -> str:
        """What is offered, in the language, to readers whose browsers ask for it."""
        return _words_of_offer(self.code)[1 if self.note else 0]

    @property
    def close(self) -> str:
        """What takes the offer away, in the language."""
        return _words_of_offer(self.code)[2]


@dataclass(frozen=True)
class WayBack:
    """What a page says to who comes from another `language`, in it: that it is not translated; where home is.

    `others` are the languages that it exists in besides its own, `also` is what they are called by.
    """

    language: str
    message: str
    home: str
    home_url: str
    also: str
    others: tuple[Language, ...]


# For the life of the process: catalogues come with it.
@lru_cache
def _words_of_offer(language: str) -> tuple[str, str, str]:
    with override(language):
        return gettext("Read this page in English"), gettext("Our site in English"), gettext("No, thank you")


@lru_cache
def _home_page_in(language: str) -> str:
    with override(language):
        return gettext("home page")


class PageLanguages:
    """The languages of what `request` asks: of `page`, or of the `part` of it that is shown, or of a `section`.

    `tree` is that around the page.
    """

    def __init__(
        self, request: HttpRequest, tree: Tree, page: Page | None, part: Part | None, section: Section | None
    ) -> None:
        self.request = request
        self.tree = tree
        self.page = page
        self.part = part
        self.section = section

    @cached_property
    def here(self) -> list[Language]:
        """Those that what is asked exists in, in the order of the settings; each has a live home page."""
        addresses = self._addresses()
        return [
            Language(code, spoken_languages()[code], addresses[code], code == reader_language())
            for code in self._homes
            if code in addresses
        ]

    @cached_property
    def menu(self) -> list[Language]:
        """Every open language: the page as it is asked, with its filters, or the home page where there is none."""
        here = {language.code: language for language in self.here}
        return [
            replace(here[code], url=f"{here[code].url}{self.query}") if code in here else self._only_home(code)
            for code in self._homes
        ]

    @cached_property
    def way_back(self) -> WayBack | None:
        """For who comes here by a link of another language (`core.coming_from`), in which the page does not exist."""
        language = language_left(self.request)
        menu = self.menu if language else ()
        left = next((one for one in menu if one.code == language and one.note), None)
        if left is None:
            return None
        with override(language):
            only, missing = gettext("This page exists in French only."), gettext("This page is not translated.")
            told = only if [one.code for one in self.here] == [settings.LANGUAGE_CODE] else missing
            others = tuple(
                replace(one, url=still_coming_from(self.request, f"{one.url}{self.query}"))
                for one in self.here
                if not one.active
            )
            return WayBack(
                language, told, gettext("Back to the home page"), left.url, gettext("Also available in:"), others
            )

    @cached_property
    def query(self) -> str:
        """The query of the address, as the same page in another language understands it; nothing that is too long."""
        asked = self.request.GET.copy()
        asked.pop(PARAMETER, None)
        query = asked.urlencode()
        return f"?{query}" if query and len(query) <= LONGEST_QUERY else ""

    @cached_property
    def _homes(self) -> dict[str, Node]:
        """The home pages of the languages that are open to readers, by code: live ones that somebody has translated."""
        homes = self.tree.translations_of(self.tree.site.root_page)
        return {code: homes[code] for code in spoken_languages() if code in homes and not homes[code].is_placeholder}

    def _only_home(self, code: str) -> Language:
        """A language that what is asked does not exist in."""
        url = self.tree.address(self._homes[code])
        # What belongs to no page, such as an error, is in the language of its address all the same.
        is_active = self.page is None and code == reader_language()
        return Language(code, spoken_languages()[code], url, active=is_active, note=_home_page_in(code))

    def _addresses(self) -> dict[str, str]:
        """Where what is asked stands, by language."""
        if self.section:
            return {
                code: f"{self.tree.address(home)}{self.section.path_in(code)}" for code, home in self._homes.items()
            }
        if self.page is None:
            # What is followed by a signed link stands in every language, and is opened in each.
            is_followed = getattr(self.request, "is_followed", False)
            return {code: translate_url(self.request.path, code) for code in self._homes} if is_followed else {}
        own = {code: one for code, one in self.tree.translations_of(self.page).items() if code in self._homes}
        if own and is_list(self.page):  # It stands in every language.
            found = {code: self.tree.list_address(self.page, code) for code in self._homes}
        else:
            found = {code: self.tree.address(one) for code, one in own.items() if not one.is_placeholder}
        return {code: f"{address}{self._below(self.page, code)}" for code, address in found.items()}

    def _below(self, page: Page, language: str) -> str:
        """Where the part that is shown stands below the page in a language."""
        return str(page.path_in(language, str(self.part.path))) if self.part else ""
