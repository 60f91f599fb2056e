"""Small files that unfold: refused within the limits of the sandbox, with what to do, and nothing of them in here."""

import resource
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.translation import override
from pytest_django import Settings

from media import images
from media.images import without_metadata
from media.models import Image
from media.sandbox.children import Answer, End
from media.sandbox.turns import BusyError, turn
from tests.media.bombs import flat, long_film, png_of_pieces, scans_jpeg
from tests.media.pictures import encoded, telling_picture
from tests.media.test_uploads import ROUTES, upload
from tests.media.uploads import stored_files, words

SMALLER = "au plus 4\u202f000 pixels"


def refusal(name: str, data: bytes) -> ValidationError:
    """The error that the file `data` gives."""
    with pytest.raises(ValidationError) as caught:
        without_metadata(ContentFile(data, name=name))
    return caught.value


def test_passes_over_a_jpeg_are_counted_before_it_is_decoded() -> None:
    bomb = scans_jpeg()
    assert len(bomb) < 2_000_000
    begun = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    error = refusal("a.jpg", bomb)
    assert error.code == "file_too_heavy"
    with override("fr"):
        assert "passes" in error.messages[0]
        assert "réessayez" in error.messages[0]
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - begun < 3


def test_passes_that_programs_write_are_taken() -> None:
    assert without_metadata(ContentFile(encoded("JPEG", progressive=True), name="a.jpg")).size
    assert without_metadata(ContentFile(scans_jpeg(5, (64, 48)), name="a.jpg")).size


@pytest.mark.parametrize(("name", "kind"), [("a.webp", "WEBP"), ("a.heic", "HEIF"), ("a.avif", "AVIF")])
def test_what_takes_more_memory_than_there_is_is_refused(monkeypatch: pytest.MonkeyPatch, name: str, kind: str) -> None:
    monkeypatch.setattr(images, "LIMITS", replace(images.LIMITS, memory=130 << 20))
    bomb = flat(kind, side=3000)
    assert len(bomb) < 100_000
    error = refusal(name, bomb)
    assert error.code == "file_too_heavy"
    with override("fr"):
        assert "JPEG" in error.messages[0]
        assert "4" in error.messages[0]


def test_what_takes_longer_than_there_is_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(images, "SECONDS", 0.01)
    assert refusal("a.png", encoded("PNG")).code == "file_too_heavy"


def test_pictures_have_300_megabytes_and_five_seconds() -> None:
    assert images.LIMITS.seconds == 5
    # A process of the program maps some 60 MB of libraries, of which it uses a third.
    assert images.LIMITS.memory <= 340 << 20
    assert images.LIMITS.files == 0


def test_pieces_of_a_png_are_counted() -> None:
    assert refusal("a.png", png_of_pieces(10_001)).code == "file_too_heavy"
    assert without_metadata(ContentFile(png_of_pieces(1_000), name="a.png")).size


@pytest.mark.parametrize(("name", "kind"), [("a.gif", "GIF"), ("a.webp", "WEBP"), ("a.png", "PNG"), ("a.avif", "AVIF")])
def test_frames_are_counted_in_every_kind(settings: Settings, name: str, kind: str) -> None:
    film = long_film(kind, 12)
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000 * 12
    assert without_metadata(ContentFile(film, name=name)).size
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000 * 12 - 1
    assert refusal(name, film).code == "file_too_many_pixels"


def test_a_large_photograph_is_stored_at_half_its_size() -> None:
    clean = without_metadata(ContentFile(flat("JPEG", side=5200), name="a.jpg"))
    assert images.upright_size(clean) == (2600, 2600)
    clean = without_metadata(ContentFile(flat("PNG", side=5200), name="a.png"))
    assert images.upright_size(clean) == (2600, 2600)


def test_what_is_stored_is_never_larger_than_what_may_be_decoded_here() -> None:
    assert images.upright_size(without_metadata(ContentFile(flat("JPEG", side=4900), name="a.jpg"))) == (4900, 4900)


@pytest.mark.parametrize("end", [End.SLOW, End.KILLED, End.FAILED])
def test_a_program_that_ended_badly_is_told_as_too_heavy(monkeypatch: pytest.MonkeyPatch, end: End) -> None:
    monkeypatch.setattr(images, "run_child", lambda *args: Answer(b"", end))
    assert refusal("a.png", encoded("PNG")).code == "file_too_heavy"


def test_many_at_once_wait_for_each_other(monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path
    monkeypatch.setattr(images, "PATIENCE", 0)
    with turn("pictures", images.PLACES, 0), turn("pictures", images.PLACES, 0):
        error = refusal("a.png", encoded("PNG"))
        assert error.code == "busy"
        with override("fr"):
            assert "dans une minute" in error.messages[0]
    assert without_metadata(ContentFile(encoded("PNG"), name="a.png")).size


@pytest.mark.django_db
def test_resized_copies_wait_for_each_other_too(
    monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path
) -> None:
    settings.VAR_DIR = settings.MEDIA_ROOT = tmp_path
    monkeypatch.setattr("media.models.RENDITION_SECONDS", 0)
    image = Image.objects.create(title="A", file=telling_picture("png"))
    with turn("renditions", 2, 0), turn("renditions", 2, 0), pytest.raises(BusyError):
        image.get_rendition("width-20")
    assert image.get_rendition("width-20").file.size


@pytest.mark.django_db
@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize(
    ("name", "bomb", "expected"),
    [("a.jpg", lambda: scans_jpeg(60, (640, 480)), "passes"), ("a.png", lambda: png_of_pieces(10_001), SMALLER)],
    ids=["scans", "pieces"],
)
def test_every_form_says_what_to_do(
    admin_client: Client,
    settings: Settings,
    tmp_path: Path,
    route: str,
    name: str,
    bomb: Callable[[], bytes],
    expected: str,
) -> None:
    settings.MEDIA_ROOT = tmp_path
    response = upload(admin_client, route, SimpleUploadedFile(name, bomb(), "image/jpeg"))
    assert response.status_code == 200
    assert expected in words(response)
    assert Image.objects.count() == 0
    assert stored_files(tmp_path) == []
