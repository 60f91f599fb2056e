"""Columns and exports that the studio's lists and reports share."""

from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import Button

from .dates import long_date


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


class DayColumn(Column):
    """A column of a list that writes a date in words."""

    def get_value(self, instance: Any) -> str:
        """The date in words, or nothing."""
        day = super().get_value(instance)
        return long_date(day) if day else ""
