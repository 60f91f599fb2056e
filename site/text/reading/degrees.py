"""A latitude or a longitude in a field or a cell of its own: what its text means, else what to do."""

import re
from decimal import Decimal
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from .limits import refuse_too_long
from .position import AXES, LATITUDE, LIMITS, LONGITUDE, Position, plain_degrees, read_number, read_position, read_side
from .position_links import is_link

# Thousands between points or spaces, or no comma at all: 6370000, 6.370.000, 6,37E+06.
WITHOUT_COMMA = re.compile(
    r"[+-]?(?:\d{4,}(?:[.,]0+)?|\d{1,3}(?:[.\s]\d{3}){2,}|\d+(?:[.,]\d+)?e\+?\d+)", re.IGNORECASE
)
# As a spreadsheet program shows a number in a narrow column; it may have rounded it.
SCIENTIFIC = re.compile(r"[+-]?\d(?:[.,]\d+)?e(?:[+-]?0*[0-2]|-\d+)", re.IGNORECASE)
# As satellite receivers write degrees and minutes: 6 22.5.
MINUTES = re.compile(r"\s*([+-]?\d{1,3})\s+(\d{1,2}[.,]\d+)\s*")
QUOTED = 60
"""Letters of the other field that a message shows."""


class Typed(NamedTuple):
    """What stands in the field of one number, and why it cannot be read beside that of the other."""

    text: str
    refusal: str = ""


def read_degrees(text: str, axis: int) -> Decimal:
    """The degrees in `text`, which stands where a number of this axis is expected. Raises ValidationError."""
    refuse_too_long(text)
    number = _read(text, axis)
    if abs(number) <= LIMITS[axis]:
        return Decimal(plain_degrees(number))
    if axis == LATITUDE:
        raise _refused(_("A latitude lies between -90 and 90: have the latitude and the longitude been swapped?"))
    raise _refused(_("A longitude lies between -180 and 180."))


def side_by_side(latitude: str, longitude: str) -> tuple[Typed, Typed]:
    """The texts of both numbers of a position, each in its place where one of the two texts holds it whole.

    A text that may be a position or degrees and minutes, such as “6° 22”, is the latter where the other field holds a
    number too. What says one thing in a field and another in the other is refused, beside the field with the position.
    """
    texts = (latitude, longitude)
    whole = tuple(map(read_position, texts))
    position = whole[0] or whole[1]
    if position is None:
        return Typed(latitude), Typed(longitude)
    if all(_agrees(texts[axis], whole[axis], position, axis) for axis in AXES):
        return Typed(plain_degrees(position[0])), Typed(plain_degrees(position[1]))
    numbers = [_number(texts[axis], axis) for axis in AXES]
    if numbers[0] is not None and numbers[1] is not None:
        return Typed(plain_degrees(numbers[0])), Typed(plain_degrees(numbers[1]))
    if whole[0] and whole[1]:
        return (
            Typed(latitude, _("There are two complete positions here, and they differ: leave one of them.")),
            Typed(longitude, _("There is another complete position here.")),
        )
    refusal = _two_things(position, texts[LATITUDE if whole[1] else LONGITUDE], in_latitude=bool(whole[0]))
    return Typed(latitude, refusal if whole[0] else ""), Typed(longitude, refusal if whole[1] else "")


def _agrees(text: str, whole: Position | None, position: Position, axis: int) -> bool:
    """Whether a field is empty, or holds `position`, or its number of this axis."""
    return not text.strip() or whole == position or (whole is None and _number(text, axis) == position[axis])


def _number(text: str, axis: int) -> Decimal | None:
    """A number of this axis that stands by itself, perhaps in degrees and minutes or with its side."""
    if (number := read_number(MINUTES.sub(r"\1° \2", text))) is not None:
        return number
    side = read_side(text)
    return side[0] if side and side[1] == axis else None


def _two_things(position: Position, other: str, *, in_latitude: bool) -> str:
    """What to say of a whole position beside a field that holds something else."""
    said = (
        _(
            "There is a complete position here (%(latitude)s / %(longitude)s), and something else in the longitude"
            " (“%(other)s”): empty the longitude, or write the latitude alone here."
        )
        if in_latitude
        else _(
            "There is a complete position here (%(latitude)s / %(longitude)s), and something else in the latitude"
            " (“%(other)s”): empty the latitude, or write the longitude alone here."
        )
    )
    numbers = {"latitude": plain_degrees(position[0]), "longitude": plain_degrees(position[1])}
    return said % (numbers | {"other": Truncator(other).chars(QUOTED)})


def _read(text: str, axis: int) -> Decimal:
    if (number := read_number(text)) is not None:
        return number
    if side := read_side(text):
        number, found = side
        if found != axis:
            raise _refused(
                _("A longitude (E or W) is in the place of the latitude: swap them.")
                if axis == LATITUDE
                else _("A latitude (N or S) is in the place of the longitude: swap them.")
            )
        return number
    raise _refused(_why_not(text))


def _why_not(text: str) -> str:
    said = _("This is not a number of degrees. Write decimal degrees, for instance 12,3714 or -1,5197.")
    if is_link(text):
        return _(
            "This link does not carry the position. Open it in a browser, wait for the map, then copy the address"
            " that the browser shows: it contains the numbers."
        )
    plain = text.replace("\u00a0", " ").replace("\u202f", " ").strip()
    if SCIENTIFIC.fullmatch(plain):
        return _(
            "A spreadsheet program wrote this number with an exponent (E), perhaps rounded. Write decimal degrees, for"
            " instance 12,3714 or -1,5197."
        )
    if WITHOUT_COMMA.fullmatch(plain):
        return _("This number has lost its comma. Write decimal degrees, for instance 12,3714 or -1,5197.")
    return said


def _refused(said: str) -> ValidationError:
    return ValidationError(said, code="invalid")
