"""The letters of every script, as two writings of a word share them."""

import pytest

from core.letters import letters


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
