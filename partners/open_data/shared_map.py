"""The map of the partners for the pages of other sites."""

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from core.countries import Continent, country_name
from core.map.drawing import draw_map
from core.querysets import reader_language

from ..models import PartnerIndexPage, PartnerPage
from ..querysets import Filters
from .reuse import Reuse


def map_answer(directory: PartnerIndexPage, request: HttpRequest) -> HttpResponse:
    """A page with the map alone, for the filters of the address; its bubbles lead to the directory."""
    filters = Filters.from_query(request.GET)
    reuse = Reuse(directory, filters, request)
    counts = _counts(filters)
    places = (
        (code, count, reuse.of_country(code).directory_url, name, continent) for code, name, continent, count in counts
    )
    area = filters.continent if filters.continent in Continent.values else ""
    context = {
        "reuse": reuse,
        "map": draw_map(places, area=area, compact=True),
        "total": sum(count for *_country, count in counts),
        "country_total": len(counts),
    }
    return render(request, "partners/shared_map.html", context)


def _counts(filters: Filters) -> list[tuple[str, str, str, int]]:
    """(ISO code, name, continent, number of partners) of each country with partners that answer the filters."""
    partners = PartnerPage.objects.for_reader().matching(filters)
    counted = partners.values_list("country__code", "country__continent").annotate(total=Count("pk"))
    language = reader_language()
    return [
        (code, country_name(code, language), continent, count)
        for code, continent, count in counted.order_by("country__code")
    ]
