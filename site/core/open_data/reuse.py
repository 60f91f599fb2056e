"""Addresses of what other sites may take from a list of pages."""

from dataclasses import dataclass, replace
from typing import ClassVar, Self

from django.http import HttpRequest
from django.template.loader import render_to_string

from ..addresses import page_url, public_address
from ..models import RoutedPage
from ..query_string import QueryString
from .licence import LICENCE, LICENCE_URL


@dataclass(frozen=True)
class Reuse:
    """Whole addresses below `page`, which shows the list, with the filters asked."""

    page: RoutedPage
    filters: QueryString
    request: HttpRequest

    # Below the page: its list, the files, and the map for other sites, with what that is called.
    list_path: ClassVar[str] = ""
    geojson_path: ClassVar[str]
    table_path: ClassVar[str]
    map_path: ClassVar[str]
    map_title: ClassVar[str]

    licence = LICENCE
    licence_url = LICENCE_URL

    @property
    def list_url(self) -> str:
        """The list itself."""
        return self._url(self.list_path)

    def of_country(self, code: str) -> Self:
        """The same for the pages of one country among those asked."""
        return replace(self, filters=self.filters.changed(country=code.lower()))

    @property
    def geojson_url(self) -> str:
        """The pages as GeoJSON."""
        return self._url(self.geojson_path)

    @property
    def table_url(self) -> str:
        """The pages as a table."""
        return self._url(self.table_path)

    @property
    def map_url(self) -> str:
        """The map for other sites."""
        return self._url(self.map_path)

    @property
    def snippet(self) -> str:
        """The HTML that shows the map in a page of another site."""
        return render_to_string("components/map_snippet.html", {"reuse": self}).strip()

    def _url(self, path: str) -> str:
        address = public_address(self.request, f"{page_url(self.page, self.request)}{path}")
        return f"{address}?{self.filters.query}" if self.filters.query else address
