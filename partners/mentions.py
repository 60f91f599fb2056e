"""What tells of a partner elsewhere on the site, from the texts as they are now: what staff should read again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from time import monotonic
from typing import Any

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.models import Page

from core.live_content import live_texts, pages_leading_to
from core.texts import texts_of
from media.models import Document, DocumentPage, HiddenText, Image

from .disclosure import tells_itself
from .marks import marks_of
from .models import PartnerPage
from .names import Secrets, secrets_of, why_not_protectable
from .protection import pages_of

MOST = 200
"""Mentions of one kind that are shown."""
SECONDS = 6
"""How long names are looked for in the texts of pages and files: somebody in a hurry waits."""


@dataclass(frozen=True)
class Mention:
    """Something that tells of the partner: what it is called, its kind in words, where staff edit it."""

    title: str
    kind: str
    url: str


@dataclass(frozen=True)
class Mentions:
    """All that was found, the names that are too plain to be looked for, and whether every text was read."""

    found: list[Mention]
    unsought: list[str]
    is_complete: bool


class Search:
    """Looks for names in texts, one after the other, as long as there is time."""

    def __init__(self, secrets: Secrets, seconds: float) -> None:
        self.secrets = secrets
        self.is_complete = True
        self._end = monotonic() + seconds

    def telling(self, texts: Iterable[tuple[int, str]]) -> set[int]:
        """The keys of the texts that tell a name."""
        found = set()
        for key, text in texts:
            if monotonic() > self._end:
                self.is_complete = False
                break
            if key not in found and self.secrets.told_in(text):
                found.add(key)
        return found


def mentions(partner: PartnerPage, seconds: float = SECONDS) -> Mentions:
    """What leads to the movement or tells one of its names, beside its own pages, as far as there is time."""
    pages = list(pages_of(partner))
    plain = {name for page in pages for name in (page.real_name, page.acronym) if name and why_not_protectable(name)}
    sought = frozenset(mark for page in pages for mark in marks_of(page)) - plain
    secrets = secrets_of(sought)
    search = Search(secrets, seconds)
    keys = {page.pk for page in pages}
    pictures = {image.pk for page in pages for image in page.pictures()}
    found = [
        *_pages(keys, search),
        *_documents(search),
        *_images(secrets, pictures),
        *_promotions(keys, secrets),
        *_redirects(keys, secrets),
    ]
    return Mentions(found, sorted(plain), search.is_complete)


def _pages(ours: set[int], search: Search) -> Iterator[Mention]:
    leading, told = pages_leading_to({PartnerPage: ours}), search.telling(live_texts())
    # Other partners share a confederation's site or acronym, and their notes are not public.
    others = PartnerPage.objects.filter(pk__in=told - leading - ours)
    untold = {page.pk for page in others if not tells_itself(page, search.secrets)}
    pages = Page.objects.filter(pk__in=(leading | told) - ours - untold).specific(defer=True)
    for page in sorted(pages.order_by("title", "pk")[:MOST], key=lambda page: isinstance(page, PartnerPage)):
        title = f"{page.get_admin_display_title()} ({page.locale.language_code})"
        yield Mention(title, page.page_type_display_name, reverse("wagtailadmin_pages:edit", args=[page.pk]))


def _documents(search: Search) -> Iterator[Mention]:
    shown = DocumentPage.objects.values_list("document", "text").iterator(chunk_size=500)
    hidden = HiddenText.objects.values_list("document", "text").iterator(chunk_size=20)
    told = search.telling(chain(shown, hidden))
    for one in Document.objects.order_by("title", "pk").iterator(chunk_size=500):
        if one.pk in told or _tells(one, search.secrets):
            yield Mention(one.title, _("document"), reverse("wagtaildocs:edit", args=[one.pk]))


def _images(secrets: Secrets, ours: set[int]) -> Iterator[Mention]:
    for one in Image.objects.exclude(pk__in=ours).order_by("title", "pk").iterator(chunk_size=500):
        if _tells(one, secrets):
            yield Mention(one.title, _("image"), reverse("wagtailimages:edit", args=[one.pk]))


def _promotions(ours: set[int], secrets: Secrets) -> Iterator[Mention]:
    for one in SearchPromotion.objects.select_related("query"):
        if one.page_id in ours or _tells(one, secrets) or secrets.told_in(one.query.query_string):
            url = reverse("wagtailsearchpromotions:edit", args=[one.query_id])
            yield Mention(one.query.query_string, _("promoted search result"), url)


def _redirects(ours: set[int], secrets: Secrets) -> Iterator[Mention]:
    for one in Redirect.objects.exclude(redirect_page__in=ours):
        if _tells(one, secrets):
            title = Truncator(one.old_path).chars(80)
            yield Mention(title, _("redirect"), reverse("wagtailredirects:edit", args=[one.pk]))


def _tells(one: Any, secrets: Secrets) -> bool:
    return any(secrets.told_in(told.text) for told in texts_of(one))
