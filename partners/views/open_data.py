"""What the addresses of the open data answer."""

from django.http import HttpRequest, HttpResponse
from django.utils.text import format_lazy

from core.open_data.answers import geojson_answer, table_answer
from core.segments import PARTNERS

from ..models import PartnerIndexPage
from ..open_data.geojson import geojson
from ..open_data.records import public_records
from ..open_data.reuse import Reuse
from ..open_data.table import table
from ..querysets import Filters


# Wagtail ends what it routes with a slash; the addresses themselves (`partners.open_data.urls`) have none.
@PartnerIndexPage.add_view(format_lazy("{}.geojson/", PARTNERS))
def geojson_route(page: PartnerIndexPage, request: HttpRequest) -> HttpResponse:
    """The partners that answer the filters of the address, as GeoJSON."""
    filters = Filters.from_query(request.GET)
    return geojson_answer(geojson(public_records(filters, request), Reuse(page, filters, request).list_url))


@PartnerIndexPage.add_view(format_lazy("{}.csv/", PARTNERS))
def table_route(page: PartnerIndexPage, request: HttpRequest) -> HttpResponse:
    """The partners that answer the filters of the address, as a table to download."""
    return table_answer(table(public_records(Filters.from_query(request.GET), request)), str(PARTNERS))
