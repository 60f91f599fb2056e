"""Numbers as people write them, and as the site does."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from text.reading.fields import NumberField


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1990", "1990"),
        ("1 990", "1990"),
        ("12\u00a0500", "12500"),
        ("12\u202f500,50", "12500.50"),
        ("-1 234 567.5", "-1234567.5"),
        (" 12 ", "12"),
    ],
)
def test_a_number_is_read_with_spaces_between_its_thousands(text: str, number: str) -> None:
    with translation.override("fr"):
        assert NumberField().clean(text) == Decimal(number)


@pytest.mark.parametrize("text", ["1 2", "12 50", "1 9900", "1 990 euros", "12,5,0", "1" * 5000])
def test_what_is_no_number_is_refused(text: str) -> None:
    with translation.override("fr"), pytest.raises(ValidationError):
        NumberField().clean(text)
