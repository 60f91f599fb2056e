"""Partners as readers list and filter them."""

from dataclasses import dataclass
from typing import Self
from urllib.parse import urlencode

from django.http import QueryDict
from wagtail.models import PageManager

from core.querysets import ReaderQuerySet


@dataclass(frozen=True)
class Filters:
    """What a reader asked of the list; an empty string asks for everything."""

    continent: str = ""
    country: str = ""
    kind: str = ""
    theme: str = ""

    # Names in addresses, as the public reads them.
    PARAMETERS = {"continent": "continent", "country": "pays", "kind": "type", "theme": "theme"}

    @classmethod
    def from_query(cls, query: QueryDict) -> Self:
        """Read the filters from an address; other parameters are ignored."""
        return cls(
            **{field: query.get(name, "").replace("\x00", "").strip().lower() for field, name in cls.PARAMETERS.items()}
        )

    def __bool__(self) -> bool:
        return any((self.continent, self.country, self.kind, self.theme))

    def address(self, page_url: str) -> str:
        """The address of the list with these filters."""
        values = {name: getattr(self, field) for field, name in self.PARAMETERS.items()}
        query = urlencode({name: value for name, value in values.items() if value})
        return f"{page_url}?{query}" if query else page_url


class PartnerQuerySet(ReaderQuerySet):
    """Adds the filters of the public list."""

    def matching(self, filters: Filters) -> Self:
        """Partners that answer each filter given; an unknown value matches none."""
        partners = self
        if filters.continent:
            partners = partners.filter(country__continent=filters.continent)
        if filters.country:
            partners = partners.filter(country__code=filters.country.upper())
        if filters.kind:
            partners = partners.filter(kinds__slug=filters.kind)
        if filters.theme:
            partners = partners.filter(themes__slug=filters.theme)
        return partners

    def for_cards(self) -> Self:
        """Partners with what a row shows, their country and kinds included."""
        return super().for_cards().select_related("country").prefetch_related("kinds")


PartnerManager = PageManager.from_queryset(PartnerQuerySet)
