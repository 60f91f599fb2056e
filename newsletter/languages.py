"""The languages that one may choose the newsletter in."""

from django.conf import settings
from wagtail.models import Page

from core.languages import spoken_languages

HOME_DEPTH = 2


def open_languages() -> list[str]:
    """The codes of the languages that readers find a home page in, in the order of the settings; French at least."""
    homes = Page.objects.live().filter(depth=HOME_DEPTH, alias_of=None)
    live = set(homes.values_list("locale__language_code", flat=True))
    return [code for code in spoken_languages() if code in live or code == settings.LANGUAGE_CODE]
