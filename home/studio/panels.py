"""What the studio edits the home page, the vision, standard pages and the contact form with."""

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    MultipleChooserPanel,
    PageChooserPanel,
)
from wagtail.contrib.forms.models import AbstractFormField
from wagtail.contrib.forms.panels import FormSubmissionsPanel
from wagtail.models import Page

from core.studio.panels import LONG_TEXT, NOTES_AND_CONTENTS

from ..models import (
    AboutPage,
    ContactField,
    ContactPage,
    DonationPage,
    GlossaryPage,
    GroupEvent,
    GroupIndexPage,
    GroupPage,
    HomeCampaign,
    HomePage,
    PressPage,
    StandardPage,
    VisionPage,
)
from .forms import HomePageForm

HomePage.base_form_class = HomePageForm
HomePage.content_panels = [
    *Page.content_panels,
    MultiFieldPanel([FieldPanel("opening"), FieldPanel("introduction"), FieldPanel("actions")], heading=_("Opening")),
    FieldPanel("sections"),
    MultipleChooserPanel(
        "campaign_links",
        chooser_field_name="campaign",
        label=_("campaign"),
        heading=_("Chosen campaigns"),
        help_text=_("Shown in this order. Without a choice, those under way are shown, then the upcoming ones."),
    ),
    FieldPanel("map_story"),
    *LONG_TEXT,
    FieldPanel("call"),
]

HomeCampaign.panels = [PageChooserPanel("campaign")]

VisionPage.content_panels = [
    *Page.content_panels,
    FieldPanel("opening"),
    MultiFieldPanel([FieldPanel("vision"), FieldPanel("words")], heading=_("Vision")),
    MultiFieldPanel([FieldPanel("here"), FieldPanel("there")], heading=_("Missions")),
    FieldPanel("strategies"),
    *NOTES_AND_CONTENTS,
]

StandardPage.content_panels = [*Page.content_panels, FieldPanel("introduction"), *LONG_TEXT]

GlossaryPage.content_panels = [*Page.content_panels, FieldPanel("introduction")]

GroupIndexPage.content_panels = [*Page.content_panels, FieldPanel("introduction"), FieldPanel("volunteering")]

GroupPage.content_panels = [
    *Page.content_panels,
    FieldRowPanel([FieldPanel("area"), FieldPanel("town")]),
    FieldPanel("introduction"),
    FieldPanel("meetings"),
    FieldPanel("volunteering"),
    FieldPanel("contact_address"),
    FieldPanel("image"),
    MultipleChooserPanel(
        "event_links",
        chooser_field_name="event",
        label=_("event"),
        heading=_("Events"),
        help_text=_("Of the agenda, that the group holds or takes part in. Those to come are shown."),
    ),
    *LONG_TEXT,
]

GroupEvent.panels = [PageChooserPanel("event")]

AboutPage.content_panels = [
    *Page.content_panels,
    FieldPanel("introduction"),
    FieldPanel("figures"),
    *LONG_TEXT,
    FieldPanel("people"),
    MultiFieldPanel(
        [FieldPanel("report_kinds", widget=CheckboxSelectMultiple), FieldPanel("accounts")],
        heading=_("Accounts and reports"),
    ),
    MultiFieldPanel([FieldPanel("funders"), FieldPanel("funders_source")], heading=_("Who pays")),
    FieldPanel("call"),
]

PressPage.content_panels = [
    *Page.content_panels,
    FieldPanel("introduction"),
    InlinePanel(
        "contacts",
        panels=[
            FieldRowPanel([FieldPanel("name"), FieldPanel("role")]),
            FieldRowPanel([FieldPanel("phone"), FieldPanel("languages")]),
            FieldPanel("address"),
        ],
        heading=_("Contacts"),
        label=_("contact"),
    ),
    FieldPanel("release_kinds", widget=CheckboxSelectMultiple),
    FieldPanel("kit"),
    FieldPanel("pictures"),
    *LONG_TEXT,
]

DonationPage.content_panels = [
    *Page.content_panels,
    FieldPanel("introduction"),
    FieldPanel("amounts"),
    FieldPanel("communication"),
    FieldPanel("certificate"),
    MultiFieldPanel([FieldPanel("legacy"), FieldPanel("in_kind")], heading=_("Other ways to give")),
    FieldPanel("questions"),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("contact_name"), FieldPanel("contact_role")]),
            FieldRowPanel([FieldPanel("contact_email"), FieldPanel("contact_phone")]),
        ],
        heading=_("Contact person for donors"),
    ),
]

ContactField.panels = [*AbstractFormField.panels, FieldPanel("autocomplete")]

ContactPage.content_panels = [
    *Page.content_panels,
    FieldPanel("introduction"),
    InlinePanel(
        "services",
        panels=[FieldRowPanel([FieldPanel("name"), FieldPanel("address")]), FieldPanel("purpose")],
        heading=_("Services"),
        label=_("service"),
        help_text=_(
            "Readers choose one of them first. A link to the page that ends in ?pour= and the name of a service, such"
            " as ?pour=presse, has chosen it already."
        ),
    ),
    InlinePanel("form_fields", heading=_("Fields of the form"), label=_("field")),
    FieldPanel("thanks"),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("from_address"), FieldPanel("to_address")]),
            FieldPanel("subject"),
            FieldPanel("retention_months"),
        ],
        heading=_("Messages"),
    ),
    FormSubmissionsPanel(),
]
