"""The publications that a reader asks for, by kind, theme and year."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

from django.core.paginator import Page as PaginatorPage
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

from access.kept import kept_query, kept_reader_query
from core.facets import FacetOption, Facets, Keys, facet_options, grouped
from core.models import Term, Theme
from core.models.terms import labels_of, languages_of
from core.query_string import QueryString

from .models import PublicationPage
from .models.works import add_files

A_PAGE = 12
"""Publications listed at one address."""


@dataclass(frozen=True)
class PublicationFilters(QueryString):
    """What a reader asks of the publications."""

    kind: str = ""
    theme: str = ""
    year: str = ""

    PARAMETERS = {"kind": "nature", "theme": "theme", "year": "annee"}


class PublicationList:
    """The publications that the list at `url` shows. Queries run when first needed, once."""

    def __init__(self, asked: PublicationFilters, url: str, number: str = "1") -> None:
        self.asked = asked
        self.url = url
        self.number = number

    @classmethod
    def from_request(cls, request: HttpRequest, url: str) -> Self:
        """What the address of `request` asks for."""
        return cls(PublicationFilters.from_query(request.GET), url, request.GET.get("page", "1"))

    @cached_property
    def part(self) -> PaginatorPage:
        """The keys of the publications listed at this address, newest first."""
        return Paginator([page.pk for page in self._all if page.pk in self._found], A_PAGE).get_page(self.number)

    @property
    def total(self) -> int:
        """How many publications are found."""
        return len(self._found)

    @property
    def page_query(self) -> str:
        """What leads to another part of the list, but for its number."""
        return f"?{self.asked.query}&page=" if self.asked else "?page="

    @cached_property
    def publications(self) -> list[PublicationPage]:
        """The publications listed, with their kinds and files."""
        keys = tuple(self.part.object_list)
        found = _cards_query(tuple(sorted(keys))).instances() if keys else []
        add_files(found)
        return sorted(found, key=lambda page: keys.index(page.pk))

    @cached_property
    def kind_options(self) -> list[FacetOption]:
        """The kinds with publications, in alphabetical order."""
        return self._terms("kind", {page.kind for page in self._all if page.kind})

    @cached_property
    def theme_options(self) -> list[FacetOption]:
        """The themes with publications, in alphabetical order."""
        return self._terms("theme", self._themes)

    @cached_property
    def year_options(self) -> list[FacetOption]:
        """The years with publications, newest first."""
        return self._options("year", {year: year for year in self._facets.groups["year"]})

    def _terms(self, name: str, terms: Collection[Term]) -> list[FacetOption]:
        return self._options(name, labels_of(terms), languages_of(terms))

    def _options(
        self, name: str, labels: Mapping[str, str], languages: Mapping[str, str] | None = None
    ) -> list[FacetOption]:
        """The choices of the filter `name`: see `facet_options`."""
        return facet_options(labels, getattr(self.asked, name), self._facets.counts(name), languages)

    @cached_property
    def _found(self) -> Keys:
        return self._facets.found

    @cached_property
    def _facets(self) -> Facets:
        """Which publications each choice of each filter finds."""
        slugs = {theme.pk: theme.slug for theme in self._themes}
        groups = {
            "kind": grouped((page.kind.slug, page.pk) for page in self._all if page.kind),
            "theme": grouped((slugs[theme], page) for page, theme in _themes_query().rows()),
            "year": grouped((str(page.date.year), page.pk) for page in self._all),
        }
        return Facets({page.pk for page in self._all}, groups, {name: getattr(self.asked, name) for name in groups})

    @cached_property
    def _all(self) -> list[PublicationPage]:
        return _all_query().instances()

    @cached_property
    def _themes(self) -> list[Theme]:
        return _all_themes().instances()


@kept_reader_query
def _all_query() -> QuerySet[PublicationPage]:
    pages = PublicationPage.objects.for_reader().select_related("kind").only("date", "kind")
    return pages.order_by("-date", "title")


@kept_query
def _cards_query(keys: tuple[int, ...]) -> QuerySet[PublicationPage]:
    return PublicationPage.objects.filter(pk__in=keys).select_related("kind").for_cards()


@kept_query
def _themes_query() -> QuerySet[Any]:
    return PublicationPage.themes.through.objects.values_list("publicationpage", "theme")


@kept_query
def _all_themes() -> QuerySet[Theme]:
    return Theme.objects.all()
