"""The stories of a campaign that the reader may see: which answer the filters, in the order of the gallery.

The same two queries are asked whatever the filters and the number of stories are, and nothing of their answers is kept.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page

from access.kept import kept_query, kept_reader_query
from access.querysets import reader_language
from core.facets import Facets, grouped
from core.models import Theme
from core.models.topics import themes_of_each
from core.places import PublicPlace
from core.tree import Node, below, paths_in_every_language
from text.alphabet import alphabetical
from text.periods import written_period
from worldmap.countries import country_name

from ..models.story import STORED_PLACE, StoryPage, imprecise, most_precise, newest_first, story_place
from .filters import StoryFilters


class FoundStory(NamedTuple):
    """What the gallery, its map and its data ask of every story; links are made to it as to a page."""

    pk: int
    title: str
    path: str
    url_path: str
    locale_id: int
    locale_language: str
    written_in: str
    code: str
    continent: str
    start: date | None
    end: date | None
    date_precision: str
    participants: int | None
    contents: str
    is_anonymous: bool
    not_exact: bool
    not_in_town: bool
    stored_place: tuple[Any, ...]

    @property
    def place(self) -> PublicPlace:
        """The place that the public may know."""
        most = "country" if self.is_anonymous else most_precise(self.not_exact, self.not_in_town)
        return story_place(most, self.code, *self.stored_place)

    @property
    def language(self) -> str:
        """The language of its texts, as its page has it (`BasePage.text_language`)."""
        return self.written_in if self.locale_language == settings.LANGUAGE_CODE else self.locale_language

    @property
    def period(self) -> str:
        """When it happened, in words."""
        return written_period(self.start, self.end, self.date_precision)

    @property
    def years(self) -> Iterator[str]:
        """The years that it happened in."""
        if self.start:
            yield from map(str, range(self.start.year, (self.end or self.start).year + 1))


FIELDS = (
    "pk",
    "title",
    "path",
    "url_path",
    "locale",
    "locale__language_code",
    "written_in",
    "country__code",
    "country__continent",
    "start_date",
    "end_date",
    "date_precision",
    "participants",
    "contents",
    "is_anonymous",
    "not_exact",
    "not_in_town",
)


class StoryFinder:
    """The stories of `campaign`, a page on the way to the one that `request` asks, or that one."""

    def __init__(self, campaign: Page | Node, request: HttpRequest, filters: StoryFilters | None = None) -> None:
        self.campaign = campaign
        self.request = request
        self.filters = filters or StoryFilters()

    @cached_property
    def stories(self) -> list[FoundStory]:
        """All of them: by country in the order of the alphabet, in each the newest first."""
        language = reader_language()
        rows = _rows_query(paths_in_every_language(self.request, self.campaign), timezone.localdate()).rows()
        stories = [FoundStory._make((*row[: len(FIELDS)], row[len(FIELDS) :])) for row in rows]
        # The sort of the alphabet leaves those of one country in the order that they come in: the database's.
        return alphabetical(stories, lambda story: country_name(story.code, language))

    @cached_property
    def found(self) -> list[FoundStory]:
        """Those that answer the filters, in the same order."""
        keys = self.facets.found
        return [story for story in self.stories if story.pk in keys]

    @cached_property
    def facets(self) -> Facets:
        """Which stories each choice of each filter finds."""
        everything = {story.pk for story in self.stories}
        slugs = {theme.pk: theme.slug for theme in self.themes}
        of_themes = ((slugs[theme], key) for key, theme in _themes_query().rows() if key in everything)
        groups = {
            "country": grouped((story.code.lower(), story.pk) for story in self.stories),
            "content": grouped((value, story.pk) for story in self.stories for value in story.contents.split()),
            "theme": grouped(of_themes),
            "year": grouped((year, story.pk) for story in self.stories for year in story.years),
        }
        return Facets(everything, groups, {name: getattr(self.filters, name) for name in groups})

    @cached_property
    def themes(self) -> list[Theme]:
        """All themes, in their order."""
        return _all_themes().instances()

    def neighbours(self, story: Page) -> tuple[FoundStory | None, FoundStory | None]:
        """The stories before and after one of them; None where there is none."""
        keys = [one.pk for one in self.stories]
        if story.pk not in keys:
            return None, None
        place = keys.index(story.pk)
        return (self.stories[place - 1] if place else None), next(iter(self.stories[place + 1 :]), None)


def cards(stories: Iterable[FoundStory]) -> list[StoryPage]:
    """The pages of `stories` with what a card shows, in that order."""
    order = {story.pk: place for place, story in enumerate(stories)}
    pages = _cards_query(tuple(sorted(order)), reader_language()).instances() if order else []
    return sorted(pages, key=lambda page: order[page.pk])


@kept_reader_query
def _rows_query(paths: tuple[str, ...], day: date) -> QuerySet:
    stories = StoryPage.objects.for_reader().filter(below(paths), is_support=False)
    stories = stories.annotate(not_exact=imprecise("exact", day), not_in_town=imprecise("town", day))
    return stories.order_by(newest_first(), "title", "pk").values_list(*FIELDS, *STORED_PLACE)


@kept_query
def _cards_query(keys: tuple[int, ...], language: str) -> QuerySet:
    stories = StoryPage.objects.filter(pk__in=keys).order_by().select_related("country").for_cards()
    return stories.annotate(theme_rows=themes_of_each(StoryPage, language))


@kept_query
def _themes_query() -> QuerySet:
    return StoryPage.themes.through.objects.order_by().values_list("storypage", "theme")


@kept_query
def _all_themes() -> QuerySet:
    return Theme.objects.all()
