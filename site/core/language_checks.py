"""What a language of the settings lacks, as Django system checks: warnings, for the site answers all the same."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import django
from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, register
from django.core.checks import Warning as CheckWarning
from django.utils.translation import to_locale

from media.facts import INTERNATIONAL, UNITS
from text.languages import BIDI_DIRECTIONS, cldr, direction, is_in_cldr, with_parents
from text.translations import other_languages

from .font_letters import missing_letters
from .languages import unfinished_texts

GUIDE = "See docs/add-a-language.md."
DIRECTIONS = {text: is_bidi for is_bidi, text in BIDI_DIRECTIONS.items()}
SHOWN = 20
"""Letters that a message names."""


@register()
def check_languages(app_configs: Sequence[AppConfig] | None, **kwargs: object) -> list[CheckMessage]:
    """Each language of the settings but French has all that readers of it need."""
    found: list[CheckMessage] = []
    if dict(settings.WAGTAIL_CONTENT_LANGUAGES).keys() != dict(settings.LANGUAGES).keys():
        found.append(
            CheckWarning(
                "LANGUAGES and WAGTAIL_CONTENT_LANGUAGES name other languages.",
                hint="Give both the same list.",
                id="solmond.W020",
            )
        )
    return found + [said for language in other_languages() for check in CHECKS for said in check(language)]


def _catalogue(language: str) -> Iterator[CheckMessage]:
    lacking = unfinished_texts(language)
    catalogue = f"locale/{to_locale(language)}/LC_MESSAGES/django.po"
    if lacking is None and (Path(settings.LOCALE_PATHS[0]).parent / catalogue).exists():
        yield CheckWarning(
            f"The catalogue of the language {language} is not compiled: it is closed to readers.",
            hint=f"Run “make messages”, which compiles {catalogue} and counts what it lacks. {GUIDE}",
            id="solmond.W021",
        )
    elif lacking is None:
        yield CheckWarning(
            f"The language {language} has no catalogue: it is closed to readers.",
            hint=f"Make an empty {catalogue}, then run “make messages”. {GUIDE}",
            id="solmond.W021",
        )
    elif lacking:
        yield CheckWarning(
            f"The catalogue of the language {language} lacks {lacking} texts: it is closed to readers.",
            hint=f"Translate those of {catalogue} that are empty or fuzzy.",
            id="solmond.W022",
        )


def _days_and_names(language: str) -> Iterator[CheckMessage]:
    folder = Path(django.__file__).parent / "conf" / "locale"
    if not any((folder / to_locale(code)).is_dir() for code in with_parents(language)):
        yield CheckWarning(
            f"Django does not know the language {language}: its dates are written with the words of English.",
            hint="Translate the names of the months and of the days in the catalogue of the site.",
            id="solmond.W023",
        )
    if not is_in_cldr(language):
        yield CheckWarning(
            f"Babel does not know the language {language}: names of countries and numbers are those of English.",
            hint="Check the code: a language and its variant, as “pt-br”.",
            id="solmond.W024",
        )


def _units(language: str) -> Iterator[CheckMessage]:
    if not any(code in UNITS for code in with_parents(language)):
        yield CheckWarning(
            f"No units of the size of files for the language {language}: they are {', '.join(INTERNATIONAL)}.",
            hint="Add those of the language to UNITS in site/media/facts.py, even when they are the same.",
            id="solmond.W025",
        )


def _letters(language: str) -> Iterator[CheckMessage]:
    if letters := missing_letters(language):
        shown = letters if len(letters) <= SHOWN else f"{letters[:SHOWN]}…"
        yield CheckWarning(
            f"The fonts lack letters of the language {language}: {shown} The reader’s own fonts show them.",
            hint="Add them to ACCENTED in scripts/subset_fonts.py and to site/core/font_letters.py, and make the fonts"
            " anew; for another script, leave it to the reader’s fonts or add a font.",
            id="solmond.W026",
        )


def _direction(language: str) -> Iterator[CheckMessage]:
    read = cldr(language).text_direction
    if is_in_cldr(language) and read != direction(language):
        base = language.partition("-")[0]
        change = "Add" if DIRECTIONS[read] else "Take"
        yield CheckWarning(
            f"The language {language} would be read in the wrong direction.",
            hint=f"{change} “{base}” {'to' if DIRECTIONS[read] else 'out of'} LANGUAGES_BIDI in the settings.",
            id="solmond.W027",
        )


CHECKS: tuple[Callable[[str], Iterator[CheckMessage]], ...] = (
    _catalogue,
    _days_and_names,
    _units,
    _letters,
    _direction,
)
