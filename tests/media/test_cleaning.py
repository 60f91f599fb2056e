"""PDF files lose the names and software that they tell, and nothing else."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image as Picture
from PIL.ExifTags import Base as Tag
from PIL.Image import Exif as PictureInfo

from media import cleaning, pdf_cleaner
from media.cleaning import RefusedError, cleaned_copy
from media.pdf import read_pdf
from media.pdf_pictures import without_segments
from media.refusals import Refusal
from tests.media.pdf_files import bomb_pdf
from tests.media.pictures import drawing
from tests.media.telling_pdfs import NAMES, certify, encrypted, sign, spelled_out, tag, telling_pdf


def test_a_copy_tells_no_name_and_keeps_the_rest() -> None:
    content = telling_pdf(tag)
    assert all(name in spelled_out(content) for name in NAMES)
    copy = cleaned_copy(BytesIO(content))
    assert not [name for name in NAMES if name in spelled_out(copy)]
    before, after = read_pdf(BytesIO(content), 10), read_pdf(BytesIO(copy), 10)
    for fact in ("title", "language", "page_count", "width", "height", "is_tagged", "pages"):
        assert getattr(after, fact) == getattr(before, fact), fact
    assert after.title == "Étude sur la mutualité"
    assert after.is_tagged
    assert "http://www.aiim.org/pdfa/ns/id/" in spelled_out(copy)


@pytest.mark.parametrize("coding", [Name.DCTDecode, Array([Name.DCTDecode])], ids=["name", "list"])
def test_a_photo_within_tells_no_more_where_it_was_taken(coding: Name | Array) -> None:
    exif = PictureInfo()
    exif[Tag.Artist] = "Mariam"
    exif.get_ifd(Tag.GPSInfo)[1] = "Ouagadougou"
    photo = BytesIO()
    drawing((60, 40)).convert("RGB").save(photo, "JPEG", exif=exif, comment=b"Acme", icc_profile=b"couleurs")

    def add_photo(file: pikepdf.Pdf) -> None:
        facts = {"Width": 60, "Height": 40, "ColorSpace": Name.DeviceRGB, "BitsPerComponent": 8}
        picture = Stream(file, photo.getvalue(), Subtype=Name.Image, Filter=coding, **facts)
        file.pages[0].Resources.XObject = Dictionary(Photo=picture)
        file.pages[0].contents_add(b"q 60 0 0 40 100 100 cm /Photo Do Q")

    content = telling_pdf(add_photo)
    copy = cleaned_copy(BytesIO(content))
    assert read_pdf(BytesIO(content), 10).metadata["photos"] == "1"
    assert "photos" not in read_pdf(BytesIO(copy), 10).metadata
    with pikepdf.open(BytesIO(copy)) as file:
        stored = file.pages[0].Resources.XObject.Photo.read_raw_bytes()
    assert all(name in photo.getvalue() for name in (b"Mariam", b"Ouagadougou", b"Acme"))
    assert not [name for name in (b"Exif", b"Mariam", b"Ouagadougou", b"Acme") if name in stored]
    before, after = Picture.open(photo), Picture.open(BytesIO(stored))
    assert after.tobytes() == before.tobytes()
    assert after.info["icc_profile"] == b"couleurs"


@pytest.mark.parametrize("content", ["", "ffd8", "ffd8ff", "ffd8ffffffe1", "ffd800ffe10002", "474946383961"])
def test_what_is_no_whole_jpeg_stays_as_it_is(content: str) -> None:
    assert without_segments(bytes.fromhex(content)).hex() == content


def test_a_form_keeps_the_names_of_its_fields() -> None:
    def add_field(file: pikepdf.Pdf) -> None:
        field = Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=pikepdf.String("Adresse"))
        field.Rect = Array([0, 0, 10, 10])
        file.pages[0].Annots.append(file.make_indirect(field))
        file.Root.AcroForm = Dictionary(Fields=Array([file.pages[0].Annots[-1]]))

    assert "(Adresse)" in spelled_out(cleaned_copy(BytesIO(telling_pdf(add_field))))


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (telling_pdf(sign), Refusal.SIGNED),
        (telling_pdf(certify), Refusal.SIGNED),
        (encrypted(owner="a", user="b"), Refusal.ENCRYPTED),
        (encrypted(owner="a"), Refusal.ENCRYPTED),
        (b"%PDF-1.7 rien", Refusal.DAMAGED),
        (b"", Refusal.NOT_PDF),
    ],
)
def test_files_that_would_lose_by_it_are_refused(content: bytes, refusal: Refusal) -> None:
    with pytest.raises(RefusedError) as refused:
        cleaned_copy(BytesIO(content))
    assert refused.value.refusal is refusal


def test_what_takes_too_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cleaning, "CLEANING_SECONDS", 0.01)
    with pytest.raises(RefusedError) as refused:
        cleaned_copy(BytesIO(telling_pdf()))
    assert refused.value.refusal is Refusal.HEAVY


def test_what_unpacks_into_more_memory_than_there_is_is_refused() -> None:
    with pytest.raises(RefusedError) as refused:
        cleaned_copy(BytesIO(bomb_pdf()))
    assert refused.value.refusal is Refusal.HEAVY


def untag(file: pikepdf.Pdf) -> None:
    """Take the tags away."""
    del file.Root.StructTreeRoot, file.Root.MarkInfo


def turn(file: pikepdf.Pdf) -> None:
    """Turn the first page."""
    file.pages[0].rotate(90, relative=True)


def lose_a_remark(file: pikepdf.Pdf) -> None:
    """Take the remark of the first page away."""
    del file.pages[0].Annots


def lose_a_page(file: pikepdf.Pdf) -> None:
    """Take the first page away."""
    del file.pages[0]


def draw(file: pikepdf.Pdf) -> None:
    """Draw over the first page."""
    file.pages[0].contents_add(b"0 0 200 200 re f")


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        (untag, "tags"),
        (turn, "changed"),
        (lose_a_remark, "changed"),
        (draw, "changed"),
        (lose_a_page, "tags"),
    ],
)
def test_a_copy_that_differs_is_thrown_away(change: Callable[[pikepdf.Pdf], None], refusal: str) -> None:
    other = BytesIO()
    with pikepdf.open(BytesIO(telling_pdf(tag))) as file:
        change(file)
        file.save(other)
    with pytest.raises(pdf_cleaner.Refused, match=refusal):
        pdf_cleaner.compare(BytesIO(telling_pdf(tag)), other.getvalue())
