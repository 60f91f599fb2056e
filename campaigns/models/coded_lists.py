"""Several choices of a short list, in one column."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.db import models
from django.utils.text import capfirst

Choices = Callable[[], list[tuple[str, str]]]


class CodesField(forms.MultipleChoiceField):
    """Boxes to tick, whose codes are kept as one text: "fr,en"."""

    # In columns: these lists are long and their words short (static/css/admin.css).
    widget = forms.CheckboxSelectMultiple(attrs={"class": "studio-boxes"})

    def prepare_value(self, value: Any) -> Any:
        """The codes that are ticked."""
        return codes_of(value) if isinstance(value, str) else value

    def clean(self, value: Any) -> str:
        """The text that is kept."""
        return ",".join(super().clean(value))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether other boxes are ticked than before."""
        return super().has_changed(self.prepare_value(initial), data)


class CodedListField(models.CharField):
    """Codes of a short list, separated by commas; `codes` gives the list with its labels, read by each form."""

    def __init__(self, *args: Any, codes: Choices | None = None, **kwargs: Any) -> None:
        self.codes = codes
        super().__init__(*args, **{"max_length": 120, "blank": True, **kwargs})

    def formfield(self, **kwargs: Any) -> forms.Field:
        """Boxes to tick."""
        named = {name: kwargs[name] for name in ("label", "help_text") if name in kwargs}
        defaults = {"label": capfirst(self.verbose_name), "help_text": self.help_text, "required": not self.blank}
        return CodesField(choices=self.codes or [], **defaults | named)


def codes_of(text: str) -> list[str]:
    """The codes in the text of a `CodedListField`."""
    return [code for code in text.split(",") if code]
