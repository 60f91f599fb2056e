"""The bubbles of a country's map: one a point, few enough to be told apart, none at a point that is not public."""

from itertools import permutations

import pytest

from core.places import PublicPlace
from core.spots import MOST_SPOTS, Placed, spots
from worldmap.elements import Spot


def town_url(name: str) -> str:
    return f"#{name}"


def placed(number: int, precision: str = "exact") -> Placed:
    point = (number % 20 - 5.05, number // 20 + 4.05)
    return Placed(f"Mouvement {number}", f"/{number}/", PublicPlace(precision, point, f"Ville {number}"))


def test_partners_at_one_point_share_a_bubble() -> None:
    same = [Placed(name, f"/{name}/", PublicPlace("town", (2.4, 6.4), "Cotonou")) for name in ("awa", "bintou")]
    assert spots(same, "#liste", town_url) == [Spot(2.4, 6.4, "Cotonou", "#Cotonou", 2, "town")]


def test_a_movement_alone_at_its_point_has_its_name() -> None:
    alone = Placed("Awa", "/awa/", PublicPlace("exact", (2.4, 6.4), "Cotonou"))
    assert spots([alone], "#liste", town_url) == [Spot(2.4, 6.4, "Awa", "/awa/", 1, "exact")]


def test_too_many_points_are_told_together_at_one_of_them() -> None:
    many = [placed(number) for number in range(200)]
    drawn = spots(many, "#liste", town_url)
    assert len(drawn) <= MOST_SPOTS
    assert sum(spot.count for spot in drawn) == 200
    assert {(spot.longitude, spot.latitude) for spot in drawn} <= {one.place.point for one in many}
    assert all(spot.name.endswith("et environs") and spot.url == "#liste" for spot in drawn)


def test_the_point_of_the_whole_country_stays_apart() -> None:
    vague = Placed("Sans lieu", "/s/", PublicPlace("country", (0.0, 8.0)))
    drawn = spots([*(placed(number) for number in range(200)), vague], "#liste", town_url)
    assert [spot.count for spot in drawn if spot.precision == "country"] == [1]


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_bubbles_stand_in_the_order_of_the_alphabet_however_their_partners_were_stored(order: tuple[int, ...]) -> None:
    partners = [
        Placed("Vague", "/v/", PublicPlace("country", (0.0, 8.0))),
        Placed("Ève", "/e/", PublicPlace("exact", (1.0, 9.0), "Ouidah")),
        Placed("Zita", "/z/", PublicPlace("town", (2.0, 7.0), "Djougou")),
        Placed("Sœurs", "/s/", PublicPlace("exact", (2.5, 6.0), "Abomey")),
    ]
    drawn = spots([partners[place] for place in order], "#liste", town_url)
    assert [spot.name for spot in drawn] == ["Djougou", "Ève", "Sœurs", ""]
