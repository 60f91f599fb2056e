"""What is uploaded waits where nobody can find it, not even when the server is killed."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopUpload
from django.http import HttpRequest
from django.test import RequestFactory, override_settings

from media.uploads import UnnamedFileUploadHandler

LARGE = b"the picture of a telephone, with its place " * 80_000


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """The only folder for temporary files."""
    with override_settings(FILE_UPLOAD_TEMP_DIR=str(tmp_path)):
        yield tmp_path


def sent() -> HttpRequest:
    return RequestFactory().post("/", {"photo": SimpleUploadedFile("photo.jpg", LARGE, "image/jpeg")})


def test_a_large_file_is_read_whole_and_stands_nowhere(folder: Path) -> None:
    request = sent()
    file = request.FILES["photo"]
    assert list(folder.iterdir()) == []
    assert (file.name, file.size, file.content_type) == ("photo.jpg", len(LARGE), "image/jpeg")
    assert b"".join(file.chunks()) == LARGE
    # What waits is in no folder: with the process it is gone.
    assert os.fstat(file.fileno()).st_nlink == 0
    request.close()
    assert file.closed


def test_an_upload_that_breaks_off_leaves_nothing(folder: Path) -> None:
    class Broken(FileUploadHandler):
        def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
            if start:
                raise StopUpload(connection_reset=True)
            return raw_data

        def file_complete(self, file_size: int) -> None:
            return None

    handler = UnnamedFileUploadHandler()
    request = sent()
    request.upload_handlers = [Broken(request), handler]
    assert not request.FILES
    assert handler.file.closed
    assert list(folder.iterdir()) == []
