"""The home page and the pages that belong to no other family."""

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Orderable
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks import CallToActBlock, LinkBlock, MapStoryBlock, StoryBlock
from core.blocks.text import DefinitionBlock
from core.models import LongTextPage
from publications.models import latest_notes

from .about.models import AboutPage
from .accessibility.results import results_for
from .blocks import HomeSectionsBlock
from .contact.models import ContactField, ContactMessage, ContactPage, ContactService
from .giving.models import DonationPage, TaxReduction
from .glossary.models import GlossaryPage
from .local_groups.models import GroupEvent, GroupIndexPage, GroupPage
from .overview import Overview
from .press.models import PressContact, PressPage
from .subpages import subpages_of
from .themes.models import ThemeIndexPage

__all__ = [
    "AboutPage",
    "ContactField",
    "ContactMessage",
    "ContactPage",
    "ContactService",
    "DonationPage",
    "GlossaryPage",
    "GroupEvent",
    "GroupIndexPage",
    "GroupPage",
    "HomeCampaign",
    "HomePage",
    "PressContact",
    "PressPage",
    "StandardPage",
    "TaxReduction",
    "ThemeIndexPage",
    "VisionPage",
]


class HomePage(LongTextPage):
    """The first page: who we are, in figures, and what to do next."""

    opening = models.CharField(
        _("opening statement"), max_length=200, help_text=_("The first words of the site, in very large letters.")
    )
    introduction = models.TextField(_("introduction"), blank=True, help_text=_("Two or three sentences under it."))
    actions = StreamField(
        [("action", LinkBlock())],
        verbose_name=_("what to do first"),
        blank=True,
        max_num=2,
        help_text=_("One or two buttons under the introduction, seen without scrolling. The first one stands out."),
    )
    sections = StreamField(
        HomeSectionsBlock(),
        verbose_name=_("sections"),
        blank=True,
        help_text=_("Shown in this order; a section with nothing to show is left out. Left empty: all of them."),
    )
    map_story = StreamField(
        [("map_story", MapStoryBlock())],
        verbose_name=_("story on the map"),
        blank=True,
        max_num=1,
        help_text=_("Shown where the sections have “Story on the map”."),
    )
    call = StreamField([("call", CallToActBlock())], verbose_name=_("call to act"), blank=True, max_num=1)

    parent_page_types = ["wagtailcore.Page"]
    max_count = 1
    is_essential = True
    search_fields = [
        *LongTextPage.search_fields,
        index.SearchField("opening"),
        index.SearchField("introduction"),
        index.SearchField("map_story"),
        index.SearchField("body"),
    ]
    override_translatable_fields = [SynchronizedField("campaign_links", overridable=False)]
    page_icon = "home"
    page_description = _("The first page of the site. Only one.")

    class Meta:
        verbose_name = _("home page")

    @property
    def summary(self) -> str:
        """The introduction stands for the site."""
        return super().summary or self.introduction or self.opening

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add what the page gathers from the whole site."""
        context = super().get_context(request, *args, **kwargs)
        context["overview"] = overview = Overview(self, request)
        context["campaigns"] = overview.campaigns
        context["calls"] = overview.calls
        context["stories"] = overview.stories
        context["issue"] = overview.issue
        context["vision_notes"] = overview.notes
        return context


class HomeCampaign(Orderable):
    """A campaign chosen for the home page."""

    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="campaign_links")
    campaign = models.ForeignKey(
        "campaigns.CampaignPage", verbose_name=_("campaign"), on_delete=models.CASCADE, related_name="+"
    )

    linked_field = "campaign"

    class Meta(Orderable.Meta):
        verbose_name = _("chosen campaign")


class VisionPage(LongTextPage):
    """The vision and its words, the missions here and over there, the strategies, the notes to download."""

    body = None  # It has three.
    opening = models.CharField(_("opening statement"), max_length=250, blank=True)
    vision = RichTextField(_("vision"), blank=True, features=["bold", "italic", "link", "ul", "term"])
    words = StreamField([("word", DefinitionBlock())], verbose_name=_("defining words"), blank=True)
    here = StreamField(StoryBlock(), verbose_name=_("missions here"), blank=True)
    there = StreamField(StoryBlock(), verbose_name=_("missions over there"), blank=True)
    strategies = StreamField(StoryBlock(), verbose_name=_("strategies"), blank=True)

    parent_page_types = ["home.HomePage"]
    max_count_per_parent = 1
    subpage_types = ["home.StandardPage", "home.GlossaryPage", "publications.VisionNoteIndexPage"]
    search_fields = [
        *LongTextPage.search_fields,
        index.SearchField("opening"),
        index.SearchField("vision"),
        index.SearchField("words"),
        index.SearchField("here"),
        index.SearchField("there"),
        index.SearchField("strategies"),
    ]
    page_icon = "view"
    page_description = _("Vision, missions here and over there, strategies. The vision notes follow by themselves.")

    class Meta:
        verbose_name = _("vision and missions")

    @property
    def summary(self) -> str:
        """The opening statement stands for the page in lists."""
        return super().summary or self.opening

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the vision notes, newest first."""
        context = super().get_context(request, *args, **kwargs)
        context["vision_notes"] = latest_notes()
        return context


class StandardPage(LongTextPage):
    """A page of text for anything else: legal notice, history, a public appeal."""

    introduction = models.TextField(_("introduction"), blank=True)

    parent_page_types = ["home.HomePage", "home.VisionPage", "home.AboutPage", "home.StandardPage"]
    subpage_types = [
        "home.StandardPage",
        "home.ContactPage",
        "home.GlossaryPage",
        "home.GroupIndexPage",
        "home.PressPage",
        "home.ThemeIndexPage",
    ]
    search_fields = [*LongTextPage.search_fields, index.SearchField("introduction"), index.SearchField("body")]
    schema_type = "WebPage"
    page_icon = "pilcrow"
    page_description = _("A page of text, images and documents.")

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")

    @property
    def summary(self) -> str:
        """The introduction stands for the page in lists."""
        return super().summary or self.introduction

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the pages below it and, for the statement of accessibility, what the tests found."""
        context = super().get_context(request, *args, **kwargs)
        context["subpages"] = subpages_of(self)
        context["tests"] = results_for(self, request)
        return context
