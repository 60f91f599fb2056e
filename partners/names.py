"""Names that must stay unknown, looked for in any text, whatever script, sign, tag or address carries them.

A name is compared by its letters alone (`text.letters`), so that "Union Secrète", "UNION-SECRETE", "<b>U</b>nion
secrète", "#UnionSecrète" and "https://unionsecrete.example" tell the same. A long name is looked for anywhere in the
letters of the text; a short one only as whole words, for it may stand inside of others.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from unicodedata import name as name_of_letter
from urllib.parse import unquote

from django.utils.translation import gettext as _

from text.letters import letters
from text.look_alikes import latin_readings

from .plain_words import plain_words, small_words

# "&" is no letter: a name with it is the same with "et", and without either.
CONNECTIVES = frozenset({"et", "and", "en", "y", "e", "و", "এবং", "и", "und"})
WRITTEN_CONNECTIVES = ("", "et", "and", "en", "y")
LEGAL_FORMS = frozenset({"asbl", "aisbl", "vzw", "ong", "ngo", "scrl", "sarl", "inc", "ltd", "ev"})
TAG = re.compile(r"<([^<>]*)>")
INTERNATIONAL_HOST = re.compile(r"\bxn--[a-z0-9-]+", re.IGNORECASE)
# Where words that are written in one begin: VivaUnion2024, UNTTogo.
SEAM = re.compile(r"(?<=[a-zß-öø-ÿœ])(?=[A-ZÀ-ÖØ-ÞŒ])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=\d)(?=[^\W\d])|(?<=[^\W\d])(?=\d)")
# From so many letters on, a name is looked for inside of other words too.
LONG = 8
LONG_WITHOUT_VOWELS = 5
SHORTEST = 3
# Scripts that leave most vowels out, and those that write a syllable or a word in a letter and put no spaces.
WITHOUT_VOWELS = ("ARABIC", "HEBREW", "SYRIAC")
DENSE_SCRIPTS = """CJK HIRAGANA KATAKANA HANGUL BENGALI DEVANAGARI THAI LAO KHMER MYANMAR TAMIL ETHIOPIC SINHALA TELUGU
KANNADA MALAYALAM GUJARATI GURMUKHI TIBETAN"""
DENSE = tuple(DENSE_SCRIPTS.split())
SHORTEST_DENSE = 2
# An address may stand encoded in another one, which stands in another.
MOST_ENCODED = 3


def words_of_name(name: str) -> list[str]:
    """The words of a name as plain letters, "et", "&" and the like left out."""
    return [word for word in letters(name).split() if word not in CONNECTIVES]


def same_name(name: str) -> str:
    """What two writings of the same name have in common, in any script: a key to compare names by."""
    return "".join(words_of_name(name)) or "".join(letters(name).split()) or name.strip().casefold()


def why_not_protectable(name: str) -> str:
    """Why a name cannot be looked for safely, in words for staff; empty when it can."""
    words = words_of_name(name)
    joined = "".join(words)
    if len(joined) < (SHORTEST_DENSE if _is_written_in(joined, DENSE) else SHORTEST) or joined.isdecimal():
        return _("it is too short to be told apart from ordinary words")
    telling = [word for word in words if word not in small_words()]
    if joined in plain_words() or (len(telling) < 2 and not set(telling) - plain_words()):
        return _("it is an ordinary word, which other texts use without speaking of the partner")
    return ""


def _is_written_in(text: str, scripts: tuple[str, ...]) -> bool:
    return any(not letter.isascii() and name_of_letter(letter, "").startswith(scripts) for letter in text)


def _is_long(form: str) -> bool:
    if _is_written_in(form, DENSE):
        return len(form) > SHORTEST_DENSE
    return len(form) >= (LONG_WITHOUT_VOWELS if _is_written_in(form, WITHOUT_VOWELS) else LONG)


@dataclass(frozen=True)
class Secrets:
    """What may not be told: forms looked for anywhere, and others as whole words (a regular expression)."""

    anywhere: frozenset[str]
    short: frozenset[str]
    words: re.Pattern[str] | None

    def __bool__(self) -> bool:
        return bool(self.anywhere or self.short)

    def told_in(self, text: str) -> bool:
        """Whether `text`, plain or with tags, tells one of them."""
        if not self or not text:
            return False
        joined = _joined_readings(text)
        if any(form in letters_in_one for letters_in_one in joined for form in self.anywhere):
            return True
        # Nearly all texts end here: whose letters in one hold no short form have none as a word either.
        if self.words is None or not any(form in letters_in_one for letters_in_one in joined for form in self.short):
            return False
        return any(self.words.search(reading) for reading in _spaced_readings(text))


@lru_cache(maxsize=64)
def secrets_of(names: frozenset[str]) -> Secrets:
    """What tells one of `names`: names, acronyms, addresses, each as it is written."""
    anywhere, short, words = set(), set(), set()
    for name in names:
        for form in filter(None, _forms(name)):
            if _is_long(form):
                anywhere.add(form)
            else:
                short.add(form)
                words |= {form, "-".join(form), "-".join(words_of_name(name)), "-".join(words_of_name(_parted(name)))}
    pattern = "|".join(map(re.escape, sorted(words)))
    return Secrets(frozenset(anywhere), frozenset(short), re.compile(f"-(?:{pattern})-") if words else None)


def _forms(name: str) -> Iterator[str]:
    """The letters of a name in one; where it joins with "et" or "&", with each word that may stand there.

    Without the article that it begins with and the word for its legal form, where enough of it is left.
    """
    for written in (name, _shortened(name)):
        yield from _joined_forms(written)
        # "To the" takes the article's first letter away.
        yield from (f"لل{form[2:]}" for form in _joined_forms(written) if form.startswith("ال"))


def _shortened(name: str) -> str:
    """`name` without small words and legal forms at its ends; the name itself where little would be left."""
    words = letters(name).split()
    while words and words[0] in small_words() | LEGAL_FORMS:
        del words[0]
    while words and words[-1] in small_words() | LEGAL_FORMS:
        del words[-1]
    shortened = " ".join(words)
    return name if not words or why_not_protectable(shortened) else shortened


def _joined_forms(name: str) -> Iterator[str]:
    written = letters(name.replace("&", " et ")).split()
    joined = [index for index, word in enumerate(written) if word in CONNECTIVES and 0 < index < len(written) - 1]
    for connective in WRITTEN_CONNECTIVES if joined else ("",):
        yield "".join(connective if index in joined else word for index, word in enumerate(written))


# A text is compared with one name after the other, and may be as long as a book.
@lru_cache(maxsize=2)
def _joined_readings(text: str) -> list[str]:
    return list(_joined(decoded(text)))


@lru_cache(maxsize=2)
def _spaced_readings(text: str) -> list[str]:
    return [_spaced(reading) for reading in _readings(decoded(text))]


def decoded(text: str) -> str:
    """`text` without entities, with its addresses, and its Greek and Cyrillic letters, as they are read beside what is
    written.
    """
    text = unescape(text)
    if "%" in text:
        text = " ".join(_unquoted(text))
    if "xn--" in text.lower():
        text = f"{text} {' '.join(_international(host) for host in INTERNATIONAL_HOST.findall(text))}"
    return " ".join([text, *latin_readings(text)])


def _unquoted(text: str) -> Iterator[str]:
    """`text` as it stands, and each time that something in it was encoded."""
    for _time in range(MOST_ENCODED):
        yield text
        text, before = unquote(text), text
        if text == before:
            return
    yield text


def _international(host: str) -> str:
    try:
        return host.encode().decode("idna")
    except UnicodeError:
        return ""


def _joined(text: str) -> Iterator[str]:
    """The letters of `text` in one, with the words that join and without; so those of what stands in its tags."""
    for reading in (TAG.sub("", text), " ".join(TAG.findall(text))) if "<" in text else (text,):
        words = letters(reading).split()
        yield "".join(words)
        if not CONNECTIVES.isdisjoint(words):
            yield "".join(word for word in words if word not in CONNECTIVES)


def _readings(text: str) -> Iterator[str]:
    """`text` as a reader may take it: its tags left out, its tags between words, what stands in them."""
    yield TAG.sub("", text)
    if "<" in text:
        yield TAG.sub(" ", text)
        yield " ".join(TAG.findall(text))


def _parted(text: str) -> str:
    """`text` with a space where capitals and digits part words that are written in one."""
    return SEAM.sub(" ", text)


def _spaced(reading: str) -> str:
    """The words of a reading between hyphens, as they stand and as capitals and digits part them."""
    plain = letters(reading).split()
    parted = letters(_parted(reading)).split()
    kept = ([word for word in words if word not in CONNECTIVES] for words in (plain, parted))
    return "-".join(["", *(word for words in (plain, parted, *kept) for word in (*words, ""))])
