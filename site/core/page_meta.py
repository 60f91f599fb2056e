"""What search engines and shared links read of a page."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from babel.core import get_global, parse_locale
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import to_locale

from access.querysets import reader_language
from core.addresses import page_url, public_address
from core.models import BasePage
from core.models.index_page import HOME_DEPTH

from .navigation import Navigation

FEWEST, DEFAULT = 2, "x-default"
LONGEST_TITLE = 70
"""Characters of a title that tabs and search engines show whole."""
MARK_OF_ERROR = 10
"""Characters left for “Erreur – ” before the title of a form that is sent back (`base.html`)."""
# https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
JSON_ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@dataclass(frozen=True)
class Alternate:
    """A translation of the page: the code of its language, or "x-default", and its absolute address."""

    code: str
    url: str


def alternates(addresses: Mapping[str, str]) -> list[Alternate]:
    """What is said of a page that exists in several languages, by the absolute address in each: all, then the default.

    Readers of a language that it does not exist in get the French page, where there is one.
    https://developers.google.com/search/docs/specialty/international/localized-versions
    """
    if len(addresses) < FEWEST:
        return []
    told = [Alternate(code, addresses[code]) for code in dict(settings.LANGUAGES) if code in addresses]
    return [*told, Alternate(DEFAULT, addresses.get(settings.LANGUAGE_CODE) or told[0].url)]


# For the life of the process: codes of languages are few.
@lru_cache
def open_graph_locale(language: str) -> str:
    """A language as Open Graph names it, with the country where most speak it: "fr_FR" (https://ogp.me/#optional)."""
    code = to_locale(language)
    name, country, *_rest = parse_locale(code)
    if country is None and (likely := get_global("likely_subtags").get(code)):
        country = parse_locale(likely)[1]
    return f"{name}_{country}" if country else name


def short_title(*told: str, longest: int = LONGEST_TITLE) -> str:
    """What a page is called in tabs: of what is told, the last is left out where all is too long, the first one is cut.

    It is cut between two words where it has any.
    """
    whole = (" – ".join(told[:count]) for count in range(len(told), 0, -1))
    return next((title for title in whole if len(title) <= longest), None) or _cut(told[0], longest)


def _cut(title: str, longest: int) -> str:
    start = title[: longest - 1]
    return f"{start.rpartition(' ')[0].rstrip(' ,;:–-') or start}…"


class PageMeta:
    """Title, description, addresses, Open Graph and JSON-LD of `page`, or of the part of it that is shown."""

    def __init__(self, page: BasePage, navigation: Navigation) -> None:
        self.page = page
        self.part = navigation.part
        self.navigation = navigation
        self.request: HttpRequest = navigation.request

    def _absolute(self, path: str) -> str:
        return public_address(self.request, path)

    @cached_property
    def title(self) -> str:
        """The page's title, then the site's name; of a long one what comes last is left out, at most cut at a word."""
        name = settings.WAGTAIL_SITE_NAME
        if self.part:
            told = [self.part.title, self.page.title, name]
        else:
            told = [self.page.seo_title or self.page.title, *([] if self.page.depth == HOME_DEPTH else [name])]
        may_be_sent_back = self.request.method == "POST"
        return short_title(*told, longest=LONGEST_TITLE - MARK_OF_ERROR if may_be_sent_back else LONGEST_TITLE)

    @cached_property
    def description(self) -> str:
        """The text that search engines show: the page's description without tags, cut to a sentence's length."""
        return self.part.description if self.part else self.page.description

    @cached_property
    def canonical(self) -> str:
        """The page's own address, without parameters."""
        address = page_url(self.page, self.request) or self.request.path
        return self._absolute(f"{address}{self.part.path}" if self.part else address)

    @cached_property
    def image_url(self) -> str:
        """The picture of shared links: woven for the page unless staff chose one. A page not saved yet has none."""
        if self.page.pk is None:
            return ""
        return self._absolute(reverse("share_image", args=[self.page.share_key]))

    @property
    def image_text(self) -> str:
        """What the picture of shared links stands for."""
        return self.part.title if self.part else self.page.title

    @property
    def og_type(self) -> str:
        """The Open Graph type (https://ogp.me/#types)."""
        return self.page.og_type

    @cached_property
    def alternates(self) -> list[Alternate]:
        """The languages that the page exists in, then the one for all others; empty when there is only one."""
        return alternates({one.code: self._absolute(one.url) for one in self.navigation.languages})

    @cached_property
    def locale(self) -> str:
        """The language of the page as Open Graph names it."""
        return open_graph_locale(reader_language())

    @cached_property
    def other_locales(self) -> list[str]:
        """The other languages that it exists in."""
        return [open_graph_locale(one.code) for one in self.navigation.languages if one.code != reader_language()]

    @cached_property
    def json_ld(self) -> SafeString:
        """The page, its path and the organisation (https://schema.org), safe inside a script element."""
        graph = [self._page_data(), self._organisation(), *self._breadcrumb()]
        text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
        return mark_safe(text.translate(JSON_ESCAPES))  # noqa: S308

    def _page_data(self) -> dict[str, object]:
        data = {
            "@type": self.page.schema_type,
            "@id": self.canonical,
            "url": self.canonical,
            "name": self.part.title if self.part else self.page.title,
            "description": self.description,
            "inLanguage": reader_language(),
            "publisher": {"@id": self._organisation_id},
        }
        if self.part:
            return data | dict(self.part.data)
        if changed := self.page.public_change():
            data["dateModified"] = changed.isoformat(timespec="seconds")
        return data | self.page.structured_data(self.request)

    @property
    def _organisation_id(self) -> str:
        return self._absolute("/#organisation")

    def _organisation(self) -> dict[str, object]:
        links = [link.url for link in self.navigation.social]
        data: dict[str, object] = {
            "@type": "NGO",
            "@id": self._organisation_id,
            "name": settings.WAGTAIL_SITE_NAME,
            "url": self._absolute("/"),
        }
        return data | ({"sameAs": links} if links else {})

    def _breadcrumb(self) -> list[dict[str, object]]:
        items = self.navigation.breadcrumb
        if not items:
            return []
        elements = [
            {"@type": "ListItem", "position": position, "name": item.title, "item": self._absolute(item.url)}
            for position, item in enumerate(items, start=1)
        ]
        return [{"@type": "BreadcrumbList", "itemListElement": elements}]
