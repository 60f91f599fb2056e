"""What the studio edits the page of the newsletter with."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page

from ..models import NewsletterIssuePage, NewsletterPage

NewsletterPage.content_panels = [
    *Page.content_panels,
    FieldPanel("introduction"),
    MultiFieldPanel([FieldPanel("consent"), FieldPanel("privacy_note")], heading=_("Consent")),
    MultiFieldPanel([FieldPanel("thanks"), FieldPanel("welcome")], heading=_("Thanks")),
]

NewsletterIssuePage.content_panels = [
    *Page.content_panels,
    MultiFieldPanel([FieldPanel("date"), FieldPanel("subject"), FieldPanel("preheader")], heading=_("Mail")),
    FieldPanel("parts"),
]
