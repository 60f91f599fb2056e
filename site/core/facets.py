"""The choices of the filters beside a list, with what each would find: shown by components/filter.html."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class FacetOption:
    """A choice of a filter."""

    value: str
    label: str
    count: int
    """How much it finds together with the other filters; 0 too where that is not counted."""
    selected: bool


def facet_options(labels: Mapping[str, str], chosen: str, counts: Mapping[str, int] | None = None) -> list[FacetOption]:
    """The choices that find something, and the one chosen, though it may find nothing or not even exist.

    `labels` names the values in the order that they are shown in; without `counts`, all of them are shown.
    """
    if chosen and chosen not in labels:
        labels = {**labels, chosen: chosen}
    options = (
        FacetOption(value, label, counts.get(value, 0) if counts else 0, value == chosen)
        for value, label in labels.items()
    )
    return [option for option in options if counts is None or option.count or option.selected]
