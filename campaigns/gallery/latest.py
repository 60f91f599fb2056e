"""The latest stories of all campaigns, for the home page and for those of themes."""

from django.db.models import F, QuerySet

from access.kept import kept_reader_query

from ..models.story import StoryPage

MOST = 3
"""Stories told of on the home page."""


def latest_stories(theme: int = 0, most: int = MOST) -> list[StoryPage]:
    """The stories that were published last, as cards, in one query; with the key of a theme, those about it."""
    return _latest_query(theme, most).instances()


@kept_reader_query
def _latest_query(theme: int, most: int) -> QuerySet[StoryPage]:
    stories = StoryPage.objects.for_reader().filter(is_support=False).select_related("country").for_cards()
    stories = stories.filter(themes=theme) if theme else stories
    return stories.order_by(F("first_published_at").desc(nulls_last=True), "-pk")[:most]
