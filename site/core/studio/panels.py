"""What the studio edits every page type with, and what the forms of several of them share."""

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.models import Page

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
