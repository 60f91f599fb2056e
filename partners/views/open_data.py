"""What the addresses of the open data answer."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import conditional_page

from core.middleware import CROSS_ORIGIN, RESOURCE_POLICY

from ..models import PartnerIndexPage
from ..open_data.geojson import geojson
from ..open_data.licence import LICENCE_LINK
from ..open_data.records import public_records
from ..open_data.reuse import Reuse
from ..open_data.table import table
from ..querysets import Filters

A_DAY = 24 * 3600

View = Callable[..., HttpResponse]


# Wagtail ends what it routes with a slash; the addresses themselves (`partners.open_data.urls`) have none.
@PartnerIndexPage.add_view("partenaires.geojson/")
def geojson_route(page: PartnerIndexPage, request: HttpRequest) -> HttpResponse:
    """The partners that answer the filters of the address, as GeoJSON."""
    filters = Filters.from_query(request.GET)
    text = geojson(public_records(filters, request), Reuse(page, filters, request).directory_url)
    return HttpResponse(text, content_type="application/geo+json", headers={"Link": LICENCE_LINK})


@PartnerIndexPage.add_view("partenaires.csv/")
def table_route(page: PartnerIndexPage, request: HttpRequest) -> HttpResponse:
    """The partners that answer the filters of the address, as a table to download."""
    text = table(public_records(Filters.from_query(request.GET), request))
    name = f"partenaires-{timezone.localdate().isoformat()}.csv"
    headers = {"Link": LICENCE_LINK, "Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(text, content_type="text/csv; charset=utf-8", headers=headers)


def open_to_every_site(view: View) -> View:
    """Let the scripts of any site read what `view` answers, "not modified" and preflight answers included."""
    # Here rather than by the middleware alone, which would leave the headers below out of a 304.
    conditional = conditional_page(view)

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = conditional(request, *args, **kwargs)
        response["Access-Control-Allow-Origin"] = "*"
        response[RESOURCE_POLICY] = CROSS_ORIGIN
        response["Access-Control-Expose-Headers"] = "Content-Disposition, ETag, Link"
        if request.method == "OPTIONS":
            response["Access-Control-Allow-Methods"] = "GET, HEAD"
            response["Access-Control-Allow-Headers"] = "Cache-Control, If-None-Match"
            response["Access-Control-Max-Age"] = str(A_DAY)
        return response

    return answer
