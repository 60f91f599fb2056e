"""The partners that the public may know of, as open data: the same queries whatever their number."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest

from access.kept import kept_reader_query
from access.querysets import reader_language
from core.addresses import public_address
from core.places import PublicPlace
from worldmap.countries import Continent, country_name

from ..finder import Finder
from ..models import PartnerIndexPage, PartnerPage
from ..public import IDENTITY_FIELDS, PLACE_FIELDS, PublicIdentity, public_identity, public_place
from ..querysets import Filters

OWN_FIELDS = ("pk", "path", "slug", "country__continent")
IDENTITY_END = len(OWN_FIELDS) + len(IDENTITY_FIELDS)
CODE = PLACE_FIELDS.index("country__code")


@dataclass(frozen=True, slots=True)
class Record:
    """A partner as open data tells it, in the reader's language."""

    url: str
    language: str
    """The code of the language of its texts."""
    identity: PublicIdentity
    place: PublicPlace
    country_code: str
    country: str
    continent: str
    kinds: list[str]
    themes: list[str]


def public_records(filters: Filters, request: HttpRequest) -> Iterator[Record]:
    """The partners that the directory lists for `filters`, by country and address.

    The order of the page tree would tell what a partner was called before its name was protected.
    """
    finder = Finder(filters)
    kinds, themes = _labels(finder, "kind"), _labels(finder, "theme")
    directories = _directories(request)
    continents = {value: str(label) for value, label in Continent.choices}
    language = reader_language()
    for row in _rows_query().rows():
        key, path, slug, continent = row[: len(OWN_FIELDS)]
        if key not in finder.found:
            continue
        address, spoken = directories[path[: -PartnerPage.steplen]]
        identity, place = row[len(OWN_FIELDS) : IDENTITY_END], row[IDENTITY_END:]
        yield Record(
            url=f"{address}{slug}/",
            language=spoken,
            identity=public_identity(*identity),
            place=public_place(*place),
            country_code=place[CODE],
            country=country_name(place[CODE], language),
            continent=continents.get(continent, ""),
            kinds=kinds[key],
            themes=themes[key],
        )


def _directories(request: HttpRequest) -> dict[str, tuple[str, str]]:
    """The whole address of the directory in each language, and the language, by its path in the tree."""
    found = PartnerIndexPage.objects.live().select_related("locale")
    return {page.path: (public_address(request, page.get_url(request)), page.locale.language_code) for page in found}


def _labels(finder: Finder, name: str) -> dict[int, list[str]]:
    """The labels of the kinds, or the themes, of each partner found, by its key; they say when they are French."""
    found: dict[int, list[str]] = defaultdict(list)
    for term in finder.terms[name]:
        label = term.told_label
        for key in finder.groups[name][term.slug] & finder.found:
            found[key].append(label)
    return found


@kept_reader_query
def _rows_query() -> QuerySet:
    partners = PartnerPage.objects.for_reader().order_by("country__code", "slug", "path")
    return partners.values_list(*OWN_FIELDS, *IDENTITY_FIELDS, *PLACE_FIELDS)
