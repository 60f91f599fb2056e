"""What the studio's reports share."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets.button import Button


class SpreadsheetExport:
    """A report that is exported as XLSX; not as CSV, in which a spreadsheet would run cells that begin like a formula.

    Comes before Wagtail's view.
    """

    xlsx_export_url: str

    FORMATS = ("xlsx",)

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """The export."""
        return [Button(_("Download XLSX"), url=self.xlsx_export_url, icon_name="download")]
