"""Words of lists: countries, themes, terms, kinds."""

from campaigns.models import EventKind
from core.models import Country, GlossaryTerm, Theme
from partners.models import MovementKind
from publications.models import PublicationKind
from worldmap.countries import country_codes, default_continent

from .publishing import Fields, number


def make_country(code: str = "") -> Country:
    """The country of an ISO code, made when absent; without a code, one that is not there yet."""
    if not code:
        taken = set(Country.objects.values_list("code", flat=True))
        code = next(one for one in country_codes() if one not in taken)
    return Country.objects.get_or_create(code=code, defaults={"continent": default_continent(code)})[0]


def make_theme(**fields: Fields) -> Theme:
    """A theme."""
    return Theme.objects.create(**{"name": f"Thème {number()}"} | fields)


def make_term(name: str = "", **fields: Fields) -> GlossaryTerm:
    """A term of the glossary."""
    name = name or f"Terme {number()}"
    return GlossaryTerm.objects.create(**{"name": name, "definition": f"<p>Ce que {name} veut dire.</p>"} | fields)


def make_kind(**fields: Fields) -> MovementKind:
    """A kind of movement."""
    return MovementKind.objects.create(**{"name": f"Type de mouvement {number()}"} | fields)


def make_event_kind(name: str = "", **fields: Fields) -> EventKind:
    """The kind of event of a name, made when absent; without a name, one that is not there yet."""
    name = name or f"Sorte {number()}"
    return EventKind.objects.get_or_create(name=name, defaults=fields)[0]


def make_publication_kind(name: str = "", **fields: Fields) -> PublicationKind:
    """The kind of publication of a name, made when absent; without a name, one that is not there yet."""
    name = name or f"Nature {number()}"
    return PublicationKind.objects.get_or_create(name=name, defaults=fields)[0]
