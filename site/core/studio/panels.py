"""What the forms of several page types share."""

from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, MultipleChooserPanel

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
