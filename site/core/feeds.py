"""Feeds as Atom writes them (RFC 4287), in the language of their address."""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any
from uuid import uuid5

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest, HttpResponse
from django.template.defaultfilters import linebreaks
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, Enclosure
from django.utils.translation import override
from django.views.decorators.http import require_safe
from wagtail.models import Page

from access.querysets import reader_language
from core.addresses import public_address
from core.middleware import CROSS_ORIGIN, RESOURCE_POLICY
from core.site import pick_site, speaks_readers_language

# What XML cannot carry, as texts pasted from elsewhere may hold.
UNCARRIED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class AtomGenerator(Atom1Feed):
    """Tells the language of each item: where there is no translation, it is in French."""

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        """The language of an item."""
        return {"xml:lang": item["language"]}

    def latest_post_date(self) -> datetime:
        """When an item last changed; of a feed without any, when its page did, not now: readers keep it."""
        moment: datetime = super().latest_post_date() if self.items else self.feed["page_updated"]
        return moment


class FeedItem:
    """A page of a feed. What a feed says of it otherwise, a subclass tells."""

    page: Any
    authors: Any = ""
    """Who wrote it; empty when nobody is named."""
    documents: Any = ()
    """The files that anyone may take."""

    @property
    def title(self) -> str:
        """What it is called."""
        return str(self.page.title)

    @property
    def out(self) -> datetime:
        """When readers could find it first."""
        moment: datetime = self.page.first_published_at or NEVER
        return moment

    @property
    def updated(self) -> datetime:
        """When it last changed."""
        moment: datetime = self.page.last_published_at or self.out
        return moment

    @property
    def language(self) -> str:
        """The language of its texts."""
        return str(self.page.text_language)

    @property
    def identifier(self) -> str:
        """A name that it never loses: the same wherever it is moved to, another one in each language."""
        return uuid5(self.page.translation_key, self.page.locale.language_code).urn

    @property
    def kind(self) -> str:
        """What readers know it as."""
        return str(self.page.search_kind.name)


class SiteFeed(Feed):
    """A feed of pages; the subclass says in `get_object` which page it stands beside.

    It adds to Django's what that lacks: addresses on the site's own host, the language of each item, several files an
    item, a date for a feed without items, and texts that XML can carry.
    """

    feed_type = AtomGenerator
    author_name = settings.WAGTAIL_SITE_NAME
    description = ""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.language = reader_language()

    @classmethod
    def as_view(cls) -> Callable[..., HttpResponse]:
        """A view that makes a feed for each request: the addresses of its items depend on it."""

        @require_safe
        def view(request: HttpRequest, **named: str) -> HttpResponse:
            return cls(request)(request, **named)

        return view

    def __call__(self, request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
        """The feed. Raises Http404 in a language that the home page is not translated into, as pages do."""
        site = pick_site(request)
        if site is None or not speaks_readers_language(site):
            raise Http404
        response: HttpResponse = super().__call__(request, *args, **named)
        # What is taken offline leaves a feed with an older date than before: only its ETag tells that it changed.
        del response.headers["Last-Modified"]
        response.headers[RESOURCE_POLICY] = CROSS_ORIGIN
        return response

    def heading(self, page: Page | None) -> str:
        """What the feed beside `page` is called, before the name of the site."""
        raise NotImplementedError

    def feed_items(self, page: Page | None) -> Iterable[Any]:
        """What the feed holds: `FeedItem`s."""
        raise NotImplementedError

    def title(self, page: Page | None) -> str:
        """The heading with the name of the site."""
        return _carried(f"{self.heading(page)} – {settings.WAGTAIL_SITE_NAME}")

    def link(self, page: Page | None) -> str:
        """The address of the page, else of the home page."""
        beside = page.get_url(self.request) if page else reverse("wagtail_serve", args=[""])
        return public_address(self.request, beside)

    def feed_url(self) -> str:
        """The address of the feed."""
        return public_address(self.request, self.request.path)

    def feed_guid(self) -> str:
        """The address of the feed names it for good."""
        return self.feed_url()

    def feed_extra_kwargs(self, page: Page | None) -> dict[str, Any]:
        """When the page last changed."""
        return {"page_updated": (page and page.last_published_at) or NEVER}

    def items(self, page: Page | None) -> list[Any]:
        """What it holds."""
        return list(self.feed_items(page))

    def item_title(self, item: FeedItem) -> str:
        """What it is called, all in the language that the item says to be in."""
        spoken = item.language if item.language in dict(settings.LANGUAGES) else self.language
        with override(spoken):
            return _carried(item.title)

    def item_link(self, item: FeedItem) -> str:
        """The address of the page."""
        return public_address(self.request, item.page.get_url(self.request))

    def item_description(self, item: FeedItem) -> str | None:
        """The summary of the page as HTML; none where it has none."""
        summary = _carried(item.page.summary)
        return linebreaks(summary, autoescape=True) if summary else None

    def item_author_name(self, item: FeedItem) -> str | None:
        """Who wrote it, where that is told."""
        return _carried(item.authors) or None

    def item_pubdate(self, item: FeedItem) -> datetime:
        """When readers could find it first."""
        return item.out

    def item_updateddate(self, item: FeedItem) -> datetime:
        """When readers last saw the page change."""
        return item.updated

    def item_guid(self, item: FeedItem) -> str:
        """A name that it never loses."""
        return item.identifier

    def item_categories(self, item: FeedItem) -> list[str]:
        """What readers know it as."""
        return [_carried(item.kind)] if item.kind else []

    def item_enclosures(self, item: FeedItem) -> list[Enclosure]:
        """The files that the page offers to everyone, with their sizes in bytes."""
        return [
            Enclosure(public_address(self.request, document.url), str(document.file_size or 0), document.content_type)
            for document in item.documents
        ]

    def item_extra_kwargs(self, item: FeedItem) -> dict[str, Any]:
        """The language of the page."""
        return {"language": item.language}


def _carried(text: object) -> str:
    """`text` without what XML cannot carry."""
    return UNCARRIED.sub(" ", str(text))
