"""The agenda, which holds the events."""

from collections.abc import Iterable

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy

from core.models import IndexPage, RoutedPage
from core.segments import ARCHIVE, FIGURES

from .event import EventPage
from .event_session import EventOccurrence


class EventIndexPage(RoutedPage, IndexPage):
    """The agenda: what comes, by month, with filters; what is over, by year."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["campaigns.EventPage"]
    schema_type = "CollectionPage"
    page_icon = "calendar-alt"
    page_description = _("The agenda: the events to come by month, those that are over by year. Only one.")
    bare_title = pgettext_lazy("name of a list", "Agenda")

    class Meta:
        verbose_name = _("agenda")

    def past_years(self) -> list[int]:
        """The years with dates that are over, latest first."""
        events = EventPage.objects.for_reader().values("pk")
        dates = EventOccurrence.objects.filter(end__lte=timezone.now(), page__in=events)
        return [day.year for day in dates.dates("first_day", "year", order="DESC")]

    def sitemap_parts(self) -> Iterable[tuple[str, None]]:
        """The years of its archive and its figures, which change with their events."""
        with override(self.locale.language_code):
            years = self.past_years()
        yield from ((f"{ARCHIVE}/{year}/", None) for year in years)
        if years:
            yield f"{FIGURES}/", None
