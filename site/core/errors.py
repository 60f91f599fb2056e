"""Answers to what cannot be served: light pages, made without the database, the form or the session."""

import sys
from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import add_never_cache_headers
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.functional import Promise
from django.utils.log import log_response
from django.utils.translation import get_language_from_path, override
from django.utils.translation import gettext_lazy as _

from media.room import lacks_room

from .outages import is_away

# By status, the title of the page and what the reader may do.
SAID = {
    400: (
        _("This request cannot be read."),
        _("Its address, or what it sends, is not written as the site expects. Go back to the site and try again."),
    ),
    403: (
        _("This page is not open to you."),
        _("If you are a member of the staff, sign in with an account that may see it."),
    ),
    405: (
        _("This address does not answer that way."),
        _("It can only be read, or only receives a form of the site. Go back to the site and try again."),
    ),
    413: (
        _("This is too much to send at once."),
        _("Send less text, or fewer and lighter files."),
    ),
    414: (
        _("This address is too long."),
        _("Ask for less at once, or go back to the site and try again."),
    ),
    500: (
        _("A thread came loose on our side."),
        _("The page could not be shown. Please try again in a few minutes."),
    ),
    503: (
        _("The site is busy for a moment."),
        _(
            "It is storing a large list. Nothing that you sent was kept: go back in your browser, where your text"
            " still is, and send it again in a few minutes."
        ),
    ),
}
# Where the database does not answer.
AWAY = (
    _("The site cannot answer right now."),
    _(
        "It cannot read its pages right now. If you were sending something, go back in your browser, where your text"
        " still is, and send it again in a few minutes."
    ),
)
# Where files cannot be stored.
FULL = (
    _("The site cannot store any file right now."),
    _(
        "Its disk is full, or it may not write there. Nothing that you sent was kept: go back in your browser, where"
        " your text still stands, and send it again later."
    ),
)
RETRY_AFTER = 120
"""Seconds after which programs may ask again."""


def plain_error(request: HttpRequest, status: int, said: tuple[Promise, Promise] | None = None) -> HttpResponse:
    """The page of a status, with the words of `SAID` or others, in the language of the address asked."""
    language = get_language_from_path(request.path_info) or settings.LANGUAGE_CODE
    with override(language):
        title, advice = said or SAID[status]
        text = render_to_string("plain_error.html", {"status": status, "title": title, "advice": advice})
    return HttpResponse(text, status=status, headers={"Content-Language": language})


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that cannot be read (400), with a page made without database or session."""
    return plain_error(request, 413 if isinstance(exception, RequestDataTooBig) else 400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a reader who may not see what is asked (403), with a page made without database or session."""
    return plain_error(request, 403)


def server_error(request: HttpRequest) -> HttpResponse:
    """The answer where the site failed, waited in vain for its database, or has none."""
    error = sys.exc_info()[1]
    if is_away(error):
        return without_database(request)
    if lacks_room(error):
        return without_room(request)
    return busy(request) if is_busy(error) else plain_error(request, 500)


def is_busy(exception: BaseException | None) -> bool:
    """Whether somebody else writes to the database for so long that this one could not: SQLite has one writer."""
    return isinstance(exception, OperationalError) and "is locked" in str(exception)


def busy(request: HttpRequest) -> HttpResponse:
    """The answer while the database is written to."""
    return _later(plain_error(request, 503))


def without_database(request: HttpRequest) -> HttpResponse:
    """The answer while the database does not answer."""
    return _later(plain_error(request, 503, AWAY))


def without_room(request: HttpRequest) -> HttpResponse:
    """The answer while no file can be stored."""
    return _later(plain_error(request, 503, FULL))


def _later(response: HttpResponse) -> HttpResponse:
    response["Retry-After"] = str(RETRY_AFTER)
    add_never_cache_headers(response)
    return response


class PlainErrorsMiddleware:
    """Gives a page to the refusals that Django answers with nothing, such as 405, and to forms cut short."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request."""
        response = self.get_response(request)
        if response.status_code in SAID and not response.streaming and not response.content:
            page = plain_error(request, response.status_code)
            response.content = page.content
            response["Content-Type"] = page["Content-Type"]
            response["Content-Language"] = page["Content-Language"]
        return response

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer what is no fault of ours: a database that is written to or away, a form without fields that its page
        sends always (blocks without their number).
        """
        if is_busy(exception) or is_away(exception):
            response = busy(request) if is_busy(exception) else without_database(request)
            log_response("%s", request.path, response=response, request=request, level="warning")
            return response
        if lacks_room(exception):
            response = without_room(request)
            log_response("%s: %s", exception, request.path, response=response, request=request, exception=exception)
            return response
        if not isinstance(exception, MultiValueDictKeyError):
            return None
        response = bad_request(request, exception)
        log_response("%s: %s", exception, request.path, response=response, request=request, exception=exception)
        return response
