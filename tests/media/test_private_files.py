"""Private files: no address leads to them, and none stays without its row."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.http import Http404
from django.test import Client
from pytest_django import Settings

from media.private_files import handed_out, private_storage
from media.unfinished import note_file, sweep


@pytest.fixture
def folder(settings: Settings, tmp_path: Path) -> Path:
    """An empty private folder, and no files noted by other tests."""
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.PRIVATE_DIR = tmp_path / "private"
    return settings.PRIVATE_DIR


@pytest.mark.django_db
def test_they_lie_apart_for_the_server_alone(folder: Path) -> None:
    name = private_storage().save("dossier/un.pdf", ContentFile(b"secret"))
    stored = folder / name
    assert stored.read_bytes() == b"secret"
    assert stored.stat().st_mode & 0o077 == 0
    assert stored.parent.stat().st_mode & 0o077 == 0
    assert not Path(settings.MEDIA_ROOT, name).exists()


def test_by_default_they_lie_outside_of_the_public_files() -> None:
    public, private = Path(settings.MEDIA_ROOT).resolve(), Path(settings.PRIVATE_DIR).resolve()
    assert public not in [private, *private.parents]
    assert private not in [public, *public.parents]


@pytest.mark.django_db
def test_no_address_leads_to_them(folder: Path, client: Client) -> None:
    name = private_storage().save("un.pdf", ContentFile(b"secret"))
    with pytest.raises(ValueError, match="no address"):
        private_storage().url(name)
    for address in (f"/media/{name}", f"/media/images/../../private/{name}", f"/private/{name}"):
        assert client.get(address).status_code == 404


def test_a_download_runs_nothing_and_is_kept_nowhere() -> None:
    answer = handed_out(ContentFile(b"secret", "x"), "Lettre d’Awa.pdf", "user 7", "a/1")
    assert answer["Content-Disposition"].startswith("attachment;")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer["Cache-Control"] == "private, no-store"


def test_a_download_is_logged_without_names(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("INFO", "media.private_files"):
        handed_out(ContentFile(b"secret", "x"), "Lettre d’Awa.pdf", "user 7", "a/1")
    assert caplog.messages == ["Private file a/1 handed out to user 7"]


def test_a_file_that_is_gone_is_no_fault(folder: Path) -> None:
    from django.db.models.fields.files import FieldFile

    from campaigns.models import ApplicationFile

    file = FieldFile(ApplicationFile(), ApplicationFile._meta.get_field("file"), "absent.pdf")
    with pytest.raises(Http404):
        handed_out(file, "absent.pdf", "user 7", "a/1")


@pytest.mark.django_db
def test_what_a_stopped_server_left_is_swept_away(folder: Path) -> None:
    folder.mkdir()
    (folder / "half.pdf").write_bytes(b"half")
    note_file("half.pdf", private_storage())
    assert sweep() == 0
    assert sweep(timedelta(0)) == 1
    assert not (folder / "half.pdf").exists()
