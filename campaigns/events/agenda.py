"""The agenda as a reader sees it: dates by month, the days of a week or of a month, what is over by year."""

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from itertools import groupby

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone

from core.facets import FacetOption
from core.segments import ARCHIVE, MONTH, WEEK

from ..models import EventOccurrence, EventPage
from .coming import dates_with_events
from .finder import EventFilters, EventFinder
from .tables import Span

A_PAGE = 40
"""Dates listed at one address."""


@dataclass
class Month:
    """The dates of a month that are listed."""

    first_day: date
    dates: list[EventOccurrence] = field(default_factory=list)


class Agenda:
    """The dates that answer the filters of a request, at `url`. Queries run when first needed, once."""

    view = "list"
    # By the days that are read, of each place: at one moment it is two days, in two months, far east and here.
    order: tuple[str, ...] = ("first_day", "start", "pk")

    def __init__(self, request: HttpRequest, url: str) -> None:
        self.url = url
        self.asked = EventFilters.from_query(request.GET)
        self.number = request.GET.get("page", "1")
        self.now = timezone.now()
        self.finder = EventFinder(self.asked)

    @property
    def here(self) -> str:
        """The address of the list shown, without its filters."""
        return self.url

    @property
    def list_address(self) -> str:
        """What comes, with the same filters."""
        return self.asked.address(self.url)

    @property
    def week_address(self) -> str:
        """The week of today, with the same filters."""
        return self.asked.address(f"{self.url}{WEEK}/")

    @property
    def month_address(self) -> str:
        """The month of today, with the same filters."""
        return self.asked.address(f"{self.url}{MONTH}/")

    @property
    def condition(self) -> Q:
        """Which dates are listed, whatever the filters."""
        return Q(end__gt=self.now)

    @cached_property
    def _rows(self) -> list[tuple[int, int]]:
        """The key and the event of each date to list, in order, whatever the filters."""
        dates = EventOccurrence.objects.filter(self.condition).order_by(*self.order)
        return list(dates.values_list("pk", "page_id"))

    @cached_property
    def _keys(self) -> list[int]:
        return [key for key, event in self._rows if event in self.finder.found]

    @property
    def total(self) -> int:
        """How many dates are found."""
        return len(self._keys)

    @cached_property
    def part(self) -> PaginatorPage:
        """The keys of the dates listed at this address."""
        return Paginator(self._keys, A_PAGE).get_page(self.number)

    @property
    def page_query(self) -> str:
        """What leads to another part of the list, but for its number."""
        return f"?{self.asked.query}&page=" if self.asked else "?page="

    @cached_property
    def dates(self) -> list[EventOccurrence]:
        """The dates listed, with their events."""
        return dates_with_events(self.part.object_list)

    @cached_property
    def months(self) -> list[Month]:
        """The dates listed, by month."""
        return [Month(first, list(dates)) for first, dates in groupby(self.dates, _month_of)]

    @property
    def changes_at(self) -> datetime | None:
        """When the first of the dates listed is over."""
        return min((one.end for one in self.dates if one.end > self.now), default=None)

    @property
    def events(self) -> list[EventPage]:
        """The events of the dates listed, each once."""
        return list({one.page_id: one.page for one in self.dates}.values())

    @cached_property
    def _listed(self) -> set[int]:
        return {event for _key, event in self._rows}

    def _options(self, name: str) -> list[FacetOption]:
        return self.finder.options(name, self._listed)

    @property
    def kind_options(self) -> list[FacetOption]:
        """The kinds of the events."""
        return self._options("kind")

    @property
    def country_options(self) -> list[FacetOption]:
        """The countries where they take place or that they concern."""
        return self._options("country")

    @property
    def campaign_options(self) -> list[FacetOption]:
        """The campaigns that they belong to."""
        return self._options("campaign")

    @property
    def language_options(self) -> list[FacetOption]:
        """The languages spoken."""
        return self._options("language")

    @property
    def attendance_options(self) -> list[FacetOption]:
        """On site, or online."""
        return self._options("attendance")


class Over(Agenda):
    """What is over: there is more of it as soon as the next date ends, listed elsewhere until then."""

    @property
    def changes_at(self) -> datetime | None:
        """When that is."""
        ends = EventOccurrence.objects.filter(end__gt=self.now).order_by("end").values_list("end", flat=True)
        return ends.first()


class Archive(Over):
    """What is over, of one year, latest first."""

    view = "archive"
    order = ("-first_day", "-start", "-pk")

    def __init__(self, request: HttpRequest, url: str, year: int) -> None:
        super().__init__(request, url)
        self.year = year

    @property
    def here(self) -> str:
        """The address of the year."""
        return f"{self.url}{ARCHIVE}/{self.year}/"

    @property
    def condition(self) -> Q:
        """The dates of the year that are over."""
        return Q(end__lte=self.now, first_day__year=self.year)


class Days(Agenda):
    """What takes place on the days of a week or of a month, over or not."""

    def __init__(self, request: HttpRequest, url: str, span: Span, finder: EventFinder | None = None) -> None:
        super().__init__(request, url)
        self.span = span
        self.view = span.view
        self.finder = finder or self.finder

    @property
    def next_day(self) -> date | None:
        """The first day of the next date, whatever the span; None where nothing comes."""
        coming = EventOccurrence.objects.filter(end__gt=self.now, page__in=self.finder.found).order_by("start", "pk")
        return coming.values_list("first_day", flat=True).first()

    @property
    def before_address(self) -> str:
        """The week or the month before, with the same filters; empty where there is none."""
        return self._around(self.span.before)

    @property
    def after_address(self) -> str:
        """The one after."""
        return self._around(self.span.after)

    def _around(self, path: str) -> str:
        return self.asked.address(f"{self.url}{path}") if path else ""

    @property
    def here(self) -> str:
        """The address of the table."""
        return f"{self.url}{self.span.path}"

    @property
    def condition(self) -> Q:
        """The dates of which a day is one of them."""
        return Q(first_day__lte=self.span.last, last_day__gte=self.span.first)

    @cached_property
    def dates(self) -> list[EventOccurrence]:
        """All of them: a table has no pages."""
        return dates_with_events(self._keys)

    def on(self, day: date) -> list[EventOccurrence]:
        """The dates of a day."""
        return [one for one in self.dates if one.first_day <= day <= one.last_day]


def _month_of(one: EventOccurrence) -> date:
    return one.first_day.replace(day=1)
