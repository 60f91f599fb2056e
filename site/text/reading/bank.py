"""Accounts, bank codes and communications of Belgian transfers as people write them; checked by python-stdnum."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from stdnum import bic, iban
from stdnum.be import iban as belgian_iban
from stdnum.be import ogm_vcs
from stdnum.exceptions import InvalidChecksum, InvalidComponent
from stdnum.exceptions import ValidationError as NumberError

COUNTRY = "BE"
IBAN_LENGTH = 16
ANY_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]+", re.ASCII)
STRUCTURED_LENGTH = 12
# Between plus signs or stars, with strokes, or twelve digits and nothing else.
STRUCTURED = re.compile(r"\+{2,}.*|\*{2,}.*|\d{1,4}(?:/\d{1,6}){1,2}|\d{12}", re.ASCII)
NO_DIGIT = re.compile(r"[^0-9]")


def read_iban(text: str) -> str:
    """The number of a Belgian account, without spaces, whatever bank it is of. Raises ValidationError."""
    number = iban.compact(text)
    if not ANY_IBAN.fullmatch(number):
        raise _refused(_("This is no account number (IBAN): write it as the bank does, BE68 5390 0754 7034."))
    if not number.startswith(COUNTRY):
        raise _refused(_("This account is not Belgian: write an IBAN that begins with BE."))
    if len(number) != IBAN_LENGTH:
        said = _("A Belgian IBAN has %(wanted)s letters and digits; this one has %(found)s.")
        raise _refused(said % {"wanted": IBAN_LENGTH, "found": len(number)})
    try:
        return belgian_iban.validate(number)
    except InvalidChecksum:
        said = _("The check digits of this IBAN do not fit: a digit is wrong. Compare it with what the bank wrote.")
        raise _refused(said) from None
    except InvalidComponent:  # a bank that is newer than the library's list
        return number
    except NumberError:
        raise _refused(_("After BE, a Belgian IBAN has digits only.")) from None


def shown_iban(number: str) -> str:
    """An account's number in groups of four."""
    return iban.format(number)


def read_bic(text: str, account: str = "") -> str:
    """The code of the bank of an `account`, or of any Belgian bank where that is not known. Raises ValidationError."""
    code = bic.compact(text)
    if not code.isascii() or not bic.is_valid(code):
        raise _refused(_("This is no bank code (BIC): it has 8 or 11 letters and digits, for instance GEBABEBB."))
    wanted = bic.compact(belgian_iban.to_bic(account) or "") if account else ""
    if code[4:6] != COUNTRY or (wanted and code[:8] != wanted[:8]):
        said = _("This BIC is not that of the bank of the account: correct it, or leave it empty.")
        if wanted:
            said += " " + _("The bank has %(bic)s.") % {"bic": wanted}
        raise _refused(said)
    return code


def read_communication(text: str) -> str:
    """What comes with a transfer: a structured communication in its usual form, +++ddd/dddd/ddddd+++, or free words.

    Raises ValidationError for a structured one whose check digits do not fit.
    """
    if not STRUCTURED.fullmatch(text.strip()):
        return text
    digits = NO_DIGIT.sub("", text)
    if len(digits) != STRUCTURED_LENGTH:
        said = _("A structured communication has 12 digits; this one has %(found)s.") % {"found": len(digits)}
        raise _refused(said)
    if not ogm_vcs.is_valid(digits):
        raise _refused(
            _("The last two digits of this structured communication do not fit the ten before: a digit is wrong.")
        )
    return f"+++{ogm_vcs.format(digits)}+++"


def structured_digits(communication: str) -> str:
    """The twelve digits of a structured communication, as banks exchange it; empty for free words."""
    return NO_DIGIT.sub("", communication) if communication.startswith("+++") else ""


def _refused(said: str) -> ValidationError:
    return ValidationError(said, code="invalid")
