"""The gallery of a campaign as a reader sees it: groups, counts, map and choices of the filters from few queries."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.http import HttpRequest
from wagtail.models import Page

from access.querysets import reader_language
from core.addresses import page_link, page_url
from core.facets import FacetOption, facet_options
from core.list_view import same_view
from core.models.terms import labels_of, languages_of
from core.spots import Placed, spots
from text.alphabet import alphabetical
from worldmap.countries import country_name
from worldmap.drawing import draw_country, draw_map
from worldmap.elements import Drawing, MapLinks

from ..contents import StoryContent
from ..models.story import StoryPage
from .filters import StoryFilters
from .finder import FoundStory, StoryFinder, cards
from .subject import STORIES

A_PAGE = 30
"""Stories listed at one address."""


@dataclass
class CountryStories:
    """The stories of one country: how many are found, and those listed at the address."""

    code: str
    name: str
    continent: str
    count: int
    url: str
    stories: list[StoryPage] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        """Identifier of the country's part of the list; the map's bubbles point to it."""
        return f"pays-{self.code.lower()}"


class Gallery:
    """What the gallery at `url` shows for the filters asked. Queries run when first needed, once."""

    def __init__(self, campaign: Page, filters: StoryFilters, url: str, request: HttpRequest) -> None:
        self.filters = filters
        self.url = url
        self.request = request
        self.finder = StoryFinder(campaign, request, filters)

    @property
    def total(self) -> int:
        """Number of stories found."""
        return len(self.finder.found)

    @property
    def participants(self) -> int:
        """Number of activists of the stories found that tell it."""
        return sum(story.participants or 0 for story in self.finder.found)

    @cached_property
    def part(self) -> PaginatorPage:
        """The stories listed at this address."""
        return Paginator(self.finder.found, A_PAGE).get_page(self.request.GET.get("page", 1))

    @property
    def page_query(self) -> str:
        """What leads to another part of the list, but for its number."""
        return f"?{self.filters.query}&page=" if self.filters else "?page="

    @cached_property
    def stories(self) -> list[StoryPage]:
        """The pages of the stories listed."""
        return cards(self.part.object_list)

    @cached_property
    def countries(self) -> list[CountryStories]:
        """The countries with stories found, in alphabetical order, with what is listed of them."""
        language = reader_language()
        groups: dict[str, CountryStories] = {}
        for story in self.finder.found:
            url = self.filters.changed(country=story.code.lower()).address(self.url)
            name = country_name(story.code, language)
            group = groups.setdefault(story.code, CountryStories(story.code, name, story.continent, 0, url))
            group.count += 1
        return list(groups.values())

    @cached_property
    def listed(self) -> list[CountryStories]:
        """The countries of the stories listed at this address, with these."""
        groups = {country.code: country for country in self.countries}
        for page in self.stories:
            groups[page.country.code].stories.append(page)
        return [country for country in self.countries if country.stories]

    @cached_property
    def map(self) -> Drawing:
        """The map of the stories found: of the country asked, else of the world."""
        if self.filters.country and self.total:
            world = same_view(self.filters.changed(country="").address(self.url), self.request)
            return self.country_map("#liste", MapLinks(world=world))
        whole = {country.code for country in self.listed if len(country.stories) == country.count}
        places = (
            (one.code, one.count, f"#{one.anchor}" if one.code in whole else one.url, one.name, one.continent)
            for one in self.countries
        )
        return draw_map(places, subject=STORIES)

    def country_map(self, list_url: str, links: MapLinks | None = None) -> Drawing:
        """The country asked: bubbles lead to a story alone at its place, else to the list at `list_url`."""
        country = self.countries[0]
        placed = (Placed(story.title, page_link(story, self.request), story.place) for story in self.finder.found)
        points = spots(placed, list_url, lambda _town: list_url)
        compact = links is None
        return draw_country(
            country.code, points, continent=country.continent, links=links, compact=compact, subject=STORIES
        )

    def shared_map(self, gallery_url: str) -> Drawing:
        """The same for the pages of other sites: what it leads to is the gallery, whose whole address is given."""
        if self.filters.country and self.total:
            return self.country_map(self.filters.address(gallery_url))
        asked = self.filters.changed
        places = (
            (one.code, one.count, asked(country=one.code.lower()).address(gallery_url), one.name, one.continent)
            for one in self.countries
        )
        return draw_map(places, compact=True, subject=STORIES)

    def address(self, story: FoundStory) -> str:
        """The address of a story."""
        return page_url(story, self.request)

    @cached_property
    def country_options(self) -> list[FacetOption]:
        """Countries with stories, in alphabetical order."""
        language = reader_language()
        codes = self.finder.facets.groups["country"]
        names = alphabetical(((code, country_name(code.upper(), language)) for code in codes), itemgetter(1))
        return self._options("country", dict(names))

    @cached_property
    def content_options(self) -> list[FacetOption]:
        """The kinds of content that stories hold."""
        return self._options("content", {value: str(label) for value, label in StoryContent.choices})

    @cached_property
    def theme_options(self) -> list[FacetOption]:
        """Themes with stories."""
        return self._options("theme", labels_of(themes := self.finder.themes), languages_of(themes))

    @cached_property
    def year_options(self) -> list[FacetOption]:
        """Years with stories, newest first."""
        return self._options("year", {year: year for year in sorted(self.finder.facets.groups["year"], reverse=True)})

    @property
    def choices(self) -> list[str]:
        """What the filters ask, in words, as HTML."""
        filters = (self.country_options, self.content_options, self.theme_options, self.year_options)
        return [option.marked_label for options in filters for option in options if option.selected]

    def _options(
        self, name: str, labels: Mapping[str, str], languages: Mapping[str, str] | None = None
    ) -> list[FacetOption]:
        """The choices of the filter `name`: see `facet_options`."""
        return facet_options(labels, getattr(self.filters, name), self.finder.facets.counts(name), languages)
