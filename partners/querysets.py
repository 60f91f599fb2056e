"""Partners as readers list and filter them."""

from dataclasses import dataclass, fields
from typing import Self

from django.http import QueryDict
from django.utils.http import urlencode
from wagtail.models import PageManager

from core.alphabet import words
from core.countries import country_slug
from core.querysets import ReaderQuerySet

MAX_LENGTH = 100


@dataclass(frozen=True)
class Filters:
    """What a reader asked of the list; an empty string asks for everything."""

    continent: str = ""
    country: str = ""
    kind: str = ""
    theme: str = ""
    text: str = ""

    # Names in addresses, as the public reads them.
    PARAMETERS = {"continent": "continent", "country": "pays", "kind": "type", "theme": "theme", "text": "mots"}

    @classmethod
    def from_query(cls, query: QueryDict) -> Self:
        """Read the filters from an address; other parameters are ignored."""
        values = {field: query.get(name, "") for field, name in cls.PARAMETERS.items()}
        values = {field: value.replace("\x00", "")[:MAX_LENGTH].strip() for field, value in values.items()}
        return cls(**{field: value if field == "text" else value.lower() for field, value in values.items()})

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) for field in fields(self))

    @property
    def words(self) -> tuple[str, ...]:
        """The free words, each once, without capitals and accents."""
        return tuple(dict.fromkeys(words(self.text)))

    @property
    def only_place(self) -> bool:
        """Whether nothing but a continent or a country is asked."""
        return not (self.kind or self.theme or self.text)

    @property
    def query(self) -> str:
        """The filters as an address carries them: "continent=afrique&type=syndicat"."""
        values = {name: getattr(self, field) for field, name in self.PARAMETERS.items()}
        return urlencode({name: value for name, value in values.items() if value})

    def address(self, page_url: str) -> str:
        """The address of the list with these filters."""
        return f"{page_url}?{self.query}" if self.query else page_url


def country_path(code: str) -> str:
    """Where the page of the country with an ISO code stands below the directory."""
    return f"pays/{country_slug(code.upper())}/"


class PartnerQuerySet(ReaderQuerySet):
    """Adds what the rows of the public list show."""

    def for_cards(self) -> Self:
        """Partners with what a row shows, their country and kinds included."""
        return super().for_cards().select_related("country").prefetch_related("kinds")


PartnerManager = PageManager.from_queryset(PartnerQuerySet)
