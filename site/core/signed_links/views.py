"""What answers at the address of a signed link."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from ..client_address import counted_address
from ..public_forms.limits import Limit
from .links import SEPARATOR, SignedLinks
from .senders import is_sent_by_another_site

NOT_KEPT = {"Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow"}
WRONG_LINKS = Limit("wrong-links-by-address", 30)
View = Callable[..., HttpResponse]


def unlisted(view: View) -> View:
    """Answers that nobody keeps, indexes, or names to another site."""

    @wraps(view)
    @never_cache
    def answer(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        # It stands in every language (`core.page_languages`).
        request.is_followed = True
        response = view(request, **kwargs)
        for name, value in NOT_KEPT.items():
            response[name] = value
        return response

    return answer


def by_link(links: SignedLinks[Any]) -> Callable[[View], View]:
    """A view `view(request, record, …)` behind the signed links of a kind of record; its address has a `key`.

    The address of the mail leads on to the visit's own. A POST changes something, a GET never does.
    """

    def decorate(view: View) -> View:
        # No other site can have a browser send a form: the visit's cookie stays behind (SameSite), its mark is unknown;
        # and a browser that tells where a form comes from is asked.
        @csrf_exempt
        @unlisted
        @require_http_methods(["GET", "HEAD", "POST"])
        @sensitive_post_parameters()
        @wraps(view)
        def answer(request: HttpRequest, key: str, **kwargs: Any) -> HttpResponse:
            if request.method == "POST" and is_sent_by_another_site(request):
                return closed(request)
            by_mail = SEPARATOR in key
            record = links.opened_by(key) if by_mail else links.visited(request, key)
            if record is None:
                return closed(request)
            if by_mail:
                response: HttpResponse = redirect(links.url_name, links.mark_of(record))
            else:
                response = view(request, record, **kwargs)
            links.keep_visit(response, record)
            return response

        return answer

    return decorate


def closed(request: HttpRequest, template: str = "core/link_closed.html") -> HttpResponse:
    """The same answer for every link that does not work, whatever the reason."""
    status = 429 if WRONG_LINKS.exceeded(counted_address(request)) else 404
    return render(request, template, status=status)
