"""The filters of those registered."""

from typing import Any

from django.db.models import QuerySet
from django.forms import RadioSelect
from django.utils.translation import gettext_lazy
from django_filters import ChoiceFilter
from wagtail.admin.filters import WagtailFilterSet

from ...models import Registration, RegistrationState
from ...registration.attending import Attending, key_of
from .columns import date_label


class RegistrationFilterSet(WagtailFilterSet):
    """Where registrations stand, and the date whose attendance is shown, where the event has several."""

    date = ChoiceFilter(
        label=gettext_lazy("Attendance on one date"),
        empty_label=gettext_lazy("All"),
        method="on_date",
        widget=RadioSelect,
    )
    state = ChoiceFilter(
        label=gettext_lazy("State"),
        choices=RegistrationState.choices,
        empty_label=gettext_lazy("All"),
        widget=RadioSelect,
    )

    class Meta:
        model = Registration
        fields: list[str] = []

    def __init__(self, *args: Any, attending: Attending, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.attending = attending
        if attending.are_several:
            self.filters["date"].extra["choices"] = [(key_of(date), date_label(date)) for date in attending.dates]
        else:
            del self.filters["date"]

    def on_date(self, people: QuerySet[Registration], _name: str, key: str) -> QuerySet[Registration]:
        """All of them, each with whether they came then."""
        return self.attending.with_came(people, self.attending.find(key))
