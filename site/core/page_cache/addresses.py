"""Under which key an answer is kept: nothing that a reader sends makes another one but what the answer depends on."""

import re
from collections.abc import Iterable
from hashlib import sha256
from urllib.parse import parse_qsl, urlencode, urlsplit

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port

from core.middleware import takes_gzip

CHOICES = frozenset(
    "annee campagne contenu continent de langue nature page participation pays region theme type".split()  # noqa: SIM905
)
"""Parameters of lists whose values are short codes. Words of a reader's own are no reason to keep a page."""
TRACKING = re.compile(r"utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|mtm_\w+|pk_\w+", re.ASCII)
"""Parameters that mails and networks add to any address, and that no page reads."""
CODE = re.compile(r"[\w-]{0,40}", re.ASCII)
MOST_PARAMETERS = 20
# What is never the same for everyone, or is handed out in pieces.
APART = (*settings.ADMIN_PATHS, settings.MEDIA_URL, settings.STATIC_URL, "/documents/")


def may_be_kept(request: HttpRequest) -> bool:
    """Whether the answer may be one that is kept: a plain question, by nobody in particular, at an address of ours."""
    return (
        request.method in ("GET", "HEAD")
        and request.COOKIES.keys() <= {settings.CSRF_COOKIE_NAME}
        and not request.path.startswith(APART)
        and not {"Authorization", "Range"} & request.headers.keys()
        # A preview: a page rendered as if it were asked.
        and not getattr(request, "is_dummy", False)
        and _is_our_host(request)
        and _put_in_order(request)
    )


def key_of(request: HttpRequest, generation: int) -> str:
    """The key of the answer to `request`, for a request that may be kept."""
    variant = "gzip" if takes_gzip(request) else "plain"
    asked = (variant, request.scheme or "", request.get_host(), request.path, request.META.get("QUERY_STRING", ""))
    return f"{generation}:{sha256(' '.join(asked).encode('utf-8', 'surrogatepass')).hexdigest()}"


def _is_our_host(request: HttpRequest) -> bool:
    """Whether the host is one that is named: under "*" anybody could think of another one each time."""
    return settings.LINKS_FOLLOW_REQUEST or split_domain_port(request.get_host())[0] in _own_hosts()


def _own_hosts() -> Iterable[str]:
    return (*settings.ALLOWED_HOSTS, urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or "")


def _put_in_order(request: HttpRequest) -> bool:
    """Leave the choices alone in the query string, in one order, so that the page says the same however it was asked.

    False, and nothing is changed, where it holds anything else.
    """
    query = request.META.get("QUERY_STRING", "")
    if not query:
        return True
    try:
        asked = parse_qsl(query, keep_blank_values=True, max_num_fields=MOST_PARAMETERS)
    except ValueError:
        return False
    choices = [(name, value) for name, value in asked if not TRACKING.fullmatch(name)]
    names = {name for name, _value in choices}
    if len(names) < len(choices) or not names <= CHOICES or not all(CODE.fullmatch(value) for _name, value in choices):
        return False
    request.META["QUERY_STRING"] = urlencode(sorted((name, value) for name, value in choices if value))
    return True
