"""A feed as Atom writes it (RFC 4287), in the language of its address."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.defaultfilters import linebreaks
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, Enclosure
from wagtail.models import Page

from access.querysets import reader_language
from core.addresses import public_address
from core.middleware import CROSS_ORIGIN, RESOURCE_POLICY
from media.models import Document

from .entries import Entry, newest

# What XML cannot carry, as texts pasted from elsewhere may hold.
UNCARRIED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class AtomFeed(Atom1Feed):
    """Tells the language of each entry: where there is no translation, it is in French."""

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        """The language of an entry."""
        return {"xml:lang": item["language"]}

    def latest_post_date(self) -> datetime:
        """When an entry last changed; of a feed without any, when its page did, not now: readers keep it."""
        moment: datetime = super().latest_post_date() if self.items else self.feed["page_updated"]
        return moment


def feed_answer(request: HttpRequest, title: str, page: Page | None, entries: Iterable[Entry]) -> HttpResponse:
    """The feed of the newest of `entries`, called `title`, beside `page`, or beside the home page."""
    address = public_address(request, request.path)
    beside = page.get_url(request) if page else reverse("wagtail_serve", args=[""])
    feed = AtomFeed(
        title=_carried(f"{title} – {settings.WAGTAIL_SITE_NAME}"),
        link=public_address(request, beside),
        description="",
        language=reader_language(),
        author_name=settings.WAGTAIL_SITE_NAME,
        feed_url=address,
        feed_guid=address,
        page_updated=(page and page.last_published_at) or NEVER,
    )
    for entry in newest(entries):
        feed.add_item(**_item(request, entry))
    return HttpResponse(
        feed.writeString("utf-8"), content_type=feed.content_type, headers={RESOURCE_POLICY: CROSS_ORIGIN}
    )


def _item(request: HttpRequest, entry: Entry) -> dict[str, Any]:
    """An entry as the feed takes it."""
    summary = _carried(entry.page.summary)
    return {
        "title": _carried(entry.page.title),
        "link": public_address(request, entry.page.get_url(request)),
        "description": linebreaks(summary, autoescape=True) if summary else None,
        "author_name": _carried(entry.authors) or None,
        "pubdate": entry.out,
        "updateddate": entry.updated,
        "unique_id": entry.identifier,
        "categories": [_carried(entry.kind)] if entry.kind else [],
        "enclosures": [_enclosure(request, document) for document in entry.documents],
        "language": entry.language,
    }


def _enclosure(request: HttpRequest, document: Document) -> Enclosure:
    address = public_address(request, document.url)
    return Enclosure(address, str(document.file_size or 0), document.content_type)


def _carried(text: object) -> str:
    return UNCARRIED.sub(" ", str(text))
