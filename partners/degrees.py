"""A latitude or a longitude in a field or a cell of its own: what its text means, else what to do."""

import re
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.reading.limits import refuse_too_long

from .position import LATITUDE, LIMITS, plain_degrees, read_both, read_number, read_position, read_side
from .position_links import is_link

# Thousands between points or spaces, or no comma at all: 6370000, 6.370.000, 6,37E+06.
WITHOUT_COMMA = re.compile(
    r"[+-]?(?:\d{4,}(?:[.,]0+)?|\d{1,3}(?:[.\s]\d{3}){2,}|\d+(?:[.,]\d+)?e\+?\d+)", re.IGNORECASE
)


def read_degrees(text: str, axis: int) -> Decimal:
    """The degrees in `text`, which stands where a number of this axis is expected. Raises ValidationError."""
    refuse_too_long(text)
    number = _read(text, axis)
    if abs(number) <= LIMITS[axis]:
        return Decimal(plain_degrees(number))
    if axis == LATITUDE:
        raise _refused(_("A latitude lies between -90 and 90: are the latitude and the longitude exchanged?"))
    raise _refused(_("A longitude lies between -180 and 180."))


def _read(text: str, axis: int) -> Decimal:
    if read_position(text):  # where it is not the other number's too, `parted` has taken it apart
        raise _refused(_("Two whole positions stand here, and they differ: leave one of them."))
    if (number := read_number(text)) is not None:
        return number
    if side := read_side(text):
        number, found = side
        if found != axis:
            raise _refused(
                _("A longitude (E or W) stands in the place of the latitude: exchange them.")
                if axis == LATITUDE
                else _("A latitude (N or S) stands in the place of the longitude: exchange them.")
            )
        return number
    raise _refused(_why_not(text))


def _why_not(text: str) -> str:
    said = _("This is no number of degrees. Write decimal degrees, for instance 12,3714 or -1,5197.")
    if is_link(text):
        return _(
            "This link does not carry the position. Open it in a browser, wait for the map, then copy the address that"
            " the browser shows by then: it holds the numbers."
        )
    if WITHOUT_COMMA.fullmatch(text.replace("\u00a0", " ").replace("\u202f", " ").strip()):
        return _("This number has lost its comma. Write decimal degrees, for instance 12,3714 or -1,5197.")
    return said


def _refused(said: str) -> ValidationError:
    return ValidationError(said, code="invalid")


def parted(latitude: str, longitude: str) -> tuple[str, str]:
    """The texts of both numbers of a position where one of the two texts holds it whole; else as they are."""
    if position := read_both(latitude, longitude):
        return plain_degrees(position[0]), plain_degrees(position[1])
    return latitude, longitude
