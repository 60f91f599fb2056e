"""What comes, for the pages of other sites."""

from csp.decorators import csp_replace
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.utils.text import format_lazy
from django.views.decorators.clickjacking import xframe_options_exempt

from core.addresses import page_url
from core.freshness import right_until
from core.middleware import CROSS_ORIGIN, RESOURCE_POLICY
from core.segments import EXCERPT

from ..events.agenda import Agenda
from ..events.subscription import Subscription
from ..models import EventIndexPage


@EventIndexPage.add_view(format_lazy("{}/", EXCERPT))
@method_decorator([xframe_options_exempt, csp_replace({"frame-ancestors": ["*"]})])
def frame(page: EventIndexPage, request: HttpRequest) -> HttpResponse:
    """The next dates that answer the filters of the address, alone on a page; they lead to their events."""
    listed = Agenda(request, page_url(page, request))
    reuse = Subscription(page, listed.asked, request)
    right_until(request, listed.changes_at)
    response = render(request, "campaigns/events/frame.html", {"page": page, "agenda": listed, "reuse": reuse})
    response[RESOURCE_POLICY] = CROSS_ORIGIN
    return response
