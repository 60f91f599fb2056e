"""The way in which Wagtail sends the files of documents (`SENDFILE_BACKEND`): a stream, never a file in memory."""

from pathlib import Path

from django.http import FileResponse, HttpRequest
from django.utils.http import http_date


def sendfile(request: HttpRequest, filename: str, **kwargs: object) -> FileResponse:
    """The whole file, and when it was stored. What the reader knows of it already is looked at in `downloads`."""
    path = Path(filename)
    response = FileResponse(path.open("rb"))
    response["Last-Modified"] = http_date(path.stat().st_mtime)
    return response
