"""What the editor of a call has for its jury."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from ...models import ReviewCriterion

ReviewCriterion.panels = [
    FieldPanel("label"),
    FieldPanel("help_text"),
    FieldRowPanel([FieldPanel("max_mark"), FieldPanel("weight")]),
]

REVIEW = MultiFieldPanel(
    [
        FieldPanel(
            "anonymous_review",
            help_text=_(
                "The jury sees neither names and addresses nor the answers and files of questions that tell who"
                " applies, and files by their number alone. What stands within a file, and what it says of its author"
                " by itself, cannot be taken out."
            ),
        ),
        InlinePanel(
            "review_criteria",
            heading=_("Criteria of the jury"),
            label=_("criterion"),
            help_text=_("Jurors are named on the page of the applications (button “Applications”)."),
        ),
    ],
    heading=_("Review by a jury"),
    classname="collapsed",
)
