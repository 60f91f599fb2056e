"""What the studio edits a story with."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page

from core.models import BasePage
from core.position_form import DEGREES_CLASSES, PositionForm
from core.studio.forms import LinksForm, order_choices
from core.studio.panels import COUNTRY, LONG_TEXT, PARTNERS
from core.studio.place import exact_panel, town_panel

from ..models import StoryPage, StoryProposal
from ..proposals.rules import allowed_precisions
from .story_parent import CAMPAIGN


class StoryForm(PositionForm, LinksForm):
    """Countries by their names, positions however they are written, a place as precise as its sender allows."""

    class Meta(WagtailAdminPageForm.Meta):
        # Wagtail's own Meta stays: it gives the fields their choosers and calendars.
        field_classes = DEGREES_CLASSES

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if country := self.fields.get("country"):
            country.widget = forms.Select()
            order_choices(country)
        proposal = StoryProposal.objects.of_page(self.instance)
        if proposal and (precision := self.fields.get("location_precision")):
            allowed = allowed_precisions(proposal)
            precision.choices = [choice for choice in precision.choices if choice[0] in allowed]


StoryPage.base_form_class = StoryForm
StoryPage.content_panels = [
    CAMPAIGN,
    *Page.content_panels,
    FieldPanel("listing_text", heading=_("In two sentences"), help_text=_("Shown under the title and in lists.")),
    FieldPanel("written_in"),
    FieldPanel("image"),
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("start_date"), FieldPanel("end_date"), FieldPanel("date_precision")])],
        heading=_("When"),
    ),
    MultiFieldPanel([FieldPanel("hosts"), FieldPanel("participants")], heading=_("Who took part")),
    PARTNERS,
    *LONG_TEXT,
    FieldPanel("themes", widget=forms.CheckboxSelectMultiple),
    town_panel(COUNTRY, FieldPanel("location_precision"), heading=_("Where")),
    exact_panel(_("Only for a place that everybody may know, with the precision “exact”.")),
]
# Without the text and the image for lists: the story's own stand for it.
StoryPage.promote_panels = BasePage.promote_panels[1:]
