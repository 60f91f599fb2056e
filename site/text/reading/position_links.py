"""The position in an address that a map's program gives: Google Maps, OpenStreetMap, uMap, geo: and others."""

import re
from collections.abc import Iterator
from urllib.parse import unquote_plus

NUMBER = r"([+-]?\d{1,3}(?:\.\d+)?)"
# The place itself stands before the middle of what the map shows; of an itinerary, the end counts.
ADDRESSES = (
    re.compile(rf"\bgeo:{NUMBER},{NUMBER}"),
    re.compile(rf"!3d{NUMBER}!4d{NUMBER}"),
    re.compile(rf"[?&]mlat={NUMBER}&mlon={NUMBER}"),
    re.compile(r"[?&](?:q|query|ll|sll|daddr|destination|cent(?:er|re)|coordinate|to|cp)=(?:loc:|ll\.)?([^&#]+)"),
    re.compile(r"/(?:place|search)/([^/@?]+)"),
    re.compile(r"/dir/(?:[^/@?]*/)*([^/@?]+)(?=/@|/data|[?#]|/?$)"),
    # GeoHack, to which Wikipedia leads; HERE.
    re.compile(r"[?&]params=([\d._]+_[NS]_[\d._]+_[EW])(?=_|&|$)"),
    re.compile(rf"[?&]params={NUMBER};{NUMBER}"),
    re.compile(rf"\bhere\.com/(?:[^?#]*[/:])?{NUMBER},{NUMBER}(?=[,/?#]|$)"),
    re.compile(rf"[?&]map={NUMBER},{NUMBER},"),
    re.compile(rf"@{NUMBER},{NUMBER},"),
    re.compile(rf"#(?:map=)?\d+(?:\.\d+)?/{NUMBER}/{NUMBER}"),
)
# Yandex puts the longitude first, but for itineraries and what was searched for.
YANDEX = re.compile(r"\s*(?:https?://)?(?:[\w-]+\.)*yandex\.[a-z.]+/", re.IGNORECASE)
LONGITUDE_FIRST = tuple(re.compile(rf"[?&]{name}={NUMBER},{NUMBER}") for name in (r"whatshere\[point\]", "pt", "ll"))
LATITUDE_FIRST = re.compile(rf"[?&](?:text=|rtext=(?:[^&#~]*~)*){NUMBER},{NUMBER}(?![^&#])")
LINK = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*://|geo:|[a-z][\w-]*(?:\.[\w-]+)+/)", re.IGNORECASE)


def is_link(text: str) -> bool:
    """Whether `text` is an address of the web, or a geo: one."""
    return LINK.match(text) is not None


def texts_of_link(address: str) -> Iterator[str]:
    """What may be a position in an address, the likeliest first."""
    address = unquote_plus(address)
    if YANDEX.match(address):
        yield from (_pair(found[1], found[2]) for found in LATITUDE_FIRST.finditer(address))
        turned = (found for pattern in LONGITUDE_FIRST for found in pattern.finditer(address))
        yield from (_pair(found[2], found[1]) for found in turned)
        return
    for pattern in ADDRESSES:
        for found in pattern.finditer(address):
            text = ", ".join(found.groups()).replace("~", ", ").replace("_", " ")
            yield _pair(*text.split(", "))


def _pair(*numbers: str) -> str:
    return ", ".join(map(_with_a_point, numbers))


def _with_a_point(number: str) -> str:
    """A whole number with decimals: alone with another one and a comma it would be a French decimal number."""
    return f"{number}.0" if number.lstrip("+-").isdecimal() else number
