"""The site's addresses, and `trivial/`: what Django and the same middleware cost with no page behind them."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from config.urls import handler400, handler403, handler404, handler500
from config.urls import urlpatterns as site_patterns

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


def trivial(request: HttpRequest) -> HttpResponse:
    """The view that page speeds are compared with."""
    return HttpResponse("ok")


urlpatterns = [path("trivial/", trivial), *site_patterns]
