"""What the studio edits a campaign with."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page

from core.studio.forms import LinksForm
from core.studio.panels import LONG_TEXT, PARTNERS, TOPICS

from ..models import CampaignPage

CampaignPage.base_form_class = LinksForm
CampaignPage.content_panels = [
    *Page.content_panels,
    FieldPanel("tagline"),
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("start_date"), FieldPanel("end_date")])],
        heading=_("Dates"),
        help_text=_("The campaign shows as upcoming, under way or ended by itself."),
    ),
    FieldPanel("image"),
    FieldPanel("demands"),
    FieldPanel("map_story"),
    *LONG_TEXT,
    FieldPanel("figures"),
    FieldPanel("documents"),
    FieldPanel("call"),
    MultiFieldPanel(
        [FieldPanel("gallery_title"), FieldPanel("gallery_introduction")],
        heading=_("Gallery of the stories"),
        help_text=_("The gallery shows by itself once the campaign has a published story."),
    ),
    MultiFieldPanel(
        [
            FieldPanel("takes_proposals"),
            FieldPanel("proposals_introduction"),
            FieldPanel("proposals_months"),
        ],
        heading=_("“Share your story”"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("takes_signatures"),
            FieldPanel("petition_text"),
            FieldPanel("petition_addressee"),
            FieldRowPanel([FieldPanel("petition_goal"), FieldPanel("petition_end"), FieldPanel("petition_months")]),
            FieldPanel("takes_photos"),
            FieldPanel("photo_invitation"),
        ],
        heading=_("Petition"),
    ),
    TOPICS,
    PARTNERS,
]
