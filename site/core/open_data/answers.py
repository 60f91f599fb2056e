"""What the addresses of open data and of maps for other sites answer with."""

from collections.abc import Callable
from functools import wraps

from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import conditional_page

from ..middleware import CROSS_ORIGIN, RESOURCE_POLICY
from .licence import LICENCE_LINK

A_DAY = 24 * 3600

View = Callable[..., HttpResponse]


def geojson_answer(text: str) -> HttpResponse:
    """A GeoJSON file with its terms."""
    return HttpResponse(text, content_type="application/geo+json", headers={"Link": LICENCE_LINK})


def table_answer(text: str, name: str) -> HttpResponse:
    """A table to download as `name` and the date, with its terms."""
    attachment = f'attachment; filename="{name}-{timezone.localdate().isoformat()}.csv"'
    headers = {"Link": LICENCE_LINK, "Content-Disposition": attachment}
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


def open_to_every_frame(view: View) -> View:
    """Let the pages of any site show in a frame what `view`, of a page, answers."""

    @method_decorator([xframe_options_exempt, csp_replace({"frame-ancestors": ["*"]})])
    @wraps(view)
    def answer(*args: object, **kwargs: object) -> HttpResponse:
        response = view(*args, **kwargs)
        response[RESOURCE_POLICY] = CROSS_ORIGIN
        return response

    return answer
