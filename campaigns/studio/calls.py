"""The list of calls in the studio."""

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.forms import RadioSelect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.ui.tables import StatusTagColumn

from core.models import Theme
from core.studio.listings import ListingFilterSet, PageListing, SourceIndexView, TermsFilter
from text.studio import DayColumn

from ..models import ApplicationState, CallPage, CallState, DeletedApplications
from .review.menu import ApplicationsColumn


class CallFilterSet(ListingFilterSet):
    """Where calls stand now, and their themes."""

    state = ChoiceFilter(
        label=_("State"),
        choices=[choice for choice in CallState.choices if choice[0] != CallState.RESULTS],
        method="in_state",
        empty_label=_("All"),
        widget=RadioSelect,
    )
    theme = TermsFilter(Theme, field_name="themes", label=_("Theme"))

    class Meta(ListingFilterSet.Meta):
        model = CallPage

    def in_state(self, calls: QuerySet, name: str, value: str) -> QuerySet:
        """Calls in the state `value` now."""
        return getattr(calls, f"{value}_at")(timezone.now())


class CallIndexView(SourceIndexView):
    """The list of calls, with how many applications each has, or that all were deleted."""

    def annotate_queryset(self, pages: QuerySet) -> QuerySet:
        """Count those that were sent, for all rows at once."""
        sent = Q(applications__state=ApplicationState.SUBMITTED)
        deleted = Exists(DeletedApplications.objects.filter(call=OuterRef("pk")))
        counts = {"applications_count": Count("applications", filter=sent), "applications_deleted": deleted}
        return super().annotate_queryset(pages).annotate(**counts)


class CallListing(PageListing):
    """The flat list of calls, the last deadline first."""

    model = CallPage
    menu_label = _("Calls")
    menu_order = 127
    ordering = "-deadline_date"
    index_view_class = CallIndexView
    filterset_class = CallFilterSet
    own_columns = [
        DayColumn("opening_date", label=_("Opening"), sort_key="opening_date", width="14%"),
        DayColumn("deadline_date", label=_("Deadline"), sort_key="deadline_date", width="14%"),
        StatusTagColumn(
            "state", label=_("State"), accessor="state.label", primary=lambda call: call.is_open, width="14%"
        ),
        ApplicationsColumn("applications", label=_("Applications"), width="8%"),
    ]
