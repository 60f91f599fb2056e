"""Addresses of what other sites may take from the directory, for the partners that it lists."""

from dataclasses import dataclass, replace

from django.http import HttpRequest
from django.template.loader import render_to_string

from core.addresses import public_address

from ..models import PartnerIndexPage
from ..querysets import Filters
from .licence import LICENCE, LICENCE_URL


@dataclass(frozen=True)
class Reuse:
    """Whole addresses below `directory`, with the filters asked."""

    directory: PartnerIndexPage
    filters: Filters
    request: HttpRequest

    licence = LICENCE
    licence_url = LICENCE_URL

    @property
    def directory_url(self) -> str:
        """The directory itself."""
        return self._url("")

    def of_country(self, code: str) -> "Reuse":
        """The same for the partners of one country among those asked."""
        return replace(self, filters=replace(self.filters, country=code.lower()))

    @property
    def geojson_url(self) -> str:
        """The partners as GeoJSON."""
        return self._url("partenaires.geojson")

    @property
    def table_url(self) -> str:
        """The partners as a table."""
        return self._url("partenaires.csv")

    @property
    def map_url(self) -> str:
        """The map for other sites."""
        return self._url(self.directory.reverse_subpage("map_route"))

    @property
    def snippet(self) -> str:
        """The HTML that shows the map in a page of another site."""
        return render_to_string("partners/map_snippet.html", {"reuse": self}).strip()

    def _url(self, name: str) -> str:
        page_url = self.directory.get_url(self.request) or ""
        return self.filters.address(public_address(self.request, f"{page_url}{name}"))
