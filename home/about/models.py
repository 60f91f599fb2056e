"""The page that says who the organisation is, composed of people, reports, funders and figures."""

from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks import CallToActBlock, FigureBlock
from publications.models import latest_of_kinds

from ..french_files import FrenchFilesPage
from ..subpages import subpages_of
from .blocks import AccountBlock, FunderBlock, PeopleBlock

REPORTS = 8
"""Reports shown; the others are in the list of publications."""


class AboutPage(FrenchFilesPage):
    """Who we are: a text, people, reports and accounts by year, who pays, figures with their sources."""

    introduction = models.TextField(_("introduction"), blank=True)
    figures = StreamField(
        [("figure", FigureBlock())],
        verbose_name=_("figures"),
        blank=True,
        max_num=6,
        help_text=_("What the organisation owes an account of, each figure with its date and its source."),
    )
    people = StreamField([("people", PeopleBlock())], verbose_name=_("people"), blank=True)
    report_kinds = ParentalManyToManyField(
        "publications.PublicationKind",
        verbose_name=_("reports"),
        related_name="+",
        blank=True,
        help_text=_("The publications of these kinds are shown here by themselves, the newest first."),
    )
    accounts = StreamField(
        [("account", AccountBlock())],
        verbose_name=_("accounts"),
        blank=True,
        help_text=_("Documents that are no publications: annual accounts, reports of auditors."),
    )
    funders = StreamField([("funder", FunderBlock())], verbose_name=_("funders"), blank=True)
    funders_source = models.CharField(
        _("source"), max_length=200, blank=True, help_text=_("Where the shares come from, and of which year.")
    )
    call = StreamField([("call", CallToActBlock())], verbose_name=_("call to act"), blank=True, max_num=1)

    parent_page_types = ["home.HomePage"]
    subpage_types = [
        "home.StandardPage",
        "home.ContactPage",
        "home.GlossaryPage",
        "home.GroupIndexPage",
        "home.PressPage",
        "home.ThemeIndexPage",
    ]
    search_fields = [
        *FrenchFilesPage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("body"),
        index.SearchField("figures"),
        index.SearchField("people"),
        index.SearchField("accounts"),
        index.SearchField("funders"),
    ]
    override_translatable_fields = [SynchronizedField("report_kinds", overridable=False)]
    schema_type = "AboutPage"
    page_icon = "group"
    page_description = _("Who we are: people, accounts and annual reports, funders, figures with their sources.")

    class Meta:
        verbose_name = _("page on the organisation")
        verbose_name_plural = _("pages on the organisation")

    @property
    def summary(self) -> str:
        """The introduction stands for the page in lists."""
        return super().summary or self.introduction

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the reports and the pages below it."""
        context = super().get_context(request, *args, **kwargs)
        context["reports"] = latest_of_kinds(self.report_kinds.all(), REPORTS)
        context["subpages"] = subpages_of(self)
        return context

    @cached_property
    def public_accounts(self) -> list[StreamValue.StreamChild]:
        """The documents that everybody may open, the newest years first; a draft may lack a year or a document.

        The template asks for them, when all that the page shows is fetched.
        """
        shown = [one for one in self.accounts if one.value["document"] and one.value["document"].is_for_everyone]
        return sorted(shown, key=lambda one: one.value["year"] or 0, reverse=True)
