"""The partners that the public may know of, read in five queries whatever their number."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import EmptyResultSet
from django.db.models import QuerySet
from django.http import HttpRequest

from core.compiled import compiled
from core.countries import Continent, country_name
from core.models import Term, Theme
from core.querysets import reader_language

from ..models import MovementKind, PartnerIndexPage, PartnerPage
from ..public import IDENTITY_FIELDS, PLACE_FIELDS, PublicIdentity, PublicPlace, public_identity, public_place
from ..querysets import Filters

OWN_FIELDS = ("pk", "path", "slug", "country__continent", "founded", "partner_since", "last_checked")
IDENTITY_END = len(OWN_FIELDS) + len(IDENTITY_FIELDS)
CODE = PLACE_FIELDS.index("country__code")


@dataclass(frozen=True, slots=True)
class Record:
    """A partner as open data tells it, in the reader's language."""

    url: str
    identity: PublicIdentity
    place: PublicPlace
    country_code: str
    country: str
    continent: str
    kinds: list[str]
    themes: list[str]
    founded: int | None
    partner_since: int | None
    last_checked: date | None


def public_records(filters: Filters, request: HttpRequest) -> Iterator[Record]:
    """The partners that the directory lists for `filters`, in the order of the page tree."""
    listed = PartnerPage.objects.for_reader().matching(filters)
    addresses = _addresses(request)
    kinds, themes = _terms(MovementKind, listed), _terms(Theme, listed)
    continents = {value: str(label) for value, label in Continent.choices}
    language = reader_language()
    for row in _rows(listed.order_by("path").values_list(*OWN_FIELDS, *IDENTITY_FIELDS, *PLACE_FIELDS)):
        key, path, slug, continent, founded, partner_since, last_checked = row[: len(OWN_FIELDS)]
        identity, place = row[len(OWN_FIELDS) : IDENTITY_END], row[IDENTITY_END:]
        yield Record(
            url=f"{addresses[path[: -PartnerPage.steplen]]}{slug}/",
            identity=public_identity(*identity),
            place=public_place(*place),
            country_code=place[CODE],
            country=country_name(place[CODE], language),
            continent=continents.get(continent, ""),
            kinds=kinds[key],
            themes=themes[key],
            founded=founded,
            partner_since=partner_since,
            last_checked=last_checked,
        )


def _addresses(request: HttpRequest) -> dict[str, str]:
    """The whole address of the directory in each language, by its path in the tree."""
    directories = PartnerIndexPage.objects.live()
    return {page.path: request.build_absolute_uri(page.get_url(request)) for page in directories}


def _terms(model: type[Term], listed: QuerySet[PartnerPage]) -> dict[int, list[str]]:
    """The labels of the terms of each partner listed, by its key."""
    labels = {term.pk: term.label for term in model.objects.all()}
    relation = model._meta.get_field("partners").through
    term = f"{model._meta.model_name}_id"
    found: dict[int, list[str]] = defaultdict(list)
    pairs = relation.objects.filter(partnerpage__in=listed.values("pk")).order_by("pk")
    for key, pk in _rows(pairs.values_list("partnerpage_id", term)):
        found[key].append(labels[pk])
    return found


def _rows(query: QuerySet) -> Iterable[tuple]:
    """The rows as the database gives them: Django's conversion of decimals would take most of the time."""
    try:
        return compiled(query).rows()
    except EmptyResultSet:
        return []
