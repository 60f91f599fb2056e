"""Events: what takes place, when, where, with whom."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks import DocumentBlock, StoryBlock
from core.counted import Counted
from core.findable import ResultKind
from core.freshness import right_until
from core.models import CampaignLink, Country, LongTextPage, PartnerLink, RoutedPage, Term
from core.models.links import linked_campaigns, linked_partners
from core.models.position import latitude_field, longitude_field
from core.models.topics import topics_of
from core.segments import CALENDAR
from core.signals import is_draft
from worldmap.drawing import draw_country
from worldmap.elements import Drawing, Spot

from ..events.languages import language_choices, spoken_name
from ..events.structured_data import event_data
from ..events.sums import Sum, held_sessions, summed
from ..events.words import weekday_date
from .coded_lists import CodedListField, codes_of
from .event_kind import EventKind
from .event_session import EventOccurrence, EventSession
from .proposed_page import ProposedPage
from .registration import Registration
from .registration_rules import Registering, RegistrationRules

CALENDAR_FILE = format_lazy("{}.ics", CALENDAR)
"""The name of the file for calendars, below the agenda and below each event."""


class EventStatus(models.TextChoices):
    """Whether an event takes place."""

    PLANNED = "planned", _("takes place")
    CANCELLED = "cancelled", pgettext_lazy("event", "cancelled")
    POSTPONED = "postponed", _("postponed, without a new date yet")


class Attendance(models.TextChoices):
    """Where people take part."""

    ON_SITE = "on-site", _("on site")
    ONLINE = "online", _("online")
    BOTH = "both", _("on site and online")


class EventPage(ProposedPage, RegistrationRules, RoutedPage, LongTextPage):
    """An event: its sessions, its place, its hosts, and what is told of it afterwards."""

    # Never empty in a form. An old version may name a kind that is no more, which PROTECT makes unreadable.
    kind = models.ForeignKey(
        EventKind, verbose_name=_("kind"), null=True, on_delete=models.SET_NULL, related_name="events"
    )
    introduction = models.TextField(_("in a few words"), blank=True)
    status = models.CharField(_("the event"), max_length=10, choices=EventStatus, default=EventStatus.PLANNED)
    status_reason = models.CharField(
        _("why"), max_length=255, blank=True, help_text=_("Shown to readers with what became of the event.")
    )
    attendance = models.CharField(_("takes place"), max_length=10, choices=Attendance, default=Attendance.ON_SITE)
    link = models.URLField(_("link to take part"), blank=True, help_text=_("Of a meeting, or of a form."))
    place = models.CharField(_("place"), max_length=160, blank=True, help_text=_("Its name: Maison des associations."))
    address = models.CharField(_("address"), max_length=255, blank=True)
    town = models.CharField(_("town"), max_length=80, blank=True)
    country = models.ForeignKey(
        Country, verbose_name=_("country"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    latitude = latitude_field(_("latitude"), _("In decimal degrees, for instance 12.371400."))
    longitude = longitude_field(_("longitude"), _("In decimal degrees, for instance -1.519700."))
    accessibility = models.TextField(
        _("accessibility of the place"), blank=True, help_text=_("Steps, lift, toilets, hearing loop, parking.")
    )
    other_hosts = models.TextField(
        _("other hosts"), blank=True, help_text=_("Names of those who are no partner of the site, one a line.")
    )
    languages = CodedListField(_("languages"), codes=language_choices)
    interpretation = models.CharField(
        _("interpretation"), max_length=160, blank=True, help_text=_("For instance: into English and sign language.")
    )
    cost = models.CharField(_("cost"), max_length=160, blank=True, help_text=_("For instance: free, or 5 euros."))
    body = StreamField(StoryBlock(), verbose_name=_("programme"), blank=True)
    documents = StreamField([("document", DocumentBlock())], verbose_name=_("documents"), blank=True)
    report = StreamField(
        StoryBlock(), verbose_name=_("report"), blank=True, help_text=_("Once the event is over; it comes first then.")
    )
    themes = ParentalManyToManyField("core.Theme", verbose_name=_("themes"), related_name="events", blank=True)
    countries = ParentalManyToManyField(
        "core.Country", verbose_name=_("countries concerned"), related_name="events", blank=True
    )

    parent_page_types = ["campaigns.EventIndexPage"]
    subpage_types: list[str] = []
    search_fields = [
        *LongTextPage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("place_and_town"),
        index.SearchField("other_hosts"),
        index.SearchField("body"),
        index.SearchField("report"),
        index.FilterField("kind"),
    ]
    override_translatable_fields = [
        # A place that is taken back in French is taken back everywhere.
        SynchronizedField(name, overridable=False)
        for name in (
            *("kind", "status", "attendance", "link", "place", "address", "town", "country", "latitude", "longitude"),
            *("written_in", "other_hosts", "languages", "themes", "countries"),
            *("partner_links", "campaign_links", "sessions"),
            *RegistrationRules.RULE_FIELDS,
        )
    ]
    # A copy is another event: nobody registers for it, nor has the link of those registered for this one.
    exclude_fields_in_copy = ["takes_registrations", "link_for", "link"]
    card_fields = ("written_in", "kind", "introduction", "status", "attendance", "place", "town", "country")
    page_relations = ("kind", "country")
    schema_type = "Event"
    search_kind = ResultKind("evenement", 20, _("Events"), pgettext_lazy("one result", "event"), "DATE_FORMAT")
    counted_as = Counted(250, "events_count", _("Events"))
    og_type = "article"
    offers_next = True
    page_icon = "calendar"
    page_description = _("An event of the agenda: its dates, its place, its hosts, its report.")

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and write the dates of its sessions anew."""
        super().save(*args, **kwargs)
        if not is_draft(kwargs.get("update_fields")):
            self.write_occurrences()

    def write_occurrences(self) -> None:
        """Have the table of dates say what the stored sessions say."""
        sessions = EventSession.objects.filter(page=self.pk)
        self.occurrences.all().delete()
        EventOccurrence.objects.bulk_create(
            EventOccurrence(page_id=self.pk, **fields) for session in sessions for fields in session.occurrences()
        )

    def clean(self) -> None:
        """A position has two numbers."""
        super().clean()
        if (self.latitude is None) != (self.longitude is None):
            field = "latitude" if self.latitude is None else "longitude"
            raise ValidationError({field: _("Give both the latitude and the longitude, or neither.")})

    @cached_property
    def theme_list(self) -> list[Term]:
        """The themes, asked once."""
        return list(self.themes.all())

    @property
    def summary(self) -> str:
        """The introduction stands for the event in lists."""
        return super().summary or self.introduction

    @property
    def is_online(self) -> bool:
        """Whether people may take part from afar."""
        return self.attendance != Attendance.ON_SITE

    @property
    def is_on_site(self) -> bool:
        """Whether people may come."""
        return self.attendance != Attendance.ONLINE

    @property
    def takes_place(self) -> bool:
        """Whether it was neither cancelled nor postponed."""
        return self.status == EventStatus.PLANNED

    @property
    def where(self) -> str:
        """Its place in a line: "Maison des associations, Namur, Belgique"; empty where it is online alone."""
        return ", ".join(filter(None, (self.place, self.town_and_country))) if self.is_on_site else ""

    @property
    def whole_place(self) -> str:
        """The same with its street, as its page tells it: for calendars and mails."""
        return ", ".join(filter(None, (self.place, self.address, self.town_and_country))) if self.where else ""

    @property
    def place_and_town(self) -> str:
        """What search finds it by: "Maison des associations, Namur"; empty where it is online alone."""
        return ", ".join(filter(None, (self.place, self.town))) if self.is_on_site else ""

    @property
    def place_accessibility(self) -> str:
        """The accessibility of its place. A translation may still tell it of a place that was taken back in French."""
        return self.accessibility if self.is_on_site and (self.place or self.address) else ""

    @property
    def position(self) -> tuple[float, float] | None:
        """The latitude and longitude of its place; None where it has none, or is online alone."""
        if not self.is_on_site or self.latitude is None or self.longitude is None:
            return None
        return float(self.latitude), float(self.longitude)

    @property
    def kind_and_place(self) -> SafeString:
        """What a list says of it beside its title, as HTML: "Formation · Namur, Belgique · en ligne"."""
        online = Attendance(Attendance.ONLINE).label if self.is_online else ""
        told = (self.kind and self.kind.marked_label, self.where, online)
        return format_html_join(" · ", "{}", ((text,) for text in told if text))

    @property
    def town_and_country(self) -> str:
        """The town with its country."""
        return ", ".join(filter(None, (self.town, self.country and self.country.name)))

    @property
    def calendar_path(self) -> str:
        """Where its file for calendars stands below its address."""
        return CALENDAR_FILE

    @property
    def language_names(self) -> list[str]:
        """The languages spoken, in the reader's own."""
        return [spoken_name(code) for code in codes_of(self.languages)]

    @property
    def days_off(self) -> list[str]:
        """The days of its series when it is cancelled, in words."""
        return [weekday_date(day) for session in self.session_list for day in session.days_without]

    @property
    def host_names(self) -> list[str]:
        """The hosts that are no partners."""
        return [name for line in self.other_hosts.splitlines() if (name := line.strip())]

    @cached_property
    def session_list(self) -> list[EventSession]:
        """The sessions, soonest first, asked once."""
        return sorted(self.sessions.all(), key=lambda session: session.start)

    @cached_property
    def dates(self) -> list[EventOccurrence]:
        """Every time that it takes place, soonest first: those of the sessions as they stand, stored or previewed."""
        found = [EventOccurrence(**fields) for session in self.session_list for fields in session.occurrences()]
        return sorted(found, key=lambda occurrence: occurrence.start)

    @property
    def cancelled_dates(self) -> list[EventOccurrence]:
        """The days of its series when it is cancelled, which are no dates of it any more."""
        return [EventOccurrence(**fields) for session in self.session_list for fields in session.cancelled_dates()]

    def coming(self, now: datetime) -> list[EventOccurrence]:
        """The dates that are not over at `now`."""
        return [occurrence for occurrence in self.dates if occurrence.end > now]

    def public_day(self) -> date | None:
        """The next day that it takes place, else the last one."""
        coming = self.coming(timezone.now())
        found = coming[:1] or self.dates[-1:]
        return found[0].first_day if found else None

    @classmethod
    def tells_country(cls, field: str) -> Q:
        """Where it takes place, but online."""
        return ~Q(attendance=Attendance.ONLINE) if field == "country" else super().tells_country(field)

    def public_countries(self) -> Iterable[Country]:
        """Where it takes place, and what it concerns."""
        own = [self.country] if self.country and self.is_on_site else []
        return dict.fromkeys([*own, *self.countries.all()])

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the dates, hosts, themes, countries and campaigns."""
        context = super().get_context(request, *args, **kwargs)
        coming = self.coming(timezone.now())
        right_until(request, *(occurrence.end for occurrence in coming[:1]))
        context["open_to"] = self._open_to(request)
        context["coming"] = coming
        context["past"] = past = [occurrence for occurrence in self.dates if occurrence not in coming]
        context["turnout"] = self._turnout(past)
        context["themes"], context["countries"] = topics_of(self, request)
        self.theme_list = context["themes"]
        context["campaigns"] = linked_campaigns(self, request)
        context["partners"] = self.hosts(request)
        context["map"] = self._map()
        return context

    def _turnout(self, past: Iterable[EventOccurrence]) -> Sum:
        """How many people came to the dates that are over, as the figures of all events count them."""
        counted = {
            (self.pk, one.identifier): (one.participants_from, one.participants_to, one.participants_by_date)
            for one in self.session_list
        }
        held = ((self.pk, one.session, one.first_day) for one in past if self.takes_place and not one.is_cancelled)
        return summed("", held_sessions(held, counted))

    def _open_to(self, request: HttpRequest) -> Registering:
        """Where registration stands; the places taken are asked for where there is a limit."""
        if not self.takes_registrations:
            return Registering.OFF
        right_until(request, self.registration_end)
        if self.registration_limit is None:
            return self.registering(0)
        # A place that is held for somebody may be free again any moment.
        right_until(request, timezone.now() + timedelta(seconds=settings.PUBLIC_CACHE_SECONDS))
        return self.registering(self.taken())

    def taken(self) -> int:
        """How many places are taken: those of all languages are the same."""
        return Registration.objects.taking().filter(event__translation_key=self.translation_key).count()

    def hosts(self, request: HttpRequest) -> list[Page]:
        """The partners that host it, asked once."""
        if "_hosts" not in self.__dict__:
            self._hosts = linked_partners(self, request)
        return self._hosts

    def _map(self) -> Drawing | None:
        """Its country with its point; None where it has none, or is online alone."""
        if not (self.country and self.position):
            return None
        latitude, longitude = self.position
        spot = Spot(longitude, latitude, self.place or self.town, "", 1, "exact")
        return draw_country(self.country.code, [spot], continent=self.country.continent, compact=True)

    def structured_data(self, request: HttpRequest) -> dict[str, object]:
        """The event with its dates, places and hosts."""
        return event_data(self, request)


class EventPartner(PartnerLink):
    """A partner that hosts an event.

    Where people come to the event, a partner whose name is protected is not told among its hosts, nor the event on the
    page of the partner: the place would tell where to find those who must not be found.
    """

    page = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="partner_links")

    class Meta(PartnerLink.Meta):
        verbose_name = _("partner")

    @classmethod
    def public_links(cls) -> QuerySet[Any]:
        """The links that lead nobody to the place of a protected partner."""
        partners: Any = cls._meta.get_field("partner").related_model
        # A partner is protected in every language as soon as it is in one.
        protected = partners.objects.filter(name_protected=True).values("translation_key")
        leads_there = Q(partner__translation_key__in=protected) & ~Q(page__attendance=Attendance.ONLINE)
        return super().public_links().exclude(leads_there)

    @property
    def is_public(self) -> bool:
        """Whether it does not lead to the place of a protected partner."""
        return not (self.page.is_on_site and self.partner.name_protected)


class EventCampaign(CampaignLink):
    """A campaign that an event belongs to."""

    page = ParentalKey(EventPage, on_delete=models.CASCADE, related_name="campaign_links")

    class Meta(CampaignLink.Meta):
        verbose_name = _("campaign")
