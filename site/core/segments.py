"""Words of the addresses that the site answers itself, in each language; where one lacks a word, it is the French one.

An address by the French words leads on to the one in the reader's language: `former_address` for what stands right
below the home page, `core.models.RoutedPage` for what stands below a page.
"""

from django.conf import settings
from django.http import HttpRequest
from django.urls import Resolver404, resolve, reverse
from django.utils.functional import keep_lazy
from django.utils.translation import get_language_from_path, override, pgettext_lazy

from core.languages import spoken_languages
from text.slugs import slug_of


@keep_lazy(str)
def _word(text: object) -> str:
    """In plain letters, whatever a translator writes."""
    return slug_of(str(text))


SEARCH = _word(pgettext_lazy("address", "search"))
FEEDS = _word(pgettext_lazy("address", "feeds"))
PARTNERS = _word(pgettext_lazy("address", "partners"))
COUNTRIES = _word(pgettext_lazy("address", "countries"))
LIST = _word(pgettext_lazy("address", "list"))
MAP = _word(pgettext_lazy("address", "map"))
AGENDA = _word(pgettext_lazy("address", "agenda"))
ARCHIVE = _word(pgettext_lazy("address", "archive"))
FIGURES = _word(pgettext_lazy("address", "figures"))
WEEK = _word(pgettext_lazy("address", "week"))
MONTH = _word(pgettext_lazy("address", "month"))
EXCERPT = _word(pgettext_lazy("address", "excerpt"))
CALENDAR = _word(pgettext_lazy("address", "calendar"))
REGISTRATION = _word(pgettext_lazy("address", "registration"))
CALLS = _word(pgettext_lazy("address", "calls"))
APPLY = _word(pgettext_lazy("address", "apply"))
CAMPAIGNS = _word(pgettext_lazy("address", "campaigns"))
GALLERY = _word(pgettext_lazy("address", "gallery"))
STORIES = _word(pgettext_lazy("address", "stories"))
SIGN = _word(pgettext_lazy("address", "sign"))
SUPPORTERS = _word(pgettext_lazy("address", "supporters"))
SHARE = _word(pgettext_lazy("address", "share-your-story"))
PUBLICATIONS = _word(pgettext_lazy("address", "publications"))
YEARS = _word(pgettext_lazy("address", "years"))
READ = _word(pgettext_lazy("address", "read"))
TEXT = _word(pgettext_lazy("address", "text"))


def former_address(request: HttpRequest) -> str:
    """Where the site's own view that `request` asks by its French words stands in its language; empty for nothing."""
    language = get_language_from_path(request.path_info)
    if language == settings.LANGUAGE_CODE or language not in spoken_languages():
        return ""
    with override(settings.LANGUAGE_CODE):
        try:
            found = resolve(request.path_info.removeprefix(f"/{language}"))
        except Resolver404:
            return ""
    # What is left to pages, and what has no language, is no view of these.
    if found.url_name == "wagtail_serve":
        return ""
    with override(language):
        address = reverse(found.view_name, args=found.args, kwargs=found.kwargs)
    query = request.META.get("QUERY_STRING", "")
    return "" if address == request.path_info else f"{address}?{query}" if query else address
