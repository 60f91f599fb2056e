"""Slugs of names by chance: an address in any script, always the same for the same name."""

import re
from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from tests.generated import quick
from text.slugs import slug_of

SLUG = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?")
SAID = "L’œuvre d'été Đoàn kết Łódź Straße U.N.T.T. اتحاد الفلاحين Союз 团结 নারী 2026 – & e\u0301 ʼ \u200d"
NAMES = SAID.split()
names = st.text(max_size=30) | st.lists(st.sampled_from(NAMES), max_size=5).map(" ".join)


@quick
@given(names)
def test_a_slug_is_one_whatever_the_name(name: str) -> None:
    slug = slug_of(name)
    assert SLUG.fullmatch(slug)
    assert slug_of(slug) == slug


@quick
@given(names)
def test_the_same_name_has_the_same_slug_however_its_accents_are_stored(name: str) -> None:
    assert slug_of(normalize("NFD", name)) == slug_of(normalize("NFC", name)) == slug_of(f" {name} ")


@quick
@given(st.lists(st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=2, max_size=8), max_size=5))
def test_words_stay_apart(words: list[str]) -> None:
    assert slug_of(" ".join(words)) == "-".join(words)
