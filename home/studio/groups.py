"""The list of local groups in the studio."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from core.studio.listings import BoxesFilter, ListingFilterSet, PageListing

from ..local_groups.areas import Area
from ..models import GroupPage


class GroupFilterSet(ListingFilterSet):
    """Regions and provinces, and published or not."""

    area = BoxesFilter(choices=Area.choices, label=_("Region or province"))

    class Meta(ListingFilterSet.Meta):
        model = GroupPage


class GroupListing(PageListing):
    """The flat list of local groups, by town."""

    model = GroupPage
    menu_label = _("Local groups")
    menu_order = 155
    ordering = "town"
    filterset_class = GroupFilterSet
    own_columns = [
        Column("town", label=_("Town"), sort_key="town", width="14%"),
        Column("area", label=_("Region or province"), accessor="get_area_display", sort_key="area", width="18%"),
    ]
