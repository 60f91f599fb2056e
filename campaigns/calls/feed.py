"""The feed of the calls that are open or open soon, in the order of their lists."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from core.feeds import FeedItem, SiteFeed
from core.freshness import right_until

from ..models import CallIndexPage, CallPage

MOST = 30
"""Items of the feed."""


@dataclass(frozen=True)
class CallItem(FeedItem):
    """A call with its deadline."""

    page: CallPage

    @property
    def title(self) -> str:
        """Its title with its deadline."""
        return _("%(call)s – deadline: %(day)s") % {"call": self.page.title, "day": self.page.deadline}

    @property
    def updated(self) -> datetime:
        """When its page last changed, or when it opened since."""
        changed = super().updated
        opened = self.page.opens_at
        return max(changed, opened) if opened and opened <= timezone.now() else changed

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
