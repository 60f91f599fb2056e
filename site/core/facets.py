"""The choices of the filters beside a list, with what each would find: shown by components/filter.html."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import pgettext

from access.querysets import reader_language
from text.languages import marked


@dataclass(frozen=True)
class FacetOption:
    """A choice of a filter."""

    value: str
    label: str
    count: int
    """How much it finds together with the other filters; 0 too where that is not counted."""
    selected: bool
    lang: str = ""
    """The language of its label, where it is not the reader's."""

    @property
    def marked_label(self) -> str:
        """The label as HTML, which says its language."""
        return marked(self.label, self.lang)


def facet_options(
    labels: Mapping[str, str],
    chosen: str,
    counts: Mapping[str, int] | None = None,
    languages: Mapping[str, str] | None = None,
) -> list[FacetOption]:
    """The choices that find something, and the one chosen, though it may find nothing; an unknown one is called so.

    `labels` names the values in the order that they are shown in; without `counts`, all of them are shown. `languages`
    are those of labels that may not be in the reader's.
    """
    if chosen and chosen not in labels:
        # It is what leaves the list empty: it stays chosen, in words of ours, not in those of an address.
        labels = {**labels, chosen: pgettext("filter", "unknown choice")}
    options = (
        FacetOption(
            value,
            label,
            count=counts.get(value, 0) if counts else 0,
            selected=value == chosen,
            lang=_other(languages.get(value, "")) if languages else "",
        )
        for value, label in labels.items()
    )
    return [option for option in options if counts is None or option.count or option.selected]


def _other(language: str) -> str:
    """A language, where it is not the reader's."""
    return "" if language == reader_language() else language


Keys = set[int]
Groups = Mapping[str, Keys]


class Facets:
    """Sets of primary keys by filter and value: which pages answer what is asked, and what another choice would leave.

    `asked` gives the value that each filter asks for; an empty one asks for everything.
    """

    def __init__(self, everything: Keys, groups: Mapping[str, Groups], asked: Mapping[str, str]) -> None:
        self.everything = everything
        self.groups = groups
        self._answers = {name: groups[name].get(value, set()) for name, value in asked.items() if value}

    @property
    def found(self) -> Keys:
        """The pages that answer every filter."""
        return self.everything.intersection(*self._answers.values())

    def counts(self, name: str) -> dict[str, int]:
        """By value of the filter `name`: how many pages it would find together with the other filters."""
        others = self.everything.intersection(*(keys for asked, keys in self._answers.items() if asked != name))
        return {value: len(keys & others) for value, keys in self.groups[name].items()}


def grouped(pairs: Iterable[tuple[str, int]]) -> Groups:
    """The keys of each value among pairs of a value and a key."""
    groups: dict[str, Keys] = defaultdict(set)
    for value, key in pairs:
        groups[value].add(key)
    return groups
