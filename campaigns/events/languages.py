"""The languages that are spoken at events."""

from babel import Locale

from access.querysets import reader_language
from text.alphabet import alphabetical

LANGUAGES = (
    *("fr", "en", "nl", "es", "pt", "ar", "ay", "bm", "bn", "de", "ff", "fon", "hi", "ht", "id", "it", "km", "ln"),
    *("mos", "ne", "qu", "rn", "rw", "sw", "ta", "tl", "wo"),
)
"""Those of the site, then those of the countries of work, by their codes."""

FIRST = 4


def language_choices() -> list[tuple[str, str]]:
    """The languages by their names: those of the site first, the others in the order of the alphabet."""
    named = [(code, language_name(code)) for code in LANGUAGES]
    return [*named[:FIRST], *alphabetical(named[FIRST:], lambda choice: choice[1])]


def language_name(code: str) -> str:
    """A language as the reader's names it; its code where that has no name for it."""
    return Locale.parse(reader_language()).languages.get(code, code)
