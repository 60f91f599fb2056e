"""Redirects from old addresses, found however these are written: capitals or not, accents in one letter or two, with
parameters that others added (`&lang=fr`, `utm_source=…`), with spaces typed or escaped, in UTF-8 or in Latin-1.

What Wagtail finds by itself, letter by letter, comes first.
"""

import re
from typing import Any
from unicodedata import normalize
from urllib.parse import unquote_to_bytes

from django.core.cache import cache
from django.db.models.signals import post_delete, post_save
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from wagtail.contrib.redirects.middleware import RedirectMiddleware as LetterByLetter
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from core.segments import former_address

KEPT = "redirects-by-path"
ESCAPED = re.compile(r"(?:%[0-9a-f]{2})+", re.IGNORECASE)
SECONDS = 60
"""How long another process may not know of a new redirect, where caches are not shared."""

Index = dict[str, list[tuple[frozenset[str], int | None, int]]]
"""By path: the parameters of each redirect from there, the key of its site (None: any) and its own."""


class RedirectMiddleware(LetterByLetter):
    """Wagtail's own, and then a search for an address that reads the same."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        """Lead on from an address that is found nowhere else: of the site's own views by its French words, first."""
        answer: HttpResponse = super().process_response(request, response)
        if answer.status_code == 404 and (address := former_address(request)):
            return HttpResponsePermanentRedirect(address)
        redirect = alike(request) if answer.status_code == 404 else None
        if redirect is None or redirect.link is None:
            return answer
        lead = HttpResponsePermanentRedirect if redirect.is_permanent else HttpResponseRedirect
        return lead(redirect.link)


def alike(request: HttpRequest) -> Redirect | None:
    """The redirect from the address that is asked but for its writing, with most of its parameters."""
    path, parameters = _parts(Redirect.normalise_path(request.get_full_path(), decode_unicode=False))
    site = Site.find_for_request(request)
    found = [
        (len(wanted), of_site is not None, -key)
        for wanted, of_site, key in _index().get(path, ())
        if wanted <= parameters and of_site in (None, site and site.pk)
    ]
    return Redirect.objects.filter(pk=-max(found)[2]).first() if found else None


def _parts(address: str) -> tuple[str, frozenset[str]]:
    """Path and parameters of an address, folded."""
    path, _mark, query = address.partition("?")
    return _folded(path), frozenset(_folded(one) for one in query.replace("+", " ").split("&") if one)


def _folded(text: str) -> str:
    """`text` without escapes. What is no UTF-8 is escaped twice where Django tells the whole address of a request."""
    for _time in range(2):
        text = ESCAPED.sub(_letters, text)
    return normalize("NFC", text).casefold()


def _letters(escaped: re.Match[str]) -> str:
    """The letters that were escaped, as browsers write them now or as old sites did."""
    content = unquote_to_bytes(escaped[0])
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _index() -> Index:
    index: Index | None = cache.get(KEPT)
    if index is None:
        index = {}
        for key, old_path, site in Redirect.objects.values_list("pk", "old_path", "site"):
            path, parameters = _parts(old_path)
            index.setdefault(path, []).append((parameters, site, key))
        cache.set(KEPT, index, SECONDS)
    return index


def forget_index(**kwargs: Any) -> None:
    """Forget the index of redirects: the next request for an unknown address reads it again."""
    cache.delete(KEPT)


def connect() -> None:
    """Follow the redirects that staff make and delete."""
    for signal in (post_save, post_delete):
        signal.connect(forget_index, sender=Redirect, dispatch_uid="core.redirects.forget")
