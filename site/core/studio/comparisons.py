"""How the comparison of two versions of a page writes what is no text: days, answers of yes or no, numbers.

Wagtail writes them as Python does, the new value against the old.
"""

import re
from datetime import date, datetime
from decimal import Decimal

from django.db import models
from django.utils import formats, timezone
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.admin.compare import FieldComparison, RichTextFieldComparison, TextDiff, register_comparison_class
from wagtail.fields import RichTextField

END_OF_LINE = re.compile(r"</(?:p|h\d|li|blockquote)>|<br/?>")
FIELDS = (models.BooleanField, models.DateField, models.DecimalField, models.IntegerField)


class PlainFieldComparison(FieldComparison):
    """The old value and the new one as staff write them, an arrow between; nothing for what is empty."""

    def htmldiff(self) -> SafeString | str:
        """The values marked as Wagtail marks texts."""
        before, after = said(self.val_a), said(self.val_b)
        if self.val_a == self.val_b:
            return escape(after)
        changes = [("deletion", before), ("addition", after)]
        return TextDiff([change for change in changes if change[1]], separator=" → ").to_html()


class SpacedRichTextComparison(RichTextFieldComparison):
    """Rich texts whose paragraphs stay apart once their tags are gone."""

    def __init__(self, field: models.Field, obj_a: models.Model, obj_b: models.Model) -> None:
        super().__init__(field, obj_a, obj_b)
        self.val_a: str = _spaced(field.value_from_object(obj_a))
        self.val_b: str = _spaced(field.value_from_object(obj_b))


def _spaced(text: str | None) -> str:
    return END_OF_LINE.sub(r"\g<0> ", text or "")


def said(value: object) -> str:
    """A value in words; empty for none."""
    match value:
        case None | "":
            return ""
        case bool():
            return _("yes") if value else _("no")
        case datetime():
            return formats.date_format(timezone.localtime(value), "SHORT_DATETIME_FORMAT")
        case date():
            return formats.date_format(value, "SHORT_DATE_FORMAT")
        case Decimal():
            return formats.localize(value.normalize())
    return str(value)


def register() -> None:
    """Have Wagtail compare such fields so, those with choices aside."""
    for field in FIELDS:
        register_comparison_class(field, comparison_class=PlainFieldComparison)
    register_comparison_class(RichTextField, comparison_class=SpacedRichTextComparison)
