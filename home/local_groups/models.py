"""The list of local groups, and the page of each."""

from typing import Any

from django.db import models
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.fields import RichTextField
from wagtail.models import Orderable
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from access.kept import kept_reader_query
from campaigns.events.coming import coming_dates
from campaigns.models import EventOccurrence
from core.findable import ResultKind
from core.freshness import right_until
from core.models import IndexPage, LongTextPage

from ..contact.recipients import Recipient, query_for
from .areas import REGION_NAMES, Area, region_of
from .group_list import GroupList
from .here_map import draw_here, events_here

KIND = "groupe"
"""What keys of groups begin with, as messages and links name whom they are for."""
TEXT_FEATURES = ["bold", "italic", "link", "ul", "term"]


class GroupIndexPage(IndexPage):
    """The local groups, by region, and what volunteers do."""

    volunteering = RichTextField(
        _("how to volunteer"),
        blank=True,
        features=TEXT_FEATURES,
        help_text=_("For those who have no group near them, or who do not know yet what they would like to do."),
    )

    parent_page_types = ["home.HomePage", "home.AboutPage", "home.StandardPage"]
    subpage_types = ["home.GroupPage"]
    search_fields = [*IndexPage.search_fields, index.SearchField("volunteering")]
    schema_type = "CollectionPage"
    page_icon = "group"
    page_description = _("The list of the local groups, by region, and how to volunteer. Only one.")
    bare_title = pgettext_lazy("name of a list", "Local groups and volunteers")
    tells_of_here = True

    class Meta:
        verbose_name = _("list of local groups")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the groups that the address asks for."""
        context = super().get_context(request, *args, **kwargs)
        context["group_list"] = listed = GroupList(_groups_query().instances(), request.GET.get("region", ""))
        context["groups"] = listed.found
        context["dates"] = dates = [] if listed.region else events_here(request)
        context["map"] = draw_here(listed.found, dates, request) if listed.found or dates else None
        return context


def _of_group(town: str, keys: tuple[object, ...]) -> Q:
    """The condition that an event is one of those that a group takes part in, or takes place in its town."""
    near = Q(town__iexact=town) & (Q(country=None) | Q(country__code="BE"))
    return Q(translation_key__in=keys) | near


class GroupPage(LongTextPage):
    """A local group: where, what it does, when it meets, how to take part, and a form that goes to the right person."""

    area = models.CharField(_("region or province"), max_length=20, choices=Area)
    town = models.CharField(
        _("town"), max_length=80, help_text=_("Coming events of the agenda in this town are shown by themselves.")
    )
    introduction = models.TextField(_("what the group does"), blank=True)
    meetings = models.TextField(
        _("when and where it meets"), blank=True, help_text=_("For instance: every first Tuesday at 7.30 pm, where.")
    )
    volunteering = RichTextField(_("how to volunteer"), blank=True, features=TEXT_FEATURES)
    image = models.ForeignKey(
        "media.Image", verbose_name=_("picture"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    contact_address = models.EmailField(
        _("address for its messages"),
        blank=True,
        help_text=_(
            "Of the person who answers for the group. Never shown: readers write by the contact form. Left empty, its"
            " messages go to the addresses of the contact page."
        ),
    )

    parent_page_types = ["home.GroupIndexPage"]
    subpage_types: list[str] = []
    search_fields = [
        *LongTextPage.search_fields,
        index.SearchField("place"),
        index.SearchField("introduction"),
        index.SearchField("meetings"),
        index.SearchField("volunteering"),
        index.SearchField("body"),
    ]
    override_translatable_fields = [
        SynchronizedField(name, overridable=False) for name in ("area", "town", "contact_address", "event_links")
    ]
    card_fields = ("area", "town", "introduction", "meetings")
    page_relations = ("image",)
    picture_field = "image"
    search_kind = ResultKind("groupe", 55, _("Local groups"), pgettext_lazy("one result", "local group"))
    page_icon = "group"
    page_description = _("A local group: what it does, when it meets, how to take part, a form to write to it.")

    class Meta:
        verbose_name = _("local group")
        verbose_name_plural = _("local groups")

    @property
    def summary(self) -> str:
        """What the group does stands for the page in lists."""
        return super().summary or self.introduction

    @property
    def region(self) -> str:
        """The region of its area, as addresses write it."""
        return region_of(self.area)

    @property
    def region_name(self) -> str:
        """What readers call its region."""
        return str(REGION_NAMES[self.region])

    @property
    def place(self) -> str:
        """Its town, province and region: "Ciney, Namur, Wallonie"."""
        return ", ".join([self.town, *self.around])

    @property
    def around(self) -> list[str]:
        """Its province and region, each where it is called otherwise than what comes before."""
        names = dict.fromkeys((str(self.get_area_display()), self.region_name))
        return [name for name in names if name != self.town]

    @property
    def province(self) -> str:
        """Its province, where that tells more than its town and region."""
        return "".join(name for name in self.around if name != self.region_name)

    @property
    def message_query(self) -> str:
        """The end of the address of the contact form that has chosen the group."""
        return query_for(f"{KIND}:{self.pk}")

    @cached_property
    def event_keys(self) -> list[object]:
        """The keys of the events that it takes part in, whatever their language."""
        return [link.event.translation_key for link in self.event_links.select_related("event")]

    def coming(self, request: HttpRequest) -> list[EventOccurrence]:
        """The next dates of its events and of those in its town."""
        dates = coming_dates(_of_group, self.town, tuple(self.event_keys))
        right_until(request, *(one.end for one in dates))
        return dates

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the next dates."""
        context = super().get_context(request, *args, **kwargs)
        context["dates"] = self.coming(request)
        return context


class GroupEvent(Orderable):
    """An event that a group holds or takes part in."""

    page = ParentalKey(GroupPage, on_delete=models.CASCADE, related_name="event_links")
    event = models.ForeignKey(
        "campaigns.EventPage", verbose_name=_("event"), on_delete=models.CASCADE, related_name="+"
    )

    linked_field = "event"

    class Meta(Orderable.Meta):
        verbose_name = _("event")


@kept_reader_query
def _groups_query() -> QuerySet[Any]:
    return GroupPage.objects.for_reader().for_cards()


def find_group(number: str, public: bool) -> Recipient | None:
    """Who gets the messages for the group of a key."""
    groups = GroupPage.objects.visible() if public else GroupPage.objects.all()
    group = groups.filter(pk=number).first() if number.isascii() and number.isdecimal() else None
    return Recipient(f"{KIND}:{group.pk}", group.title, group.contact_address) if group else None
