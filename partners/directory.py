"""The directory of partners as a reader sees it: groups, counts, map and filter options from few queries."""

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from django.db.models import Count, Q

from core.alphabet import alphabetical
from core.compiled import Compiled, compiled
from core.countries import Continent, country_name
from core.map.drawing import draw_map
from core.models import Term, Theme
from core.querysets import reader_language
from core.restrictions import restricted_paths

from .models import MovementKind, PartnerPage
from .querysets import Filters


@dataclass
class CountryGroup:
    """The partners of one country."""

    code: str
    name: str
    continent: str
    partners: list[PartnerPage] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        """Identifier of the country's part of the list; the map's bubbles point to it."""
        return country_anchor(self.code)


@dataclass
class ContinentGroup:
    """The countries of one continent, in alphabetical order."""

    slug: str
    name: str
    countries: list[CountryGroup] = field(default_factory=list)

    @property
    def count(self) -> int:
        """Number of partners on the continent."""
        return sum(len(country.partners) for country in self.countries)


@dataclass(frozen=True)
class Option:
    """A choice of a filter, with the number of partners it would list on its own."""

    value: str
    label: str
    count: int
    selected: bool


def country_anchor(code: str) -> str:
    """Identifier of a country's part of the list, from its ISO code."""
    return f"pays-{code.lower()}"


class Directory:
    """What the index page shows for the filters asked. Queries run when first needed, once."""

    def __init__(self, filters: Filters) -> None:
        self.filters = filters

    @cached_property
    def partners(self) -> list[PartnerPage]:
        """Partners that answer the filters, with what a row shows."""
        partners = PartnerPage.objects.for_reader().matching(self.filters).for_cards()
        return alphabetical(partners, lambda partner: partner.title)

    @cached_property
    def continents(self) -> list[ContinentGroup]:
        """The partners by continent, then by country."""
        groups: dict[str, CountryGroup] = {}
        for partner in self.partners:
            country = partner.country
            group = groups.setdefault(country.code, CountryGroup(country.code, country.name, country.continent))
            group.partners.append(partner)
        countries = alphabetical(groups.values(), lambda group: group.name)
        continents = [ContinentGroup(value, str(label)) for value, label in Continent.choices]
        for continent in continents:
            continent.countries = [country for country in countries if country.continent == continent.slug]
        return [continent for continent in continents if continent.countries]

    @property
    def total(self) -> int:
        """Number of partners listed."""
        return len(self.partners)

    @property
    def country_total(self) -> int:
        """Number of countries listed."""
        return sum(len(continent.countries) for continent in self.continents)

    @cached_property
    def map(self) -> object:
        """The map of the partners listed; each bubble links to its country's part of the list."""
        return draw_map(
            (country.code, len(country.partners), f"#{country.anchor}", country.name, country.continent)
            for continent in self.continents
            for country in continent.countries
        )

    @cached_property
    def _country_counts(self) -> list[tuple[str, str, int]]:
        return country_counts()

    @cached_property
    def continent_options(self) -> list[Option]:
        """Continents with partners."""
        counts: Counter[str] = Counter()
        for _code, continent, count in self._country_counts:
            counts[continent] += count
        return [
            Option(value, str(label), counts[value], value == self.filters.continent)
            for value, label in Continent.choices
            if counts[value]
        ]

    @cached_property
    def country_options(self) -> list[Option]:
        """Countries with partners, in alphabetical order."""
        options = [
            Option(code.lower(), country_name(code, reader_language()), count, code.lower() == self.filters.country)
            for code, _continent, count in self._country_counts
        ]
        return alphabetical(options, lambda option: option.label)

    @cached_property
    def kind_options(self) -> list[Option]:
        """Kinds of movement with partners."""
        return self._term_options(MovementKind, self.filters.kind)

    @cached_property
    def theme_options(self) -> list[Option]:
        """Themes with partners."""
        return self._term_options(Theme, self.filters.theme)

    def _term_options(self, model: type[Term], selected: str) -> list[Option]:
        public = PartnerPage.objects.for_reader().values("pk")
        terms = model.objects.annotate(total=Count("partners", filter=Q(partners__in=public))).filter(total__gt=0)
        return [Option(term.slug, term.label, term.total, term.slug == selected) for term in terms]


def country_counts() -> list[tuple[str, str, int]]:
    """(ISO code, continent, number of partners) of each country with visible partners, in one query."""
    return _counts_query(reader_language(), tuple(restricted_paths())).rows()


@lru_cache(maxsize=64)
def _counts_query(_language: str, _restricted: tuple[str, ...]) -> Compiled[PartnerPage]:
    return compiled(
        PartnerPage.objects.for_reader()
        .values_list("country__code", "country__continent")
        .annotate(total=Count("pk"))
        .order_by("country__code")
    )
