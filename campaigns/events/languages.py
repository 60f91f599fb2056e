"""The languages that are spoken at events."""

from django.conf import settings

from access.querysets import reader_language
from text.alphabet import alphabetical
from text.languages import language_name

OF_WORK = (
    *("pt", "ar", "ay", "bm", "bn", "de", "ff", "fon", "hi", "ht", "id", "it", "km", "ln"),
    *("mos", "ne", "qu", "rn", "rw", "sw", "ta", "tl", "wo"),
)
"""Those of the countries of work, by their codes."""


def language_choices() -> list[tuple[str, str]]:
    """The languages by their names: those of the site first, the others in the order of the alphabet."""
    own = dict(settings.LANGUAGES)
    others = [(code, spoken_name(code)) for code in OF_WORK if code not in own]
    return [*((code, spoken_name(code)) for code in own), *alphabetical(others, lambda choice: choice[1])]


def spoken_name(code: str) -> str:
    """A language as the reader's names it; its code where that has no name for it."""
    return language_name(code, reader_language())
