"""Parts of files (RFC 9110, section 14): a broken download goes on where it stopped, a long PDF opens at once."""

import re
from typing import NamedTuple

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from whitenoise.responders import SlicedFile

# One range. A server may ignore several at once, and this one does.
RANGE = re.compile(r"bytes=\s*(?:(?P<first>\d{1,18})-(?P<last>\d{1,18})?|-(?P<suffix>\d{1,18}))\s*", re.IGNORECASE)
UNSATISFIABLE = 416
PARTIAL = 206


class Part(NamedTuple):
    """A range of bytes of a file, counted from 0, both ends included (RFC 9110, section 14.1.2)."""

    first: int
    last: int

    @property
    def size(self) -> int:
        """Number of bytes."""
        return self.last - self.first + 1


def part_of(response: FileResponse, request: HttpRequest) -> HttpResponseBase:
    """What `request` asks for of the file in `response`: all of it, one part, or word that it has no such part."""
    response["Accept-Ranges"] = "bytes"
    size = int(response["Content-Length"])
    found = RANGE.fullmatch(request.headers.get("Range", "").strip())
    if found is None or not _is_same_file(request, response) or _is_backward(found):
        return response
    part = _part(found, size)
    return _partial(response, part, size) if part else _unsatisfiable(response, size)


def _is_same_file(request: HttpRequest, response: FileResponse) -> bool:
    """Whether `If-Range` allows a part. A date is too coarse to tell two files apart: it brings the whole."""
    known = request.headers.get("If-Range")
    return known is None or known.strip() == response.get("ETag")


def _is_backward(found: re.Match[str]) -> bool:
    """Whether the range ends before it begins, which makes it none."""
    return found["last"] is not None and int(found["last"]) < int(found["first"])


def _part(found: re.Match[str], size: int) -> Part | None:
    """The part asked for, or None when a file of `size` bytes has nothing of it."""
    if found["suffix"] is not None:
        first, last = max(size - int(found["suffix"]), 0), size - 1
    else:
        first, last = int(found["first"]), min(int(found["last"] or size - 1), size - 1)
    return Part(first, last) if first <= last else None


def _partial(response: FileResponse, part: Part, size: int) -> HttpResponseBase:
    """That part alone, under the headers of the whole."""
    sliced = SlicedFile(response.file_to_stream, *part)
    partial = FileResponse(sliced, status=PARTIAL)
    for name, value in response.items():
        partial[name] = value
    partial["Content-Range"] = f"bytes {part.first}-{part.last}/{size}"
    partial["Content-Length"] = str(part.size)
    return partial


def _unsatisfiable(response: FileResponse, size: int) -> HttpResponseBase:
    response.file_to_stream.close()
    return HttpResponse(status=UNSATISFIABLE, headers={"Content-Range": f"bytes */{size}", "Accept-Ranges": "bytes"})
