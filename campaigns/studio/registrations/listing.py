"""Those registered for an event: filters, search, what they answered, exports."""

import codecs
import csv
from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.views.mixins import Echo
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.log_actions import log

from core.studio.search import find
from text.clocks import short_moment
from text.defusing import defused
from text.plain_text import lines

from ...models import EventOccurrence, Registration
from ...registration.attending import Attending, key_of
from ...registration.forms import questions_of
from .base import CHANGE, OfEvent
from .columns import AnswerColumn, AttendanceColumn, MomentColumn, answer_of, came_on
from .counts import Counts
from .filters import RegistrationFilterSet

EXPORTED = "campaigns.registrations_export"


class RegistrationListing(OfEvent, IndexView):
    """The list. Its exports hold what it shows now, and are written in the history of the event, without any name."""

    model = Registration
    template_name = "campaigns/studio/registrations/index.html"
    filterset_class = RegistrationFilterSet
    search_fields = ["name"]
    default_ordering = "created_at"
    paginate_by = 100
    header_icon = "group"
    list_filter = None
    _show_breadcrumbs = True
    FORMATS = ("xlsx", "csv")

    @cached_property
    def questions(self) -> list[tuple[str, str]]:
        """The name and the label of what staff ask."""
        return [(field.clean_name, field.label) for field in questions_of(self.event)]

    @cached_property
    def attending(self) -> Attending:
        """The dates of the event, and who came."""
        return Attending(self.event)

    @cached_property
    def date(self) -> EventOccurrence | None:
        """The date whose attendance is shown; None for all of them, and where the event has one alone."""
        return self.attending.find(self.request.GET.get("date", "")) if self.attending.are_several else None

    def get_filterset_kwargs(self) -> dict[str, Any]:
        """Add the dates."""
        return super().get_filterset_kwargs() | {"attending": self.attending}

    def get_base_queryset(self) -> QuerySet[Registration]:
        """Of this event alone."""
        return self.event.registrations.prefetch_related("dates_attended")

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        """Found by name and address, accents or not."""
        return find(queryset, self.search_query, "name", "email") if self.is_searching else queryset

    @cached_property
    def columns(self) -> list[Column]:
        """Name, address, state, since when, answers, attendance."""
        return [
            TitleColumn("name", label=_("Name"), sort_key="name", get_url=self._url_of, classname="registration-name"),
            Column("email", label=_("E-mail address"), sort_key="email"),
            Column("state", label=_("State"), accessor="get_state_display", sort_key="state"),
            MomentColumn("created_at", label=_("Registered on"), sort_key="created_at"),
            *(AnswerColumn(name, label=label) for name, label in self.questions),
            AttendanceColumn(
                "attended",
                label=self.attendance_label,
                sort_key="came" if self.date else "attended",
                attending=self.attending,
                date=self.date,
            ),
        ]

    @property
    def attendance_label(self) -> str:
        """What the column of those who came is called."""
        return came_on(self.date) if self.date else _("Came")

    def _url_of(self, registration: Registration) -> str:
        return reverse("registration_in_studio", args=[self.event.pk, registration.pk])

    def get_index_url(self) -> str:
        """Its address."""
        return reverse("registrations_of", args=[self.event.pk])

    def get_index_results_url(self) -> str:
        """Where its rows alone are asked for."""
        return reverse("registrations_of_results", args=[self.event.pk])

    def get_page_title(self) -> str:
        """The event."""
        return _("Registrations")

    def get_page_subtitle(self) -> str:
        """The event."""
        return self.event.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """Below the list of events."""
        return self.crumbs()

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """What is done at the door; more buttons would leave no room for the title."""
        return [HeaderButton(_("Tick who comes"), url=self._to("registrations_attendance"), icon_name="check")]

    def _to(self, name: str) -> str:
        address = reverse(name, args=[self.event.pk])
        return f"{address}?date={key_of(self.date)}" if self.date else address

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """What else may be done with all of them: the list on paper, exports."""
        names = [("registrations_print", _("Print the list"), "list-ul")]
        if self.request.user.has_perm(CHANGE):
            names += [
                ("registration_add", _("Add by hand"), "plus"),
                ("registrations_write", _("Write to them"), "mail"),
            ]
        own = [Button(label, url=self._to(name), icon_name=icon, priority=10) for name, label, icon in names]
        return [*own, *super().header_more_buttons]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the event and its counts."""
        return super().get_context_data(*args, event=self.event, counts=Counts.of(self.event), **kwargs)

    @cached_property
    def dates_to_export(self) -> dict[str, EventOccurrence]:
        """The dates that have a column of their own: those that have begun, where none is chosen."""
        if self.date or not self.attending.are_several:
            return {}
        return {key_of(date): date for date in self.attending.dates if date.start <= timezone.now()}

    @cached_property
    def list_export(self) -> list[str]:
        """The columns of a file."""
        return [
            "name",
            "email",
            "state",
            "language",
            "created_at",
            "attended",
            *self.dates_to_export,
            *(name for name, _label in self.questions),
        ]

    @cached_property
    def export_headings(self) -> dict[str, str]:
        """Their headings."""
        return {
            "name": _("Name"),
            "email": _("E-mail address"),
            "state": _("State"),
            "language": _("Language"),
            "created_at": _("Registered on"),
            "attended": self.attendance_label,
            **{key: came_on(date) for key, date in self.dates_to_export.items()},
            **dict(self.questions),
        }

    def get_filename(self) -> str:
        """Of the event and the day."""
        of_date = f"-presence-{self.date.first_day}" if self.date else ""
        return f"inscriptions-{self.event.slug}{of_date}-{timezone.localdate():%Y-%m-%d}"

    def to_row_dict(self, item: Registration) -> dict[str, Any]:
        """A row, in words."""
        own = {
            "name": item.name,
            "email": item.email,
            "state": item.get_state_display(),
            "language": item.language,
            "created_at": short_moment(item.created_at),
            "attended": _("Yes") if (item.came if self.date else item.attended) else "",
        }
        for key, date in self.dates_to_export.items():
            own[key] = _("Yes") if self.attending.came_to(item, date) else ""
        return own | {name: answer_of(item, name) for name, _label in self.questions}

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """What a spreadsheet would take for a formula stays a text."""
        text = lines(str(value))
        is_ours = field in ("state", "language", "created_at", "attended", *self.dates_to_export)
        return text if is_ours or export_format != self.FORMAT_CSV else defused(text)

    def stream_csv(self, queryset: QuerySet) -> Iterator[bytes]:
        """As French spreadsheet programs read it: semicolons, and the mark by which they know the encoding."""
        writer = csv.writer(Echo(), delimiter=";")
        yield codecs.BOM_UTF8 + writer.writerow(self.get_heading(queryset, name) for name in self.list_export)
        for registration in queryset:
            row = self.to_row_dict(registration).items()
            yield writer.writerow(self.preprocess_field_value(name, value, self.FORMAT_CSV) for name, value in row)

    def as_spreadsheet(self, queryset: QuerySet, spreadsheet_format: str) -> HttpResponseBase:
        """The file, kept by nobody."""
        data = {"count": queryset.count(), "format": spreadsheet_format}
        log(instance=self.event, action=EXPORTED, user=self.request.user, data=data)
        response: HttpResponseBase = super().as_spreadsheet(queryset, spreadsheet_format)
        response["Cache-Control"] = "private, no-store"
        return response
