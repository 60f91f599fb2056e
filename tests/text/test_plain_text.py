"""Texts as they are kept: nothing that is not seen, and nothing lost that a script is read by."""

from unicodedata import normalize

import pytest
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from text.plain_text import lines, one_line, paragraphs, rich

# As a reader writes them; the joiners are part of the spelling.
SPELT = ("می‌خواهم", "ক্‍ষ", "ភាសា​ខ្មែរ", "👩‍🌾 et 🏳️‍🌈", "Đoàn kết", "Ελλάς", "جمعية المرأة", "L’été\u00a0: 3\u202f000")


@pytest.mark.parametrize("text", SPELT)
def test_what_is_well_spelt_stays(text: str) -> None:
    assert one_line(text) == normalize("NFC", text)
    assert one_line(normalize("NFD", text)) == normalize("NFC", text)
    assert one_line(one_line(text)) == one_line(text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("\ufeffMutuelle", "Mutuelle"),
        ("Mu\u200btu\u200del\u00adle", "Mutuelle"),
        ("\u200e\u202aUnion\u202c\u200f", "Union"),
        ("\u2066اتحاد\u2069", "اتحاد"),
        ("اتحاد\u200d", "اتحاد"),
        ("Union\x00 \x07des\x9f femmes", "Union des femmes"),
        ("Union\r\ndes\tfemmes\u2028du Sud", "Union des femmes du Sud"),
        ("\u00a0 Union \u3000", "Union"),
        ("Union\ud83d", "Union"),
        ("\u200b", ""),
    ],
)
def test_what_is_not_seen_goes_from_one_line(text: str, kept: str) -> None:
    assert one_line(text) == kept


def test_lines_keep_their_ends_and_their_soft_hyphens() -> None:
    assert lines("\ufeffUne\r\ndeux\rtrois\u2028ex\u00adtra\x0b ") == "Une\ndeux\ntrois\nex\u00adtra"
    assert lines(normalize("NFD", "<p>Été</p>")) == "<p>Été</p>"


@pytest.mark.parametrize("text", SPELT)
def test_a_rich_text_keeps_what_is_well_spelt(text: str) -> None:
    assert rich(f"<p>{text}</p>") == f"<p>{normalize('NFC', text)}</p>"


def test_breaks_within_words_go_from_a_rich_text() -> None:
    assert [rich(text) for text in ("<p></p>", "<p>&nbsp;<br/></p>", "<hr/>")] == ["", "", "<hr/>"]
    assert rich("<p>ex\u00adtra\u200bor\u200b\u200bdi<b>\u200bnaire</b>\u200b</p>") == "<p>extraordi<b>naire</b></p>"


def test_paragraphs_are_such_as_the_studio_reads() -> None:
    html = paragraphs("Une ligne,\net une autre.\n\n<b> & fin")
    assert html == "<p>Une ligne,<br/>et une autre.</p>\n\n<p>&lt;b&gt; &amp; fin</p>"
    # Wagtail's own reader of rich texts raises an error for a break that is left open.
    assert '"text": "Une ligne,\\net une autre."' in ContentstateConverter(features=[]).from_database_format(html)
