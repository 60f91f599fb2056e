"""What the studio edits a call with."""

from django.forms import Textarea
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Page

from core.studio.panels import CAMPAIGNS, LONG_TEXT, TOPICS

from ..models import ApplicationField, CallPage
from .call_forms import CallForm
from .review.panels import REVIEW

ApplicationField.panels = [
    FieldPanel("field_type", classname="application-kind"),
    FieldPanel("label", heading=_("Question, or title"), help_text=_("As applicants read it.")),
    FieldPanel("help_text", widget=Textarea(attrs={"rows": 2})),
    FieldPanel("required"),
    FieldPanel("choices", widget=Textarea(attrs={"rows": 4}), help_text=_("Each on a line of its own.")),
    FieldPanel("longest"),
    FieldRowPanel([FieldPanel("least"), FieldPanel("most")]),
    FieldPanel("file_kinds"),
    FieldPanel("autocomplete"),
    FieldPanel("identifies"),
]

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
    MultiFieldPanel(
        [
            FieldPanel("own_form"),
            InlinePanel(
                "form_fields",
                heading=_("Questions"),
                label=_("question"),
                help_text=_(
                    "Name and e-mail address are asked first, by themselves. What was sent before keeps the questions"
                    " that it answers, whatever you change here."
                ),
            ),
            FieldRowPanel([FieldPanel("one_per_person"), FieldPanel("allow_changes")]),
            FieldPanel("retention_months"),
        ],
        heading=_("Our own form"),
        classname="collapsed",
    ),
    REVIEW,
    FieldPanel("timetable"),
    FieldPanel("questions"),
    FieldPanel("documents"),
    FieldPanel("results"),
    FieldPanel("accepted_list"),
    CAMPAIGNS,
    TOPICS,
]
