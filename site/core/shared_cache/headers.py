"""What a cache before the site is told of an answer, where it is told of what is withdrawn (`SHARED_CACHE_URL`).

It asks the site again after a second, so that every change shows without a list of addresses that it touches; while
the site does not answer, it serves what it has for a day.
"""

from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import cc_delim_re, patch_cache_control

from .ends import next_end

PUBLIC = "public"
VARIES_BY = {"accept-encoding"}
SECONDS = 1
"""How long a copy is served without a question, and how long the next question may be under way meanwhile."""
DAY = timedelta(days=1)


def is_for_everyone(response: HttpResponse) -> bool:
    """Whether an answer is public and varies by nothing but compression; "not modified" is one of such an answer.

    A missing page or a redirect is not kept: there are as many addresses of these as anybody thinks of.
    """
    varies = {name.lower() for name in cc_delim_re.split(response.get("Vary", "")) if name}
    return (
        response.status_code in (200, 304)
        and PUBLIC in _said(response)
        and not response.cookies
        and varies <= VARIES_BY
    )


def _said(response: HttpResponse) -> set[str]:
    return {part.partition("=")[0].lower() for part in cc_delim_re.split(response.get("Cache-Control", ""))}


def is_picture(request: HttpRequest) -> bool:
    """Whether a picture of a page is asked for, plainly."""
    return (
        request.method in ("GET", "HEAD")
        and request.path.startswith(settings.MEDIA_URL)
        and not request.META.get("QUERY_STRING")
    )


def offer(response: HttpResponse, generation: int, left: int) -> None:
    """Let a shared cache keep an answer of a generation of the content, which is right for so many seconds."""
    patch_cache_control(
        response,
        s_maxage=max(0, min(SECONDS, left)),
        stale_while_revalidate=max(0, min(SECONDS, left - SECONDS)),
        stale_if_error=_outlives(generation),
    )


def withhold(response: HttpResponse) -> None:
    """Have no shared cache keep an answer that is public for its reader."""
    if PUBLIC in _said(response):
        patch_cache_control(response, s_maxage=0)


def _outlives(generation: int) -> int:
    """For how many seconds a copy may be served while the site does not answer: nothing withdrawn is among it."""
    try:
        end = next_end(generation)
    except (DatabaseError, InterfaceError):
        return 0
    left = DAY if end is None else min(DAY, end - timezone.now())
    return max(0, int(left.total_seconds()))
