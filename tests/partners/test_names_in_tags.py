"""Short names are words of a text, where tags part words as where they part nothing; long ones stand anywhere."""

import pytest

from partners.names import secrets_of


@pytest.mark.parametrize(
    "text", ["<p>avec</p><p>unt</p><p>demain</p>", "avec<br/>unt<br/>demain", "<li>unt</li><li>et</li>", "u<b>n</b>t"]
)
def test_a_short_name_is_told_between_tags(text: str) -> None:
    assert secrets_of(frozenset({"UNT"})).told_in(text)


@pytest.mark.parametrize("text", ["<p>des juntes</p>", "<p>aunt</p><p>y</p>", "un<b>tel</b>"])
def test_letters_of_other_words_tell_no_short_name(text: str) -> None:
    assert not secrets_of(frozenset({"UNT"})).told_in(text)


def test_a_name_of_eight_letters_is_told_within_other_letters() -> None:
    assert secrets_of(frozenset({"Tisserie"})).told_in("voirlestisseriesdubenin")
    assert not secrets_of(frozenset({"Tissage"})).told_in("voirlestissagesdubenin")
