"""What was done, counted: events that took place, their sessions, hosts, countries and participants."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from access.kept import kept_query, kept_reader_query
from core.segments import FIGURES
from core.templatetags.block_tags import decimal

from ..models import EventOccurrence, EventPage, EventPartner, EventSession, EventStatus
from .agenda import Agenda
from .finder import COUNTRY, KEY, KIND


@dataclass(frozen=True)
class Held:
    """A session that took place: its event, its year, its dates that are over, how many people came."""

    event: int
    year: int
    dates: int
    least: int
    most: int


@dataclass(frozen=True)
class Sum:
    """Sessions added up; `share` is the participants' part of the largest sum beside it, in percent."""

    label: str
    dates: int
    least: int
    most: int
    share: int = 0

    @property
    def participants(self) -> str:
        """How many people came: "85", "10–15"; empty where nobody was counted."""
        if not self.most:
            return ""
        least, most = decimal(self.least), decimal(self.most)
        return most if least == most else f"{least}\u202f–\u202f{most}"


class Totals(Agenda):
    """What the events that answer the filters add up to. What was cancelled or postponed does not count."""

    view = "figures"

    @property
    def here(self) -> str:
        """The address of the figures."""
        return f"{self.url}{FIGURES}/"

    @property
    def condition(self) -> Q:
        """The dates that took place."""
        return Q(end__lte=self.now, is_cancelled=False, page__status=EventStatus.PLANNED)

    @cached_property
    def held(self) -> list[Held]:
        """The sessions that took place."""
        counted = {(page, session): numbers for page, session, *numbers in _participants_query().rows()}
        years: dict[tuple[int, Any], list[int]] = {}
        dates = EventOccurrence.objects.filter(self.condition).order_by("start", "pk")
        for page, session, day in dates.values_list("page_id", "session", "first_day"):
            if page in self.finder.found:
                years.setdefault((page, session), []).append(day.year)
        return [_held(key, found, *counted.get(key, (None, None))) for key, found in years.items()]

    @cached_property
    def whole(self) -> Sum:
        """All of them."""
        return _sum("", self.held)

    @cached_property
    def keys(self) -> set[int]:
        """The events that took place."""
        return {one.event for one in self.held}

    @cached_property
    def host_count(self) -> int:
        """How many partners and others hosted them, each counted once."""
        partners = {partner for event, partner in _partners_query().rows() if event in self.keys}
        texts = (text for event, text in _other_hosts_query().rows() if event in self.keys)
        names = {line.strip().casefold() for text in texts for line in text.splitlines() if line.strip()}
        return len(partners) + len(names)

    @property
    def country_count(self) -> int:
        """In how many countries."""
        return len({country for country in self._column(COUNTRY).values() if country})

    @property
    def by_year(self) -> list[Sum]:
        """Year by year, latest first."""
        years = sorted({one.year for one in self.held}, reverse=True)
        return self._sums(lambda one: one.year, {year: str(year) for year in years})

    @property
    def by_kind(self) -> list[Sum]:
        """By kind, in the order of the alphabet."""
        kinds = self._column(KIND)
        return self._sums(lambda one: kinds[one.event], self.finder.names("kind"))

    @property
    def by_country(self) -> list[Sum]:
        """By the country where they took place, in the order of the alphabet; online alone comes last."""
        countries = self._column(COUNTRY)
        return self._sums(lambda one: countries[one.event], {**self.finder.names("country"), "": _("Online")})

    def _column(self, place: int) -> dict[int, Any]:
        return {row[KEY]: row[place] for row in self.finder.rows if row[KEY] in self.keys}

    def _sums(self, value_of: Callable[[Held], Hashable], labels: dict[Any, str]) -> list[Sum]:
        sums = [_sum(label, [one for one in self.held if value_of(one) == value]) for value, label in labels.items()]
        largest = max((one.most for one in sums), default=0)
        return [_with_share(one, largest) for one in sums if one.dates]


def _held(key: tuple[int, Any], years: list[int], least: int | None, most: int | None) -> Held:
    return Held(key[0], years[0], len(years), least or 0, most or least or 0)


def _sum(label: str, held: Iterable[Held]) -> Sum:
    held = list(held)
    dates, least, most = (sum(getattr(one, name) for one in held) for name in ("dates", "least", "most"))
    return Sum(label, dates, least, most)


def _with_share(one: Sum, largest: int) -> Sum:
    return Sum(one.label, one.dates, one.least, one.most, round(100 * one.most / largest) if largest else 0)


@kept_query
def _participants_query() -> QuerySet[Any]:
    sessions = EventSession.objects.filter(participants_from__isnull=False).order_by()
    return sessions.values_list("page", "identifier", "participants_from", "participants_to")


@kept_reader_query
def _partners_query() -> QuerySet[Any]:
    partners: Any = EventPartner._meta.get_field("partner").related_model
    links = EventPartner.public_links().filter(partner__in=partners.objects.visible().values("pk")).order_by()
    return links.values_list("page", "partner__translation_key")


@kept_query
def _other_hosts_query() -> QuerySet[Any]:
    return EventPage.objects.exclude(other_hosts="").order_by().values_list("pk", "other_hosts")
