"""The words that the site writes."""

from collections.abc import Iterable

from .engines import engine
from .stems import tokens

# Longer ones are no words, and the table has no room for them.
SHORTEST, LONGEST = 3, 80


def keep_words(language: str, texts: Iterable[str]) -> None:
    """Keep the words of clean texts; of two ways to write one, that with accents."""
    written: dict[str, str] = {}
    for text in texts:
        for token in tokens(text):
            if len(token.folded) < SHORTEST or token.folded.isdigit():
                continue
            word = text[token.start : token.end].lower()
            if len(word) > LONGEST:
                continue
            known = written.get(token.folded, "")
            if not known or known.isascii():
                written[token.folded] = word
    if written:
        engine().store_words(language, written)
