"""Columns and exports that the studio's lists and reports share."""

import codecs
import csv
from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.mixins import Echo, SpreadsheetExportMixin
from wagtail.admin.widgets.button import Button

from .dates import long_date
from .defusing import defused


class SpreadsheetExport:
    """A report that is exported as XLSX; not as CSV, in which a spreadsheet would run cells that begin like a formula.

    Comes before Wagtail's view.
    """

    xlsx_export_url: str

    FORMATS = ("xlsx",)

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """The button that downloads the report as XLSX."""
        return [Button(_("Download XLSX"), url=self.xlsx_export_url, icon_name="download")]


class FrenchCsvExport(SpreadsheetExportMixin):
    """An export whose CSV opens in a French spreadsheet program: semicolons, the mark of its encoding, no formulas."""

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """A cell; in CSV what a spreadsheet would take for a formula stays a text."""
        found = super().preprocess_field_value(field, value, export_format)
        return defused(found) if export_format == self.FORMAT_CSV and isinstance(found, str) else found

    def stream_csv(self, queryset: Iterable[Any]) -> Iterator[bytes]:
        """The lines of the file."""
        writer = csv.writer(Echo(), delimiter=";")
        yield codecs.BOM_UTF8 + writer.writerow(self.get_heading(queryset, name) for name in self.list_export)
        for item in queryset:
            row = self.to_row_dict(item).items()
            yield writer.writerow(self.preprocess_field_value(name, value, self.FORMAT_CSV) for name, value in row)


class DayColumn(Column):
    """A column of a list that writes a date in words."""

    def get_value(self, instance: Any) -> str:
        """The date in words, or nothing."""
        day = super().get_value(instance)
        return long_date(day) if day else ""
