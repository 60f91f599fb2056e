"""Which languages the site speaks to readers: those in which every text that they may meet is translated."""

import gettext
from functools import lru_cache

from django.conf import settings
from django.utils.translation import to_locale

LANGUAGE_OF_CODE = "en"
"""The texts in the code are English: English needs no catalogue."""


@lru_cache
def spoken_languages() -> dict[str, str]:
    """The names of the languages by code, in the order of the settings; the others are closed to readers.

    A language is offered where its home page is live besides. For the life of the process: catalogues come with it.
    """
    return {code: name for code, name in settings.LANGUAGES if unfinished_texts(code) == 0}


def unfinished_texts(language: str) -> int | None:
    """How many texts the catalogue of a language lacks, as was counted when it was compiled; None without one."""
    if language == LANGUAGE_OF_CODE:
        return 0
    try:
        catalogue = gettext.translation("django", str(settings.LOCALE_PATHS[0]), [to_locale(language)])
    except OSError:
        return None
    counted = catalogue.pgettext("catalogue", "unfinished")
    return int(counted) if counted.isdecimal() else None
