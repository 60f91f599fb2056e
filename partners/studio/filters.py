"""The filters of the list of partners."""

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter

from core.models import Country, Theme
from core.studio.listings import BoxesFilter, ListingFilterSet, TermsFilter
from core.studio.lists import in_alphabetical_order
from worldmap.countries import Continent

from ..care import check_limit, to_check
from ..models import MovementKind, PartnerPage
from ..public import consents_on, precision_on
from .place import SHORT


def _countries() -> list[tuple[int, str]]:
    used = Country.objects.filter(partners__isnull=False).distinct()
    return [(country.pk, country.name) for country in in_alphabetical_order(used)]


class PartnerFilterSet(ListingFilterSet):
    """Where partners are, what they are, what they work on; what the public knows of them; how they are cared for."""

    country = BoxesFilter(field_name="country", label=_("Country"), choices=_countries)
    continent = BoxesFilter(field_name="country__continent", label=_("Continent"), choices=Continent.choices)
    kind = TermsFilter(MovementKind, field_name="kinds", label=_("Kind of movement"))
    theme = TermsFilter(Theme, field_name="themes", label=_("Theme"))
    precision = BoxesFilter(label=_("Place shown"), choices=list(SHORT.items()), method="shown_as")
    consent = ChoiceFilter(
        label=_("Consent"),
        choices=[("given", _("Given")), ("missing", _("Not given, or ended"))],
        empty_label=_("All"),
        method="with_consent_or_not",
    )
    protection = ChoiceFilter(
        field_name="name_protected",
        label=_("Name"),
        choices=[("True", _("Protected")), ("False", _("Public"))],
        empty_label=_("All"),
    )
    checked = ChoiceFilter(
        label=_("Last checked"),
        choices=[("overdue", _("To check")), ("recent", _("Up to date"))],
        empty_label=_("All"),
        method="checked_or_not",
    )

    class Meta(ListingFilterSet.Meta):
        model = PartnerPage

    def shown_as(self, partners: QuerySet, name: str, precisions: list[str]) -> QuerySet:
        """Partners whose place the public knows with one of these precisions."""
        return (
            partners.alias(shown=precision_on(timezone.localdate())).filter(shown__in=precisions)
            if precisions
            else partners
        )

    def with_consent_or_not(self, partners: QuerySet, name: str, value: str) -> QuerySet:
        """Partners whose consent holds today, or the others."""
        agreed = consents_on(timezone.localdate())
        return partners.filter(agreed) if value == "given" else partners.exclude(agreed)

    def checked_or_not(self, partners: QuerySet, name: str, value: str) -> QuerySet:
        """Profiles to check, or the others."""
        overdue = to_check(check_limit())
        return partners.filter(overdue) if value == "overdue" else partners.exclude(overdue)
