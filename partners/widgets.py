"""The fields of a position in the forms of a partner."""

from decimal import Decimal
from typing import Any

from django import forms
from django.http import QueryDict

from .position import read_number, read_position


class DegreesInput(forms.TextInput):
    """Takes a number of degrees as people write it; a whole position pasted in it fills the other field too."""

    def __init__(self, axis: int, other: str) -> None:
        """The field of the latitude has the axis 0, that of the longitude 1; `other` is the name of its fellow."""
        super().__init__(attrs={"autocomplete": "off", "spellcheck": "false", "data-position-axis": axis})
        self.axis, self.other = axis, other

    def format_value(self, value: Any) -> str | None:
        """Without zeros at the end."""
        return f"{value.normalize():f}" if isinstance(value, Decimal) else super().format_value(value)

    def value_from_datadict(self, data: QueryDict, files: object, name: str) -> str:
        """The number in plain decimals; what is no number is left as it was typed, for the field to refuse."""
        text = data.get(name) or ""
        position = read_position(text) or read_position(data.get(self.other) or "")
        number = position[self.axis] if position else read_number(text)
        return text if number is None else f"{number.normalize():f}"
