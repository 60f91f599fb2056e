"""Texts as they are kept, however they were typed, pasted or exported.

Letters are composed (NFC), as most keyboards write them and nearly all programs compare them. What is not seen goes:
controls, byte order marks, marks of direction and, in one line, invisible joiners and breaks. Those stay where a
script is not read well without them, as in Persian, Bengali or Khmer, and in signs made of several.
"""

import re
from html import unescape
from unicodedata import normalize

from django.utils.html import linebreaks, strip_tags

# Lone surrogates and what XML cannot hold cannot be stored either.
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufff9-\uffff\ud800-\udfff]")
# Word writes a line break within a paragraph as a vertical tab.
LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
BETWEEN_LINES = re.compile(r"[\t\n]+")
UNSEEN = re.compile(r"[\u00ad\u034f\u061c\u180e\u200e\u200f\u202a-\u202e\u2060-\u206f]")
# Scripts from Hebrew on, signs and pictures: neither Latin, Greek nor Cyrillic.
JOINABLE = r"[\u0590-\u1cff\u2190-\u2bff\ua000-\ud7ff\uf900-\ufdff\ufe0f\ufe70-\ufefe\U00010000-\U000e01ef]"
# What a page puts into long words to break them, where it does no harm to take it out.
BREAKS = re.compile(rf"\u00ad|(?<!{JOINABLE})\u200b+|\u200b+(?!{JOINABLE}|\u200b)")
JOINERS = re.compile(rf"(?<!{JOINABLE})[\u200b-\u200d]+|[\u200b-\u200d]+(?!{JOINABLE}|[\u200b-\u200d])")

# What shows without a word.
SHOWN = re.compile(r"<(?:embed|img|hr)\b", re.IGNORECASE)


def one_line(text: str) -> str:
    """`text` for a field of one line: composed, nothing unseen in it, no spaces around it."""
    text = BETWEEN_LINES.sub(" ", lines(text))
    return JOINERS.sub("", UNSEEN.sub("", text)).strip()


def lines(text: str) -> str:
    """`text` of many lines, plain or with tags: composed, its lines ended alike, no controls, no spaces around it."""
    return normalize("NFC", CONTROLS.sub("", LINE_ENDS.sub("\n", text))).strip()


def rich(html: str) -> str:
    """`html` of a rich text: as `lines`, without the breaks that pages put into words, which come along with a copy.

    Where it shows nothing, as the editor leaves it once all is deleted, it is empty.
    """
    kept = lines(BREAKS.sub("", html))
    return kept if SHOWN.search(kept) or unescape(strip_tags(kept)).strip() else ""


def paragraphs(text: str) -> str:
    """Plain `text` as a rich text: what an empty line parts are paragraphs, other lines end by a break."""
    # The studio's editor reads no break but one that closes itself.
    return linebreaks(text, autoescape=True).replace("<br>", "<br/>")
