"""Faces blurred in the studio: nothing of them is left, in the file, in its copies, under its addresses."""

from io import BytesIO
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from PIL import Image as Pillow
from PIL import ImageChops, ImageStat
from pytest_django import Settings
from wagtail.models import ModelLogEntry

from media.blurring import blur_image, blurred
from media.models import Image, Rendition
from media.pictures.blur import Area, blur, pixels_of
from tests.media.pictures import encoded, telling_picture
from tests.media.uploads import stored_files

LEFT_HALF = (0.0, 0.0, 0.5, 1.0)


def chequered(size: tuple[int, int], offset: int = 0) -> Pillow.Image:
    """Black and white squares of a pixel, which have one brightness from afar."""
    picture = Pillow.new("L", size)
    picture.putdata([255 * ((x + y + offset) % 2) for y in range(size[1]) for x in range(size[0])])
    return picture.convert("RGB")


def test_two_faces_of_the_same_colours_become_the_same() -> None:
    first, second = chequered((96, 72)), chequered((96, 72), 1)
    assert ImageChops.difference(first, second).getbbox()
    for picture in (first, second):
        blur(picture, (0.0, 0.0, 1.0, 1.0))
    assert not ImageChops.difference(first, second).getbbox()


@pytest.mark.parametrize("mode", ["L", "RGB", "LA", "RGBA"])
def test_what_is_around_stays_as_it_is(mode: str) -> None:
    picture = chequered((80, 60)).convert(mode)
    before = picture.copy()
    blur(picture, LEFT_HALF)
    right = (40, 0, 80, 60)
    assert picture.crop(right).tobytes() == before.crop(right).tobytes()
    assert max(ImageStat.Stat(picture.crop((0, 0, 40, 60)).convert("L")).stddev) < 1


def test_an_outline_is_not_told_by_transparency() -> None:
    picture = Pillow.new("RGBA", (40, 40), (0, 0, 0, 0))
    picture.paste((200, 0, 0, 255), (10, 10, 20, 30))
    blur(picture, (0.0, 0.0, 1.0, 1.0))
    assert picture.getchannel("A").getextrema() == (255, 255)


@pytest.mark.parametrize(
    ("area", "box"),
    [
        ((0.0, 0.0, 1.0, 1.0), (0, 0, 10, 20)),
        ((0.95, 0.5, 0.5, 0.01), (9, 10, 10, 11)),
        ((1.0, 1.0, 0.001, 0.001), (9, 19, 10, 20)),
        ((0.11, 0.11, 0.2, 0.2), (1, 2, 4, 7)),
    ],
)
def test_parts_reach_to_whole_pixels(area: Area, box: tuple[int, ...]) -> None:
    assert pixels_of(area, (10, 20)) == box


@pytest.mark.parametrize("kind", ["jpg", "png", "gif", "webp"])
def test_every_kind_that_was_ever_stored_is_blurred_the_right_way_up(kind: str) -> None:
    shown = Pillow.open(BytesIO(blurred(telling_picture(kind), [LEFT_HALF]).read()))
    # Held upright, the picture of 64 by 48 pixels is shown turned by a quarter; a GIF knows of no such thing.
    assert shown.size == ((64, 48) if kind == "gif" else (48, 64))
    assert not shown.getexif()


def test_what_is_no_picture_is_refused_in_words() -> None:
    with pytest.raises(ValidationError, match="pas une image"):
        blurred(ContentFile(b"rien", "photo.jpg"), [LEFT_HALF])


@pytest.fixture
def media_root(settings: Settings, tmp_path: Path) -> Path:
    """A media folder for this test alone."""
    settings.MEDIA_ROOT = tmp_path
    cache.clear()
    return tmp_path


@pytest.fixture
def image(db: None, media_root: Path) -> Image:
    """A stored picture of black and white squares."""
    content = ContentFile(encoded("PNG", chequered((96, 72))), "visage.png")
    return Image.objects.create(title="Assemblée", file=content)


def address(image: Image) -> str:
    return reverse("image_blur", args=[image.pk])


def marked(action: str, *areas: tuple[str, str, str, str]) -> dict[str, str]:
    """What the form sends with some rectangles, in per cent."""
    rows = dict(enumerate(areas))
    names = ("left", "top", "width", "height")
    values = {
        f"form-{row}-{name}": rows[row][place] if row in rows else ""
        for row in range(24)
        for place, name in enumerate(names)
    }
    return {"form-TOTAL_FORMS": "24", "form-INITIAL_FORMS": "0", "action": action, **values}


def test_nothing_of_the_face_is_left_anywhere(
    editor_client: Client, client: Client, image: Image, media_root: Path, django_capture_on_commit_callbacks: object
) -> None:
    old = image.get_rendition("width-90").url
    before = {path: (media_root / path).read_bytes() for path in stored_files(media_root)}
    with django_capture_on_commit_callbacks(execute=True):
        response = editor_client.post(address(image), marked("blur", ("0", "0", "100", "100")), follow=True)
    assert "Les visages sont floutés." in response.content.decode()
    stored = Image.objects.get()
    assert max(ImageStat.Stat(Pillow.open(stored.file.path).convert("L")).stddev) < 1
    # The file and each copy of it are other ones, under other names.
    left = {path: (media_root / path).read_bytes() for path in stored_files(media_root)}
    assert not set(before) & set(left)
    assert not set(before.values()) & set(left.values())
    assert client.get(old).status_code == 404
    assert stored.file_hash != image.file_hash
    assert stored.file_size == Path(stored.file.path).stat().st_size
    assert ModelLogEntry.objects.get(action="media.blur").user.get_username() == "communication"


def test_a_file_goes_though_the_server_stops_in_between(image: Image, media_root: Path) -> None:
    # The transaction of this test is never committed: what would be done then is not.
    blur_image(image, [LEFT_HALF])
    notes = [note.read_text() for note in (media_root / ".unfinished").iterdir()]
    assert image.file.name in notes


def test_two_who_blur_at_the_same_time_bring_nothing_back(image: Image) -> None:
    late = Image.objects.get(pk=image.pk)
    blur_image(image, [LEFT_HALF])
    with pytest.raises(ValidationError, match="changé cette image"):
        blur_image(late, [(0.5, 0.0, 0.5, 1.0)])


def test_the_result_is_looked_at_first_and_stored_nowhere(
    editor_client: Client, image: Image, media_root: Path
) -> None:
    editor_client.get(address(image))
    before = stored_files(media_root)
    response = editor_client.post(address(image), marked("preview", ("10", "10", "30", "30")))
    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.find("img", alt="L’image avec les visages floutés")["src"].startswith("data:image/")
    assert soup.find("input", attrs={"name": "form-0-left"})["value"] == "10"
    assert stored_files(media_root) == before
    assert Image.objects.get().file_hash == image.file_hash


@pytest.mark.parametrize(
    ("areas", "said"),
    [
        ([], "Marquez d’abord un visage."),
        ([("10", "", "10", "10")], "Donnez les quatre nombres, ou aucun."),
        ([("10", "10", "abc", "10")], "Saisissez un nombre."),
        ([("10", "10", "0", "10")], "0.1"),
        ([("120", "10", "10", "10")], "100"),
        ([("nan", "10", "10", "10")], "Saisissez un nombre."),
    ],
)
def test_wrong_numbers_are_told(
    editor_client: Client, image: Image, areas: list[tuple[str, str, str, str]], said: str
) -> None:
    response = editor_client.post(address(image), marked("blur", *areas))
    assert said in BeautifulSoup(response.content, "html.parser").get_text()
    assert Image.objects.get().file_hash == image.file_hash


def test_only_who_may_change_the_picture_blurs_it(client: Client, communication_user: object, image: Image) -> None:
    group = Group.objects.get(name="Communication")
    group.collection_permissions.filter(permission__codename="change_image").delete()
    client.force_login(communication_user)
    for response in (client.get(address(image)), client.post(address(image), marked("blur", ("0", "0", "9", "9")))):
        assert response.status_code in (302, 403)
    assert Image.objects.get().file_hash == image.file_hash
    assert not Rendition.objects.exists()


def test_the_page_of_a_picture_leads_there(editor_client: Client, image: Image) -> None:
    page = editor_client.get(reverse("wagtailimages:edit", args=[image.pk])).content.decode()
    assert f'href="{address(image)}"' in page
    assert "Flouter des visages" in page
