"""Partners as readers list and filter them."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from django.db.models import Max, Q, QuerySet
from wagtail.models import PageManager

from access.querysets import ReaderQuerySet
from core.query_string import QueryString
from text.alphabet import words

from .public import precision_on


@dataclass(frozen=True)
class Filters(QueryString):
    """What a reader asked of the list."""

    continent: str = ""
    country: str = ""
    kind: str = ""
    theme: str = ""
    text: str = ""

    PARAMETERS = {"continent": "continent", "country": "pays", "kind": "type", "theme": "theme", "text": "mots"}
    FREE = frozenset({"text"})

    @property
    def words(self) -> tuple[str, ...]:
        """The free words, each once, without capitals and accents."""
        return tuple(dict.fromkeys(words(self.text)))

    @property
    def only_place(self) -> bool:
        """Whether nothing but a continent or a country is asked."""
        return not (self.kind or self.theme or self.text)

    def address(self, page_url: str) -> str:
        """The address of the list with these filters."""
        return f"{page_url}?{self.query}" if self.query else page_url


class PartnerQuerySet(ReaderQuerySet):
    """Adds what the rows of the public list show."""

    def for_cards(self) -> Self:
        """Partners with what a row shows, their country and kinds included."""
        return super().for_cards().select_related("country").prefetch_related("kinds")

    def placed(self, precisions: tuple[str, ...], day: date) -> Self:
        """Visible partners, under their own names, whose place the public may know on `day` with these precisions."""
        named = self.visible().filter(name_protected=False)
        return named.annotate(public_precision=precision_on(day)).filter(public_precision__in=precisions)

    def country_dates(self) -> QuerySet:
        """The ISO code of each country of the partners, and when one of them was last published (None: not public)."""
        # The day on which a name was protected would lead to who it was the day before.
        last = Max("last_published_at", filter=Q(name_protected=False))
        return self.order_by("country__code").values_list("country__code").annotate(last=last)


PartnerManager = PageManager.from_queryset(PartnerQuerySet)
