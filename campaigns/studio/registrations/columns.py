"""The columns of those registered, and what their cells say."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.ui.tables import Column

from text.clocks import long_moment

from ...models import EventOccurrence, Registration
from ...registration.attending import Attending


class AnswerColumn(Column):
    """What was answered to one question of staff's."""

    def get_value(self, instance: Registration) -> str:
        """The answer in words."""
        return answer_of(instance, self.name)


class AttendanceColumn(Column):
    """Whether each of them came, in words: to one date, or to how many."""

    def __init__(self, *args: Any, attending: Attending, date: EventOccurrence | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.attending, self.date = attending, date

    def get_value(self, instance: Registration) -> str:
        """Yes or no; a dash as long as nobody can have come."""
        if self.date:
            return in_a_word(instance.came, self.date.start <= timezone.now())
        return attendance_of(instance, self.attending)


class MomentColumn(Column):
    """A moment in words."""

    def get_value(self, instance: Registration) -> str:
        """The day with its hour."""
        return long_moment(super().get_value(instance))


def date_label(date: EventOccurrence) -> str:
    """A date with its hours."""
    return ", ".join(filter(None, (date.days, date.hours)))


def in_a_word(came: bool, has_begun: bool) -> str:
    """Whether somebody came; a dash before anybody could."""
    if came:
        return _("Yes")
    return _("No") if has_begun else "–"


def attendance_of(registration: Registration, attending: Attending) -> str:
    """Whether somebody came; where the event has several dates, to how many."""
    count = sum(attending.came_to(registration, date) for date in attending.dates) if attending.are_several else 0
    if count:
        return ngettext("%(count)d date", "%(count)d dates", count) % {"count": count}
    return in_a_word(registration.attended, attending.event.has_begun(timezone.now()))


def answer_of(registration: Registration, name: str) -> str:
    """What a person answered to the question of a name, in one text."""
    value = registration.answers.get(name, "")
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    return ", ".join(map(str, value)) if isinstance(value, list) else str("" if value is None else value)


def came_on(date: EventOccurrence) -> str:
    """What the column of those who came to a date is called."""
    return _("Came on %(day)s") % {"day": date.days}
