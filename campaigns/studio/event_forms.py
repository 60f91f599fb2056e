"""The form of an event: a position in any hand, sessions that do not overlap unless staff say so."""

from datetime import datetime
from itertools import pairwise
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminPageForm

from core.studio.forms import LinksForm, order_choices
from core.studio.questions import QuestionsForm
from text.dates import long_date
from text.reading.degrees_fields import DegreesField
from text.reading.fields import MomentField, WebAddressField

Times = tuple[datetime, datetime]


class EventForm(LinksForm, QuestionsForm):
    """The kind and the country from short lists; asks before two sessions take place at the same time."""

    confirm_overlap = forms.BooleanField(label=gettext_lazy("Yes, they take place at the same time"), required=False)

    class Meta(WagtailAdminPageForm.Meta):
        # Wagtail's own Meta stays: it gives the fields their choosers and calendars.
        field_classes = {
            "latitude": DegreesField,
            "longitude": DegreesField,
            "link": WebAddressField,
            "registration_until": MomentField,
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("kind", "country"):
            if field := self.fields.get(name):
                field.widget = forms.Select()
                order_choices(field)

    def clean(self) -> dict[str, Any]:
        """Compare the sessions once each of them is right by itself."""
        cleaned_data: dict[str, Any] = super().clean()
        times = self._times()
        self._check_closing(cleaned_data.get("registration_until"), times)
        overlap = next((later[0] for earlier, later in pairwise(times) if later[0] < earlier[1]), None)
        if overlap and "confirm_overlap" in self.fields:
            said = _("Two sessions take place at the same time on %(day)s. Is this so? Tick the box, or mend one.")
            self.ask("confirm_overlap", "confirm_overlap", said % {"day": long_date(overlap)})
        return cleaned_data

    def _check_closing(self, until: datetime | None, times: list[Times]) -> None:
        """Registration that closes after the event would be a slip."""
        if until and times and until > max(end for _start, end in times):
            self.add_error("registration_until", _("The event is over by then."))

    def _times(self) -> list[Times]:
        """When the sessions that are right by themselves begin and end, soonest first."""
        formset = self.formsets.get("sessions")
        rows = (row for row in (formset.forms if formset else ()) if row.is_valid())
        return sorted(
            (fields["start"], fields["end"])
            for row in rows
            if not (row.cleaned_data.get("DELETE") or row.instance.is_cancelled)
            if row.instance.start_date
            for fields in row.instance.occurrences()
        )
