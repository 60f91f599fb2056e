"""Leaving by the button of a mail program: it posts to the address of the header, without cookie (RFC 8058)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from core.signed_links.views import closed, unlisted

from ..links import LINKS
from ..subscribing import leave


# The signature in the address is the right to leave: nobody else can write it.
@csrf_exempt
@unlisted
@require_http_methods(["GET", "HEAD", "POST"])
def one_click(request: HttpRequest, key: str) -> HttpResponse:
    """End the subscription by a POST; who follows the address instead is led to its page, and nothing changes."""
    subscriber = LINKS.opened_by(key)
    if subscriber is None:
        return closed(request)
    if request.method != "POST":
        return redirect("subscription", key)
    leave(subscriber)
    return HttpResponse(_("You no longer receive our newsletter."), content_type="text/plain; charset=utf-8")
