"""Files whose row was never stored: they go a while after, and only they."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from django.core.files.storage import FileSystemStorage
from django.core.management import call_command

from demo.factories import make_document, make_image
from media.models import Document, Image
from media.unfinished import sweep

NOW = timedelta(0)

Make = Callable[[], Image | Document]


class KilledError(BaseException):
    """Stands for the end of the process: nothing after it runs."""


@pytest.fixture
def stored(settings: Any, tmp_path: Path) -> Path:
    """An empty folder of files."""
    settings.MEDIA_ROOT = tmp_path
    settings.PRIVATE_DIR = tmp_path / "private"
    return tmp_path


def files_in(folder: Path, *, notes: bool) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and (path.parent.name == ".unfinished") == notes]


write = FileSystemStorage._save


def write_and_die(*args: Any) -> None:
    write(*args)
    raise KilledError


@pytest.mark.parametrize("make", [make_image, make_document])
def test_a_file_without_its_row_goes(db: None, stored: Path, make: Make) -> None:
    with patch.object(FileSystemStorage, "_save", write_and_die), pytest.raises(KilledError):
        make()
    assert len(files_in(stored, notes=False)) == 1
    assert sweep() == 0, "its request may still be under way"
    call_command("tidy_up", now=True, verbosity=0)
    assert files_in(stored, notes=False) == files_in(stored, notes=True) == []


@pytest.mark.parametrize("make", [make_image, make_document])
def test_a_file_with_its_row_stays(db: None, stored: Path, make: Make, django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        made = make()
        assert files_in(stored, notes=True), "until the transaction is done"
    assert files_in(stored, notes=True) == []
    assert sweep(NOW) == 0
    assert made.file.storage.exists(made.file.name)


def test_a_note_that_outlived_its_commit_takes_no_file_along(db: None, stored: Path) -> None:
    made = make_document()
    assert files_in(stored, notes=True)
    assert sweep(NOW) == 0
    assert made.file.storage.exists(made.file.name)
    assert files_in(stored, notes=True) == []


def test_half_a_note_is_forgotten(stored: Path) -> None:
    (stored / ".unfinished").mkdir()
    (stored / ".unfinished" / "note").write_text("")
    assert sweep(NOW) == 0
    assert files_in(stored, notes=True) == []
