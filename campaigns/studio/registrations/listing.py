"""Those registered for an event: filters, search, what they answered, exports."""

import codecs
import csv
from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.forms import RadioSelect
from django.http import HttpResponseBase
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.views.mixins import Echo
from wagtail.admin.widgets.button import Button, HeaderButton
from wagtail.log_actions import log

from core.studio.search import find
from text.clocks import long_moment
from text.defusing import defused
from text.plain_text import lines

from ...models import Registration, RegistrationState
from ...registration.forms import questions_of
from .base import CHANGE, OfEvent
from .counts import Counts

EXPORTED = "campaigns.registrations_export"


class StateFilterSet(WagtailFilterSet):
    """Where registrations stand."""

    state = ChoiceFilter(
        label=gettext_lazy("State"),
        choices=RegistrationState.choices,
        empty_label=gettext_lazy("All"),
        widget=RadioSelect,
    )

    class Meta:
        model = Registration
        fields: list[str] = []


class AnswerColumn(Column):
    """What was answered to one question of staff's."""

    def get_value(self, instance: Registration) -> str:
        """The answer in words."""
        return answer_of(instance, self.name)


class AttendanceColumn(Column):
    """Whether each of them came, in words."""

    def get_value(self, instance: Registration) -> str:
        """Yes or no; a dash as long as nobody can have come."""
        return attendance_of(instance)


class MomentColumn(Column):
    """A moment in words."""

    def get_value(self, instance: Registration) -> str:
        """The day with its hour."""
        return long_moment(super().get_value(instance))


def attendance_of(registration: Registration) -> str:
    """Whether somebody came, in a word; a dash before the event has begun."""
    if registration.attended:
        return _("Yes")
    return _("No") if registration.event.has_begun(timezone.now()) else "–"


def answer_of(registration: Registration, name: str) -> str:
    """What a person answered to the question of a name, in one text."""
    value = registration.answers.get(name, "")
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    return ", ".join(map(str, value)) if isinstance(value, list) else str("" if value is None else value)


class RegistrationListing(OfEvent, IndexView):
    """The list. Its exports hold what it shows now, and are written in the history of the event, without any name."""

    model = Registration
    template_name = "campaigns/studio/registrations/index.html"
    filterset_class = StateFilterSet
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

    def get_base_queryset(self) -> QuerySet[Registration]:
        """Of this event alone."""
        return self.event.registrations.all()

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
            AttendanceColumn("attended", label=_("Came"), sort_key="attended"),
        ]

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
        """What may be done with all of them."""
        names = [("registrations_attendance", _("Tick who comes"), "check")]
        if self.request.user.has_perm(CHANGE):
            names += [
                ("registration_add", _("Add by hand"), "plus"),
                ("registrations_write", _("Write to them"), "mail"),
            ]
        return [HeaderButton(label, url=self._to(name), icon_name=icon) for name, label, icon in names]

    def _to(self, name: str) -> str:
        return reverse(name, args=[self.event.pk])

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """Exports, the list on paper."""
        return [
            Button(_("Print the list"), url=self._to("registrations_print"), icon_name="list-ul", priority=10),
            *super().header_more_buttons,
        ]

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the event and its counts."""
        return super().get_context_data(*args, event=self.event, counts=Counts.of(self.event), **kwargs)

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
            "attended": _("Came"),
            **dict(self.questions),
        }

    def get_filename(self) -> str:
        """Of the event and the day."""
        return f"inscriptions-{self.event.slug}-{timezone.localdate():%Y-%m-%d}"

    def to_row_dict(self, item: Registration) -> dict[str, Any]:
        """A row, in words."""
        own = {
            "name": item.name,
            "email": item.email,
            "state": item.get_state_display(),
            "language": item.language,
            "created_at": f"{timezone.localtime(item.created_at):%d/%m/%Y %H:%M}",
            "attended": _("Yes") if item.attended else "",
        }
        return own | {name: answer_of(item, name) for name, _label in self.questions}

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """What a spreadsheet would take for a formula stays a text."""
        text = lines(str(value))
        is_ours = field in ("state", "language", "created_at", "attended")
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
