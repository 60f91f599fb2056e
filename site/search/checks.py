"""What the search lacks of a language of the settings, as Django system checks."""

from collections.abc import Sequence

from django.apps import AppConfig
from django.core.checks import CheckMessage, register
from django.core.checks import Warning as CheckWarning

from text.languages import with_parents
from text.stems import STEMMERS, STOP_WORDS
from text.translations import other_languages


@register()
def check_search_languages(app_configs: Sequence[AppConfig] | None, **kwargs: object) -> list[CheckMessage]:
    """Each language has a stemmer, and words that say nothing are known."""
    found: list[CheckMessage] = []
    for language in other_languages():
        known = list(with_parents(language))
        if not STEMMERS.keys() & known:
            found.append(
                CheckWarning(
                    f"No stemmer for the language {language}: its texts are found by whole words only.",
                    hint="Where Snowball has one, add it to STEMMERS in site/text/stems.py, then run"
                    " “manage.py rebuild_search”.",
                    id="solmond.W028",
                )
            )
        if not STOP_WORDS.keys() & known:
            found.append(
                CheckWarning(
                    f"No words that the search leaves out are known of the language {language}.",
                    hint="List them, without accents, in site/text/stems.py.",
                    id="solmond.W029",
                )
            )
    return found
