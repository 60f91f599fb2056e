"""The letters of every script, as two writings of a word share them."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from text.letters import LATIN, letters


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ŒUVRE d’été", "oeuvre D ETE"),
        ("Łódź", "lodz"),
        ("Đoàn kết", "doan ket"),
        ("Straße", "STRASSE"),
        ("Fɔn", "fon"),
        ("İstanbul", "istanbul"),
        ("اتّحاد الفلاّحين", "اتحاد الفلاحين"),
        ("کارگران", "كارگران"),
        ("Союз", "СОЮЗ"),
        ("ΣΟΦΟΣ", "σοφος"),
        ("ＵＮＩＯＮ", "union"),
        ("U\u200bni\u00adon", "union"),
        ("M٢٣", "m23"),
    ],
)
def test_two_writings_of_a_word_have_the_same_letters(one: str, other: str) -> None:
    assert letters(one) == letters(other)


@pytest.mark.parametrize("name", ["اتحاد الفلاحين", "নারী শ্রমিক সংঘ", "Союз крестьян", "ក្រុម", "संघ", "工会", "ኅብረት"])
def test_letters_of_other_scripts_are_kept(name: str) -> None:
    assert len("".join(letters(name).split())) >= 2


def test_the_quick_way_through_latin_texts_is_the_same_way() -> None:
    """Beside a letter of another script, everything goes through the slow one."""
    for code in range(0x2070):
        written = letters(f"a{chr(code)}b")
        assert letters(f"ж a{chr(code)}b") == f"ж {written}"
        assert written.isascii() or not LATIN.fullmatch(normalize("NFKD", chr(code)))


@given(st.text(st.characters(max_codepoint=0x2070)))
def test_latin_texts_have_the_letters_that_they_have_beside_others(text: str) -> None:
    assert letters(f"ж {text}") == f"ж {letters(text)}"
