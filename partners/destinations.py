"""The pages of countries that a question of the search names."""

from collections import Counter

from django.http import HttpRequest
from django.utils.translation import ngettext
from wagtail.models import Page

from access.querysets import reader_language
from core.destinations import Asked, Destination
from core.findable import ResultKind, counted
from core.models import BasePage
from core.models.links import pages_about_country
from core.topic_links import COUNTRY, country_path, topic_list
from text.reading.countries import countries_in
from worldmap.countries import country_name

from .directory import country_counts
from .models import PartnerPage

MOST = 2
"""Countries that are offered: "Congo" may be either."""


def countries_named(asked: Asked, request: HttpRequest) -> list[Destination]:
    """The pages of the countries named; one without a public partner has none. Nothing is asked where none is named."""
    named = [code for codes in countries_in(asked.words) for code in sorted(codes)]
    pages = topic_list(COUNTRY, request) if named else ""
    if not pages:
        return []
    partners = {code: count for code, _continent, count in country_counts()}
    return [
        Destination(country_name(code, reader_language()), f"{pages}{country_path(code)}", _line(code, partners[code]))
        for code in dict.fromkeys(named)
        if code in partners
    ][:MOST]


def _line(code: str, partners: int) -> str:
    """How much there is on the country: "6 mouvements partenaires, 3 récits"."""
    kinds = Counter(_kind(page) for page in pages_about_country(code, PartnerPage))
    ours = f"{partners} {ngettext('partner movement', 'partner movements', partners)}"
    others = (counted(kind, number) for kind, number in sorted(kinds.items(), key=lambda item: item[0].order))
    return ", ".join([ours, *others])


def _kind(page: Page) -> ResultKind:
    kind: ResultKind = (page.specific_class or BasePage).search_kind
    return kind
