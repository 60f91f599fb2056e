"""The report of the downloads of all documents."""

from django.db.models import Max, Q, QuerySet, Sum
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from django_filters import DateFromToRangeFilter
from wagtail.admin.filters import CollectionFilter, DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, NumberColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.documents.permissions import permission_policy
from wagtail.models import Collection

from media.facts import document_facts
from media.models import Document
from text.studio import DayColumn, SpreadsheetExport

from .downloads import is_recent

NAME_OF_URL = "document_downloads"
ACTIONS = ["change", "delete"]


def _collections(request: HttpRequest) -> QuerySet[Collection]:
    """The collections that the user works on."""
    return permission_policy.collections_user_has_any_permission_for(request.user, ACTIONS)


class DownloadsFilterSet(WagtailFilterSet):
    """The days that are counted; the collection of the documents."""

    period = DateFromToRangeFilter(label=_("Period"), widget=DateRangePickerWidget, method="counted_later")
    collection = CollectionFilter(label=_("Collection"), queryset=_collections)

    class Meta:
        model = Document
        fields = ["period", "collection"]

    def counted_later(self, documents: QuerySet, name: str, period: slice) -> QuerySet:
        """All documents: the period chooses what is counted, not what is listed."""
        return documents

    @property
    def days(self) -> Q:
        """The condition on the days of downloads that the period makes."""
        period = self.form.cleaned_data.get("period") if self.is_valid() else None
        if period is None:
            return Q()
        first = Q(downloads__day__gte=period.start.date()) if period.start else Q()
        last = Q(downloads__day__lte=period.stop.date()) if period.stop else Q()
        return first & last


class DownloadsView(SpreadsheetExport, ReportView):
    """The documents that the user works on, those downloaded most first."""

    model = Document
    page_title = _("Downloads")
    header_icon = "download"
    index_url_name = NAME_OF_URL
    index_results_url_name = f"{NAME_OF_URL}_results"
    filterset_class = DownloadsFilterSet
    permission_policy = permission_policy
    any_permission_required = ACTIONS
    default_ordering = "-downloaded"
    list_export = ["title", "filename", "collection.name", "downloaded", "recent", "last_day"]
    export_headings = {
        "title": _("Title"),
        "filename": _("File"),
        "collection.name": _("Collection"),
        "downloaded": _("Downloads"),
        "recent": _("Last 30 days"),
        "last_day": _("Last download"),
    }
    export_filename = "telechargements"
    columns = [
        TitleColumn("title", label=_("Title"), url_name="wagtaildocs:edit", sort_key="title"),
        Column("facts", label=_("File"), accessor=document_facts),
        Column("collection", label=_("Collection"), accessor="collection.name", sort_key="collection__name"),
        NumberColumn("downloaded", label=_("Downloads"), sort_key="downloaded"),
        NumberColumn("recent", label=_("Last 30 days"), sort_key="recent"),
        DayColumn("last_day", label=_("Last download"), sort_key="last_day"),
    ]

    def get_base_queryset(self) -> QuerySet[Document]:
        """The documents with their counts."""
        documents = permission_policy.instances_user_has_any_permission_for(self.request.user, ACTIONS)
        return documents.select_related("collection").annotate(
            downloaded=Coalesce(Sum("downloads__count", filter=self.filters.days), 0),
            recent=Coalesce(Sum("downloads__count", filter=is_recent("downloads__day")), 0),
            last_day=Max("downloads__day"),
        )

    def order_queryset(self, documents: QuerySet[Document]) -> QuerySet[Document]:
        """Sort as asked; those that are equal by their titles."""
        return documents.order_by(self.ordering, "title", "pk")


URLS: list[URLPattern] = [
    path("reports/downloads/", DownloadsView.as_view(), name=NAME_OF_URL),
    path("reports/downloads/results/", DownloadsView.as_view(results_only=True), name=f"{NAME_OF_URL}_results"),
]


class DownloadsMenuItem(MenuItem):
    """The report in the menu of those who work on documents."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may change any document."""
        return permission_policy.user_has_any_permission(request.user, ACTIONS)


def menu_item() -> MenuItem:
    """The report in the menu."""
    return DownloadsMenuItem(_("Downloads"), reverse(NAME_OF_URL), name=NAME_OF_URL, icon_name="download", order=200)
