"""Whether a point lies in a country."""

import pytest

from worldmap.borders import kilometres_outside
from worldmap.countries import country_codes, label_point


@pytest.mark.parametrize(
    ("code", "position"),
    [
        ("BJ", (2.43, 6.37)),
        ("PH", (121.0, 14.5)),
        ("BO", (-68.15, -16.5)),
        ("US", (-157.8, 21.3)),  # far from the mainland
        ("EC", (-90.3, -0.74)),
        ("FJ", (178.4, -17.8)),
        ("RU", (-175.0, 66.0)),  # beyond the antimeridian
    ],
)
def test_a_point_in_a_country(code: str, position: tuple[float, float]) -> None:
    assert kilometres_outside(code, position) < 3


@pytest.mark.parametrize(
    ("code", "position", "kilometres"),
    [
        ("BJ", (6.37, 2.43), 598),  # latitude and longitude exchanged: off the coast of Nigeria
        ("CG", (15.31, -4.32), 4),  # Kinshasa, across the river
        ("LS", (26.2, -29.1), 100),  # Bloemfontein, near the country that South Africa goes round
        ("ZA", (28.2, -29.6), 80),  # in that country
        ("FJ", (-176.0, -17.8), 239),  # east of the antimeridian, the country mostly west of it
    ],
)
def test_how_far_a_point_is_from_a_country(code: str, position: tuple[float, float], kilometres: int) -> None:
    assert kilometres_outside(code, position) == pytest.approx(kilometres, rel=0.3, abs=3)


def test_every_country_has_land_around_its_label() -> None:
    assert [code for code in country_codes() if kilometres_outside(code, label_point(code)) > 6] == []


def test_another_code_is_no_country() -> None:
    with pytest.raises(KeyError):
        kilometres_outside("ZZ", (0.0, 0.0))
