"""The partners and the kinds of movement in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from core.countries import Continent
from core.models import Country, Theme
from core.studio.listings import BoxesFilter, ListingFilterSet, PageListing, SourceIndexView
from core.studio.lists import TermViewSet, in_alphabetical_order

from .models import MovementKind, PartnerPage


class MovementKindViewSet(TermViewSet):
    """The list of kinds of movement."""

    model = MovementKind
    icon = "group"
    counted = {"partners_count": ("partners", _("Partners"))}


def _countries() -> list[tuple[int, str]]:
    used = Country.objects.filter(partners__isnull=False).distinct()
    return [(country.pk, country.name) for country in in_alphabetical_order(used)]


def _kinds() -> list[tuple[int, str]]:
    return [(kind.pk, kind.label) for kind in MovementKind.objects.all()]


def _themes() -> list[tuple[int, str]]:
    return [(theme.pk, theme.label) for theme in Theme.objects.all()]


class PartnerFilterSet(ListingFilterSet):
    """Where partners are, what they are, what they work on."""

    country = BoxesFilter(field_name="country", label=_("Country"), choices=_countries)
    continent = BoxesFilter(field_name="country__continent", label=_("Continent"), choices=Continent.choices)
    kind = BoxesFilter(field_name="kinds", label=_("Kind of movement"), choices=_kinds)
    theme = BoxesFilter(field_name="themes", label=_("Theme"), choices=_themes)

    class Meta(ListingFilterSet.Meta):
        model = PartnerPage


class PartnerIndexView(SourceIndexView):
    """Fetches countries and kinds for all rows at once."""

    fetched = ("country", "kinds")
    searched = ("title", "acronym", "town")


class KindsColumn(Column):
    """The kinds of movement, in words."""

    def get_value(self, instance: PartnerPage) -> str:
        """Labels separated by commas."""
        return ", ".join(kind.label for kind in instance.kinds.all())


class PartnerListing(PageListing):
    """The flat list of partners."""

    model = PartnerPage
    menu_label = _("Partners")
    menu_order = 110
    index_view_class = PartnerIndexView
    filterset_class = PartnerFilterSet
    own_columns = [
        Column("acronym", label=_("Acronym"), sort_key="acronym", width="8%"),
        Column("country", label=_("Country"), width="13%"),
        KindsColumn("kinds", label=_("Kinds"), width="16%"),
    ]
