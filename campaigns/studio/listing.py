"""The list of campaigns in the studio."""

from django.db.models import QuerySet
from django.forms import RadioSelect
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.ui.tables import StatusTagColumn

from core.models import Theme
from core.studio.listings import ListingFilterSet, PageListing, TermsFilter
from text.studio import DayColumn

from ..models import CampaignPage, CampaignState


class CampaignFilterSet(ListingFilterSet):
    """Where campaigns stand today, and their themes."""

    state = ChoiceFilter(
        label=_("State"),
        choices=CampaignState.choices,
        method="in_state",
        empty_label=_("All"),
        widget=RadioSelect,
    )
    theme = TermsFilter(Theme, field_name="themes", label=_("Theme"))

    class Meta(ListingFilterSet.Meta):
        model = CampaignPage

    def in_state(self, campaigns: QuerySet, name: str, value: str) -> QuerySet:
        """Campaigns in the state `value` today."""
        today = timezone.localdate()
        if value == CampaignState.UPCOMING:
            return campaigns.filter(start_date__gt=today)
        if value == CampaignState.PAST:
            return campaigns.filter(start_date__lte=today, end_date__lt=today)
        return campaigns.filter(start_date__lte=today).exclude(end_date__lt=today)


class CampaignListing(PageListing):
    """The flat list of campaigns, newest first."""

    model = CampaignPage
    menu_label = _("Campaigns")
    menu_order = 120
    ordering = "-start_date"
    filterset_class = CampaignFilterSet
    own_columns = [
        DayColumn("start_date", label=_("Start"), sort_key="start_date", width="14%"),
        DayColumn("end_date", label=_("End"), sort_key="end_date", width="14%"),
        StatusTagColumn(
            "state",
            label=_("State"),
            accessor="state.label",
            primary=lambda campaign: campaign.state == CampaignState.CURRENT,
            width="10%",
        ),
    ]
