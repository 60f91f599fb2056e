"""Countries by any of their names."""

import pytest

from text.languages import read_languages
from text.reading.countries import countries_called, countries_in, countries_like
from worldmap.countries import country_codes, country_name


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Bénin", "BJ"),
        ("BENIN", "BJ"),
        (" Bénin\u00a0", "BJ"),
        ("ben", "BJ"),
        ("BEN", "BJ"),
        ("République du Bénin", "BJ"),
        ("le Bénin", "BJ"),
        ("Burkina-Faso", "BF"),
        ("Burkina", "BF"),
        ("RDC", "CD"),
        ("R.D.C.", "CD"),
        ("RD Congo", "CD"),
        ("Congo (Kinshasa)", "CD"),
        ("Congo, République démocratique du", "CD"),
        ("Democratic Republic of the Congo", "CD"),
        ("République du Congo", "CG"),
        ("RCA", "CF"),
        ("Côte d'Ivoire", "CI"),
        ("cote d’ivoire", "CI"),
        ("Ivory Coast", "CI"),
        ("Ivoorkust", "CI"),
        ("Filipinas", "PH"),
        ("Republic of the Philippines", "PH"),
        ("Bolivie (État plurinational de)", "BO"),
        ("République islamique d’Iran", "IR"),
        ("República Dominicana", "DO"),
        ("Birmanie", "MM"),
        ("Myanmar", "MM"),
        ("Guinée", "GN"),
        ("Niger", "NE"),
        ("UK", "GB"),
        ("USA", "US"),
        ("Congo", "CD CG"),
        ("Corée", "KP KR"),
        ("Atlantide", ""),
        ("بنين", ""),
        ("", ""),
        ("UE", ""),
    ],
)
def test_a_country_by_any_of_its_names(text: str, codes: str) -> None:
    assert sorted(countries_called(text)) == codes.split()


@pytest.mark.parametrize("language", read_languages())
def test_every_country_by_its_name_in_each_language(language: str) -> None:
    # "Congo" alone, the Spanish name of one of them, may be either.
    for code in set(country_codes()) - {"CG"}:
        assert countries_called(country_name(code, language)) == {code}


def test_every_country_by_its_code() -> None:
    assert all(countries_called(code) == {code} for code in country_codes())


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Kongo", ("CD", "CG")),
        ("Bénnin", ("BJ",)),
        ("Burkina Fasso", ("BF",)),
        ("Burundy", ("BI",)),
        ("Filipines", ("PH",)),
        ("Atlantide", ()),
        ("UE", ()),
    ],
)
def test_a_slip_of_the_fingers_is_understood(text: str, codes: tuple[str, ...]) -> None:
    assert countries_like(text) == codes


def test_a_continent_is_like_no_country() -> None:
    assert all(countries_like(name) == () for name in ("Afrique", "Asie", "Europe", "Océanie"))


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("les syndicats au benin", ["BJ"]),
        ("la republique democratique du congo et le congo", ["CD", "CD CG"]),
        ("guinee bissau puis guinee", ["GW", "GN"]),
        ("rdc", ["CD"]),
        # Codes, and short words that are abbreviations too.
        ("la sante de ca car us et ma", []),
        ("", []),
    ],
)
def test_countries_are_found_among_words(question: str, codes: list[str]) -> None:
    assert [" ".join(sorted(found)) for found in countries_in(question.split())] == codes
