"""Documents are what their names say, whatever the form: what is something else, or active, is refused in words."""

import struct
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings as site_settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from openpyxl import Workbook
from pytest_django import Settings

from media.documents import check_document
from media.kinds.office import MAIN_PARTS, MIMETYPES
from media.kinds.program import CHECKS
from media.models import Document
from tests.media.pictures import encoded, pdf
from tests.media.test_documents import ROUTES, upload
from tests.media.uploads import stored_files, words
from tests.media.videos import CAPTIONS, mp4, webm

EXE = b"MZ\x90\0" + b"\0" * 200 + b"This program cannot be run in DOS mode" + b"\0" * 500
ELF = b"\x7fELF\x02\x01\x01" + b"\0" * 500
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000
HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml"


def archive(parts: dict[str, bytes], stored: str = "") -> bytes:
    """A ZIP archive; the part `stored` is not pressed."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as writer:
        for name, content in parts.items():
            writer.writestr(name, content, zipfile.ZIP_STORED if name == stored else zipfile.ZIP_DEFLATED)
    return file.getvalue()


def office(extension: str, parts: dict[str, bytes] | None = None, main: str = "") -> bytes:
    """A document of Office's with further parts."""
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/main.xml" ContentType="{main or MAIN_PARTS[extension]}"/></Types>'
    )
    return archive({"[Content_Types].xml": types.encode(), "main.xml": b"<main/>", **(parts or {})})


def packaged(extension: str, parts: dict[str, bytes] | None = None) -> bytes:
    """An OpenDocument or a book with further parts."""
    return archive({"mimetype": MIMETYPES[extension].encode(), "content.xml": b"<a/>", **(parts or {})}, "mimetype")


def mp3(frames: int = 8) -> bytes:
    """Silence: a tag, then frames of 128 kbit/s at 44,100 Hz."""
    return b"ID3\x04\0\0\0\0\0\x0a" + b"\0" * 10 + (b"\xff\xfb\x90\x00" + b"\0" * 413) * frames


def workbook() -> bytes:
    """A workbook as a program writes it."""
    file, book = BytesIO(), Workbook()
    book.active.append(["a", 1])
    book.save(file)
    return file.getvalue()


def relations(kind: str, target: str, mode: str = "External") -> bytes:
    """A list of relations with one in it."""
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
        f'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}" '
        f'TargetMode="{mode}"/></Relationships>'
    ).encode()


def bomb() -> bytes:
    """An archive of 300 kB that unpacks to 300 MB."""
    return archive({f"{number}.txt": b"\0" * (30 << 20) for number in range(10)})


GOOD = {
    "docx": [
        office("docx"),
        office("docx", {"word/embeddings/tableau.xlsx": workbook(), "word/media/image1.png": encoded("PNG")}),
        office("docx", {"word/_rels/document.xml.rels": relations("hyperlink", "https://example.org/")}),
    ],
    "xlsx": [workbook()],
    "pptx": [office("pptx", {"ppt/media/image1.emz": b"\x1f\x8b\x08" + b"\0" * 20})],
    "odt": [packaged("odt")],
    "ods": [packaged("ods")],
    "odp": [packaged("odp")],
    "epub": [packaged("epub", {"page.xhtml": b"<html/>", "page.js": b"1"})],
    "csv": [b"a;b\n", "Référence;Nom\n1;Été\n".encode("cp1252"), "a;b\n".encode("utf-16"), b"\xef\xbb\xbfa,b\n", b""],
    "txt": ["Bonjour à tous < 3\n".encode(), "Bonjour".encode("utf-16"), b"MZUNGU et les autres"],
    "mp3": [mp3(), mp3()[20:]],
    "mp4": [mp4()],
    "webm": [webm()],
    "vtt": [CAPTIONS.encode()],
    "pdf": [pdf(), b"\r\n" + pdf(), pdf()[:400]],
    "zip": [
        archive({"note.txt": b"Bonjour", "note.pdf": pdf(), "liste.docx": office("docx"), "photo.png": b"\x89PNG"})
    ],
}

REMOTE = relations("attachedTemplate", "https://example.org/modele")

BAD = {
    "mp4": [(HTML, "autre chose")],
    "webm": [(EXE, "programme")],
    "vtt": [(HTML, "page web")],
    "docx": [
        (EXE, "programme"),
        (ELF, "programme"),
        (OLE, "ancien"),
        (HTML, "autre chose"),
        (pdf(), "«\u00a0.pdf\u00a0»"),
        (workbook(), "«\u00a0.xlsx\u00a0»"),
        (archive({"a.txt": b"a"}), "«\u00a0.zip\u00a0»"),
        (office("docx", main=MACRO), "macros"),
        (office("docx", {"word/vbaProject.bin": b"a"}), "macros"),
        (office("docx", {"word/embeddings/oleObject1.bin": OLE}), "ancien"),
        (office("docx", {"word/embeddings/outil.bin": EXE}), "programme"),
        (office("docx", {"word/media/archive.bin": archive({"a": b"a"})}), "archive"),
        (
            office("docx", {"word/_rels/settings.xml.rels": relations("attachedTemplate", "https://x.example/a")}),
            "modèle",
        ),
        (office("docx")[:200], "abîmé"),
        (office("docx", {"[Content_Types].xml2": b"\0" * (30 << 20)}), "bien plus"),
    ],
    "xlsx": [
        (office("xlsx", main="application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "macros"),
        (EXE, "programme"),
    ],
    "pptx": [(office("docx"), "«\u00a0.docx\u00a0»"), (OLE, "ancien"), (bomb(), "bien plus")],
    "odt": [
        (packaged("ods"), "«\u00a0.ods\u00a0»"),
        (packaged("odt", {"Basic/Standard/Module1.xml": b"a"}), "macros"),
        (packaged("odt", {"Object 1": OLE}), "ancien"),
        (EXE, "programme"),
    ],
    "ods": [(workbook(), "autre chose"), (packaged("ods", {"Scripts/python/a.py": b"a"}), "macros")],
    "odp": [(HTML, "autre chose"), (EXE, "programme")],
    "epub": [
        (archive({"a.txt": b"a"}), "«\u00a0.zip\u00a0»"),
        (packaged("epub", {"a.exe": b"a"}), "programme"),
        (pdf(), "«\u00a0.pdf\u00a0»"),
    ],
    "csv": [(b"a;b\n\0\0\0", "pas du texte"), (EXE, "programme"), (HTML, "page web"), (workbook(), "autre chose")],
    "txt": [
        (HTML, "page web"),
        (b"Bonjour\n<script>alert(1)</script>", "page web"),
        (b"\xef\xbb\xbf  <html>", "page web"),
        (b"<?php phpinfo();", "page web"),
        (b"#!/bin/sh\nrm -rf /", "page web"),
        (b"{\\rtf1 bonjour}", "«\u00a0.rtf\u00a0»"),
        (pdf(), "«\u00a0.pdf\u00a0»"),
        (encoded("PNG"), "«\u00a0.png\u00a0»"),
        (b"Bonjour \x01\x02", "pas du texte"),
        (b"\xff\xfea", "pas du texte"),
        (EXE, "programme"),
    ],
    "mp3": [
        (EXE, "programme"),
        (HTML, "autre chose"),
        (mp3(3), "autre chose"),
        (b"ID3\x04\0\0\0\0\0\x0a" + b"\0" * 10 + EXE[2:], "autre chose"),
        (archive({"a": b"a"}), "autre chose"),
    ],
    "pdf": [
        (HTML, "n’est pas un PDF"),
        (EXE, "programme"),
        (EXE[:600] + pdf(), "programme"),
        (b"<html>" + pdf(), "avant le début de ce PDF"),
        (b"MZ" + b"x" * 198 + b"%PDF-1.7\n1 0 obj\n", "avant le début de ce PDF"),
        (b"\0" * 200 + pdf(), "avant le début de ce PDF"),
        (b"%PDF-1.7\n", "abîmé"),
        (pdf() + archive({"a": b"a"}), "n’est pas un PDF"),
    ],
    "zip": [
        (archive({"outil.exe": b"a"}), "programme"),
        (archive({"outil.txt": EXE}), "programme"),
        (archive({"note.txt": HTML}), "page web"),
        (archive({"note.docm": b"a"}), "programme"),
        (archive({"note.docx": office("docx", main=MACRO)}), "macros"),
        (archive({"note.doc": OLE}), "ancien"),
        (archive({"a.zip": archive({"a": b"a"})}), "autre archive"),
        (bomb(), "bien plus"),
        (archive({str(number): b"" for number in range(5_001)}), "bien plus"),
        (EXE, "programme"),
    ],
}


def locked() -> bytes:
    """An archive whose list says that its part is encrypted."""
    data = bytearray(archive({"a.txt": b"Bonjour"}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.index(mark) + place
        data[start : start + 2] = struct.pack("<H", 1)
    return bytes(data)


def refusal(content: bytes, extension: str) -> str:
    """What is said of the file."""
    with override("fr"):
        with pytest.raises(ValidationError) as caught:
            check_document(ContentFile(content, name=f"fichier.{extension}"))
        return caught.value.messages[0]


def test_every_kind_that_may_be_stored_is_looked_at() -> None:
    assert set(CHECKS) == set(site_settings.WAGTAILDOCS_EXTENSIONS) == set(GOOD) == set(BAD)


@pytest.mark.parametrize("extension", GOOD)
def test_documents_that_are_what_they_say_pass(extension: str) -> None:
    for content in GOOD[extension]:
        check_document(ContentFile(content, name=f"fichier.{extension.upper()}"))


@pytest.mark.parametrize("extension", BAD)
def test_what_is_something_else_or_active_is_refused(extension: str) -> None:
    for number, (content, expected) in enumerate(BAD[extension]):
        assert expected in refusal(content, extension), number


def test_what_is_locked_is_refused() -> None:
    assert "mot de passe" in refusal(locked(), "zip")


@pytest.mark.django_db
@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [("note.docx", EXE, "programme"), ("chant.mp3", EXE, "programme"), ("note.txt", HTML, "page web")],
)
def test_every_form_refuses_it(
    admin_client: Client, settings: Settings, tmp_path: Path, route: str, name: str, content: bytes, expected: str
) -> None:
    settings.MEDIA_ROOT = tmp_path
    assert expected in words(upload(admin_client, name, content, route))
    assert Document.objects.count() == 0
    assert stored_files(tmp_path) == []


@pytest.mark.django_db
def test_a_new_file_for_a_document_is_looked_at_too(admin_client: Client, settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path
    upload(admin_client, "note.docx", office("docx"))
    document = Document.objects.get()
    fields = {"title": "Note", "collection": document.collection_id, "file": SimpleUploadedFile("note.docx", EXE)}
    answer = admin_client.post(reverse("wagtaildocs:edit", args=[document.pk]), fields)
    assert answer.status_code == 200
    assert "programme" in words(answer)
    assert Document.objects.get().file_hash == document.file_hash
