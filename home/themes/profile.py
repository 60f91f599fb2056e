"""A theme as its page shows it, each part from one query."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import F, Q, QuerySet
from django.http import Http404, HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, npgettext
from wagtail.models import Page

from access.kept import kept_query, kept_reader_query
from access.querysets import ReaderQuerySet, reader_language
from campaigns.calls.current import open_calls
from campaigns.events.addresses import agenda_url
from campaigns.events.coming import coming_dates, of_theme
from campaigns.gallery.latest import latest_stories
from campaigns.models import CallPage, CampaignPage, EventOccurrence, EventPage, StoryPage
from core.findable import result_kinds
from core.freshness import right_until
from core.models import Theme
from core.models.links import LINK_FIELDS
from core.parts import Part
from core.topic_links import COUNTRY, theme_path, theme_search, topic_list
from partners.directory import country_counts
from partners.models import PartnerPage
from partners.querysets import Filters
from text.alphabet import alphabetical
from worldmap.countries import country_name
from worldmap.drawing import draw_map
from worldmap.elements import Drawing

from ..overview import KeyFigure
from .counts import PARTNERS, Counts, pages_with_themes, theme_counts, told_counts

MOST = 6
"""Pages of a kind that are shown; the search has the others."""

SHOWN_AS_CARDS = (PartnerPage, CampaignPage, EventPage, CallPage, StoryPage)
"""What has a part of its own on the page; the other types are listed by their titles."""


@dataclass(frozen=True)
class WorkCountry:
    """A country where partners work on the theme: how many do, and where their list stands."""

    code: str
    name: str
    continent: str
    count: int
    url: str


@dataclass(frozen=True)
class Shelf:
    """What there is to read of a kind: its newest pages, and where all of them are found when there are more."""

    heading: str
    pages: list[Page]
    all_url: str
    total: int


class ThemeProfile:
    """The theme with a slug. Raises Http404 when the reader may see nothing about it."""

    def __init__(self, slug: str, request: HttpRequest) -> None:
        self.request = request
        found = _theme_query(slug).instances()
        self.counts: Counts = theme_counts().get(found[0].pk, {}) if found else {}
        if not self.counts:
            raise Http404
        self.theme: Theme = found[0]

    @property
    def told_counts(self) -> str:
        """How much there is, in a line."""
        return told_counts(self.counts)

    @property
    def search_url(self) -> str:
        """All that the search finds of it."""
        return theme_search(self.theme.slug)

    @cached_property
    def directory_url(self) -> str:
        """The directory of the partners that work on it; empty where there is none."""
        pages = topic_list(COUNTRY, self.request)
        return Filters(theme=self.theme.slug).address(pages) if pages and self.partner_count else ""

    @property
    def partner_count(self) -> int:
        """How many partners work on it."""
        return self.counts.get(PARTNERS, 0)

    @cached_property
    def countries(self) -> list[WorkCountry]:
        """Where they are, in alphabetical order."""
        language, pages = reader_language(), topic_list(COUNTRY, self.request)
        rows = country_counts(self.theme.pk) if self.partner_count else []
        found = (
            WorkCountry(code, country_name(code, language), continent, count, self._partners_url(pages, code))
            for code, continent, count in rows
        )
        return alphabetical(found, lambda country: country.name)

    def _partners_url(self, pages: str, code: str) -> str:
        return Filters(country=code.lower(), theme=self.theme.slug).address(pages) if pages else ""

    @property
    def figures(self) -> list[KeyFigure]:
        """Numbers of partners, of their countries, of stories; what is none is left out."""
        partners, countries = self.partner_count, len(self.countries)
        stories = self.counts.get(StoryPage.search_kind.value, 0)
        figures = [
            KeyFigure(partners, ngettext("partner movement", "partner movements", partners)),
            KeyFigure(countries, npgettext("key figure", "country", "countries", countries)),
            KeyFigure(stories, npgettext("key figure", "story", "stories", stories)),
        ]
        return [figure for figure in figures if figure.value]

    @cached_property
    def map(self) -> Drawing:
        """Where the partners are, in small; each bubble leads to their list."""
        places = ((one.code, one.count, one.url, one.name, one.continent) for one in self.countries)
        return draw_map(places, compact=True)

    @cached_property
    def campaigns(self) -> list[CampaignPage]:
        """Campaigns about it, those under way first."""
        return _campaigns_query(self.theme.pk, timezone.localdate()).instances() if self._has(CampaignPage) else []

    @cached_property
    def coming(self) -> list[EventOccurrence]:
        """The next events about it."""
        dates = coming_dates(of_theme, self.theme.pk) if self._has(EventPage) else []
        right_until(self.request, *(one.end for one in dates))
        return dates

    @property
    def agenda_url(self) -> str:
        """The address of the agenda; empty where nothing comes."""
        return agenda_url(self.coming[0].page, self.request) if self.coming else ""

    @cached_property
    def calls(self) -> list[CallPage]:
        """The calls about it that are open, the most urgent first."""
        return open_calls(self.request, self.theme.pk) if self._has(CallPage) else []

    @cached_property
    def stories(self) -> list[StoryPage]:
        """The newest stories about it."""
        return latest_stories(self.theme.pk, MOST) if self._has(StoryPage) else []

    @property
    def more_stories_url(self) -> str:
        """All stories, where there are more."""
        return self._all_url(StoryPage.search_kind.value)

    @property
    def more_campaigns_url(self) -> str:
        """All campaigns, where there are more."""
        return self._all_url(CampaignPage.search_kind.value)

    @cached_property
    def shelves(self) -> list[Shelf]:
        """What there is to read about it, by kind."""
        kinds = {model.search_kind.value for model in _listed_types()} & set(self.counts)
        pages = _listed_query(self.theme.pk).instances() if kinds else []
        return [
            Shelf(
                str(result_kinds()[kind].heading),
                [page for page in pages if page.specific_class.search_kind.value == kind],
                self._all_url(kind),
                number,
            )
            for kind, number in self.counts.items()
            if kind in kinds
        ]

    def _has(self, model: type[Page]) -> bool:
        return model.search_kind.value in self.counts

    def _all_url(self, kind: str) -> str:
        return f"{self.search_url}&nature={kind}" if self.counts.get(kind, 0) > MOST else ""

    @property
    def part(self) -> Part:
        """What menus, search engines and shared links tell of the theme."""
        told = _("What we do about it, and with whom.")
        data = {"@type": "CollectionPage", "about": {"@type": "Thing", "name": self.theme.label}}
        return Part(
            self.theme.label, f"{self.theme.label} – {self.told_counts}. {told}", theme_path(self.theme.slug), data
        )


@kept_query
def _theme_query(slug: str) -> QuerySet[Theme]:
    return Theme.objects.filter(slug=slug).order_by()


@kept_reader_query
def _campaigns_query(theme: int, today: date) -> QuerySet[CampaignPage]:
    campaigns = CampaignPage.objects.for_reader().for_cards().filter(themes=theme)
    return campaigns.current_first(today)[:MOST]


def _listed_types() -> list[type[Page]]:
    return [model for model in pages_with_themes() if model not in SHOWN_AS_CARDS]


@kept_reader_query
def _listed_query(theme: int) -> QuerySet[Page]:
    """The newest pages of each type that is listed by titles."""
    newest = (F("first_published_at").desc(nulls_last=True), "-pk")
    about = Q(pk__in=[])
    for model in _listed_types():
        pages = model.objects.for_reader().filter(themes=theme).order_by(*newest)
        about |= Q(pk__in=pages.values("pk")[:MOST])
    return ReaderQuerySet(Page).filter(about).only(*LINK_FIELDS).order_by(*newest)
