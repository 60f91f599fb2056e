"""The magazine "Ici et Là-bas"."""

import datetime
from collections.abc import Iterable, Iterator

from django.conf import settings
from django.db import models
from django.db.models import Count, QuerySet
from django.db.models.functions import ExtractYear
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from modelcluster.fields import ParentalKey
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from access.kept import kept_reader_query
from core.blocks import ContentsEntryBlock
from core.blocks.text import PROSE_FEATURES
from core.findable import FindableDocument
from core.models import BasePage, IndexPage, PartnerLink, RoutedPage
from core.segments import YEARS
from media.models import Document, Image

from ..periods import Period, period_label
from ..structured_data import issue_data, pdf_data
from .kinds import ISSUES
from .light_version import LightVersionPage


class MagazineIndexPage(RoutedPage, IndexPage):
    """All issues of the magazine."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["publications.IssuePage"]
    schema_type = "Periodical"
    page_icon = "copy"
    page_description = _("The list of the magazine’s issues. Only one.")
    bare_title = "Ici et Là-bas"

    class Meta:
        verbose_name = _("magazine")

    def year_path(self, year: int) -> str:
        """Where the issues of `year` stand below the magazine's address."""
        return f"{YEARS}/{year}/"

    def sitemap_parts(self) -> Iterable[tuple[str, None]]:
        """The issues of each year."""
        with override(self.locale.language_code):
            years = issues_by_year()
        return [(self.year_path(year), None) for year, _count in years]


class IssuePage(LightVersionPage):
    """An issue of the magazine: its cover, its PDF, its editorial, its table of contents; its articles are below it."""

    number = models.PositiveIntegerField(_("number"))
    date = models.DateField(
        _("date"),
        help_text=_(
            "The first day of the period, for instance 1 March for spring. Before that day the issue is marked as to "
            "come: its PDF is not given out yet. Its editorial and its published articles can be read already; to "
            "bring them out later, schedule their publication."
        ),
    )
    period = models.CharField(
        _("period"), max_length=10, choices=Period, default=Period.SEASON, help_text=_("How the date is shown.")
    )
    cover = models.ForeignKey(
        "media.Image",
        verbose_name=_("cover"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Without one, the first page of the PDF is the cover; without a PDF, the site weaves one."),
    )
    document = models.ForeignKey(
        "media.Document",
        verbose_name=_("PDF file"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    introduction = models.TextField(_("summary"), blank=True)
    editorial = RichTextField(_("editorial"), features=[*PROSE_FEATURES, "term"], blank=True)
    editorial_author = models.CharField(_("author of the editorial"), max_length=200, blank=True)
    contents = StreamField([("entry", ContentsEntryBlock())], verbose_name=_("table of contents"), blank=True)

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
        SynchronizedField(name, overridable=False)
        for name in ("number", "date", "period", "shows_text", "partner_links")
    ]
    card_fields = ("number", "date", "period", "cover", "document", "introduction")
    search_kind = ISSUES
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

    @property
    def is_out(self) -> bool:
        """Whether its day has come."""
        return self.date <= timezone.localdate()

    @property
    def pdf(self) -> Document | None:
        """The PDF, once the issue is out, if anyone may take it."""
        document = self.document if self.is_out else None
        return document if document and document.is_for_everyone else None

    @property
    def shown_cover(self) -> Image | None:
        """The cover that staff chose, else the first page of the PDF."""
        if self.cover_id or not self.document_id:
            return self.cover
        return self.document.cover

    def public_day(self) -> datetime.date:
        """The day that it comes out."""
        return self.date

    def public_names(self) -> Iterable[str]:
        """The number and the period of the issue: "Numéro 103", "printemps 2024"."""
        return (_("Issue %(number)s") % {"number": self.number}, self.period_label)

    def pages_like_it(self) -> Iterable[int]:
        """The articles are of its day."""
        return self.get_children().values_list("pk", flat=True)

    def public_documents(self) -> Iterator[FindableDocument]:
        """The PDF, in the language that it says it is in, else in French."""
        if self.document:
            language = self.document.pdf_language[:2]
            known = language in dict(settings.LANGUAGES)
            yield FindableDocument(self.document_id, language if known else settings.LANGUAGE_CODE)
        yield from super().public_documents()

    def documents_from(self) -> datetime.date:
        """The PDF is found from the day that the issue is out."""
        return self.date

    def neighbours(self) -> tuple["IssuePage | None", "IssuePage | None"]:
        """The issues with the nearest numbers below and above."""
        found = _neighbours_query(self.number).instances()
        below = (issue for issue in found if issue.number < self.number)
        above = (issue for issue in found if issue.number > self.number)
        return next(below, None), next(above, None)

    def listed_pages(self) -> list[int | None]:
        """The primary keys of the pages that the table of contents leads to, read from what is stored."""
        return [child["value"].get("page") for child in self.contents.raw_data]

    def structured_data(self, request: HttpRequest) -> dict[str, object]:
        """The issue of a periodical, with its PDF."""
        return issue_data(self, request) | pdf_data(self, request)


class IssuePartner(PartnerLink):
    """A partner that an issue speaks of."""

    page = ParentalKey(IssuePage, on_delete=models.CASCADE, related_name="partner_links")

    class Meta(PartnerLink.Meta):
        verbose_name = _("partner")


def latest_issue() -> IssuePage | None:
    """The newest issue whose date has come, if there is one."""
    query = _issue_query(timezone.localdate())
    return next(iter(query.instances()), None)


@kept_reader_query
def _issue_query(today: datetime.date) -> QuerySet[IssuePage]:
    issues = IssuePage.objects.for_reader().for_cards().filter(date__lte=today)
    return issues.order_by("-date", "-number")[:1]


@kept_reader_query
def _neighbours_query(number: int) -> QuerySet[IssuePage]:
    issues = IssuePage.objects.for_reader()
    below = issues.filter(number__lt=number).order_by("-number").values("number")[:1]
    above = issues.filter(number__gt=number).order_by("number").values("number")[:1]
    nearest = models.Q(number=models.Subquery(below)) | models.Q(number=models.Subquery(above))
    return issues.for_cards().filter(nearest)


def issues_by_year() -> list[tuple[int, int]]:
    """(year, number of issues) of all issues that the reader sees, newest first."""
    return [(year, count) for year, count in _years_query().rows()]


@kept_reader_query
def _years_query() -> QuerySet[IssuePage]:
    issues = IssuePage.objects.for_reader()
    counted = issues.annotate(year=ExtractYear("date")).values("year").annotate(count=Count("pk"))
    return counted.order_by("-year").values_list("year", "count")
