"""The forms of issues and of publications in the studio."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Max
from django.forms import Select
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.blocks import StreamValue
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.models import Page

from core.studio.forms import LinksForm, order_choices
from media.models import Document


class PublicationForm(LinksForm):
    """The kind is one of a short list, in alphabetical order."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if kind := self.fields.get("kind"):
            kind.widget = Select()
            order_choices(kind)


class IssueForm(LinksForm):
    """No two issues have the same number, no entry leads beyond the PDF, no partner is named twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        number = self.fields.get("number")
        if number and self.instance.pk is None and not self.instance.number:
            last: int | None = type(self.instance).objects.aggregate(last=Max("number"))["last"]
            number.initial = self.initial["number"] = (last or 0) + 1

    def clean(self) -> dict[str, Any]:
        """Check the table of contents against the PDF."""
        cleaned_data: dict[str, Any] = super().clean()
        errors = _errors_of_pages(cleaned_data.get("contents"), cleaned_data.get("document"))
        if errors and not self.is_deferred_validation:
            self.add_error("contents", StreamBlockValidationError(block_errors=errors))
        return cleaned_data

    def clean_number(self) -> int:
        """The number, when no other issue has it; a translation has that of its source."""
        number = self.cleaned_data["number"]
        issues = type(self.instance).objects.filter(number=number, alias_of=None)
        if other := issues.exclude(translation_key=self.instance.translation_key).first():
            raise ValidationError(_taken_message(other))
        return number


def _taken_message(other: Page) -> str:
    """Which page has the number; a draft is not where one looks for it."""
    if other.live:
        return _("An issue already has this number: “%(title)s”.") % {"title": other.title}
    return _("An issue that is not published already has this number: “%(title)s”.") % {"title": other.title}


def _errors_of_pages(contents: StreamValue | None, document: Document | None) -> dict[int, ValidationError]:
    """What is wrong with entries that lead to a page that the PDF, whose pages were counted, does not have."""
    count = document.page_count if document else None
    if not contents or not count:
        return {}
    message = ngettext("The PDF has only %(count)s page.", "The PDF has only %(count)s pages.", count)
    error = ValidationError(message, params={"count": count})
    beyond = (place for place, entry in enumerate(contents) if (entry.value["page_number"] or 0) > count)
    return {place: StructBlockValidationError(block_errors={"page_number": error}) for place in beyond}
