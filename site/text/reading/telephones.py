"""Telephone numbers as people write them, one or several with words beside them, in the numbering plans of the world.

What is kept reads well (+32 2 246 36 71) and is found again in the text for links that dial it.
"""

import re
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from phonenumbers import (
    COUNTRY_CODE_TO_REGION_CODE,
    Leniency,
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    PhoneNumberMatcher,
    country_code_for_region,
    format_number,
    is_possible_number,
    is_valid_number,
    parse,
)

from worldmap.countries import country_name

ROUNDED, WRONG = "rounded", "invalid"
"""Codes of the errors: a number whose last digits a spreadsheet program dropped; one that is none."""
SCHEME = re.compile(r"\b(?:tel|callto|sms):\s*(?=[+(\d])", re.IGNORECASE)
WHATSAPP = re.compile(
    r"(?:https?://)?(?:wa\.me/|(?:api|web)\.whatsapp\.com/send/?\?phone=)(?:\+|%2B)?(?=\d)", re.IGNORECASE
)
EXPONENT = re.compile(r"(?<!\w)\d+(?:[.,]\d+)?E\+?\d+(?!\w)", re.IGNORECASE)
MADE_A_NUMBER = re.compile(r"(\d{6,})[.,]0+")
BETWEEN = re.compile(r"(\s*[;,|\n]\s*|\s+/\s*|\s*/\s+|\s+(?:ou|et|or|and|of|en|o|y)\s+)", re.IGNORECASE)
SLASH = re.compile(r"(/)")
JOINED = re.compile(r"/|(?=\+)")
# With its country's code: plans change, and an old number is better kept than refused.
ABROAD = re.compile(r"\(?(?:\+|\b00)\s*\d[\d\s().-]*\d")
FEWEST, MOST = 8, 15
# Digits beside a number that are still words: "poste 1234", "… 36 71 / 72".
BESIDE = 4


def read_telephones(text: str, region: str) -> str:
    """The numbers in `text` as they are dialled from everywhere, the words beside them as they were.

    `region` is the ISO code of the country whose numbers may stand without its code. Raises ValidationError.
    """
    if EXPONENT.search(text):
        raise ValidationError(
            _(
                "A spreadsheet program has rounded this number, and its last digits are lost: type it again in full,"
                " with + and the code of the country."
            ),
            code=ROUNDED,
        )
    text = MADE_A_NUMBER.sub(r"\1", WHATSAPP.sub("+", SCHEME.sub("", text.strip())))
    parts = BETWEEN.split(text)
    read = [part if number % 2 else _read_part(part, region) for number, part in enumerate(parts)]
    if all(_has_few_digits(part) for part in read):
        raise _refused(text, region)
    return "".join(read)


def dialled(text: str, region: str) -> Iterator[tuple[str, str]]:
    """`text` in pieces, each with the number that it dials (E.164, such as +3222463671), or with an empty text."""
    end = 0
    for found in PhoneNumberMatcher(text, region, leniency=Leniency.POSSIBLE):
        if found.start > end:
            yield text[end : found.start], ""
        yield found.raw_string, format_number(found.number, PhoneNumberFormat.E164)
        end = found.end
    if end < len(text):
        yield text[end:], ""


def digits_of(text: str) -> Iterator[str]:
    """The digits of each number in `text`, also where only a slash or the next plus sign parts two."""
    for part in BETWEEN.split(text):
        for one in dict.fromkeys([part, *JOINED.split(part)]):
            if digits := "".join(filter(str.isdecimal, one)):
                yield digits


def impossible_numbers(text: str) -> list[str]:
    """Numbers with the code of a country that its plan does not know, as they stand in `text`: old ones, or slips.

    Such is also one of another country that was written without its code.
    """
    found = (_without_half_a_bracket(match[0]) for part in BETWEEN.split(text) for match in ABROAD.finditer(part))
    return [number for number in found if not ((known := _possible(number, None)) and is_valid_number(known))]


def _without_half_a_bracket(number: str) -> str:
    return number.removeprefix("(") if number.count("(") > number.count(")") else number


def _read_part(part: str, region: str) -> str:
    """A number with the words beside it. Raises ValidationError."""
    if _has_few_digits(part):
        return part
    if number := _possible(part, region):
        return _written(number)
    pieces, rest, end = [], "", 0
    for found in PhoneNumberMatcher(part, region, leniency=Leniency.POSSIBLE):
        pieces += [part[end : found.start], _written(found.number)]
        rest, end = rest + part[end : found.start], found.end
    rest += part[end:]
    if end and "+" not in rest and _has_few_digits(rest):
        return "".join([*pieces, part[end:]])
    if "/" in part:
        return "".join(one if one == "/" else _read_part(one, region) for one in SLASH.split(part))
    if (abroad := ABROAD.search(part)) and _is_of_a_country(abroad[0]):
        return part
    raise _refused(part, region)


def _has_few_digits(text: str) -> bool:
    return sum(map(str.isdecimal, text)) <= BESIDE


def _possible(text: str, region: str | None) -> PhoneNumber | None:
    """The number that `text` is as a whole; None for what has words, or more or fewer digits than its country's."""
    if any(character.isalpha() for character in text):
        return None
    try:
        number = parse(text, region)
    except NumberParseException:
        return None
    return number if is_possible_number(number) else None


def _is_of_a_country(text: str) -> bool:
    digits = "".join(filter(str.isdecimal, text)).removeprefix("00")
    known = any(int(digits[:length]) in COUNTRY_CODE_TO_REGION_CODE for length in (1, 2, 3))
    return known and FEWEST <= len(digits) <= MOST


def _written(number: PhoneNumber) -> str:
    return format_number(number, PhoneNumberFormat.INTERNATIONAL)


def _refused(text: str, region: str) -> ValidationError:
    digits = "".join(filter(str.isdecimal, text))
    if not digits:
        return ValidationError(_("“%(text)s” is not a telephone number.") % {"text": text.strip()}, code=WRONG)
    code = country_code_for_region(region)
    said = _(
        "“%(text)s” is not a telephone number of this country (%(country)s): it has too few digits, or too many."
    ) % {
        "text": text.strip(),
        "country": country_name(region, get_language() or "fr"),
    }
    what_to_do = _("Write it with + and the code of the country, for instance +%(code)s…") % {"code": code or 32}
    if code and "+" not in text and digits.startswith(str(code)) and len(digits) >= FEWEST:
        what_to_do = _("If its + was lost, write +%(digits)s.") % {"digits": digits}
    return ValidationError(f"{said} {what_to_do}", code=WRONG)
