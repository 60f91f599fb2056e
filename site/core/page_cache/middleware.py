"""Answers with whole pages that were kept, and keeps those that are the same for every reader.

Django's own cache middleware asks the cache twice for each answer, makes a key of every header and parameter that a
reader sends, and gives `max-age` as it was when the page was drawn; hence this one, of its parts. What it would keep, a
cache before the site may keep too, where there is one that is told of what is withdrawn.
"""

import time
from collections.abc import Callable

from django.conf import settings
from django.core.cache import caches
from django.core.exceptions import MiddlewareNotUsed
from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, get_max_age, patch_cache_control
from django.utils.log import log_response

from core.errors import without_database
from core.freshness import changes_at
from core.outages import is_away
from core.shared_cache.headers import is_for_everyone, is_picture, offer, withhold
from media.room import noticing_lacks

from .addresses import key_of, may_be_kept
from .generation import current_generation, generation_before_the_outage

MOST_BYTES = 500_000
"""Larger answers are not kept: a process has them in its memory."""


class PageCacheMiddleware:
    """Outside of compression, which is done once; inside of the policy and of what checks host and scheme."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Raises MiddlewareNotUsed where pages are kept neither here nor before the site."""
        if not settings.PAGE_CACHE_SECONDS and not settings.SHARED_CACHE_IS_TOLD:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.cache = caches["pages"]

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with what is kept, or keep the answer."""
        is_page = may_be_kept(request)
        if not is_page and not (settings.SHARED_CACHE_IS_TOLD and is_picture(request)):
            return self._own(request)
        # Read before the page is drawn: one that was drawn before a change is never kept under what comes after it.
        try:
            generation = current_generation()
        except (DatabaseError, InterfaceError) as error:
            return self._without_database(request, error)
        return (self._kept(request, generation) if is_page else None) or self._drawn(request, generation, is_page)

    def _own(self, request: HttpRequest) -> HttpResponse:
        """The answer to a question that nobody keeps anything of."""
        response = self.get_response(request)
        if settings.SHARED_CACHE_IS_TOLD:
            withhold(response)
        return response

    def _kept(self, request: HttpRequest, generation: int) -> HttpResponse | None:
        """What is kept of a generation, as it is right now: "not modified" where the reader has it."""
        found = self.cache.get(key_of(request, generation))
        if found is None:
            return None
        response, ends_at = found
        left = int(ends_at - time.time())
        if left < (get_max_age(response) or 0):
            patch_cache_control(response, max_age=max(0, left))
        if settings.SHARED_CACHE_IS_TOLD:
            offer(response, generation, left)
        return get_conditional_response(request, etag=response.get("ETag"), response=response)

    def _drawn(self, request: HttpRequest, generation: int, is_page: bool) -> HttpResponse:
        """The answer of the site, which is kept if it may be."""
        midnight = changes_at(request)
        with noticing_lacks() as lacks_files:
            response = self.get_response(request)
            is_whole = not lacks_files()
        if not (is_whole and is_for_everyone(response)):
            if settings.SHARED_CACHE_IS_TOLD:
                withhold(response)
            return response
        # Of the day that the drawing began in, too.
        changes = min(midnight, changes_at(request))
        left = int((changes - timezone.now()).total_seconds())
        if is_page:
            self._keep(key_of(request, generation), request, response, left)
        if settings.SHARED_CACHE_IS_TOLD:
            _offer_if_unchanged(response, generation, left)
        return response

    def _keep(self, key: str, request: HttpRequest, response: HttpResponse, left: int) -> None:
        """Keep an answer for so many seconds at most. One to HEAD is none to GET."""
        seconds = min(settings.PAGE_CACHE_SECONDS, left)
        if request.method == "GET" and response.status_code == 200 and _fits(response) and seconds > 0:
            self.cache.set(key, (response, time.time() + seconds), seconds)

    def _without_database(self, request: HttpRequest, error: Exception) -> HttpResponse:
        """What is kept of the last generation; else the site answers, or says that it cannot."""
        if not is_away(error):
            return self._own(request)
        generation = generation_before_the_outage()
        if generation is not None and may_be_kept(request) and (kept := self._kept(request, generation)):
            return kept
        response = without_database(request)
        log_response("%s: %s", error, request.path, response=response, request=request)
        return response


def _fits(response: HttpResponse) -> bool:
    return not response.streaming and len(response.content) <= MOST_BYTES


def _offer_if_unchanged(response: HttpResponse, generation: int, left: int) -> None:
    """Offer an answer to the cache before the site, unless the content changed while it was drawn.

    That one could come after the word to forget what is withdrawn, and stay.
    """
    try:
        unchanged = current_generation() == generation
    except (DatabaseError, InterfaceError):
        unchanged = False
    if unchanged:
        offer(response, generation, left)
    else:
        withhold(response)
