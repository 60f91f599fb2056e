"""What the studio edits a call with."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page

from core.studio.panels import CAMPAIGNS, LONG_TEXT, TOPICS

from ..models import CallPage
from .call_forms import CallForm

CallPage.base_form_class = CallForm
CallPage.content_panels = [
    *Page.content_panels,
    FieldPanel("introduction"),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("opening_date"), FieldPanel("opening_time")]),
            FieldRowPanel([FieldPanel("deadline_date"), FieldPanel("deadline_time")]),
            FieldPanel("time_zone"),
            FieldPanel("change_reason"),
        ],
        heading=_("Opening and deadline"),
        help_text=_("Written once: lists, banners and calendars take them from here. The call closes by itself."),
    ),
    *LONG_TEXT,
    MultiFieldPanel(
        [
            FieldPanel("who_can"),
            FieldPanel("who_cannot"),
            FieldPanel("criteria"),
            FieldPanel("languages"),
            FieldPanel("allowance"),
            FieldPanel("ai_note"),
        ],
        heading=_("Conditions"),
    ),
    FieldPanel("steps"),
    MultiFieldPanel(
        [FieldPanel("how"), FieldRowPanel([FieldPanel("form_url"), FieldPanel("contact_email")])],
        heading=_("To apply"),
    ),
    FieldPanel("timetable"),
    FieldPanel("questions"),
    FieldPanel("documents"),
    FieldPanel("results"),
    CAMPAIGNS,
    TOPICS,
]
