"""What is known of a language by its code as Django writes it: "nl", "pt-br", "zh-hans"."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TypeVar

from babel import Locale, UnknownLocaleError
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString

from access.querysets import reader_language

T = TypeVar("T")
UNKNOWN = "en"
"""What is read in the place of a language that CLDR does not know, as Django does for its own texts."""
BIDI_DIRECTIONS = {True: "rtl", False: "ltr"}


def with_parents(language: str) -> Iterator[str]:
    """A language, then those that it is a variant of: "sr-latn-rs", "sr-latn", "sr"."""
    while language:
        yield language
        language = language.rpartition("-")[0]


def by_language(table: Mapping[str, T], language: str, default: T) -> T:
    """What a table keyed by language says of `language`, or of the one that it is a variant of, else `default`."""
    return next((table[code] for code in with_parents(language) if code in table), default)


@cache
def cldr(language: str) -> Locale:
    """How `language`, or what it is a variant of, writes names, numbers and days; English where CLDR knows neither."""
    return next(filter(None, map(_known, with_parents(language))), None) or Locale(UNKNOWN)


def is_in_cldr(language: str) -> bool:
    """Whether CLDR has words of its own for `language`, or for what it is a variant of."""
    return any(map(_known, with_parents(language)))


def _known(language: str) -> Locale | None:
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return None


def language_name(code: str, language: str) -> str:
    """What `language` calls the language `code`: français, French, Frans; the code where it has no name for it."""
    names = cldr(language).languages
    if not is_in_cldr(code):
        return str(names.get(code, code))
    return str(names.get(str(cldr(code))) or cldr(code).get_display_name(cldr(language)) or code)


def direction(language: str) -> str:
    """The direction in which `language` is read, as the attribute `dir` has it, by `LANGUAGES_BIDI`."""
    return BIDI_DIRECTIONS[language.partition("-")[0] in settings.LANGUAGES_BIDI]


def lang_attributes(language: str) -> SafeString:
    """The attribute `lang`, and `dir` where `language` is not read in the direction of the reader's."""
    turned = direction(language) != direction(reader_language())
    lang = format_html(' lang="{}"', language)
    return format_html('{} dir="{}"', lang, direction(language)) if turned else lang


def marked(text: str, language: str) -> str:
    """`text` as HTML, which says its `language` where that is not the reader's; an empty one is the reader's."""
    if language in ("", reader_language()):
        return text
    return format_html("<span{}>{}</span>", lang_attributes(language), text)


def told(text: str, language: str) -> str:
    """`text` with the name of its `language` where that is not the reader's: for what no markup can say it of."""
    own = reader_language()
    return text if language in ("", own) else f"{text} ({language_name(language, own)})"


def site_languages() -> list[tuple[str, str]]:
    """The languages of the site with their names, as choices: no migration of its own when one is added."""
    return list(settings.LANGUAGES)


def read_languages() -> tuple[str, ...]:
    """The languages that what people type is read in: those of the site, French first."""
    return tuple(dict(settings.LANGUAGES))
