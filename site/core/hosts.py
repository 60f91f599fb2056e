"""Under which host, and in which charset, the site may be asked."""

import logging
from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import BadRequest, DisallowedHost
from django.http import HttpRequest, HttpResponse
from django.http.request import split_domain_port

from .charsets import STRANGE_CHARSET
from .errors import bad_request

logger = logging.getLogger("django.security.DisallowedHost")
ANY = "*"
# The ports that an address does without.
USUAL_PORTS = ("80", "443")


class HostMiddleware:
    """Refuses what no browser of a reader would send.

    It answers by itself rather than raise: the refusal then carries the headers of every other answer.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Refuse a strange host or charset; else answer the request."""
        for check in CHECKS:
            try:
                check(request)
            except (DisallowedHost, BadRequest) as error:
                logger.warning("Refused: %s", error, extra={"status_code": 400, "request": request})
                return bad_request(request, error)
        return self.get_response(request)


def check_host(request: HttpRequest) -> None:
    """Leave the bare name of an allowed host in the request. Raises DisallowedHost for every other.

    Django lets any port pass, capitals and a final dot: each would be another site to a shared cache, and stand in
    the redirects that it keeps.
    """
    host = request.get_host()
    name, port = split_domain_port(host)
    if host not in (name, f"{name}:{port}") or str(port).startswith("0"):
        raise DisallowedHost(f"Strange spelling of the host {host!r}.")
    if port in USUAL_PORTS:
        request.META["HTTP_HOST"] = name
    elif port and not {ANY, port} & set(settings.ALLOWED_PORTS):
        raise DisallowedHost(f"Strange port of the host {host!r}.")


def check_charset(request: HttpRequest) -> None:
    """Refuse what names another charset than UTF-8. Raises BadRequest."""
    if request.META.get(STRANGE_CHARSET):
        raise BadRequest("Strange charset.")


CHECKS: tuple[Callable[[HttpRequest], None], ...] = (check_host, check_charset)
