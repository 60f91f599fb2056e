"""The columns of lists of partners."""

from collections.abc import Callable
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from core.studio.listings import TitleColumn

from ..models import PartnerPage
from .place import SHORT, public_precision, why_coarser


class NameColumn(TitleColumn):
    """The name that staff know, with a mark where the public sees another one, and the acronym."""

    cell_template_name = "partners/studio/name_cell.html"


class KindsColumn(Column):
    """The kinds of movement, in words."""

    def get_value(self, instance: PartnerPage) -> str:
        """Labels separated by commas."""
        return ", ".join(kind.label for kind in instance.kinds.all())


class NotedColumn(Column):
    """A value, and a note below it where something is to be noted."""

    cell_template_name = "partners/studio/noted_cell.html"

    def __init__(self, name: str, note: Callable[[PartnerPage], str], **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self.note = note

    def get_cell_context_data(self, instance: PartnerPage, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Add the note."""
        return super().get_cell_context_data(instance, parent_context) | {"note": self.note(instance)}


def _checked(partner: PartnerPage) -> str:
    return date_format(partner.last_checked, "SHORT_DATE_FORMAT") if partner.last_checked else _("never")


def _precision(partner: PartnerPage) -> str:
    return SHORT[public_precision(partner)]


NAME = NameColumn("title", label=_("Name"), sort_key="known_name", classname="title")
COUNTRY = Column("country", label=_("Country"), sort_key="country_order", width="12%")
KINDS = KindsColumn("kinds", label=_("Kinds"), width="14%")
CHECKED = NotedColumn(
    "last_checked",
    lambda partner: _("to check") if partner.is_to_check else "",
    label=_("Last checked"),
    accessor=_checked,
    sort_key="check_order",
    width="11%",
)
PRECISION = NotedColumn(
    "precision", why_coarser, label=_("Place shown"), accessor=_precision, sort_key="precision_order", width="10%"
)
