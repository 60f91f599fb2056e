"""Giving out documents: Wagtail finds the file and asks who may have it; parts, caches and the count are added."""

import re

from django.http import FileResponse, Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import parse_http_date_safe
from django.views.decorators.http import require_safe
from wagtail.documents.views.serve import serve

from access.robots import is_robot

from .counting import count_download
from .ranges import PARTIAL, part_of

BEGINNING = re.compile(r"bytes 0-(?P<last>\d+)/(?P<size>\d+)")
# Some players ask for the first two bytes to learn a file's size, and then for the file.
PROBE = 2
NOT_MODIFIED = 304
# What Wagtail says of the whole file.
FILES_ALONE = "default-src 'none'"


@require_safe
def serve_document(request: HttpRequest, document_id: int, document_filename: str) -> HttpResponseBase:
    """The file of a document, or a part of it, counted when a reader takes it. Raises Http404."""
    response = _found(request, document_id, document_filename)
    if isinstance(response, FileResponse):
        response = _what_is_new(request, response)
        if _is_download(request, response):
            count_download(document_id)
    if response.status_code == NOT_MODIFIED:
        # Caches put the headers of such an answer in the place of those that they keep.
        response["Content-Security-Policy"] = FILES_ALONE
    if is_personal(request, response):
        patch_cache_control(response, private=True, no_store=True)
    return response


def is_personal(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether who reads was looked at for `response`."""
    return request.session.accessed or bool(response.cookies)


def _found(request: HttpRequest, document_id: int, document_filename: str) -> HttpResponseBase:
    """What Wagtail answers. Raises Http404, the same for a file that is for others as for one that never existed."""
    try:
        response = serve(request, document_id, document_filename)
    except Http404:
        # An answer that does not vary with the reader's cookie would tell that nobody was looked at.
        request.session.accessed = True
        raise
    if _is_for_others(response):
        raise Http404
    return response


def _is_for_others(response: HttpResponseBase) -> bool:
    """Whether Wagtail asks the reader to sign in, because the file is for some of those who do."""
    return isinstance(response, HttpResponseRedirect) and response.url.startswith(reverse("wagtailcore_login"))


def _what_is_new(request: HttpRequest, response: FileResponse) -> HttpResponseBase:
    """The part of the file that is asked for; 304 when the reader has it since."""
    known = get_conditional_response(
        request, response["ETag"], parse_http_date_safe(response["Last-Modified"]), response
    )
    if known is response and request.method == "GET":
        return part_of(response, request)
    response.file_to_stream.close()
    if known is response:
        return _head_of(response)
    return known


def _head_of(response: FileResponse) -> HttpResponseBase:
    """What would be said of the file that is not sent."""
    response["Accept-Ranges"] = "bytes"
    response.streaming_content = ()
    return response


def _is_download(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Whether a reader, not a program, takes the file from its beginning."""
    if request.method != "GET" or is_robot(request):
        return False
    return response.status_code == 200 or (response.status_code == PARTIAL and _begins(response["Content-Range"]))


def _begins(part: str) -> bool:
    """Whether a `Content-Range` holds the beginning of a file, and more of it than a probe does."""
    found = BEGINNING.fullmatch(part)
    return found is not None and (int(found["last"]) >= PROBE or int(found["last"]) + 1 == int(found["size"]))
