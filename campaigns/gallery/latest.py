"""The latest stories of all campaigns, for the home page."""

from django.db.models import F, QuerySet

from access.kept import kept_reader_query

from ..models.story import StoryPage

MOST = 3
"""Stories told of on the home page."""


def latest_stories() -> list[StoryPage]:
    """The stories that were published last, as cards, in one query."""
    return _latest_query().instances()


@kept_reader_query
def _latest_query() -> QuerySet[StoryPage]:
    stories = StoryPage.objects.for_reader().select_related("country").for_cards()
    return stories.order_by(F("first_published_at").desc(nulls_last=True), "-pk")[:MOST]
