"""Answers with whole pages that were kept, and keeps those that are the same for every reader.

Django's own cache middleware asks the cache twice for each answer, makes a key of every header and parameter that a
reader sends, and gives `max-age` as it was when the page was drawn; hence this one, of its parts.
"""

import time
from collections.abc import Callable

from django.conf import settings
from django.core.cache import caches
from django.core.exceptions import MiddlewareNotUsed
from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import cc_delim_re, get_conditional_response, get_max_age, patch_cache_control
from django.utils.log import log_response

from core.errors import without_database
from core.freshness import changes_at
from core.outages import is_away

from .addresses import key_of, may_be_kept
from .generation import current_generation, generation_before_the_outage

MOST_BYTES = 500_000
"""Larger answers are not kept: a process has them in its memory."""
PUBLIC = "public"
VARIES_BY = {"accept-encoding"}


class PageCacheMiddleware:
    """Outside of compression, which is done once; inside of the policy and of what checks host and scheme."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Raises MiddlewareNotUsed where pages are not kept."""
        if not settings.PAGE_CACHE_SECONDS:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.cache = caches["pages"]

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with what is kept, or keep the answer."""
        if not may_be_kept(request):
            return self.get_response(request)
        # Read before the page is drawn: one that was drawn before a change is never kept under what comes after it.
        try:
            generation = current_generation()
        except (DatabaseError, InterfaceError) as error:
            return self._without_database(request, error)
        key = key_of(request, generation)
        return self._kept(request, key) or self._drawn(request, key)

    def _kept(self, request: HttpRequest, key: str) -> HttpResponse | None:
        """What is kept under `key`, as it is right now: "not modified" where the reader has it."""
        found = self.cache.get(key)
        if found is None:
            return None
        response, ends_at = found
        left = int(ends_at - time.time())
        if left < (get_max_age(response) or 0):
            patch_cache_control(response, max_age=max(0, left))
        return get_conditional_response(request, etag=response.get("ETag"), response=response)

    def _drawn(self, request: HttpRequest, key: str) -> HttpResponse:
        """The answer of the site, which is kept if it may be. One to HEAD is none to GET."""
        midnight = changes_at(request)
        response = self.get_response(request)
        if request.method == "GET" and is_for_everyone(response):
            # Of the day that the drawing began in, too.
            changes = min(midnight, changes_at(request))
            left = min(settings.PAGE_CACHE_SECONDS, int((changes - timezone.now()).total_seconds()))
            if left > 0:
                ends_at = time.time() + left
                self.cache.set(key, (response, ends_at), left)
        return response

    def _without_database(self, request: HttpRequest, error: Exception) -> HttpResponse:
        """What is kept of the last generation; else the site answers, or says that it cannot."""
        if not is_away(error):
            return self.get_response(request)
        generation = generation_before_the_outage()
        if generation is not None and (kept := self._kept(request, key_of(request, generation))):
            return kept
        response = without_database(request)
        log_response("%s: %s", error, request.path, response=response, request=request)
        return response


def is_for_everyone(response: HttpResponse) -> bool:
    """Whether an answer is whole, public, and varies by nothing that is not in its key.

    A missing page or a redirect is not kept: there are as many addresses of these as anybody thinks of.
    """
    said = {part.partition("=")[0].lower() for part in cc_delim_re.split(response.get("Cache-Control", ""))}
    varies = {name.lower() for name in cc_delim_re.split(response.get("Vary", "")) if name}
    return (
        response.status_code == 200
        and not response.streaming
        and PUBLIC in said
        and not response.cookies
        and varies <= VARIES_BY
        and len(response.content) <= MOST_BYTES
    )
