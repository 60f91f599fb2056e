"""The groups that a reader asks for, by region."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from core.facets import FacetOption, facet_options
from text.alphabet import alphabetical

from .areas import AREAS, REGION_NAMES


class GroupList:
    """Groups of a region, or all, in the order of regions, provinces and towns."""

    def __init__(self, groups: Sequence[Any], region: str) -> None:
        self.region = region
        self._all = groups

    @cached_property
    def found(self) -> list[Any]:
        """The groups that the reader asks for."""
        asked = [group for group in self._all if not self.region or group.region == self.region]
        by_town = alphabetical(asked, lambda group: f"{group.town} {group.title}")
        regions = list(REGION_NAMES)
        return sorted(by_town, key=lambda group: (regions.index(group.region), AREAS.index(group.area)))

    @property
    def options(self) -> list[FacetOption]:
        """The regions that have groups, with their number."""
        counts = dict.fromkeys(REGION_NAMES, 0)
        for group in self._all:
            counts[group.region] += 1
        return facet_options({region: str(name) for region, name in REGION_NAMES.items()}, self.region, counts)
