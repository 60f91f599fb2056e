"""A country of the directory: what its page shows."""

from dataclasses import dataclass, replace
from functools import cached_property

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from access.querysets import reader_language
from core.addresses import page_url, public_address
from core.models.links import pages_about_country
from core.parts import Part
from core.topic_links import country_path
from worldmap.countries import Continent, country_name

from .directory import Directory
from .models import PartnerPage
from .places import Town, by_town, town_anchor
from .querysets import Filters


@dataclass(frozen=True)
class KindCount:
    """How many partners of the country are of a kind, and the address of their list."""

    label: str
    """As HTML."""
    count: int
    url: str


class CountryProfile(Directory):
    """The country with an ISO code in the directory at `url`; all but `total` is of one with public partners."""

    def __init__(self, code: str, url: str, request: HttpRequest) -> None:
        self.code = code
        super().__init__(Filters(country=self.code.lower()), url, request)

    @property
    def name(self) -> str:
        """Its name in the reader's language."""
        return country_name(self.code, reader_language())

    @property
    def continent(self) -> Continent:
        """Its continent, as the site sees it."""
        return Continent(self.countries[0].continent)

    @property
    def continent_url(self) -> str:
        """The list of its continent."""
        return Filters(continent=self.continent).address(self.url)

    @cached_property
    def kinds(self) -> list[KindCount]:
        """The kinds of its partners, in their order."""
        return [
            KindCount(option.marked_label, option.count, replace(self.filters, kind=option.value).address(self.url))
            for option in self.kind_options
        ]

    @cached_property
    def towns(self) -> list[Town]:
        """Its partners listed, by town."""
        return by_town(self.partners, self.places)

    def town_url(self, name: str) -> str:
        """The part of the list that holds the town; where the list has pages, the town's own list."""
        if not self.names.has_other_pages():
            return f"#{town_anchor(name)}"
        return replace(self.filters, text=name).address(self.url) if name else ""

    @cached_property
    def related_pages(self) -> list[Page]:
        """The campaigns, stories and publications that concern the country, newest first."""
        return pages_about_country(self.code, PartnerPage)

    @cached_property
    def part(self) -> Part:
        """What menus, search engines and shared links tell of the country."""
        movements = ngettext(
            "%(country)s: %(count)d partner movement", "%(country)s: %(count)d partner movements", self.total
        ) % {"country": self.name, "count": self.total}
        told = _("Their profiles, their map, and what we do together.")
        return Part(self.name, f"{movements}. {told}", country_path(self.code), self._data())

    def _data(self) -> dict[str, object]:
        listed = [
            {
                "@type": "ListItem",
                "position": position,
                "name": partner.title,
                "url": public_address(self.request, page_url(partner, self.request)),
            }
            for position, partner in enumerate(self.partners, start=self.names.start_index())
        ]
        return {
            "@type": "CollectionPage",
            "about": {"@type": "Country", "name": self.name, "identifier": self.code},
            "mainEntity": {"@type": "ItemList", "numberOfItems": self.total, "itemListElement": listed},
        }
