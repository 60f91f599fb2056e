"""What the studio edits each page type of the magazine and of the publications with."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Page

from core.studio.forms import LinksForm
from core.studio.panels import CAMPAIGNS, LONG_TEXT, PARTNERS, TOPICS

from ..models import ArticlePage, IssuePage, PublicationPage, VisionNotePage
from .forms import IssueForm, PublicationForm

FILES = [
    InlinePanel(
        "files",
        heading=_("Files"),
        label=_("file"),
        help_text=_("The first page of the first PDF is the cover."),
    ),
    FieldPanel("shows_text"),
]
LINKS = [CAMPAIGNS, PARTNERS, TOPICS]

IssuePage.base_form_class = IssueForm
IssuePage.content_panels = [
    *Page.content_panels,
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("number"), FieldPanel("date"), FieldPanel("period")])], heading=_("Issue")
    ),
    MultiFieldPanel([FieldPanel("document"), FieldPanel("shows_text"), FieldPanel("cover")], heading=_("Files")),
    FieldPanel("introduction"),
    MultiFieldPanel([FieldPanel("editorial"), FieldPanel("editorial_author")], heading=_("Editorial")),
    FieldPanel(
        "contents",
        help_text=_("In the order of reading. The articles below the issue that no entry names come after them."),
    ),
    PARTNERS,
]

ArticlePage.base_form_class = LinksForm
ArticlePage.content_panels = [
    *Page.content_panels,
    FieldPanel("authors"),
    FieldPanel("introduction"),
    FieldPanel("image"),
    *LONG_TEXT,
    TOPICS,
    PARTNERS,
]

VisionNotePage.base_form_class = LinksForm
VisionNotePage.content_panels = [
    *Page.content_panels,
    MultiFieldPanel([FieldPanel("year"), FieldPanel("authors"), FieldPanel("licence")], heading=_("Reference")),
    FieldPanel("introduction"),
    *FILES,
    *LONG_TEXT,
    *LINKS,
]

PublicationPage.base_form_class = PublicationForm
PublicationPage.content_panels = [
    *Page.content_panels,
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("kind"), FieldPanel("date")]),
            FieldPanel("authors"),
            FieldPanel("licence"),
        ],
        heading=_("Reference"),
    ),
    FieldPanel("introduction"),
    *FILES,
    *LONG_TEXT,
    *LINKS,
]
