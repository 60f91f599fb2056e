"""The lists of issues and of articles in the studio."""

from django.conf import settings
from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Length, Substr
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.ui.tables import BooleanColumn, Column, StatusTagColumn
from wagtail.models import Page

from core.models import Theme
from core.studio.listings import ListingFilterSet, PageListing, SourceIndexView, TermsFilter
from text.studio import DayColumn

from ..models import ArticlePage, IssuePage


class IssueFilterSet(ListingFilterSet):
    """Published or not."""

    class Meta(ListingFilterSet.Meta):
        model = IssuePage


class IssueIndexView(SourceIndexView):
    """The search reads titles and numbers."""

    searched = ("title", "number")


class IssueListing(PageListing):
    """The flat list of issues, newest first."""

    model = IssuePage
    menu_label = "Ici et Là-bas"
    menu_order = 130
    ordering = "-date"
    index_view_class = IssueIndexView
    filterset_class = IssueFilterSet
    own_columns = [
        Column("number", label=_("Issue number"), sort_key="number", width="8%"),
        Column("period_label", label=_("Period"), width="14%"),
        DayColumn("date", label=_("Date"), sort_key="date", width="14%"),
        StatusTagColumn(
            "state",
            label=_("State"),
            accessor=lambda issue: _("out") if issue.is_out else _("to come"),
            primary=lambda issue: issue.is_out,
            width="10%",
        ),
        BooleanColumn("pdf", label=_("PDF"), accessor=lambda issue: issue.document_id is not None, width="6%"),
    ]


def _issues() -> list[tuple[int, str]]:
    issues = IssuePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).order_by("-number")
    return [(number, f"{number} – {title}") for number, title in issues.values_list("number", "title")]


class ArticleFilterSet(ListingFilterSet):
    """The issues that articles stand in, and their themes."""

    issue = ChoiceFilter(field_name="issue_number", label=_("Issue"), choices=_issues, empty_label=_("All"))
    theme = TermsFilter(Theme, field_name="themes", label=_("Theme"))

    class Meta(ListingFilterSet.Meta):
        model = ArticlePage


class ArticleIndexView(SourceIndexView):
    """Each article comes with the number of its issue."""

    searched = ("title", "authors")

    def get_base_queryset(self) -> QuerySet:
        """The articles of the source language."""
        above = Substr(OuterRef("path"), 1, Length(OuterRef("path")) - Page.steplen)
        number = Subquery(IssuePage.objects.filter(path=above).values("number")[:1])
        return super().get_base_queryset().annotate(issue_number=number)


class ArticleListing(PageListing):
    """The flat list of articles, those of the newest issue first."""

    model = ArticlePage
    menu_label = _("Articles")
    menu_order = 131
    ordering = "-issue_number"
    filterset_class = ArticleFilterSet
    index_view_class = ArticleIndexView
    own_columns = [
        Column("issue_number", label=_("Issue number"), sort_key="issue_number", width="8%"),
        Column("authors", label=_("Authors"), sort_key="authors", width="22%"),
    ]
