"""The lists of vision notes and of other publications in the studio."""

from django.db.models import Count, QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter
from wagtail.admin.ui.tables import Column, NumberColumn

from core.models import Theme
from core.studio.listings import ListingFilterSet, PageListing, SourceIndexView, TermsFilter
from core.studio.lists import TermViewSet
from text.studio import DayColumn

from ..models import PublicationKind, PublicationPage, VisionNotePage


def _years() -> list[tuple[int, str]]:
    return [(day.year, str(day.year)) for day in PublicationPage.objects.dates("date", "year", order="DESC")]


class WorkIndexView(SourceIndexView):
    """Counts the files of each row; the search reads titles and authors."""

    searched = ("title", "authors")

    def annotate_queryset(self, pages: QuerySet) -> QuerySet:
        """Add what the columns show."""
        return super().annotate_queryset(pages.annotate(file_count=Count("files", distinct=True)))


class PublicationIndexView(WorkIndexView):
    """The kinds are fetched for all rows at once."""

    fetched = ("kind",)


class VisionNoteFilterSet(ListingFilterSet):
    """Themes, and published or not."""

    theme = TermsFilter(Theme, field_name="themes", label=_("Theme"))

    class Meta(ListingFilterSet.Meta):
        model = VisionNotePage


class VisionNoteListing(PageListing):
    """The flat list of vision notes, newest first."""

    model = VisionNotePage
    menu_label = _("Vision notes")
    menu_order = 140
    ordering = "-year"
    index_view_class = WorkIndexView
    filterset_class = VisionNoteFilterSet
    own_columns = [
        Column("year", label=_("Year"), sort_key="year", width="8%"),
        Column("authors", label=_("Authors"), width="22%"),
        NumberColumn("file_count", label=_("Files"), sort_key="file_count", width="8%"),
    ]


class PublicationFilterSet(ListingFilterSet):
    """What publications are, what they are about, when they came out."""

    kind = TermsFilter(PublicationKind, field_name="kind", label=_("Kind"))
    theme = TermsFilter(Theme, field_name="themes", label=_("Theme"))
    year = ChoiceFilter(field_name="date__year", label=_("Year"), choices=_years, empty_label=_("All"))

    class Meta(ListingFilterSet.Meta):
        model = PublicationPage


class PublicationListing(PageListing):
    """The flat list of publications, newest first."""

    model = PublicationPage
    menu_label = _("Publications")
    menu_order = 150
    ordering = "-date"
    index_view_class = PublicationIndexView
    filterset_class = PublicationFilterSet
    own_columns = [
        Column("kind", label=_("Kind"), sort_key="kind__name", width="14%"),
        DayColumn("date", label=_("Date"), sort_key="date", width="12%"),
        NumberColumn("file_count", label=_("Files"), sort_key="file_count", width="8%"),
    ]


class PublicationKindViewSet(TermViewSet):
    """The list of kinds of publication."""

    model = PublicationKind
    icon = "download"
