"""Files that the public sends with forms: what is refused, in words for whoever sent it."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from media.sent_files import LONGEST_NAME, checked, clean_name
from tests.media.pdf_files import encrypted_pdf, raw_pdf, script_pdf, xfa_pdf
from tests.media.pictures import SECRET, encoded, telling_exif

MEGABYTE = 1 << 20
KINDS = ["pdf", "docx", "jpg", "jpeg", "png"]
PROGRAM = b"MZ\x90\x00\x03\x00\x00\x00" + b"\0" * 200
PDF = raw_pdf(1)


def refused(name: str, content: bytes, kinds: list[str] = KINDS, most: int = 10 * MEGABYTE) -> str:
    """The words with which a file is refused."""
    with pytest.raises(ValidationError) as error:
        checked(SimpleUploadedFile(name, content), kinds, most)
    return " ".join(error.value.messages).replace("\xa0", " ")


def test_a_program_named_pdf_is_refused() -> None:
    assert refused("cv.pdf", PROGRAM) == (
        "cv.pdf : Ce fichier est un programme, ou en contient un (« .exe ») : n’envoyez que des documents."
    )


def test_a_heavy_photograph_is_refused_before_anything_opens_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("media.sent_files.without_metadata", None)
    said = refused("photo.jpg", b"\xff\xd8" + b"\0" * (30 * MEGABYTE))
    assert said == "« photo.jpg » est trop lourd (31 Mo) : 10 Mo au plus. Allégez-le et renvoyez-le."


def test_other_kinds_and_empty_files_are_refused() -> None:
    assert refused("cv.zip", PDF) == "« cv.zip » n’est pas d’un genre accepté ici : PDF, DOCX, JPG, JPEG, PNG."
    assert refused("cv.pdf", b"") == "« cv.pdf » est vide."
    assert "n’est pas un PDF" in refused("cv.pdf", b"<html><script>alert(1)</script></html>")
    assert "photo.png" in refused("photo.png", PDF)


def test_a_picture_is_kept_without_what_it_tells_of_its_place() -> None:
    picture = encoded("JPEG", exif=telling_exif())
    assert SECRET.encode() in picture
    taken = checked(SimpleUploadedFile("moi.jpeg", picture), KINDS, MEGABYTE)
    assert (taken.name, taken.extension) == ("moi.jpeg", "jpeg")
    assert SECRET.encode() not in taken.content.read()


def test_a_document_is_kept_as_it_is() -> None:
    taken = checked(SimpleUploadedFile("Lettre de Awa.PDF", PDF), KINDS, MEGABYTE)
    assert (taken.name, taken.extension) == ("Lettre de Awa.PDF", "pdf")
    assert taken.content.read() == PDF


LAUNCH = b"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://a.example)/Next[<</S/Launch/F(a)>>]>>>>"
HELD = b"<</Type/Filespec/F(a.exe)/EF<</F 6 0 R>>>>"
HELD_FILE = b"<</Type/EmbeddedFile/Length 2>>stream\nMZ\nendstream"


@pytest.mark.parametrize(
    "content",
    [
        script_pdf(),
        xfa_pdf(),
        raw_pdf(1, objects=(LAUNCH,)),
        raw_pdf(1, catalog=b"/OpenAction<</S/URI/URI(https://a.example)>>"),
        raw_pdf(1, catalog=b"/Names<</EmbeddedFiles<</Names[(a) 5 0 R]>>>>", objects=(HELD, HELD_FILE)),
    ],
)
def test_a_pdf_that_acts_or_holds_other_files_is_refused(content: bytes) -> None:
    assert refused("cv.pdf", content).startswith("cv.pdf : Ce PDF contient un script")


def test_a_pdf_that_cannot_be_opened_is_refused() -> None:
    assert "mot de passe" in refused("cv.pdf", encrypted_pdf("secret"))
    assert "abîmé ou incomplet" in refused("cv.pdf", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF")


def test_a_pdf_with_links_that_opens_at_a_page_is_taken() -> None:
    link = b"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://a.example)>>>>"
    content = raw_pdf(1, catalog=b"/OpenAction[6 0 R/Fit]", objects=(link,))
    assert checked(SimpleUploadedFile("cv.pdf", content), KINDS, MEGABYTE).extension == "pdf"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Users\\awa\\cv.pdf", "cv.pdf"),
        ("cv\u202efdp.pdf", "cvfdp.pdf"),
        ("cv\n\0.pdf", "cv .pdf"),
    ],
)
def test_names_hold_no_folder_and_nothing_unseen(name: str, kept: str) -> None:
    assert clean_name(name) == kept


def test_long_names_are_cut_before_their_ending() -> None:
    name = clean_name("é" * 500 + ".docx")
    assert len(name) == LONGEST_NAME
    assert name.endswith("é.docx")
