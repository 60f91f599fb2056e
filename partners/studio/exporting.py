"""What the list of partners in the studio gets: the export of what it shows, the way to the import."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button

from core.studio.listings import SourceIndexView

from ..exchange.access import may_export, may_import
from ..exchange.columns import COLUMNS
from ..exchange.export import CSV, XLSX, exported, response
from ..exchange.journal import EXPORTED, record


class ExchangeIndexView(SourceIndexView):
    """Comes before the view that lists partners, among the bases of a view."""

    list_export = [column.field for column in COLUMNS]

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Refuse an export to those who may not know what is protected."""
        super().setup(request, *args, **kwargs)
        if self.is_export and not may_export(request.user):
            raise PermissionDenied

    @cached_property
    def show_export_buttons(self) -> bool:
        """Whether the user may export."""
        return may_export(self.request.user)

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """The import and the template; the exports of what the list shows, which say what they hold."""
        buttons = []
        if may_import(self.request.user):
            url = reverse("partner_exchange")
            buttons.append(Button(_("Import partners, download the template"), url, icon_name="upload", priority=1))
        if self.show_export_buttons:
            urls = {
                _("Export as XLSX: protected names and positions included"): self.xlsx_export_url,
                _("Export as CSV: protected names and positions included"): self.csv_export_url,
            }
            buttons += [Button(label, url, icon_name="download") for label, url in urls.items()]
        return buttons

    def as_spreadsheet(self, queryset: QuerySet, spreadsheet_format: str) -> HttpResponseBase:
        """The partners that the list shows now, with the columns of the import."""
        partners = exported(queryset.order_by().values("pk"))
        form = CSV if spreadsheet_format == CSV else XLSX
        record(self.request.user, EXPORTED, count=partners.count(), format=form)
        return response(partners.iterator(chunk_size=200), form)
