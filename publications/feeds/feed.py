"""A feed of what is brought out."""

from wagtail.models import Page

from core.feeds import SiteFeed

from .items import PublicationItem, newest


class PublicationFeed(SiteFeed):
    """The newest of what the subclass gives, in any order and any number."""

    def items(self, page: Page | None) -> list[PublicationItem]:
        """The newest of what it holds."""
        return newest(self.feed_items(page))
