"""The agenda in the studio: the list of events, and the list of their kinds."""

from django.db.models import Count, Max, Min, Q, QuerySet
from django.forms import RadioSelect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_filters import ChoiceFilter
from wagtail.admin.ui.tables import Column, NumberColumn

from core.studio.listings import ListingFilterSet, PageListing, SourceIndexView, TermsFilter
from core.studio.lists import TermViewSet
from text.studio import DayColumn

from ..models import EventKind, EventPage, EventStatus

STATES = [
    ("coming", pgettext_lazy("events", "To come")),
    ("past", _("Past")),
    ("cancelled", _("Cancelled or postponed")),
]


class EventIndexView(SourceIndexView):
    """Tells each row when it takes place next, and its dates; drafts have some too."""

    fetched = ("kind",)
    searched = ("title", "place", "town", "other_hosts")

    def get_base_queryset(self) -> QuerySet:
        """The events with their first and last days and the number of their dates."""
        return (
            super()
            .get_base_queryset()
            .annotate(
                first_day=Min("occurrences__first_day"),
                last_day=Max("occurrences__last_day"),
                date_count=Count("occurrences"),
            )
        )


class EventFilterSet(ListingFilterSet):
    """To come, over or cancelled; kinds."""

    state = ChoiceFilter(label=_("State"), choices=STATES, method="in_state", empty_label=_("All"), widget=RadioSelect)
    kind = TermsFilter(EventKind, field_name="kind", label=_("Kind"))

    class Meta(ListingFilterSet.Meta):
        model = EventPage

    def in_state(self, events: QuerySet, name: str, value: str) -> QuerySet:
        """Events in the state `value` now."""
        if value == "cancelled":
            return events.exclude(status=EventStatus.PLANNED)
        today = timezone.localdate()
        coming = Q(last_day__gte=today)
        return events.filter(coming) if value == "coming" else events.exclude(coming)


class EventListing(PageListing):
    """The flat list of events, latest first."""

    model = EventPage
    menu_label = _("Agenda")
    menu_order = 125
    ordering = "-first_day"
    index_view_class = EventIndexView
    filterset_class = EventFilterSet
    own_columns = [
        DayColumn("first_day", label=_("First day"), sort_key="first_day", width="14%"),
        DayColumn("last_day", label=_("Last day"), sort_key="last_day", width="14%"),
        NumberColumn("date_count", label=_("Dates"), sort_key="date_count", width="6%"),
        Column("kind", label=_("Kind"), sort_key="kind__name", width="12%"),
        Column("event_state", label=_("State"), accessor="get_status_display", sort_key="status", width="10%"),
    ]


class EventKindViewSet(TermViewSet):
    """The list of kinds of event."""

    model = EventKind
    icon = "calendar"
