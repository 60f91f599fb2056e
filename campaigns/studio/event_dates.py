"""The dates that come of the sessions of an event, for those who wrote them."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel

MOST_SHOWN = 60
"""Dates that are listed one by one."""


class DatesPanel(Panel):
    """All dates, as they were last saved: a series may mean others than were thought of."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "campaigns/studio/event_dates.html"

        def is_shown(self) -> bool:
            """A new event has none yet; a form that was refused holds what may be no dates."""
            return bool(super().is_shown() and self.instance.pk and not (self.form is not None and self.form.errors))

        def get_context_data(self, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
            """Add the dates, and the days of the month that some months do not have."""
            dates = sorted([*self.instance.dates, *self.instance.cancelled_dates], key=lambda one: one.start)
            found = {
                "dates": dates[:MOST_SHOWN],
                "more": max(len(dates) - MOST_SHOWN, 0),
                "skipping": [one.start_date.day for one in self.instance.session_list if one.series.skips_months],
            }
            return super().get_context_data(parent_context) | found


DATES = DatesPanel(heading=_("All dates, one by one"), help_text=_("As they were last saved."))
