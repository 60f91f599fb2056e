"""The newest stories below a campaign, and the newest pictures of those who support its petition."""

from django.conf import settings
from django.db.models import Count, QuerySet, Window
from django.http import HttpRequest
from wagtail.models import Page

from access.kept import kept_reader_query
from access.querysets import CARD_FIELDS, reader_language
from core.models.topics import themes_of_each
from core.tree import below, paths_in_every_language

from .story import StoryPage, newest_first

STORIES_SHOWN = 3
"""Stories that a campaign shows itself; the others stand in its gallery."""
SUPPORTERS_SHOWN = 24
"""Pictures of those who support its petition."""


def newest_stories(campaign: Page, request: HttpRequest) -> list[StoryPage]:
    """The newest stories of a campaign; the `total` of each is the number of all. No query where it has none."""
    if not campaign.numchild and reader_language() == settings.LANGUAGE_CODE:
        return []
    return _stories_query(paths_in_every_language(request, campaign)).instances()


def newest_supporters(campaign: Page, request: HttpRequest) -> list[StoryPage]:
    """The newest pictures in support; the `total` of each is the number of all."""
    return _supporters_query(paths_in_every_language(request, campaign)).instances()


@kept_reader_query
def _stories_query(paths: tuple[str, ...]) -> QuerySet[StoryPage]:
    stories = StoryPage.objects.for_reader().filter(below(paths), is_support=False)
    stories = stories.select_related("country").for_cards()
    stories = stories.annotate(total=Window(Count("pk")), theme_rows=themes_of_each(StoryPage, reader_language()))
    return stories.order_by(newest_first(), "title")[:STORIES_SHOWN]


@kept_reader_query
def _supporters_query(paths: tuple[str, ...]) -> QuerySet[StoryPage]:
    pages = StoryPage.objects.for_reader().filter(below(paths), is_support=True, image__isnull=False)
    pages = pages.only(*CARD_FIELDS, "image", "hosts", "written_in").annotate(total=Window(Count("pk")))
    return pages.order_by("-first_published_at", "-pk")[:SUPPORTERS_SHOWN]
