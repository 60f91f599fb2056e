"""The site's addresses, and some that measures need beside them."""

from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from config.urls import handler400, handler403, handler404, handler500
from config.urls import urlpatterns as site_patterns

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


def trivial(request: HttpRequest) -> HttpResponse:
    """What Django and the same middleware cost with no page behind them: page speeds are compared with it."""
    return HttpResponse("ok")


def sent_empty(request: HttpRequest, address: str) -> HttpResponse:
    """What the form at an address answers when it is sent empty, for programs that only read pages."""
    answer = Client(headers={"host": request.get_host()}).post(f"/{address}", secure=request.is_secure())
    return HttpResponse(answer.content)


urlpatterns = [path("trivial/", trivial), path("sent-empty/<path:address>", sent_empty), *site_patterns]
