"""Positions as people type or paste them."""

from decimal import Decimal

import pytest

from text.reading.position import read_number, read_position

OUAGADOUGOU = (Decimal("12.3714"), Decimal("-1.5197"))


@pytest.mark.parametrize(
    "text",
    [
        "12.3714, -1.5197",
        "12.3714,-1.5197",
        "12.3714 -1.5197",
        " 12.3714; −1.5197 ",
        "12,3714, -1,5197",
        "12,3714 ; -1,5197",
        "12,3714 -1,5197",
        "12.3714°, -1.5197°",
        "geo:12.3714,-1.5197?z=15",
        "https://www.openstreetmap.org/?mlat=12.3714&mlon=-1.5197#map=15/0.1/0.2",
        "https://www.openstreetmap.org/#map=15/12.3714/-1.5197",
        "https://www.openstreetmap.org/node/123#map=15.5/12.3714/-1.5197&layers=N",
        "12°22'17.04\"N 1°31'10.92\"W",
        "12° 22′ 17,04″ N, 1° 31′ 10,92″ O",
        "N 12° 22.284' W 1° 31.182'",
        "12 22 17.04 N 1 31 10.92 W",
    ],
)
def test_a_position_in_many_hands(text: str) -> None:
    assert read_position(text) == OUAGADOUGOU


@pytest.mark.parametrize(
    "text", ["", "12,3714", "12,37", "12.3714", "Ouagadougou", "91, 0", "0, 181", "12.3714, abc", "1, 2, 3"]
)
def test_what_is_no_position(text: str) -> None:
    assert read_position(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12,3714", "12.3714"),
        ("12.3714", "12.3714"),
        ("−1,5197", "-1.5197"),
        ("-1.51970049", "-1.5197"),
        (" 7 ", "7"),
        ("91", "91"),
        ("12.3714°", "12.3714"),
    ],
)
def test_a_number(text: str, number: str) -> None:
    assert read_number(text) == Decimal(number)


@pytest.mark.parametrize("text", ["", "abc", "1.2.3", "1,2,3", "12.3714, -1.5197", "1234.5", "1e3"])
def test_what_is_no_number(text: str) -> None:
    assert read_number(text) is None
