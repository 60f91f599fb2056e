"""The magazine "Ici et Là-bas"."""

from datetime import date
from functools import lru_cache

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, MultipleChooserPanel
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, Site
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks import ContentsEntryBlock
from core.blocks.text import PROSE_FEATURES
from core.compiled import Compiled, compiled
from core.models import BasePage, IndexPage, PartnerLink, RoutedPage
from core.models.links import linked_partners
from core.querysets import reader_language
from core.restrictions import restricted_paths
from core.tree import Node, read_tree

from ..forms import IssueForm
from ..periods import Period, period_label


class MagazineIndexPage(RoutedPage, IndexPage):
    """All issues of the magazine."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["publications.IssuePage"]
    schema_type = "Periodical"
    page_icon = "copy"
    page_description = _("The shelf of the magazine’s issues. Only one.")

    class Meta:
        verbose_name = _("magazine")

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the issues, newest first."""
        context = super().get_context(request, *args, **kwargs)
        context["issues"] = list(IssuePage.objects.for_reader().for_cards().order_by("-date", "-number"))
        return context


class IssuePage(RoutedPage):
    """An issue of the magazine: its cover, its PDF, its editorial, its table of contents; its articles are below it."""

    number = models.PositiveIntegerField(_("number"))
    date = models.DateField(
        _("date"),
        help_text=_(
            "The first day of the period, for instance 1 March for spring. Before that day the issue is marked as to "
            "come, and its PDF cannot be downloaded."
        ),
    )
    period = models.CharField(
        _("period"), max_length=10, choices=Period, default=Period.SEASON, help_text=_("How the date is shown.")
    )
    cover = models.ForeignKey(
        "core.Image",
        verbose_name=_("cover"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Without one, the first page of the PDF is the cover; without a PDF, the site weaves one."),
    )
    document = models.ForeignKey(
        "core.Document",
        verbose_name=_("PDF file"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    introduction = models.TextField(_("summary"), blank=True)
    editorial = RichTextField(_("editorial"), features=PROSE_FEATURES, blank=True)
    editorial_author = models.CharField(_("author of the editorial"), max_length=200, blank=True)
    contents = StreamField([("entry", ContentsEntryBlock())], verbose_name=_("table of contents"), blank=True)

    base_form_class = IssueForm

    content_panels = [
        *Page.content_panels,
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("number"), FieldPanel("date"), FieldPanel("period")])], heading=_("Issue")
        ),
        MultiFieldPanel([FieldPanel("document"), FieldPanel("cover")], heading=_("Files")),
        FieldPanel("introduction"),
        MultiFieldPanel([FieldPanel("editorial"), FieldPanel("editorial_author")], heading=_("Editorial")),
        FieldPanel(
            "contents",
            help_text=_("In the order of reading. The articles below the issue that no entry names come after them."),
        ),
        MultipleChooserPanel("partner_links", chooser_field_name="partner", label=_("partner"), heading=_("Partners")),
    ]
    parent_page_types = ["publications.MagazineIndexPage"]
    subpage_types = ["publications.ArticlePage"]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("editorial"),
        index.SearchField("editorial_author"),
        index.SearchField("contents"),
        index.FilterField("number"),
        index.FilterField("date"),
    ]
    override_translatable_fields = [
        SynchronizedField(name, overridable=False) for name in ("number", "date", "period", "partner_links")
    ]
    card_fields = ("number", "date", "period", "cover", "document", "introduction")
    schema_type = "PublicationIssue"
    og_type = "article"
    page_icon = "doc-full-inverse"
    page_description = _("An issue of the magazine with its PDF; its articles stand below it.")

    class Meta:
        verbose_name = _("issue of the magazine")
        verbose_name_plural = _("issues of the magazine")

    @property
    def summary(self) -> str:
        """The issue's own summary stands for it in lists."""
        return super().summary or self.introduction

    @property
    def period_label(self) -> str:
        """The date as readers know it: "printemps 2024", "mars 2024", ..."""
        return period_label(self.date, Period(self.period))

    def get_context(self, request: HttpRequest, *args: object, **kwargs: object) -> dict[str, object]:
        """Add the partners concerned and the neighbouring issues."""
        context = super().get_context(request, *args, **kwargs)
        context["partners"] = linked_partners(self, request)
        context["previous_issue"], context["next_issue"] = self._neighbours()
        return context

    def _neighbours(self) -> tuple["IssuePage | None", "IssuePage | None"]:
        numbers = models.Q(number=self.number - 1) | models.Q(number=self.number + 1)
        found = {issue.number: issue for issue in IssuePage.objects.for_reader().for_cards().filter(numbers)}
        return found.get(self.number - 1), found.get(self.number + 1)

    def structured_data(self, request: HttpRequest) -> dict[str, object]:
        """The issue of a periodical."""
        return {
            "issueNumber": self.number,
            "datePublished": self.date.isoformat(),
            "isPartOf": {"@type": "Periodical", "name": self._magazine(request).title},
        }

    def _magazine(self, request: HttpRequest) -> Node | Page:
        tree = read_tree(request, Site.find_for_request(request), self.url_path)
        above = self.path[: -self.steplen]
        return next((node for node in tree.nodes if node.path == above), None) or self.get_parent()


class IssuePartner(PartnerLink):
    """A partner that an issue speaks of."""

    page = ParentalKey(IssuePage, on_delete=models.CASCADE, related_name="partner_links")

    class Meta(PartnerLink.Meta):
        verbose_name = _("partner")


def latest_issue() -> IssuePage | None:
    """The newest issue whose date has come, if there is one."""
    query = _issue_query(timezone.localdate(), reader_language(), tuple(restricted_paths()))
    return next(iter(query.instances()), None)


@lru_cache(maxsize=64)
def _issue_query(today: date, _language: str, _restricted: tuple[str, ...]) -> Compiled[IssuePage]:
    issues = IssuePage.objects.for_reader().for_cards().filter(date__lte=today)
    return compiled(issues.order_by("-date", "-number")[:1])
