"""System checks name what a language of the settings lacks, and what to do."""

from pathlib import Path

from django.conf import settings
from django.test import override_settings
from fontTools.ttLib import TTFont

from core.font_letters import LETTERS
from core.language_checks import check_languages
from core.studio.withdrawal import language_names
from search.checks import check_search_languages

FONTS = Path(settings.BASE_DIR) / "site" / "static" / "fonts"
LACKING = (21, 25, 26, 28, 29)
"""A catalogue, units, letters of the fonts, a stemmer, words to leave out."""


def told(*codes: str) -> dict[str, str]:
    """The warnings by the last letters of their ids, when the settings have other languages too."""
    languages = [*settings.LANGUAGES, *((code, code) for code in codes)]
    with override_settings(LANGUAGES=languages, WAGTAIL_CONTENT_LANGUAGES=languages):
        found = [*check_languages(None), *check_search_languages(None)]
    assert all(one.hint for one in found)
    return {f"{str(one.id)[-4:]} {code}": one.msg for one in found for code in codes if f"language {code}" in one.msg}


def test_the_languages_of_the_site_lack_nothing() -> None:
    # Texts left to translate are told by the checks of the catalogues.
    found = [*check_languages(None), *check_search_languages(None)]
    assert [one.msg for one in found if one.id not in ("solmond.W021", "solmond.W022")] == []


def test_what_another_language_lacks_is_named() -> None:
    found = told("pt-br", "ar")
    for code in ("pt-br", "ar"):
        assert {key for key in found if key.endswith(f" {code}")} == {f"W0{number} {code}" for number in LACKING}
    assert "ãõ" in found["W026 pt-br"]
    # Syriac is read from right to left, which Django does not say; nobody knows the other one.
    assert "W027 syr" in told("syr")
    assert {"W023 qqq", "W024 qqq"} <= told("qqq").keys()


def test_a_catalogue_that_is_not_compiled_is_told_from_none(tmp_path: Path) -> None:
    path = tmp_path / "locale" / "pt_BR" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    path.touch()
    with override_settings(LOCALE_PATHS=[tmp_path / "locale"]):
        found = told("pt-br", "ar")
    assert "is not compiled" in found["W021 pt-br"]
    assert "has no catalogue" in found["W021 ar"]


def test_both_settings_name_the_same_languages() -> None:
    with override_settings(LANGUAGES=[*settings.LANGUAGES, ("pt", "Português")]):
        assert "solmond.W020" in [one.id for one in check_languages(None)]


def test_the_letters_are_those_of_the_fonts() -> None:
    fonts = list(FONTS.glob("*.woff2"))
    assert len(fonts) == 3
    for font in fonts:
        held = {chr(code) for code in TTFont(font).getBestCmap()}
        assert {one for one in held if one.isalpha() and one not in "ªº"} == LETTERS, font.name


def test_staff_read_the_name_of_any_language() -> None:
    languages = [*settings.LANGUAGES, ("ln", "Lingála"), ("ay", "Aymar")]
    with override_settings(LANGUAGES=languages):
        assert language_names(["nl", "ln", "ay"]) == ["néerlandais", "lingala", "aymara"]


def test_years_are_written_without_a_slash_in_their_zeros() -> None:
    for path in FONTS.glob("*.woff2"):
        font = TTFont(path)
        zero = font["glyf"][font.getBestCmap()[ord("0")]]
        assert zero.numberOfContours == 2, f"{path.name}: an outside and one inside"
