"""The fields of a position in forms: a latitude and a longitude, either of which also takes both."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict

from ..plain_text import one_line
from .degrees import Typed, read_degrees, side_by_side
from .position import LATITUDE, plain_degrees, read_number


class DegreesInput(forms.TextInput):
    """A number of degrees as people write it; a whole position pasted in it fills the other field too."""

    def __init__(self, axis: int, other: str) -> None:
        """The field of the latitude has the axis 0, that of the longitude 1; `other` is the name of its fellow."""
        super().__init__(
            attrs={
                "autocomplete": "off",
                "spellcheck": "false",
                "data-position-axis": axis,
            }
        )
        self.axis, self.other = axis, other

    def format_value(self, value: Any) -> str | None:
        """Without zeros at the end."""
        return plain_degrees(value) if isinstance(value, Decimal) else super().format_value(value)

    def value_from_datadict(self, data: QueryDict, files: object, name: str) -> Typed:
        """The number in plain decimals, also where both were put in one field; what is none is left as it was typed."""
        mine, others = one_line(data.get(name) or ""), one_line(data.get(self.other) or "")
        typed = side_by_side(mine, others)[0] if self.axis == LATITUDE else side_by_side(others, mine)[1]
        number = None if typed.refusal else read_number(typed.text)
        return typed if number is None else Typed(plain_degrees(number))


class DegreesField(forms.DecimalField):
    """A latitude or a longitude, as its `DegreesInput` says; written in any way that `read_degrees` reads."""

    def prepare_value(self, value: Any) -> Any:
        """What the field shows again."""
        return value.text if isinstance(value, Typed) else value

    def to_python(self, value: Any) -> Decimal | None:
        """The degrees; none for an empty field."""
        if isinstance(value, Typed):
            if value.refusal:
                raise ValidationError(value.refusal, code="invalid")
            value = value.text
        if isinstance(value, str) and value.strip():
            return read_degrees(value, self.widget.axis)
        return super().to_python(value)


def degrees_inputs(latitude: str, longitude: str) -> dict[str, DegreesInput]:
    """The widgets of two fields that hold one position, by their names."""
    return {latitude: DegreesInput(0, longitude), longitude: DegreesInput(1, latitude)}
