"""Positions as people write them: decimal degrees with a point or a comma, degrees and minutes, map addresses."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

Position = tuple[Decimal, Decimal]
"""(latitude, longitude) in degrees."""

MILLIONTH = Decimal("0.000001")
MINUS_SIGNS = str.maketrans("−–", "--")

NUMBER = r"[+-]?\d{1,3}(?:\.\d+)?"
# After a whole number, a comma without a space is a French decimal one.
PAIRS = (
    re.compile(r"([+-]?\d{1,3},\d+)°?\s*(?:;|,\s|\s)\s*([+-]?\d{1,3},\d+)°?"),
    re.compile(rf"([+-]?\d{{1,3}}\.\d+)°?\s*[,;\s]\s*({NUMBER})°?"),
    re.compile(rf"({NUMBER})°?\s*(?:;|,\s|\s|,(?=[+-]))\s*({NUMBER})°?"),
)
ADDRESSES = (
    re.compile(rf"geo:({NUMBER}),({NUMBER})"),
    re.compile(rf"[?&]mlat=({NUMBER})&mlon=({NUMBER})"),
    re.compile(rf"#map=\d+(?:\.\d+)?/({NUMBER})/({NUMBER})"),
)
# 12°22'17"N, 12° 22,3′ N, N 12 22 17: parts separated by their signs or by spaces.
SMALL = r"(\d{1,2}(?:[.,]\d+)?)"
PARTS = rf"(\d{{1,3}})\s*[°º\s]\s*(?:{SMALL}\s*['’′\s]?\s*)?(?:{SMALL}\s*(?:\"|”|″|''|’’|′′)?\s*)?"
SIDES = {"N": 1, "S": -1, "E": 1, "W": -1, "O": -1}
BEFORE = re.compile(rf"\s*([NS])\s*{PARTS}[,;\s]*([EWO])\s*{PARTS}", re.IGNORECASE)
AFTER = re.compile(rf"\s*{PARTS}([NS])[,;\s]*{PARTS}([EWO])\s*", re.IGNORECASE)


def read_number(text: str) -> Decimal | None:
    """A number of degrees, with a point or a comma; None for anything else."""
    found = re.fullmatch(r"([+-]?\d{1,3}(?:[.,]\d+)?)\s*°?", text.translate(MINUS_SIGNS).strip())
    return _decimal(found[1]) if found else None


def read_position(text: str) -> Position | None:
    """A whole position; None when `text` is none, or lies off the globe."""
    text = text.translate(MINUS_SIGNS).strip()
    position = next(_readings(text), None)
    return position if position and abs(position[0]) <= 90 and abs(position[1]) <= 180 else None


def _readings(text: str) -> Iterator[Position]:
    for pattern in ADDRESSES:
        if found := pattern.search(text):
            yield _decimal(found[1]), _decimal(found[2])
    for pattern in PAIRS:
        if found := pattern.fullmatch(text):
            yield _decimal(found[1]), _decimal(found[2])
    if found := BEFORE.fullmatch(text):
        parts = found.groups()
        yield _degrees(parts[0], parts[1:4]), _degrees(parts[4], parts[5:8])
    if found := AFTER.fullmatch(text):
        parts = found.groups()
        yield _degrees(parts[3], parts[0:3]), _degrees(parts[7], parts[4:7])


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", ".")).quantize(MILLIONTH)


def _degrees(side: str, parts: Iterable[str | None]) -> Decimal:
    degrees, minutes, seconds = (Decimal((part or "0").replace(",", ".")) for part in parts)
    return (SIDES[side.upper()] * (degrees + minutes / 60 + seconds / 3600)).quantize(MILLIONTH)
