"""The agenda, which holds the events."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from core.models import IndexPage, RoutedPage

from .event import EventPage
from .event_session import EventOccurrence


class EventIndexPage(RoutedPage, IndexPage):
    """The agenda: what comes, by month, with filters; what is over, by year."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["campaigns.EventPage"]
    schema_type = "CollectionPage"
    page_icon = "calendar-alt"
    page_description = _("The agenda: the events to come by month, those that are over by year. Only one.")

    class Meta:
        verbose_name = _("agenda")

    def past_years(self) -> list[int]:
        """The years with dates that are over, latest first."""
        events = EventPage.objects.for_reader().values("pk")
        dates = EventOccurrence.objects.filter(end__lte=timezone.now(), page__in=events)
        return [day.year for day in dates.dates("first_day", "year", order="DESC")]

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict[str, Any]]:
        """The agenda, its figures and the years of its archive, which change with their events."""
        entries = super().get_sitemap_urls(request)
        with override(self.locale.language_code):
            years = self.past_years()
        below = [f"archives/{year}/" for year in years]
        return [*entries, *({"location": f"{entries[0]['location']}{path}"} for path in [*below, "chiffres/"] if years)]
