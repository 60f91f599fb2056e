"""Telephone numbers of a partner that nobody can dial: kept, for numbering plans change, and told."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from text.reading.telephones import impossible_numbers

if TYPE_CHECKING:
    from .models import PartnerPage


def dialling_notices(partner: "PartnerPage") -> Iterator[str]:
    """What to say of each number with the code of a country that has no such number."""
    for number in impossible_numbers(partner.phone):
        yield _(
            "“%(number)s” does not have the digits of a number in its country: an old number, or a slip? Check it."
        ) % {"number": number}
