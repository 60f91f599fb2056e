"""The report of the profiles that somebody should check."""

from django.db.models import Prefetch, QuerySet
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.models import Revision

from core.studio.listings import SELECTION, STATUS, UPDATED, PagesMenuItem
from text.studio import SpreadsheetExport

from ..care import check_limit, to_check
from ..models import PartnerPage
from .columns import CHECKED, COUNTRY, NAME
from .filters import PartnerFilterSet
from .listing import PartnerIndexView

NAME_OF_URL = "partners_to_check"


class ToCheckFilterSet(PartnerFilterSet):
    """The filters of the list of partners, but for the one that the report stands for."""

    checked = None


def last_editor(partner: PartnerPage) -> str:
    """The name of who last changed a profile; empty when nobody did or the account is gone."""
    revision = partner.latest_revision
    user = revision and revision.user
    return (user.get_full_name() or user.get_username()) if user else ""


class ToCheckView(SpreadsheetExport, PartnerIndexView):
    """Profiles never checked or checked too long ago, the oldest first."""

    model = PartnerPage
    page_title = _("Partners to check")
    header_icon = "calendar-check"
    index_url_name = NAME_OF_URL
    index_results_url_name = f"{NAME_OF_URL}_results"
    default_ordering = "check_order"
    paginate_by = 100
    filterset_class = ToCheckFilterSet
    columns = [
        SELECTION,
        NAME,
        COUNTRY,
        CHECKED,
        Column("editor", label=_("Last changed by"), accessor=last_editor, width="16%"),
        UPDATED,
        STATUS,
    ]
    fetched = (
        "country",
        Prefetch("latest_revision", Revision.objects.defer("content").select_related("user")),
    )
    list_export = ["reference", "real_name", "country", "last_checked", "editor", "status_string"]
    export_headings = {
        "real_name": _("Name"),
        "editor": _("Last changed by"),
        "status_string": _("Status"),
    }
    export_filename = "partenaires-a-verifier"

    def get_base_queryset(self) -> QuerySet:
        """Profiles to check."""
        return super().get_base_queryset().filter(to_check(check_limit()))

    def to_row_dict(self, item: PartnerPage) -> dict[str, object]:
        """What the spreadsheet tells of a profile."""
        item.editor = last_editor(item)
        return super().to_row_dict(item)


URLS: list[URLPattern] = [
    path("reports/partners-to-check/", ToCheckView.as_view(), name=NAME_OF_URL),
    path("reports/partners-to-check/results/", ToCheckView.as_view(results_only=True), name=f"{NAME_OF_URL}_results"),
]


def menu_item() -> PagesMenuItem:
    """The report in the menu."""
    return PagesMenuItem(
        _("Partners to check"), reverse(NAME_OF_URL), name=NAME_OF_URL, icon_name="calendar-check", order=100
    )
