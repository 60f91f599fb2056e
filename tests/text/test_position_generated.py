"""Positions by chance: each is read back from every hand, and no text breaks the reading."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.generated import quick
from text.reading.position import LIMITS, plain_degrees, read_number, read_position, read_side

latitudes = st.decimals(-90, 90, places=6)
longitudes = st.decimals(-180, 180, places=6)
# Digits, signs and letters of positions in any order, and whatever else there is.
scraps = st.text("0123456789.,;:/°'\"′″-−+ \u00a0NSEWOnseo@?&=#!()", max_size=40) | st.text(max_size=40)
whole_parts = st.tuples(st.integers(0, 89), st.integers(0, 59), st.integers(0, 59), st.sampled_from("NS"))
other_parts = st.tuples(st.integers(0, 179), st.integers(0, 59), st.integers(0, 59), st.sampled_from("EWO"))

HANDS: dict[str, Callable[[str, str], str]] = {
    "points": "{}, {}".format,
    "semicolon": "{} ; {}".format,
    "signs of degrees": "{}°, {}°".format,
    "commas": lambda latitude, longitude: f"{latitude} {longitude}".replace(".", ","),
    "brackets": "({}, {})".format,
    "labels": "Lat: {}, Long: {}".format,
    "geo": "geo:{},{}?z=15".format,
    "OpenStreetMap": "https://www.openstreetmap.org/?mlat={}&mlon={}#map=15/0.5/0.5".format,
    "fragment": "https://www.openstreetmap.org/#map=15/{}/{}".format,
    "Google": "https://www.google.com/maps/@{},{},15z".format,
    "query": "https://www.google.com/maps?q={},{}".format,
    "true minus": lambda latitude, longitude: f"{latitude}, {longitude}".replace("-", "−"),
}


@pytest.mark.parametrize("hand", HANDS)
@quick
@given(latitude=latitudes, longitude=longitudes)
def test_a_position_is_the_same_in_every_hand(hand: str, latitude: Decimal, longitude: Decimal) -> None:
    assert read_position(HANDS[hand](f"{latitude:f}", f"{longitude:f}")) == (latitude, longitude)


@quick
@given(whole_parts, other_parts, st.booleans(), st.booleans())
def test_minutes_and_seconds_are_parts_of_sixty(
    north: tuple[int, int, int, str], east: tuple[int, int, int, str], sides_first: bool, longitude_first: bool
) -> None:
    def written(degrees: int, minutes: int, seconds: int, side: str) -> str:
        angle = f"{degrees}°{minutes:02}'{seconds:02}\""
        return f"{side} {angle}" if sides_first else f"{angle} {side}"

    def angle(degrees: int, minutes: int, seconds: int, side: str) -> Decimal:
        size = degrees + Decimal(minutes) / 60 + Decimal(seconds) / 3600
        return (-size if side in "SWO" else size).quantize(Decimal("0.000001"))

    text = " ".join(written(*one) for one in ((east, north) if longitude_first else (north, east)))
    assert read_position(text) == (angle(*north), angle(*east))


@quick
@given(scraps)
def test_any_text_is_a_place_on_the_globe_or_none(text: str) -> None:
    position = read_position(text)
    assert position is None or all(abs(one) <= limit for one, limit in zip(position, LIMITS, strict=True))
    number, side = read_number(text), read_side(text)
    assert number is None or number.is_finite()
    assert side is None or side[0].is_finite()


@quick
@given(longitudes)
def test_what_is_written_is_read_back(number: Decimal) -> None:
    assert read_number(plain_degrees(number)) == number
    assert read_number(plain_degrees(number).replace(".", ",")) == number
