"""Lists of words, countries and languages."""

from django.conf import settings
from wagtail.models import Locale

from core.models import GlossaryTerm
from demo.content.glossary import TERMS
from demo.content.terms import COUNTRIES, EVENT_KINDS, KINDS, PUBLICATION_KINDS, THEMES
from demo.factories import make_country, make_event_kind, make_kind, make_publication_kind, make_term, make_theme
from demo.markup import to_html

from .library import Library


def make_languages() -> None:
    """The languages of the site."""
    for code, _name in settings.LANGUAGES:
        Locale.objects.get_or_create(language_code=code)


def make_terms(library: Library) -> None:
    """Kinds of movement, of events and of publications, themes and countries."""
    library.kinds = {term.name: make_kind(**term.fields) for term in KINDS}
    library.event_kinds = {term.name: make_event_kind(**term.fields) for term in EVENT_KINDS}
    library.publication_kinds = {term.name: make_publication_kind(**term.fields) for term in PUBLICATION_KINDS}
    library.themes = {term.name: make_theme(**term.fields) for term in THEMES}
    library.glossary = _make_glossary()
    library.countries = {code: make_country(code) for code in COUNTRIES}


def _make_glossary() -> dict[str, GlossaryTerm]:
    """The terms of the glossary by name, each with those that it is seen with."""
    made = {
        entry.name: make_term(
            entry.name,
            other_forms=entry.forms,
            definition=to_html(entry.definition) if entry.definition else "",
            names={"en": entry.name_en},
            forms={"en": entry.forms_en},
            definitions={"en": to_html(entry.definition_en)} if entry.definition_en else {},
            source=entry.source,
            source_url=entry.source_url,
            translators_note=entry.translators_note,
            live=entry.live,
        )
        for entry in TERMS
    }
    for entry in TERMS:
        made[entry.name].see_also.set(made[name] for name in entry.see_also)
    return made
