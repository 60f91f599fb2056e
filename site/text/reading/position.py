"""Positions as people write them: decimals with a point or a comma, degrees and minutes, addresses of maps."""

import re
from decimal import Decimal

from .limits import LONGEST
from .position_links import is_link, texts_of_link

Position = tuple[Decimal, Decimal]
"""(latitude, longitude) in degrees."""

LATITUDE, LONGITUDE = AXES = (0, 1)
"""Which of the two a number is."""

MILLIONTH = Decimal("0.000001")
LIMITS = (90, 180)
SIXTY = 60
# Signs of many keyboards and programs for the same thing.
SIGNS = str.maketrans(
    {
        **dict.fromkeys("−–‐‑", "-"),
        **dict.fromkeys("º˚∘", "°"),
        **dict.fromkeys("’‘′ʹ´`", "'"),
        **dict.fromkeys("”“″‟˝", '"'),
        **dict.fromkeys("\u00a0\u2007\u2009\u202f\u3000\t\r\n", " "),
        **dict.fromkeys("()[]", " "),
    }
)
# Names of the sides of the world and of the two numbers; "Oost" is the Dutch east, "Ouest" and "Oeste" are the west.
SIDES = {
    "N": r"nord|north|norte|noord",
    "S": r"sud|south|sur|zuid",
    "E": r"est|east|este|oost",
    "W": r"ouest|west|oeste|o",
}
WORDS_OF_SIDES = [(re.compile(rf"(?<![^\W\d_])(?:{words})\b\.?", re.IGNORECASE), side) for side, words in SIDES.items()]
LABELS = re.compile(r"\b(?:lat(?:itude)?|lon(?:g(?:itude)?)?|lng)\b\s*[.:=]*", re.IGNORECASE)

NUMBER = r"[+-]?\d{1,3}(?:\.\d+)?"
# After a whole number, a comma without a space is a French decimal one; with a space too, unless a sign follows.
PAIRS = (
    re.compile(r"([+-]?\d{1,3},\d+)\s*°?\s*(?:[;/]|,\s|\s)\s*([+-]?\d{1,3},\d+)\s*°?"),
    re.compile(rf"([+-]?\d{{1,3}}\.\d+)\s*°?\s*[,;/\s]\s*({NUMBER})\s*°?"),
    re.compile(rf"({NUMBER})\s*°?\s*(?:[;/]|,(?=[+-])|,\s(?=\s*(?:[+-]|\d+\.))|\s)\s*({NUMBER})\s*°?"),
)
# Half a day, a part of something, the first of December: anything but a position.
FRACTION = re.compile(r"\d+\s*/\s*\d+")
DECIMAL = re.compile(r"\d{1,3}(?:\s*[.,]\s*\d+)?\s*°?")
SMALL = r"(\d{1,2}(?:[.,]\d+)?)"
# 12°22'17", 12° 22,3', 12 22 17: parts separated by their signs or by spaces.
PARTS = re.compile(rf"(\d{{1,3}})\s*[°\s]\s*{SMALL}\s*['\s]?\s*(?:{SMALL}\s*(?:\"|'')?)?")
LETTERED = re.compile(r"([^NSEW]*)([NSEW])([^NSEW]*)([NSEW])([^NSEW]*)")
ONE_LETTER = re.compile(r"([NSEW])?([^NSEW]+)([NSEW])?")
BARE_PARTS = re.compile(r"\d+(?:\s+\d[\d.,]*)+")
ANGLE = rf"([+-]?\d{{1,3}}\s*°\s*{SMALL}\s*'\s*(?:{SMALL}\s*(?:\"|''))?)"
ANGLES = re.compile(rf"{ANGLE}[\s,;/]*{ANGLE}")
AROUND = " ,;/"
DASH = re.compile(r"^[\s,;]*-\s")


def read_number(text: str) -> Decimal | None:
    """A number of degrees, with a point or a comma or in minutes, without a side; None for anything else."""
    return _signed(_plain(text)) if len(text) <= LONGEST else None


def read_position(text: str) -> Position | None:
    """A whole position; None when `text` is none, or lies off the globe."""
    if len(text) > LONGEST:
        return None
    found = next(filter(None, map(_pair, texts_of_link(text) if is_link(text) else [text])), None)
    position = found and (found[0].quantize(MILLIONTH), found[1].quantize(MILLIONTH))
    return position if position and all(abs(position[axis]) <= LIMITS[axis] for axis in AXES) else None


def read_side(text: str) -> tuple[Decimal, int] | None:
    """A number with the letter of its side, and which of the two it is; None for anything else."""
    found = ONE_LETTER.fullmatch(_plain(text))
    if not found or bool(found[1]) == bool(found[3]):
        return None
    return _towards(found[1] or found[3], found[2])


def plain_degrees(number: Decimal) -> str:
    """A number of degrees in plain decimals, without zeros at the end."""
    return f"{number.normalize():f}"


def _plain(text: str) -> str:
    """`text` with one sign for each thing, and a letter for each side."""
    text = LABELS.sub(" ", text.translate(SIGNS))
    for words, side in WORDS_OF_SIDES:
        text = words.sub(side, text)
    return " ".join(text.upper().split()).strip(AROUND)


def _pair(text: str) -> Position | None:
    plain = _plain(text)
    readings = (read(plain) for read in (_pair_of_decimals, _pair_with_sides, _pair_of_angles))
    return next(filter(None, readings), None)


def _pair_of_decimals(text: str) -> Position | None:
    if FRACTION.fullmatch(text) or (BARE_PARTS.fullmatch(text) and not re.search(r"[.,]", text)):
        return None
    for pattern in PAIRS:
        if found := pattern.fullmatch(text):
            return _decimal(found[1]), _decimal(found[2])
    return None


def _pair_with_sides(text: str) -> Position | None:
    """Two angles with the letters of their sides, before or after them, in either order."""
    if not (found := LETTERED.fullmatch(text)):
        return None
    before, one, between, other, after = (DASH.sub("", part).strip(AROUND) for part in found.groups())
    if bool(before) == bool(after):
        return None
    first, second = _towards(one, before or between), _towards(other, between if before else after)
    if not first or not second or first[1] == second[1]:
        return None
    return (first[0], second[0]) if first[1] == LATITUDE else (second[0], first[0])


def _pair_of_angles(text: str) -> Position | None:
    """Two angles with minutes and without sides."""
    found = ANGLES.fullmatch(text)
    latitude, longitude = (_signed(found[1]), _signed(found[4])) if found else (None, None)
    return None if latitude is None or longitude is None else (latitude, longitude)


def _towards(side: str, text: str) -> tuple[Decimal, int] | None:
    angle = _angle(text.strip(AROUND))
    if angle is None:
        return None
    return (-angle if side in "SW" else angle), (LATITUDE if side in "NS" else LONGITUDE)


def _signed(text: str) -> Decimal | None:
    """An angle with its sign; numbers with nothing but spaces between them may be anything."""
    sign, digits = (text[0], text[1:].strip()) if text[:1] in ("+", "-") else ("", text)
    angle = None if BARE_PARTS.fullmatch(digits) else _angle(digits)
    return -angle if angle is not None and sign == "-" else angle


def _angle(text: str) -> Decimal | None:
    if DECIMAL.fullmatch(text):
        return _decimal(text)
    if not (found := PARTS.fullmatch(text)):
        return None
    degrees, minutes, seconds = (_number(part or "0") for part in found.groups())
    if minutes >= SIXTY or seconds >= SIXTY:
        return None
    return (degrees + minutes / SIXTY + seconds / SIXTY / SIXTY).quantize(MILLIONTH)


def _decimal(text: str) -> Decimal:
    return _number(text).quantize(MILLIONTH)


def _number(text: str) -> Decimal:
    return Decimal(text.replace(" ", "").rstrip("°").replace(",", "."))
