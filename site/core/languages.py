"""Which languages the site speaks to readers: French, and those in which all that they may meet is translated."""

import gettext
from functools import lru_cache

from django.conf import settings
from django.utils.translation import to_locale

LANGUAGE_OF_CODE = "en"
"""The texts in the code are English: English needs no catalogue."""
UNFINISHED = "catalogue\x04unfinished"
"""The entry of a compiled catalogue that says how many texts it lacks (`scripts.catalogues`)."""


@lru_cache
def spoken_languages() -> dict[str, str]:
    """The names of the languages by code, in the order of the settings; the others are closed to readers.

    A language is offered where its home page is live besides. For the life of the process: catalogues come with it.
    """
    names = dict(settings.LANGUAGES)
    return {code: name for code, name in names.items() if code == settings.LANGUAGE_CODE or unfinished_texts(code) == 0}


def unfinished_texts(language: str) -> int | None:
    """How many texts the catalogue of a language lacks, as was counted when it was compiled; None without one."""
    if language == LANGUAGE_OF_CODE:
        return 0
    try:
        catalogue = gettext.translation("django", str(settings.LOCALE_PATHS[0]), [to_locale(language)])
    except OSError:
        return None
    counted = catalogue.gettext(UNFINISHED)
    return int(counted) if counted.isdecimal() else None
