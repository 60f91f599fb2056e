"""Lines of PDF pages by chance: no letter is lost or added, and nothing unreadable is kept."""

from hypothesis import given
from hypothesis import strategies as st

from media.pdf_text import (
    LINE_HYPHEN,
    UNREADABLE,
    WRITTEN,
    Line,
    page_text,
    readable,
    whole_words,
    without_running_lines,
)
from tests.generated import quick

SAID = "Le mouvement social. là même après vice 12 • – Union « A » FIN ! paix, soli darité peut être"
WORDS = SAID.split()
words = st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join)
places = st.floats(0, 800)
lines = st.lists(
    st.builds(Line, words, places, places, st.floats(0, 40), st.booleans())
    | st.builds(Line, st.text(), places, places, places),
    max_size=8,
)
cut_texts = st.lists(
    st.lists(st.sampled_from([*WORDS, LINE_HYPHEN, "\x00", "\ufb01n", "\n\n", " "]), max_size=12).map("".join),
    max_size=4,
)


def letters(text: str) -> str:
    return "".join(text.split())


@quick
@given(lines)
def test_a_page_says_what_its_lines_say_in_their_order(page: list[Line]) -> None:
    assert letters(page_text(page)) == letters("".join(line.text for line in page))


@quick
@given(st.lists(lines, max_size=6))
def test_only_what_stands_at_the_edges_of_several_pages_is_left_out(pages: list[list[Line]]) -> None:
    kept = without_running_lines(pages)
    assert len(kept) == len(pages)
    for before, after in zip(pages, kept, strict=True):
        assert [line for line in before if line in after] == after
        assert all(line in after for line in before if not line.is_marginal)


@quick
@given(cut_texts)
def test_words_are_joined_and_lose_no_letter(texts: list[str]) -> None:
    whole = whole_words(texts)
    assert len(whole) == len(texts)
    for before, after in zip(texts, whole, strict=True):
        assert LINE_HYPHEN not in after
        plain = readable(before.replace(LINE_HYPHEN, ""))
        assert letters(after).replace("-", "") == letters(plain).replace("-", "")


@quick
@given(st.text())
def test_a_readable_text_has_nothing_unreadable(text: str) -> None:
    plain = readable(text)
    assert not {ord(character) for character in plain if character != "\n"} & set(UNREADABLE)
    assert plain == readable(plain)
    assert plain.count("\n") == text.count("\n")
    assert all(ord(character) in WRITTEN or character in plain for character in text)
