"""Giving out the pictures of public pages, and nothing else that people uploaded."""

from pathlib import Path, PurePosixPath

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.static import serve

# The folder that Wagtail stores renditions in.
FOLDER = "images"
# Named here, for not every system's list knows the newer ones.
CONTENT_TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
}


def serve_rendition(request: HttpRequest, path: str) -> HttpResponseBase:
    """The rendition at `path`, given from the media folder (``images/…``). Raises Http404 for everything else."""
    name = path.removeprefix(f"{FOLDER}/")
    content_type = CONTENT_TYPES.get(PurePosixPath(name).suffix.lower())
    if content_type is None:
        raise Http404
    try:
        response = serve(request, name, document_root=Path(settings.MEDIA_ROOT) / FOLDER)
    except (SuspiciousFileOperation, OSError, ValueError) as error:
        # A path that leads out of the folder, or that no file system can hold.
        raise Http404 from error
    if response.status_code == 200:
        response["Content-Type"] = content_type
    return response
