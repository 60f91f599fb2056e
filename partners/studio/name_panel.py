"""The name of a partner in the editor, and in the comparison of two versions."""

from typing import TYPE_CHECKING

from django.db.models import Field
from wagtail.admin.compare import FieldComparison, TextFieldComparison
from wagtail.admin.panels import TitleFieldPanel

if TYPE_CHECKING:
    from ..models import PartnerPage


class RealNameComparison(TextFieldComparison):
    """The real names: who may edit the partner knows them, and a protected one may have changed too."""

    def __init__(self, field: Field, obj_a: "PartnerPage", obj_b: "PartnerPage") -> None:
        super().__init__(field, obj_a, obj_b)
        self.val_a, self.val_b = obj_a.real_name, obj_b.real_name


class RealNamePanel(TitleFieldPanel):
    """The title, compared by what staff know."""

    def get_comparison_class(self) -> type[FieldComparison]:
        """Not the neutral name that stands for it in public."""
        return RealNameComparison
