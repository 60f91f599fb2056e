"""Amounts in euros as people write them."""

import re
import unicodedata
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .limits import refuse_too_long

LEAST, MOST = Decimal(1), Decimal("999999999.99")
"""What may be given at once: the most is what a code for transfers can hold (EPC069-12)."""

EURO = re.compile(r"€|\beuros?\b|\beur\b", re.IGNORECASE)
BETWEEN_THOUSANDS = re.compile(r"(?<=\d)\s(?=\d{3}(?!\d))")
AMOUNT = re.compile(r"\d{1,12}(?:[.,]\d{1,2})?", re.ASCII)


def read_amount(text: str) -> Decimal:
    """The amount that `text` stands for: "40", "40,50", "40 €", in the digits of any script.

    Raises ValidationError for anything else, and for what cannot be given.
    """
    refuse_too_long(text)
    plain = BETWEEN_THOUSANDS.sub("", EURO.sub(" ", _with_our_digits(text)).strip())
    if plain.startswith("-") or not plain.strip("0.,"):
        raise _refused(_("Write an amount of at least 1 euro.") if plain else _("Write an amount, for instance 40."))
    if not AMOUNT.fullmatch(plain):
        raise _refused(_("Write the amount in euros with digits only, for instance 40 or 12.50."))
    amount = Decimal(plain.replace(",", "."))
    if amount < LEAST:
        raise _refused(_("Write an amount of at least 1 euro."))
    if amount > MOST:
        raise _refused(_("This amount is too large for a transfer: write a smaller one."))
    return amount


def written_amount(amount: Decimal) -> str:
    """An amount with a point and without needless zeros, as machines and codes take it: 40, 12.5."""
    return f"{amount.normalize():f}"


def _with_our_digits(text: str) -> str:
    return "".join(str(unicodedata.digit(sign)) if sign.isdecimal() else sign for sign in text)


def _refused(said: str) -> ValidationError:
    return ValidationError(said, code="invalid")
