"""Where the partners of a country are, as far as the public may know, and by town for the list."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import QuerySet

from access.kept import kept_reader_query
from core.places import PublicPlace
from text.alphabet import alphabetical
from text.slugs import slug_of

from .models import PartnerPage
from .public import PLACE_FIELDS, public_place


@dataclass
class Town:
    """The partners of a town; without a name, those whose town is not public."""

    name: str
    partners: list[PartnerPage] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        """Identifier of the town's part of the list."""
        return town_anchor(self.name)


def town_anchor(name: str) -> str:
    """Identifier of a town's part of the list, from its name."""
    return f"lieu-{slug_of(name)}" if name else "lieu"


def by_town(partners: Iterable[PartnerPage], places: dict[int, PublicPlace]) -> list[Town]:
    """The partners by town, in the order of the alphabet; those whose town is not public come last."""
    towns: dict[str, Town] = {}
    for partner in partners:
        name = places[partner.pk].town
        towns.setdefault(name, Town(name)).partners.append(partner)
    return sorted(alphabetical(towns.values(), lambda town: town.name), key=lambda town: not town.name)


def public_places(code: str) -> dict[int, PublicPlace]:
    """The public place of each partner that the reader may see in the country with an ISO code, by key."""
    rows = _places_query(code).rows()
    return {row[0]: public_place(*row[1:]) for row in rows}


@kept_reader_query
def _places_query(code: str) -> QuerySet:
    partners = PartnerPage.objects.for_reader().filter(country__code=code).order_by()
    return partners.values_list("pk", *PLACE_FIELDS)
