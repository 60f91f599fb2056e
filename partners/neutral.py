"""What the public gets instead of a protected name: a neutral title, address and identifier."""

import re
from functools import cache

from django.conf import settings
from django.utils import translation
from django.utils.crypto import get_random_string
from django.utils.translation import gettext, gettext_noop

NEUTRAL_NAME = gettext_noop("Partner movement (%(country)s, protected name)")
NEUTRAL_SLUG = re.compile(r"mouvement-[a-z0-9]{8}")
UNMISTAKABLE = "abcdefghijkmnpqrstuvwxyz23456789"


def neutral_name(country: str, language: str) -> str:
    """What stands for a protected name in a language, given as a code; `country` is named in that language."""
    with translation.override(language):
        return gettext(NEUTRAL_NAME) % {"country": country}


def is_neutral(title: str) -> bool:
    """Whether a title is what stands for a protected name, in any language of the site and for any country."""
    return any(pattern.fullmatch(title) for pattern in _neutral_patterns())


@cache
def _neutral_patterns() -> list[re.Pattern[str]]:
    names = (neutral_name("\0", code) for code, _name in settings.LANGUAGES)
    return [re.compile(re.escape(name).replace(re.escape("\0"), ".+")) for name in names]


def new_neutral_slug() -> str:
    """An address by chance."""
    return f"mouvement-{get_random_string(8, UNMISTAKABLE)}"


def new_key() -> str:
    """What the public calls a partner by in addresses: made by chance, another one each time it is protected."""
    return get_random_string(12, UNMISTAKABLE)
