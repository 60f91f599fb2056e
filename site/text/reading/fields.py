"""Fields of forms that read what people write; `Meta.field_classes` of a model's form names them."""

import re
from datetime import date, datetime, time
from decimal import Decimal
from html import unescape
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import from_current_timezone

from text.plain_text import one_line

from .amounts import LEAST, MOST, read_amount
from .days import read_day, read_moment
from .hours import read_hour
from .limits import refuse_too_long
from .web import read_email, read_web_address
from .years import read_year

FRAME_SOURCE = re.compile(r"""<iframe\b[^>]*?\ssrc\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
# Of any width, as the site writes them itself.
BETWEEN_THOUSANDS = re.compile(r"(?<=\d)\s(?=\d{3}(?!\d))")


class DayField(forms.DateField):
    """A day, written in any way that `read_day` reads."""

    def to_python(self, value: Any) -> date | None:
        """The day; none for an empty field."""
        return read_day(text) if (text := _text(value)) else super().to_python(value)


class PickedDayField(DayField):
    """A day that a reader of the site gives: browsers offer a calendar for it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"widget": forms.DateInput({"type": "date"}, format="%Y-%m-%d"), **kwargs})


class MomentField(forms.DateTimeField):
    """A day with its hour, written in any way that `read_moment` reads besides Django's own."""

    def to_python(self, value: Any) -> datetime | None:
        """The moment, in the time zone of the site; none for an empty field."""
        try:
            return super().to_python(value)
        except ValidationError:
            return from_current_timezone(read_moment(_text(value)))


class HourField(forms.TimeField):
    """An hour, written in any way that `read_hour` reads."""

    def to_python(self, value: Any) -> time | None:
        """The hour; none for an empty field."""
        return read_hour(text) if (text := _text(value)) else super().to_python(value)


class YearField(forms.IntegerField):
    """A year. Not a number to browsers: those would empty the field of what they do not take for one."""

    widget = forms.TextInput

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """The keyboard of digits, on a telephone."""
        return {"inputmode": "numeric", "autocomplete": "off"}

    def to_python(self, value: Any) -> int | None:
        """The year; none for an empty field."""
        return read_year(text) if (text := _text(value)) else super().to_python(value)


class NumberField(forms.DecimalField):
    """A number, with a comma or a point, its thousands apart or not. Not a number to browsers, as a year."""

    widget = forms.TextInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"localize": True, **kwargs})

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """The keyboard of digits with a comma, on a telephone."""
        return {"inputmode": "decimal", "autocomplete": "off"}

    def to_python(self, value: Any) -> Decimal | None:
        """The number; none for an empty field."""
        return super().to_python(BETWEEN_THOUSANDS.sub("", text) if (text := _text(value)) else value)


class AmountField(NumberField):
    """An amount in euros, written in any way that `read_amount` reads."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"localize": False, "min_value": LEAST, "max_value": MOST, **kwargs})

    def to_python(self, value: Any) -> Decimal | None:
        """The amount; none for an empty field."""
        return read_amount(text) if (text := _text(value)) else super().to_python(value)


class WebAddressField(forms.URLField):
    """The address of a web page, with or without its scheme."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"assume_scheme": "https", **kwargs})

    def to_python(self, value: Any) -> str:
        """The whole address; an empty text for an empty field."""
        return read_web_address(text) if (text := _text(value)) else ""


class VideoAddressField(WebAddressField):
    """The address of a video, also out of the code that a site gives to show it elsewhere."""

    def to_python(self, value: Any) -> str:
        """The whole address; an empty text for an empty field."""
        found = FRAME_SOURCE.search(value) if isinstance(value, str) else None
        return super().to_python(unescape(found[1]) if found else value)


class MailboxField(forms.EmailField):
    """The address of a mailbox, as it is pasted."""

    def to_python(self, value: Any) -> str:
        """The address alone; an empty text for an empty field."""
        return read_email(text) if (text := _text(value)) else ""


def _text(value: Any) -> str:
    """What was typed. Raises ValidationError for a text that can be no value."""
    text = one_line(value) if isinstance(value, str) else ""
    refuse_too_long(text)
    return text
