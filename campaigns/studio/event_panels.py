"""What the studio edits an event with."""

from django.forms import Textarea
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.contrib.forms.models import AbstractFormField
from wagtail.models import Page

from core.studio.panels import CAMPAIGNS, COUNTRY, LONG_TEXT, PARTNERS, TOPICS
from core.studio.position import position_panel
from core.studio.slugs import ConfirmPanel

from ..models import EventField, EventPage, EventSession
from .event_dates import DATES
from .event_forms import EventForm

EventSession.panels = [
    FieldRowPanel([FieldPanel("start_date"), FieldPanel("start_time"), FieldPanel("time_zone")]),
    FieldRowPanel([FieldPanel("end_date"), FieldPanel("end_time"), FieldPanel("is_cancelled")]),
    FieldPanel("repeats"),
    FieldRowPanel([FieldPanel("until"), FieldPanel("count"), FieldPanel("interval")]),
    FieldPanel("weekdays"),
    FieldPanel("exceptions"),
    FieldRowPanel([FieldPanel("participants_from"), FieldPanel("participants_to")]),
    FieldPanel("participants_by_date", widget=Textarea({"rows": 3})),
]

EventField.panels = [*AbstractFormField.panels, FieldPanel("autocomplete")]

REGISTRATION = MultiFieldPanel(
    [
        FieldPanel("takes_registrations"),
        FieldRowPanel([FieldPanel("registration_until"), FieldPanel("registration_limit")]),
        FieldRowPanel([FieldPanel("has_waiting_list"), FieldPanel("reminder_days")]),
        FieldPanel("registration_confirmation"),
        FieldPanel("link_for"),
        InlinePanel("registration_fields", heading=_("What is asked besides"), label=_("question")),
        FieldPanel("registration_note"),
        FieldPanel("registration_months"),
    ],
    heading=_("Registration"),
)

EventPage.base_form_class = EventForm
EventPage.content_panels = [
    *Page.content_panels,
    FieldPanel("kind"),
    FieldPanel("introduction"),
    FieldPanel("written_in"),
    InlinePanel(
        "sessions", heading=pgettext_lazy("event", "Sessions"), label=pgettext_lazy("event", "session"), min_num=1
    ),
    ConfirmPanel("confirm_overlap"),
    DATES,
    MultiFieldPanel([FieldRowPanel([FieldPanel("status"), FieldPanel("status_reason")])], heading=_("Change of plan")),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("attendance"), FieldPanel("link")]),
            FieldRowPanel([FieldPanel("place"), FieldPanel("address")]),
            FieldRowPanel([FieldPanel("town"), COUNTRY]),
            position_panel("latitude", "longitude"),
            FieldPanel("accessibility"),
        ],
        heading=_("Where"),
    ),
    MultiFieldPanel(
        [FieldPanel("languages"), FieldRowPanel([FieldPanel("interpretation"), FieldPanel("cost")])],
        heading=_("Practical"),
    ),
    REGISTRATION,
    PARTNERS,
    FieldPanel("other_hosts"),
    *LONG_TEXT,
    FieldPanel("documents"),
    FieldPanel("report"),
    CAMPAIGNS,
    TOPICS,
]
