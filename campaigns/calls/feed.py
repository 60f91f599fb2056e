"""The feed of the calls that are open or open soon, in the order of their lists."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid5

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.feeds import NEVER, SiteFeed
from core.freshness import right_until

from ..models import CallIndexPage, CallPage

MOST = 30
"""Items of the feed."""


@dataclass(frozen=True)
class CallItem:
    """A call with its deadline."""

    page: CallPage
    authors = ""
    documents = ()

    @property
    def title(self) -> str:
        """Its title with its deadline."""
        return _("%(call)s – deadline: %(day)s") % {"call": self.page.title, "day": self.page.deadline}

    @property
    def out(self) -> datetime:
        """When readers could find it first."""
        return self.page.first_published_at or NEVER

    @property
    def updated(self) -> datetime:
        """When its page last changed, or when it opened since."""
        changed: datetime = self.page.last_published_at or self.out
        opened = self.page.opens_at
        return max(changed, opened) if opened and opened <= timezone.now() else changed

    @property
    def language(self) -> str:
        """The language of the page."""
        return str(self.page.locale.language_code)

    @property
    def identifier(self) -> str:
        """The same wherever the page is moved to, another one in each language."""
        return uuid5(self.page.translation_key, self.language).urn

    @property
    def kind(self) -> str:
        """Whether it is open."""
        return str(self.page.state.label)


class CallsFeed(SiteFeed):
    """What one may apply to. Raises Http404 where there is no list of calls."""

    def get_object(self, request: HttpRequest) -> CallIndexPage:
        """The list of calls in the reader's language."""
        page = CallIndexPage.objects.for_reader().first()
        if page is None:
            raise CallIndexPage.DoesNotExist
        return page

    def heading(self, page: Page | None) -> str:
        """The list of calls."""
        return str(page.title) if page else ""

    def feed_items(self, page: Page | None) -> Iterator[CallItem]:
        """The open, the most urgent first, then those to come."""
        now = timezone.now()
        current = CallPage.objects.for_reader().filter(closes_at__gt=now).select_related("locale")
        calls = list(current.in_order(now)[:MOST])
        right_until(self.request, *(moment for call in calls for moment in call.turns))
        return map(CallItem, calls)
