"""The QR code for a transfer that banking apps read: EPC069-12, version 002, UTF-8, by segno.

https://www.europeanpaymentscouncil.eu/document-library/guidance-documents/quick-response-code-guidelines-enable-data-capture-initiation
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from django.utils.safestring import SafeString
from segno.helpers import make_epc_qr

from core.qr_codes import drawn
from text.reading.bank import structured_digits

HOLDER_LENGTH, FREE_LENGTH = 70, 140
"""How long the name of the holder and free words may be."""


class CodeTooLongError(Exception):
    """Name and communication together are longer than a code may be: 331 bytes."""


@dataclass(frozen=True)
class Transfer:
    """All that a transfer says."""

    holder: str
    iban: str
    bic: str
    amount: Decimal
    communication: str


# An image for each transfer asked for lately, in this process; all that it shows is its key.
@lru_cache(maxsize=256)
def code_of(transfer: Transfer) -> SafeString:
    """The code of a transfer as an SVG path on white. Raises CodeTooLongError.

    A structured communication stands in the field of references, by its digits alone, as between banks.
    """
    digits = structured_digits(transfer.communication)
    try:
        code = make_epc_qr(
            name=transfer.holder,
            iban=transfer.iban,
            bic=transfer.bic or None,
            amount=transfer.amount,
            reference=digits or None,
            text=None if digits else transfer.communication,
            encoding="utf-8",
        )
    except ValueError as error:
        raise CodeTooLongError from error
    return drawn(code)
