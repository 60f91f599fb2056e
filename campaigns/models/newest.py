"""The newest stories below a campaign, and the newest pictures of those who support its petition."""

from django.conf import settings
from django.db.models import Case, Count, F, QuerySet, When, Window
from django.db.models.functions import RowNumber
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
"""Pictures of those who support its petition; the others stand on a page of their own."""
PUBLISHED_LAST = F("first_published_at").desc(nulls_last=True)


def newest_stories(campaign: Page, request: HttpRequest) -> tuple[list[StoryPage], list[StoryPage]]:
    """The newest stories of a campaign, and the newest pictures in support; the `total` of each counts all such.

    One query, and none where the campaign has neither.
    """
    if not campaign.numchild and reader_language() == settings.LANGUAGE_CODE:
        return [], []
    pages = _newest_query(paths_in_every_language(request, campaign)).instances()
    return [page for page in pages if not page.is_support], [page for page in pages if page.is_support]


def all_supporters(campaign: Page, request: HttpRequest) -> QuerySet[StoryPage]:
    """All pictures in support, the newest first."""
    pages = StoryPage.objects.for_reader().filter(below(paths_in_every_language(request, campaign)), is_support=True)
    pages = pages.filter(image__isnull=False).only(*CARD_FIELDS, "image", "hosts", "written_in")
    return pages.order_by(PUBLISHED_LAST, "-pk")


@kept_reader_query
def _newest_query(paths: tuple[str, ...]) -> QuerySet[StoryPage]:
    pages = StoryPage.objects.for_reader().filter(below(paths)).exclude(is_support=True, image=None)
    pages = pages.select_related("country").only(*CARD_FIELDS, *StoryPage.card_fields, "hosts", "is_support")
    newest = Window(RowNumber(), partition_by="is_support", order_by=[newest_first(), PUBLISHED_LAST, F("pk").desc()])
    pages = pages.annotate(
        total=Window(Count("pk"), partition_by="is_support"),
        place=newest,
        theme_rows=themes_of_each(StoryPage, reader_language()),
    )
    shown = Case(When(is_support=True, then=SUPPORTERS_SHOWN), default=STORIES_SHOWN)
    return pages.filter(place__lte=shown).order_by("place")
