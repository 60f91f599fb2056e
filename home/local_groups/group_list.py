"""The groups that a reader asks for, by region."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from core.facets import FacetOption, facet_options
from text.alphabet import alphabetical

from .areas import Area, Region


class GroupList:
    """Groups of a region, or all, in the order of regions, provinces and towns."""

    def __init__(self, groups: Sequence[Any], region: str) -> None:
        self.region = region
        self._all = groups

    @cached_property
    def found(self) -> list[Any]:
        """The groups that the reader asks for."""
        asked = [group for group in self._all if not self.region or group.region == self.region]
        places, regions = list(Area), list(Region)
        by_town = alphabetical(asked, lambda group: f"{group.town} {group.title}")
        return sorted(by_town, key=lambda group: (regions.index(group.region), places.index(Area(group.area))))

    @property
    def options(self) -> list[FacetOption]:
        """The regions that have groups, with their number."""
        counts = {region.value: 0 for region in Region}
        for group in self._all:
            counts[group.region] += 1
        return facet_options({region.value: str(region.label) for region in Region}, self.region, counts)
