"""The report of the searches that found nothing, for those who may promote pages."""

from django.conf import settings
from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _
from django_filters import ChoiceFilter, DateFromToRangeFilter
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, NumberColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.permission_policies import ModelPermissionPolicy

from core.studio.search import find
from text.studio import DayColumn, SpreadsheetExport

from .models import MissedSearch
from .question import Question

NAME_OF_URL = "missed_searches"
PERMISSIONS = {"add", "change", "delete"}
POLICY = ModelPermissionPolicy(SearchPromotion)


class MissedFilterSet(WagtailFilterSet):
    """By the day when it was last searched, by language."""

    last_day = DateFromToRangeFilter(label=_("Last time"), widget=DateRangePickerWidget)
    language = ChoiceFilter(label=_("Language"), choices=settings.LANGUAGES, empty_label=_("All"))

    class Meta:
        model = MissedSearch
        fields: list[str] = []


def search_url(missed: MissedSearch) -> str:
    """Where the public gets what was searched."""
    with override(missed.language):
        return f"{reverse('search')}?{urlencode({Question.PARAMETERS['text']: missed.words})}"


def promotion_url(missed: MissedSearch) -> str:
    """Where pages are chosen for what was searched."""
    return reverse("wagtailsearchpromotions:edit", args=[missed.query_id])


def language_name(missed: MissedSearch) -> str:
    """The language in words."""
    return dict(settings.LANGUAGES).get(missed.language, missed.language)


def what_is_found(missed: MissedSearch) -> str:
    """What readers were shown instead."""
    return gettext("some of the words") if missed.is_partial else gettext("nothing")


class TryColumn(Column):
    """A link to the public search."""

    cell_template_name = "search/studio/try_cell.html"

    def get_value(self, instance: MissedSearch) -> str:
        """The address of the public search for these words."""
        return search_url(instance)


class MissedSearchesView(SpreadsheetExport, ReportView):
    """What readers searched in vain, the most searched first; the words lead to what may be promoted for them."""

    model = MissedSearch
    page_title = _("Searches without result")
    header_icon = "search"
    index_url_name = NAME_OF_URL
    index_results_url_name = f"{NAME_OF_URL}_results"
    results_template_name = "search/studio/missed_results.html"
    permission_policy = POLICY
    any_permission_required = PERMISSIONS
    default_ordering = "-count"
    filterset_class = MissedFilterSet
    is_searchable = True
    columns = [
        TitleColumn("words", label=_("Words"), get_url=promotion_url, sort_key="words"),
        Column("language", label=_("Language"), accessor=language_name, sort_key="language", width="14%"),
        NumberColumn("count", label=_("Times"), sort_key="count", width="10%"),
        DayColumn("last_day", label=_("Last time"), sort_key="last_day", width="16%"),
        Column("found", label=_("Found"), accessor=what_is_found, width="16%"),
        TryColumn("try", label=_("On the site"), width="12%"),
    ]
    list_export = ["words", "language", "count", "last_day", "found"]
    export_headings = {
        "words": _("Words"),
        "language": _("Language"),
        "count": _("Times"),
        "last_day": _("Last time"),
        "found": _("Found"),
    }
    export_filename = "recherches-sans-resultat"

    def get_base_queryset(self) -> QuerySet:
        """The searches with their words."""
        return MissedSearch.objects.annotate(words=F("query__query_string"))

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        """The order that staff chose; within it the latest searches first, then by their words."""
        ordered = super().order_queryset(queryset)
        return ordered.order_by(*ordered.query.order_by, "-last_day", "words", "pk")

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        """Searches whose words hold what was typed."""
        return find(queryset, self.search_query, "words") if self.is_searching else queryset

    def to_row_dict(self, item: MissedSearch) -> dict[str, object]:
        """What the spreadsheet tells of a search."""
        item.found, item.language = what_is_found(item), language_name(item)
        return super().to_row_dict(item)


class MissedMenuItem(MenuItem):
    """A menu item for those who may promote pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user may promote pages."""
        return POLICY.user_has_any_permission(request.user, PERMISSIONS)


URLS: list[URLPattern] = [
    path("reports/missed-searches/", MissedSearchesView.as_view(), name=NAME_OF_URL),
    path(
        "reports/missed-searches/results/", MissedSearchesView.as_view(results_only=True), name=f"{NAME_OF_URL}_results"
    ),
]


def menu_item() -> MenuItem:
    """The report in the menu."""
    return MissedMenuItem(
        _("Searches without result"), reverse(NAME_OF_URL), name=NAME_OF_URL, icon_name="search", order=1310
    )
