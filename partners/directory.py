"""The directory of partners as a reader sees it: groups, counts, map and filter options from few queries."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.db.models import Count, QuerySet
from django.http import HttpRequest

from access.kept import kept_query, kept_reader_query
from access.querysets import reader_language
from core.addresses import page_link
from core.facets import FacetOption, facet_options
from core.here import here
from core.list_view import same_view
from core.models.terms import labels_of, languages_of
from core.places import PublicPlace
from core.segments import LIST
from core.spots import Placed, spots
from core.topic_links import country_path
from text.alphabet import alphabetical
from worldmap.countries import Continent, country_codes, country_name
from worldmap.drawing import draw_country, draw_map
from worldmap.elements import Drawing, MapLinks

from .finder import Finder
from .models import PartnerPage
from .places import public_places
from .querysets import Filters

MOST_NAMES = 250
"""Partners listed by name; where there are more, only their countries are."""

NAMES_A_PAGE = 100
"""Partners on a page, where so many are of one country."""


@dataclass
class CountryGroup:
    """The partners of one country: how many there are, and those listed by name."""

    code: str
    name: str
    continent: str
    count: int
    url: str
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
        return sum(country.count for country in self.countries)


def country_anchor(code: str) -> str:
    """Identifier of a country's part of the list, from its ISO code."""
    return f"pays-{code.lower()}"


class Directory:
    """What the directory at `url` shows for the filters asked. Queries run when first needed, once."""

    def __init__(self, filters: Filters, url: str, request: HttpRequest) -> None:
        self.filters = filters
        self.url = url
        self.request = request
        self.finder = Finder(filters)

    @property
    def list_url(self) -> str:
        """What changes with the filters, for the script."""
        return f"{self.url}{LIST}/"

    @property
    def total(self) -> int:
        """Number of partners found."""
        return len(self.finder.found)

    @cached_property
    def countries(self) -> list[CountryGroup]:
        """The countries with partners found, in alphabetical order, without the partners themselves."""
        found, language = self.finder.found, reader_language()
        continents = {key: slug for slug, keys in self.finder.groups["continent"].items() for key in keys}
        groups = []
        for code, keys in self.finder.groups["country"].items():
            if here := keys & found:
                name, continent = country_name(code.upper(), language), continents[next(iter(here))]
                groups.append(CountryGroup(code, name, continent, len(here), self._country_url(code)))
        return alphabetical(groups, lambda group: group.name)

    def _country_url(self, code: str) -> str:
        """The country's page, or what is found there where more than a place is asked."""
        if self.filters.only_place or not self.is_grouped:
            return f"{self.url}{country_path(code)}"
        return replace(self.filters, country=code).address(self.url)

    @cached_property
    def is_grouped(self) -> bool:
        """Whether countries are listed instead of so many names."""
        if self.total <= MOST_NAMES:
            return False
        return not any(self.finder.found <= keys for keys in self.finder.groups["country"].values())

    @cached_property
    def names(self) -> PaginatorPage:
        """The part of the partners found that is listed by name; pages are only needed within one country."""
        keys = [] if self.is_grouped else self.finder.in_order(self.finder.found)
        return Paginator(keys, MOST_NAMES if len(keys) <= MOST_NAMES else NAMES_A_PAGE).get_page(
            self.request.GET.get("page", 1)
        )

    @property
    def page_query(self) -> str:
        """What leads to another page of the list, but for its number."""
        asked = self.filters.address("")
        return f"{asked}&page=" if asked else "?page="

    @cached_property
    def partners(self) -> list[PartnerPage]:
        """Partners listed by name, with what a row shows; `chosen_kinds` of each holds its kinds."""
        return listed(self.finder, self.names.object_list)

    @cached_property
    def continents(self) -> list[ContinentGroup]:
        """The countries by continent, with the partners listed."""
        by_code = {group.code: group for group in self.countries}
        for partner in self.partners:
            by_code[partner.country.code.lower()].partners.append(partner)
        continents = [ContinentGroup(value, str(label)) for value, label in Continent.choices]
        for continent in continents:
            continent.countries = [country for country in self.countries if country.continent == continent.slug]
        return [continent for continent in continents if continent.countries]

    @cached_property
    def places(self) -> dict[int, PublicPlace]:
        """The public places of the partners of the country asked, by key."""
        return public_places(self.filters.country.upper())

    @cached_property
    def map(self) -> Drawing:
        """The map of the partners found: of the country asked, else of the continent asked, else of the world."""
        if self.filters.country:
            return self._country_map
        area = self.filters.continent
        return draw_map(
            (
                (country.code.upper(), country.count, f"#{country.anchor}", country.name, country.continent)
                for country in self.countries
            ),
            area=area,
            links=self._links(replace(self.filters, continent="")),
            here=None if self.filters else here(self.request),
        )

    def _links(self, farther: Filters) -> MapLinks:
        """Back to what the filters `farther` find, and to each continent together with the other filters."""
        address = same_view(replace(self.filters, continent="", country="").address(self.url), self.request)
        continent = f"{address}{'&' if '?' in address else '?'}continent="
        return MapLinks(same_view(farther.address(self.url), self.request), continent)

    @property
    def _country_map(self) -> Drawing:
        """Bubbles lead to the partner's page, else to the part of the list where the town's partners are."""
        country = self.countries[0]
        urls = {partner.pk: page_link(partner, self.request) for partner in self.partners}
        names, languages = self.finder.names(self.finder.found), self.finder.languages(self.finder.found)
        placed = (Placed(name, urls.get(key, ""), self.places[key], languages[key]) for key, name in names.items())
        return draw_country(
            country.code.upper(),
            spots(placed, "#liste", self.town_url),
            continent=country.continent,
            links=self._links(replace(self.filters, country="")),
        )

    def town_url(self, name: str) -> str:
        """Where the partners of a town of the country asked are listed; empty when that is nowhere by itself."""
        return f"#{country_anchor(self.filters.country)}"

    @cached_property
    def continent_options(self) -> list[FacetOption]:
        """Continents with partners."""
        return self._options("continent", {value: str(label) for value, label in Continent.choices})

    @cached_property
    def country_options(self) -> list[FacetOption]:
        """Countries with partners, in alphabetical order."""
        language = reader_language()
        asked = self.filters.country
        codes = {*self.finder.groups["country"], *([asked] if asked.upper() in country_codes() else [])}
        labels = {code: country_name(code.upper(), language) for code in codes}
        return self._options("country", dict(alphabetical(labels.items(), lambda item: item[1])))

    @cached_property
    def kind_options(self) -> list[FacetOption]:
        """Kinds of movement with partners."""
        return self._options("kind", labels_of(kinds := self.finder.terms["kind"]), languages_of(kinds))

    @cached_property
    def theme_options(self) -> list[FacetOption]:
        """Themes with partners."""
        return self._options("theme", labels_of(themes := self.finder.terms["theme"]), languages_of(themes))

    def _options(self, name: str, labels: dict[str, str], languages: dict[str, str] | None = None) -> list[FacetOption]:
        """The choices of the filter `name`: see `facet_options`."""
        return facet_options(labels, getattr(self.filters, name), self.finder.counts(name), languages)


def listed(finder: Finder, keys: Iterable[int]) -> list[PartnerPage]:
    """The partners `keys`, in that order, with what a row shows; `chosen_kinds` of each holds its kinds."""
    order = {key: place for place, key in enumerate(keys)}
    partners = _cards_query(tuple(sorted(order))).instances() if order else []
    kinds = finder.terms_of("kind", set(order))
    for partner in partners:
        partner.chosen_kinds = kinds[partner.pk]
    return sorted(partners, key=lambda partner: order[partner.pk])


@kept_query
def _cards_query(keys: tuple[int, ...]) -> QuerySet:
    return PartnerPage.objects.filter(pk__in=keys).order_by().for_cards()


def country_counts(theme: int = 0) -> list[tuple[str, str, int]]:
    """(ISO code, continent, number of partners) of each country with visible partners, in one query.

    With the key of a theme, of the partners that work on it.
    """
    rows: Any = _counts_query(theme).rows()
    return rows


@kept_reader_query
def _counts_query(theme: int) -> QuerySet:
    partners = PartnerPage.objects.for_reader()
    return (
        (partners.filter(themes=theme) if theme else partners)
        .values_list("country__code", "country__continent")
        .annotate(total=Count("pk"))
        .order_by("country__code")
    )
