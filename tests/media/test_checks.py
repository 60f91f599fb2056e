"""Bad pictures are told apart before they cost anything."""

import random
import tracemalloc
from contextlib import suppress

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from pytest_django import Settings

from media.images import without_metadata
from tests.media.pictures import animated_gif, bad_pictures, png_bomb, telling_picture

KINDS = ["jpg", "png", "webp", "avif", "heic", "gif"]


def code_of(name: str, data: bytes) -> str:
    """The code of the error that the file `data` gives under `name`."""
    with pytest.raises(ValidationError) as caught:
        without_metadata(ContentFile(data, name=name))
    return caught.value.code


@pytest.mark.parametrize("kind", KINDS)
def test_sound_pictures_pass(kind: str) -> None:
    without_metadata(telling_picture(kind))


@pytest.mark.parametrize("name", bad_pictures())
def test_bad_pictures_do_not_pass(name: str) -> None:
    with pytest.raises(ValidationError):
        without_metadata(bad_pictures()[name])


def test_each_fault_has_its_own_words() -> None:
    assert code_of("a.jpg", b"") == "empty"
    assert code_of("a.jpg", b"no picture") == "invalid_image"
    assert code_of("a.png", png_bomb(8_000)) == "file_too_many_pixels"
    assert code_of("a.png", png_bomb(30_000)) == "file_too_many_pixels"


def test_a_bomb_is_refused_before_it_unfolds() -> None:
    bomb = png_bomb(8_000)
    tracemalloc.start()
    try:
        assert code_of("a.png", bomb) == "file_too_many_pixels"
        assert tracemalloc.get_traced_memory()[1] < 2_000_000
    finally:
        tracemalloc.stop()


def test_frames_of_an_animation_count(settings: Settings) -> None:
    data = animated_gif(frames=4, size=(400, 300))
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 400 * 300 * 4
    without_metadata(ContentFile(data, name="film.gif"))
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 400 * 300 * 4 - 1
    assert code_of("film.gif", data) == "file_too_many_pixels"


def test_a_picture_of_exactly_the_limit_passes(settings: Settings) -> None:
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 400 * 300
    without_metadata(ContentFile(animated_gif(frames=1, size=(400, 300)), name="photo.gif"))


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("kind", KINDS)
def test_no_garbled_file_raises_anything_else(kind: str) -> None:
    chance = random.Random(kind)  # noqa: S311
    good = telling_picture(kind).read()
    for _ in range(12):
        data = bytearray(good)
        for _ in range(chance.choice([1, 8, 60])):
            data[chance.randrange(len(data))] = chance.randrange(256)
        with suppress(ValidationError):
            without_metadata(without_metadata(ContentFile(bytes(data), name=f"a.{kind}")))
