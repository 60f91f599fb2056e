"""Lists of words, countries and languages."""

from dataclasses import asdict

from django.conf import settings
from wagtail.models import Locale

from demo.content.terms import COUNTRIES, EVENT_KINDS, KINDS, PUBLICATION_KINDS, THEMES
from demo.factories import make_country, make_event_kind, make_kind, make_publication_kind, make_theme

from .library import Library


def make_languages() -> None:
    """The languages of the site."""
    for code, _name in settings.LANGUAGES:
        Locale.objects.get_or_create(language_code=code)


def make_terms(library: Library) -> None:
    """Kinds of movement, of events and of publications, themes and countries."""
    library.kinds = {term.name: make_kind(**asdict(term)) for term in KINDS}
    library.event_kinds = {term.name: make_event_kind(**asdict(term)) for term in EVENT_KINDS}
    library.publication_kinds = {term.name: make_publication_kind(**asdict(term)) for term in PUBLICATION_KINDS}
    library.themes = {term.name: make_theme(**asdict(term)) for term in THEMES}
    library.countries = {code: make_country(code) for code in COUNTRIES}
