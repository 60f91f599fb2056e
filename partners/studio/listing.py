"""The flat list of partners."""

from datetime import date
from typing import Any

from django.db.models import BooleanField, Case, CharField, ExpressionWrapper, F, IntegerField, QuerySet, Value, When
from django.db.models.functions import Coalesce, Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models.country import country_choices
from core.studio.listings import SELECTION, STATUS, TRANSLATIONS, PageListing, SourceIndexView

from ..care import check_limit, to_check
from ..models import PartnerPage, Precision
from ..public import precision_on
from ..removal import add_removals
from .columns import CHECKED, COUNTRY, KINDS, NAME, PRECISION
from .exporting import ExchangeIndexView
from .filters import PartnerFilterSet

KNOWN_NAME = Case(When(protected_name="", then=F("title")), default=F("protected_name"), output_field=CharField())


def with_order(partners: QuerySet) -> QuerySet:
    """Add what the columns are sorted by: names as staff know them, countries by the alphabet, precisions by theirs."""
    countries = [When(country__code=code, then=place) for place, (code, _name) in enumerate(country_choices())]
    precisions = [When(shown=value, then=place) for place, value in enumerate(Precision.values)]
    # Annotated: PostgreSQL orders distinct rows, as filters make them, only by what it selects.
    return partners.annotate(
        known_name=Lower(KNOWN_NAME),
        check_order=Coalesce("last_checked", Value(date.min)),
        country_order=Case(*countries, output_field=IntegerField()),
        shown=precision_on(timezone.localdate()),
        precision_order=Case(*precisions, output_field=IntegerField()),
    )


class PartnerIndexView(SourceIndexView):
    """Fetches what the rows show at once; finds partners by their protected names and references too."""

    template_name = "partners/studio/listing.html"
    fetched = ("country", "kinds")
    searched = ("title", "protected_name", "acronym", "town", "reference")

    def annotate_queryset(self, pages: QuerySet) -> QuerySet:
        """Add whether a profile is to be checked."""
        overdue = ExpressionWrapper(to_check(check_limit()), output_field=BooleanField())
        return super().annotate_queryset(pages).annotate(is_to_check=overdue)

    def get_context_data(self, **kwargs: object) -> dict[str, Any]:
        """Tell each row the removal that holds."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        add_removals(context["object_list"])
        return context

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        """Order by what the columns show, then by name."""
        ordered = super().order_queryset(with_order(queryset))
        return ordered.order_by(*ordered.query.order_by, "known_name", "pk")


class ExchangedIndexView(ExchangeIndexView, PartnerIndexView):
    """The list of partners, which is exported with the columns of the import."""


class PartnerListing(PageListing):
    """The flat list of partners."""

    model = PartnerPage
    menu_label = _("Partners")
    menu_order = 110
    ordering = "known_name"
    index_view_class = ExchangedIndexView
    filterset_class = PartnerFilterSet
    columns = [SELECTION, NAME, COUNTRY, KINDS, CHECKED, PRECISION, TRANSLATIONS, STATUS]
