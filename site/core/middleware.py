"""What every answer of the site carries: its policy, what caches may keep, its language."""

import gzip
import secrets
from collections.abc import Callable
from io import BytesIO

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware, re_accepts_gzip
from django.middleware.locale import LocaleMiddleware
from django.utils import translation
from django.utils.cache import add_never_cache_headers, patch_cache_control, patch_vary_headers

from .freshness import public_seconds
from .languages import spoken_languages

# Set on an answer that other sites may show: https://fetch.spec.whatwg.org/#cross-origin-resource-policy-header
RESOURCE_POLICY, CROSS_ORIGIN = "Cross-Origin-Resource-Policy", "cross-origin"


# What is only ever a part of a page: no document with scripts, frames or a worker of its own.
PARTS = ("text/css", "font/", "image/avif", "image/gif", "image/jpeg", "image/png", "image/webp")


class PolicyMiddleware(CSPMiddleware):
    """What a browser may do with an answer: the headers of `settings.POLICY_HEADERS`.

    All that may be a document also carries the strict content security policy, loosened on the admin's addresses only,
    and `settings.DOCUMENT_HEADERS`. What a view has said itself stays.
    """

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Add the headers to `response`; "not modified" leaves those of the answer that the browser kept."""
        if response.status_code == 304:
            return response
        headers = settings.POLICY_HEADERS
        if not response.get("Content-Type", "").startswith(PARTS):
            response = super().process_response(request, response)
            headers = {**headers, **settings.DOCUMENT_HEADERS}
        for name, value in headers.items():
            response.headers.setdefault(name, value)
        return response

    def get_policy_parts(self, request: HttpRequest, response: HttpResponse, report_only: bool = False) -> PolicyParts:
        """The parts of the policy for this address."""
        parts = super().get_policy_parts(request, response, report_only)
        if request.path_info.startswith(settings.ADMIN_PATHS):
            parts.replace = {**settings.ADMIN_CONTENT_SECURITY_POLICY, **(parts.replace or {})}
        return parts


class TextGZipMiddleware(GZipMiddleware):
    """Compresses texts only: pictures, PDF files and archives are compressed already."""

    texts = (
        "text/",
        "application/json",
        "application/geo+json",
        "application/javascript",
        "application/xml",
        "application/atom+xml",
        "image/svg",
    )

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Compress `response` when that makes it smaller."""
        # Wagtail's sendfile names no encoding by the word "None".
        if response.get("Content-Encoding") == "None":
            del response["Content-Encoding"]
        # A part is counted in bytes as the file lies.
        if response.has_header("Content-Range") or not response.get("Content-Type", "").startswith(self.texts):
            return response
        if response.streaming or response.has_header("Content-Encoding") or not takes_gzip(request):
            return super().process_response(request, response)
        return self._packed(response)

    def _packed(self, response: HttpResponse) -> HttpResponse:
        """`response` as Django's middleware would give it, but for the level of compression."""
        patch_vary_headers(response, ("Accept-Encoding",))
        packed = _gzipped(response.content, padding=secrets.randbelow(self.max_random_bytes))
        if len(packed) < len(response.content):
            response.content = packed
            response["Content-Length"] = str(len(packed))
            response["Content-Encoding"] = "gzip"
            if response.get("ETag", "").startswith('"'):
                response["ETag"] = f"W/{response['ETag']}"
        return response


def takes_gzip(request: HttpRequest) -> bool:
    """Whether the reader takes a compressed answer."""
    return re_accepts_gzip.search(request.headers.get("Accept-Encoding", "")) is not None


def _gzipped(text: bytes, padding: int) -> bytes:
    """`text` compressed; a file name of `padding` letters hides its true length (as Django does, against BREACH).

    Django's level, 6, takes a long page three times as long as 4 for three bytes less in a hundred.
    """
    packed = BytesIO()
    with gzip.GzipFile(filename="a" * padding, mode="wb", compresslevel=4, fileobj=packed, mtime=0) as file:
        file.write(text)
    return packed.getvalue()


class AddressLocaleMiddleware(LocaleMiddleware):
    """The language comes from the address alone, so answers do not vary by the browser's languages."""

    def process_request(self, request: HttpRequest) -> None:
        """Activate the language of the address; those of a language that is closed are missing ones, in French."""
        super().process_request(request)
        if translation.get_language() not in spoken_languages():
            translation.activate(settings.LANGUAGE_CODE)
            request.LANGUAGE_CODE = settings.LANGUAGE_CODE

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Name the language of the answer; unlike Django's, leave `Vary` alone."""
        vary = response.get("Vary")
        response = super().process_response(request, response)
        if vary is None:
            response.headers.pop("Vary", None)
        else:
            response["Vary"] = vary
        return response


class PublicCacheMiddleware:
    """Lets browsers and shared caches keep, for a short time, what is the same for every reader (`core.freshness`)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Add `Cache-Control` to an answer that has none."""
        response = self.get_response(request)
        if response.has_header("Cache-Control") or request.path_info.startswith(settings.ADMIN_PATHS):
            return response
        if self._is_public(request, response):
            patch_cache_control(response, public=True, max_age=public_seconds(request))
        elif request.method in ("GET", "HEAD"):
            patch_cache_control(response, private=True, no_cache=True)
        else:
            add_never_cache_headers(response)
        return response

    @staticmethod
    def _is_public(request: HttpRequest, response: HttpResponse) -> bool:
        """Whether the answer depends on the address only: no session read, no cookie set."""
        personal = getattr(request, "session", None) is not None and request.session.accessed
        return (
            request.method in ("GET", "HEAD")
            and response.status_code in (200, 206, 301, 304)
            and not personal
            and not response.cookies
        )
