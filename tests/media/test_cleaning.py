"""PDF files lose the names and software that they tell, and nothing else."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import IO, Any

import pikepdf
import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client
from django.urls import reverse
from fpdf import FPDF
from pikepdf import Array, Dictionary, Name, Stream
from PIL import Image as Picture
from PIL.ExifTags import Base as Tag
from PIL.Image import Exif as PictureInfo
from pytest_django import Settings
from wagtail.models import ModelLogEntry

from demo.factories import make_document
from media import cleaning, pdf_cleaner
from media.cleaning import RefusedError, clean, cleaned_copy
from media.models import Document
from media.pdf import read_pdf
from media.pdf_pictures import without_segments
from media.refusals import Refusal
from tests.media.pdf_files import bomb_pdf
from tests.media.pictures import drawing
from tests.media.uploads import stored_files

NAMES = ("Mariam", "Word", "Acme", "2019")


def telling_pdf(change: Callable[[pikepdf.Pdf], None] = lambda file: None) -> bytes:
    """A PDF of two pages that tells who made it and with what, in every place where files do."""
    document = FPDF()
    document.set_lang("fr-BE")
    for number in (1, 2):
        document.add_page()
        document.set_font("Helvetica", size=14)
        document.cell(text=f"Page {number} : un droit pour tous")
        document.text_annotation(20, 20, "Relire", title="Mariam")
    content = BytesIO()
    with pikepdf.open(BytesIO(bytes(document.output()))) as file:
        with file.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["dc:title"] = "Étude sur la mutualité"
            metadata["dc:creator"] = ["Mariam"]
            metadata["xmp:CreatorTool"] = "Word"
            metadata["pdfaid:part"] = "2"
        file.docinfo["/Title"] = "Étude sur la mutualité"
        file.docinfo["/Author"] = "Mariam"
        file.docinfo["/Creator"] = "Word"
        file.docinfo["/Company"] = "Acme"
        file.docinfo["/CreationDate"] = "D:20190301120000+01'00'"
        file.pages[0].obj.PieceInfo = Dictionary(Acme=Dictionary(Private=pikepdf.String("Mariam")))
        file.pages[0].obj.Metadata = file.make_stream(b"<x>Mariam</x>")
        change(file)
        file.save(content)
    return content.getvalue()


def tag(file: pikepdf.Pdf) -> None:
    """Mark the file as tagged, its pages as paragraphs."""
    file.Root.MarkInfo = Dictionary(Marked=True)
    root = file.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    parts = []
    for number, page in enumerate(file.pages):
        page.obj.StructParents = number
        part = Dictionary(Type=Name.StructElem, S=Name.P, P=root, Pg=page.obj, K=0)
        parts.append(file.make_indirect(part))
    root.K = Array(parts)
    tree = [thing for number, part in enumerate(parts) for thing in (number, Array([part]))]
    root.ParentTree = Dictionary(Nums=Array(tree))
    file.Root.StructTreeRoot = root


def sign(file: pikepdf.Pdf) -> None:
    """Put a signature into the file."""
    signature = Dictionary(Type=Name.Sig, Filter=Name("/Adobe.PPKLite"), Contents=pikepdf.String("x"))
    field = Dictionary(FT=Name.Sig, T=pikepdf.String("Signature"), V=file.make_indirect(signature))
    file.Root.AcroForm = Dictionary(Fields=Array([file.make_indirect(field)]), SigFlags=3)


def certify(file: pikepdf.Pdf) -> None:
    """Bind what may be changed to a certificate."""
    file.Root.Perms = Dictionary(UR3=Dictionary(Type=Name.Sig))


def encrypted(**passwords: Any) -> bytes:
    """The same file, encrypted."""
    content = BytesIO()
    with pikepdf.open(BytesIO(telling_pdf())) as file:
        file.save(content, encryption=pikepdf.Encryption(**passwords))
    return content.getvalue()


def spelled_out(content: bytes) -> str:
    """All that a PDF holds, nothing packed."""
    plain = BytesIO()
    with pikepdf.open(BytesIO(content)) as file:
        file.save(plain, qdf=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return plain.getvalue().decode("latin-1")


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


def test_what_the_machine_has_no_room_for_may_be_tried_again(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_process(*args: object, **kwargs: object) -> None:
        raise BlockingIOError

    monkeypatch.setattr("media.sandbox.children.subprocess.run", no_process)
    with pytest.raises(RefusedError) as refused:
        clean(document)
    assert refused.value.refusal is Refusal.BUSY


def test_others_write_while_a_copy_is_made(
    editor_client: Client, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = len(connection.savepoint_ids)

    def copy_outside(file: IO[bytes]) -> bytes:
        assert len(connection.savepoint_ids) == outside
        return cleaned_copy(file)

    monkeypatch.setattr(cleaning, "cleaned_copy", copy_outside)
    assert "sans noms ni logiciels a pris la place" in press(editor_client, document)
    assert ModelLogEntry.objects.filter(action="media.clean_document").exists()


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


@pytest.fixture
def media_root(settings: Settings, tmp_path: Path) -> Path:
    """A media folder for this test alone."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def document(media_root: Path, db: None, django_capture_on_commit_callbacks: Callable) -> Document:
    """A document that was read."""
    with django_capture_on_commit_callbacks(execute=True):
        stored = make_document(telling_pdf(), "étude.pdf", title="Étude")
    stored.refresh_from_db()
    return stored


def files(folder: Path) -> list[Path]:
    """The files of documents."""
    return [path for path in stored_files(folder) if path.suffix == ".pdf"]


def press(client: Client, document: Document) -> str:
    """Ask for a cleaned copy; what the page says then."""
    page = client.post(reverse("documents_clean", args=[document.pk]), follow=True)
    return BeautifulSoup(page.content, "html.parser").select_one(".messages").get_text(" ", strip=True)


def panel(client: Client, document: Document) -> str:
    """What the document's page says of its metadata."""
    page = client.get(reverse("wagtaildocs:edit", args=[document.pk]))
    found = BeautifulSoup(page.content, "html.parser").select_one("#metadata-section")
    return " ".join(found.get_text(" ").split())


def test_staff_see_names_and_have_them_removed(
    editor_client: Client,
    communication_user: User,
    document: Document,
    media_root: Path,
    django_capture_on_commit_callbacks: Callable,
) -> None:
    address, [old] = document.url, files(media_root)
    shown = panel(editor_client, document)
    for text in (
        "Auteur Mariam",
        "Logiciel d’origine Word",
        "Organisation Acme",
        "Auteurs des remarques Mariam",
        "01/03/2019",
    ):
        assert text in shown
    with django_capture_on_commit_callbacks(execute=True):
        assert "sans noms ni logiciels a pris la place" in press(editor_client, document)
    assert "Aucun nom ni logiciel trouvé dans les métadonnées" in panel(editor_client, document)
    document.refresh_from_db()
    assert (document.url, document.title, document.page_count) == (address, "Étude", 2)
    assert document.pages.first().text.startswith("Page 1")
    [new] = files(media_root)
    assert new != old
    assert new.read_bytes() == b"".join(editor_client.get(address).streaming_content)
    assert "Mariam" not in spelled_out(new.read_bytes())
    entry = ModelLogEntry.objects.get(action="media.clean_document")
    assert entry.user == communication_user


def test_what_files_tell_has_names_that_staff_understand(editor_client: Client, document: Document) -> None:
    Document.objects.update(
        metadata={
            "Manager": "Luc",
            "{http://ns.adobe.com/photoshop/1.0/}AuthorsPosition": "Stagiaire",
            "{http://ns.adobe.com/xap/1.0/mm/}DocumentID": "uuid:1",
            "{http://ns.adobe.com/xap/1.0/mm/}InstanceID": "uuid:2",
            "{http://ns.adobe.com/xap/1.0/rights/}Marked": "True",
            "{http://purl.org/dc/elements/1.1/}rights": "CC BY 4.0",
            "Rights": "Acme",
            "{http://www.aiim.org/pdfua/ns/id/}rev": "2024",
            "SourceModified": "hier",
        }
    )
    shown = panel(editor_client, document)
    for text in (
        "Responsable Luc",
        "Fonction de l’auteur Stagiaire",
        "Identifiant du fichier uuid:1 Identifiant du fichier uuid:2",
        "Droits Acme",
        "Autre indication (SourceModified) hier",
    ):
        assert text in shown
    assert not [text for text in ("Marked", "True", "CC BY", "2024") if text in shown]


def test_files_and_scripts_within_are_told_and_kept(
    editor_client: Client, media_root: Path, db: None, django_capture_on_commit_callbacks: Callable
) -> None:
    def add_extras(file: pikepdf.Pdf) -> None:
        file.attachments["budget.csv"] = b"a;b"
        file.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=pikepdf.String("app.alert(1)"))

    document = make_document(telling_pdf(add_extras), "annexe.pdf")
    told = "contient aussi : 1 pièce jointe, un script".replace(" ", " ")
    assert told in panel(editor_client, document).replace(" ", " ")
    with django_capture_on_commit_callbacks(execute=True):
        press(editor_client, document)
    after = panel(editor_client, document).replace(" ", " ")
    assert told in after
    assert "Aucun nom ni logiciel trouvé dans les métadonnées" in after


def test_rights_and_standards_stay_and_layers_forget_their_program() -> None:
    def add_layer(file: pikepdf.Pdf) -> None:
        with file.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["dc:rights"] = "CC BY 4.0"
            metadata["pdfuaid:part"] = "2"
            metadata["pdfuaid:rev"] = "2024"
        usage = Dictionary(CreatorInfo=Dictionary(Creator=pikepdf.String("Acme Draw"), Subtype=Name.Artwork))
        layer = file.make_indirect(Dictionary(Type=Name.OCG, Name=pikepdf.String("Calque"), Usage=usage))
        file.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(Order=Array([layer])))

    content = telling_pdf(add_layer)
    assert "Acme Draw" in spelled_out(content)
    copy = cleaned_copy(BytesIO(content))
    assert "Acme Draw" not in spelled_out(copy)
    with pikepdf.open(BytesIO(copy)) as file, file.open_metadata() as metadata:
        assert (metadata["dc:rights"], metadata["pdfuaid:rev"]) == ("CC BY 4.0", "2024")


def test_a_refused_file_stays_as_it_is(editor_client: Client, media_root: Path, document: Document) -> None:
    path = Path(document.file.path)
    signed = telling_pdf(sign)
    path.write_bytes(signed)
    said = press(editor_client, document)
    assert "reste tel quel" in said
    assert "signature" in said
    assert files(media_root) == [path]
    assert path.read_bytes() == signed
    assert not ModelLogEntry.objects.filter(action="media.clean_document").exists()


def test_a_file_that_was_replaced_meanwhile_is_left_alone(document: Document, media_root: Path) -> None:
    Document.objects.update(file_hash="autre")
    with pytest.raises(RefusedError) as refused:
        clean(document)
    assert refused.value.refusal is Refusal.REPLACED
    assert len(files(media_root)) == 1


def test_a_file_that_is_gone_is_told(document: Document) -> None:
    Path(document.file.path).unlink()
    with pytest.raises(RefusedError) as refused:
        clean(document)
    assert refused.value.refusal is Refusal.MISSING


def test_what_cannot_be_stored_leaves_no_copy(
    document: Document, media_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(Document, "save", fail)
    with pytest.raises(RuntimeError):
        clean(document)
    assert files(media_root) == [Path(document.file.path)]


def test_the_longest_names_keep_their_address(db: None, media_root: Path) -> None:
    long = make_document(telling_pdf(), f"{'n' * 200}.pdf")
    address = long.url
    assert clean(long).url == address


def test_only_those_who_may_change_a_document_clean_it(client: Client, document: Document) -> None:
    address = reverse("documents_clean", args=[document.pk])
    assert client.post(address).status_code == 302
    reader = User.objects.create_user("lectrice")
    reader.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(reader)
    assert "vous n'avez pas les autorisations" in press(client, document)
    document.refresh_from_db()
    assert document.metadata["Author"] == "Mariam"


def test_it_is_never_done_by_a_link(editor_client: Client, document: Document) -> None:
    assert editor_client.get(reverse("documents_clean", args=[document.pk])).status_code == 405


def test_files_of_other_kinds_have_no_such_panel(editor_client: Client, media_root: Path) -> None:
    other = make_document(b"a;b", "liste.csv")
    page = editor_client.get(reverse("wagtaildocs:edit", args=[other.pk]))
    assert "Noms et logiciels" not in page.content.decode()
