"""Codes, names, continents and places of countries."""

import pytest

from worldmap.countries import Continent, country_codes, country_name, default_continent, label_point


def test_every_country_is_there_once() -> None:
    codes = country_codes()
    assert len(codes) == len(set(codes)) == 249
    assert {"BE", "BJ", "CV", "HT", "NP", "TV", "XK"} <= set(codes)
    assert "AQ" not in codes


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("BJ", "fr", "Bénin"),
        ("HT", "fr", "Haïti"),
        ("DO", "fr", "République dominicaine"),
        ("BE", "nl", "België"),
        ("PE", "es", "Perú"),
        ("KH", "en", "Cambodia"),
        ("KH", "fr-be", "Cambodge"),
        ("KH", "xx", "Cambodia"),
    ],
)
def test_names(code: str, language: str, name: str) -> None:
    assert country_name(code, language) == name


@pytest.mark.parametrize("language", ["fr", "en", "nl", "es"])
def test_every_country_has_a_name(language: str) -> None:
    assert all(country_name(code, language) for code in country_codes())


def test_what_is_no_country_has_no_name() -> None:
    with pytest.raises(KeyError):
        country_name("ZZ", "fr")


@pytest.mark.parametrize(
    ("code", "continent"),
    [
        ("BJ", "afrique"),
        ("BD", "asie"),
        ("BO", "amerique-latine"),
        ("GT", "amerique-latine"),
        ("HT", "amerique-latine"),
        ("BE", "europe"),
        ("CA", "amerique-du-nord"),
        ("FJ", "oceanie"),
    ],
)
def test_continents(code: str, continent: str) -> None:
    assert default_continent(code) == continent


def test_continents_are_those_of_the_site() -> None:
    assert {default_continent(code) for code in country_codes()} == set(Continent.values)


@pytest.mark.parametrize(
    ("code", "west", "south", "east", "north"),
    [
        ("BJ", 0.7, 6.2, 3.9, 12.4),
        ("BI", 29.0, -4.5, 30.9, -2.3),
        ("RU", 27.3, 41.2, 180, 77.7),
        ("FR", -4.8, 42.3, 8.2, 51.1),
        ("GF", -54.6, 2.1, -51.6, 5.8),
        ("RE", 55.2, -21.4, 55.9, -20.8),
    ],
)
def test_label_points_lie_in_the_main_part(code: str, west: float, south: float, east: float, north: float) -> None:
    longitude, latitude = label_point(code)
    assert west < longitude < east
    assert south < latitude < north
