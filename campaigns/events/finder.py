"""Which events answer the filters of the agenda, and how many each other choice would leave.

Everything here is sets of primary keys, as in the directory of partners: the same few queries whatever is asked.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Any, Self

from django.conf import settings
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _

from access.kept import kept_query, kept_reader_query
from access.querysets import reader_language
from core.facets import FacetOption, facet_options
from core.query_string import QueryString
from text.alphabet import alphabetical
from text.languages import marked, told
from text.translations import translated, translated_only
from worldmap.countries import country_name

from ..models import Attendance, CampaignPage, EventCampaign, EventPage
from ..models.coded_lists import codes_of
from .languages import spoken_name

Keys = set[int]
ONLINE, ON_SITE = "en-ligne", "sur-place"
PARTS = {Attendance.ONLINE: (ONLINE,), Attendance.ON_SITE: (ON_SITE,), Attendance.BOTH: (ON_SITE, ONLINE)}
KEY, KIND, KIND_NAME, OWN_KIND_NAME, ATTENDANCE, LANGUAGES, COUNTRY = range(7)


@dataclass(frozen=True)
class EventFilters(QueryString):
    """What a reader asks of the agenda."""

    kind: str = ""
    country: str = ""
    campaign: str = ""
    language: str = ""
    attendance: str = ""

    PARAMETERS = {
        "kind": "nature",
        "country": "pays",
        "campaign": "campagne",
        "language": "langue",
        "attendance": "participation",
    }

    @classmethod
    def from_query(cls, query: QueryDict) -> Self:
        """Read an address; a campaign may be asked by what it is called in the addresses of another language."""
        asked = super().from_query(query)
        if not asked.campaign:
            return asked
        found = [slug for (slug,) in _slugs_query(asked.campaign).rows()]
        return asked if asked.campaign in found or not found else asked.changed(campaign=found[0])

    def address(self, url: str) -> str:
        """The address at `url` with these filters."""
        return f"{url}?{self.query}" if self.query else url


class EventFinder:
    """The events that the reader may see, grouped by what a filter may ask. Queries run when first needed, once."""

    def __init__(self, asked: EventFilters) -> None:
        self.asked = asked

    @cached_property
    def found(self) -> Keys:
        """The events that answer every filter."""
        return self._answering(self.asked)

    def options(self, name: str, among: Keys) -> list[FacetOption]:
        """The choices of the filter `name`, with how many of the events `among` each would find."""
        others = self._answering(self.asked.changed(**{name: ""})) & among
        counts = {value: len(keys & others) for value, keys in self.groups[name].items()}
        return facet_options(self._labels[name], getattr(self.asked, name), counts, self._languages.get(name))

    @property
    def choices(self) -> list[str]:
        """What the filters ask, in words; what the site does not know, and so does not find, has none."""
        return [
            told(self._labels[name][value], self._languages.get(name, {}).get(value, "")) for name, value in self._known
        ]

    @property
    def marked_choices(self) -> list[str]:
        """The same as HTML, which says in which language a word is."""
        return [self.names(name)[value] for name, value in self._known]

    @property
    def _known(self) -> list[tuple[str, str]]:
        asked = ((name, getattr(self.asked, name)) for name in EventFilters.PARAMETERS)
        return [(name, value) for name, value in asked if value in self._labels[name]]

    @cached_property
    def groups(self) -> dict[str, Mapping[str, Keys]]:
        """By filter: the events of each of its values."""
        return {
            "kind": _grouped((row[KIND], row[KEY]) for row in self.rows if row[KIND]),
            "country": _grouped([*self._places(), *_countries_query().rows()]),
            "campaign": _grouped(self._campaigns_of_events()),
            "language": _grouped((code, row[KEY]) for row in self.rows for code in codes_of(row[LANGUAGES])),
            "attendance": _grouped((part, row[KEY]) for row in self.rows for part in PARTS[row[ATTENDANCE]]),
        }

    def _answering(self, asked: EventFilters) -> Keys:
        found = {row[KEY] for row in self.rows}
        for name, groups in self.groups.items():
            if value := getattr(asked, name):
                found &= groups.get(value, set())
        return found

    def _places(self) -> Iterable[tuple[str, int]]:
        return ((row[COUNTRY], row[KEY]) for row in self.rows if row[COUNTRY])

    def _campaigns_of_events(self) -> Iterable[tuple[str, int]]:
        slugs = {key: slug for key, slug, *_rest in self._campaigns}
        return ((slugs[key], event) for event, key in _links_query().rows() if key in slugs)

    def names(self, name: str) -> dict[str, str]:
        """What the values of the filter `name` are called, as HTML."""
        languages = self._languages.get(name, {})
        return {value: marked(label, languages.get(value, "")) for value, label in self._labels[name].items()}

    @cached_property
    def _labels(self) -> dict[str, dict[str, str]]:
        language = reader_language()
        kinds = {row[KIND]: row[KIND_NAME] for row in self.rows if row[KIND]}
        countries = {code: country_name(code.upper(), language) for code in self.groups["country"]}
        return {
            "kind": _sorted(kinds),
            "country": _sorted(countries),
            "campaign": _sorted({slug: title for _key, slug, title, _language in self._campaigns}),
            "language": _sorted({code: spoken_name(code) for code in self.groups["language"]}),
            "attendance": {ON_SITE: _("On site"), ONLINE: _("Online")},
        }

    @cached_property
    def rows(self) -> list[tuple[Any, ...]]:
        """What filters and totals ask of each event: the columns are numbered above; online alone has no country."""
        return [(*row[:COUNTRY], _country_of(row)) for row in _facts_query().rows()]

    @cached_property
    def _languages(self) -> dict[str, dict[str, str]]:
        """By filter: the languages of names that may not be in the reader's."""
        own = reader_language()
        kinds = ((row[KIND], own if row[OWN_KIND_NAME] else settings.LANGUAGE_CODE) for row in self.rows if row[KIND])
        return {
            "kind": dict(kinds),
            "campaign": {slug: language for _key, slug, _title, language in self._campaigns},
        }

    @cached_property
    def _campaigns(self) -> list[tuple[Any, ...]]:
        return _campaigns_query().rows()


def _country_of(row: tuple[Any, ...]) -> str:
    return "" if row[ATTENDANCE] == Attendance.ONLINE else (row[COUNTRY] or "").lower()


def _grouped(pairs: Iterable[tuple[str, int]]) -> dict[str, Keys]:
    groups: defaultdict[str, Keys] = defaultdict(set)
    for value, key in pairs:
        groups[value.lower()].add(key)
    return dict(groups)


def _sorted(labels: Mapping[str, str]) -> dict[str, str]:
    return dict(alphabetical(labels.items(), itemgetter(1)))


@kept_reader_query
def _facts_query() -> QuerySet[Any]:
    language = reader_language()
    named, own = translated("kind__name", "kind__names", language), translated_only("kind__names", language)
    columns = ("pk", "kind__slug", named, own, "attendance", "languages", "country__code")
    return EventPage.objects.for_reader().order_by().values_list(*columns)


@kept_query
def _countries_query() -> QuerySet[Any]:
    return EventPage.countries.through.objects.values_list("country__code", "eventpage")


@kept_query
def _links_query() -> QuerySet[Any]:
    return EventCampaign.objects.order_by().values_list("page", "campaign__translation_key")


@kept_reader_query
def _slugs_query(slug: str) -> QuerySet[Any]:
    """What the campaigns that are `slug` in some language are in the reader's."""
    called = CampaignPage.objects.filter(slug=slug).values("translation_key")
    return CampaignPage.objects.for_reader().filter(translation_key__in=called).order_by("path").values_list("slug")


@kept_reader_query
def _campaigns_query() -> QuerySet[Any]:
    columns = ("translation_key", "slug", "title", "locale__language_code")
    return CampaignPage.objects.for_reader().order_by().values_list(*columns)
