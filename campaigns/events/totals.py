"""What was done, counted: events that took place, their sessions, hosts, countries and participants."""

from functools import cached_property
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from access.kept import kept_query, kept_reader_query
from core.segments import FIGURES

from ..models import EventOccurrence, EventPage, EventPartner, EventSession
from .agenda import Over
from .finder import COUNTRY, KEY, KIND
from .held import COUNTS, took_place
from .sums import Held, Sum, held_sessions, named_hosts, summed, sums_by, sums_by_year


class Totals(Over):
    """What the events that answer the filters add up to. What was cancelled or postponed does not count."""

    view = "figures"

    @property
    def here(self) -> str:
        """The address of the figures."""
        return f"{self.url}{FIGURES}/"

    @property
    def condition(self) -> Q:
        """The dates that took place."""
        return took_place(self.now)

    @cached_property
    def held(self) -> list[Held]:
        """The sessions that took place."""
        counted = {(page, session): tuple(numbers) for page, session, *numbers in _participants_query().rows()}
        dates = EventOccurrence.objects.filter(self.condition).order_by("start", "pk")
        rows = dates.values_list("page_id", "session", "first_day")
        found = (row for row in rows if row[0] in self.finder.found)
        return held_sessions(found, counted)

    @cached_property
    def whole(self) -> Sum:
        """All of them."""
        return summed("", self.held)

    @cached_property
    def keys(self) -> set[int]:
        """The events that took place."""
        return {one.event for one in self.held}

    @cached_property
    def host_count(self) -> int:
        """How many partners and others hosted them, each counted once."""
        partners = {partner for event, partner in _partners_query().rows() if event in self.keys}
        texts = (text for event, text in _other_hosts_query().rows() if event in self.keys)
        return len(partners) + len(named_hosts(texts))

    @property
    def country_count(self) -> int:
        """In how many countries."""
        return len({country for country in self._column(COUNTRY).values() if country})

    @property
    def by_year(self) -> list[Sum]:
        """Year by year, latest first."""
        return sums_by_year(self.held)

    @property
    def by_kind(self) -> list[Sum]:
        """By kind, in the order of the alphabet."""
        kinds = self._column(KIND)
        return sums_by(lambda one: kinds[one.event], self.finder.names("kind"), self.held)

    @property
    def by_country(self) -> list[Sum]:
        """By the country where they took place, in the order of the alphabet; online alone comes last."""
        countries = self._column(COUNTRY)
        return sums_by(lambda one: countries[one.event], {**self.finder.names("country"), "": _("Online")}, self.held)

    def _column(self, place: int) -> dict[int, Any]:
        return {row[KEY]: row[place] for row in self.finder.rows if row[KEY] in self.keys}


@kept_query
def _participants_query() -> QuerySet[Any]:
    sessions = EventSession.objects.exclude(participants_from=None, participants_by_date="").order_by()
    return sessions.values_list("page", "identifier", *COUNTS)


@kept_reader_query
def _partners_query() -> QuerySet[Any]:
    partners: Any = EventPartner._meta.get_field("partner").related_model
    links = EventPartner.public_links().filter(partner__in=partners.objects.visible().values("pk")).order_by()
    return links.values_list("page", "partner__translation_key")


@kept_query
def _other_hosts_query() -> QuerySet[Any]:
    return EventPage.objects.exclude(other_hosts="").order_by().values_list("pk", "other_hosts")
