"""The towns that the map of the studio shows."""

from worldmap.borders import kilometres_outside
from worldmap.countries import country_codes
from worldmap.towns import towns_of


def test_the_larger_towns_come_first() -> None:
    assert [town.name for town in towns_of("BJ")][:3] == ["Cotonou", "Porto-Novo", "Parakou"]
    assert towns_of("ZZ") == ()


def test_each_is_known_once_in_its_country() -> None:
    for code in country_codes():
        names = [town.name for town in towns_of(code)]
        assert len(names) == len(set(names))


def test_towns_lie_in_their_country() -> None:
    towns = [(code, town) for code in ("BJ", "BO", "CD", "HT", "PH", "XK") for town in towns_of(code)]
    assert len(towns) > 200
    far = [town for code, town in towns if kilometres_outside(code, (town.longitude, town.latitude)) > 6]
    assert far == []
