"""What the studio edits every page type with, and what the forms of several of them share."""

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.models import Page
from wagtail_footnotes.widgets import ReadonlyUUIDInput

from core.models import BasePage

from .forms import PageForm
from .slugs import ConfirmPanel

PARTNERS = MultipleChooserPanel(
    "partner_links", chooser_field_name="partner", label=_("partner"), heading=_("Partners")
)
CAMPAIGNS = MultipleChooserPanel(
    "campaign_links", chooser_field_name="campaign", label=_("campaign"), heading=_("Campaigns")
)
TOPICS = MultiFieldPanel(
    [
        FieldPanel("themes", widget=CheckboxSelectMultiple),
        FieldPanel("countries", widget=CheckboxSelectMultiple),
    ],
    heading=_("Themes and countries"),
)
COUNTRY = FieldPanel("country", help_text=_("A country is missing? Add it in the menu, under Lists, Countries."))
NOTES_AND_CONTENTS = [
    InlinePanel(
        "footnotes",
        panels=[
            FieldPanel("text", heading=_("Text of the note")),
            FieldPanel("uuid", heading=_("Mark in the editor"), widget=ReadonlyUUIDInput),
        ],
        heading=_("Footnotes"),
        label=_("note"),
        help_text=_(
            "Called in the text by the button “Fn” of its toolbar, after the words that are selected. Readers "
            "see them in the order of the text; a note that the text does not call is not shown."
        ),
    ),
    MultiFieldPanel(
        [FieldPanel("has_contents"), FieldPanel("note_marks"), FieldPanel("links_terms")], heading=_("Long text")
    ),
]
"""The notes of a `LongTextPage`, and what helps to read it."""
LONG_TEXT = [FieldPanel("body"), *NOTES_AND_CONTENTS]

BasePage.base_form_class = PageForm
BasePage.promote_panels = [
    MultiFieldPanel(
        [
            FieldPanel("listing_text"),
            FieldPanel(
                "listing_image",
                help_text=_(
                    "Shown in lists and in shared links. Without it, the page’s own picture, else a woven one."
                ),
            ),
        ],
        heading=_("In lists and shared links"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("slug"),
            ConfirmPanel("confirm_address"),
            FieldPanel("seo_title"),
            FieldPanel("search_description"),
        ],
        heading=_("For search engines"),
    ),
    *Page.promote_panels[1:],
]
