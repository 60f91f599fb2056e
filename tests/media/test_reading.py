"""The reading of documents: when it happens, what it changes, what it leaves alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO, StringIO
from pathlib import Path
from typing import IO

import pikepdf
import pytest
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.test import TestCase
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult
from pikepdf import Name
from pytest_django import Settings

from media import reading, tasks
from media.models import Document, DocumentPage, Image, Reading
from media.pdf import Contents, read_pdf
from media.problems import Problem
from media.signals import document_read
from tests.media.documents import replaced, stored, texts
from tests.media.pdf_files import encrypted_pdf, raw_pdf, sparse_file, text_pdf

pytestmark = pytest.mark.django_db
WORKER = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture(autouse=True)
def media_root(settings: Settings, tmp_path: Path) -> Path:
    """A media folder for this test alone."""
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


@contextmanager
def signals() -> Iterator[list[Document]]:
    """The documents that are said to have been read."""
    heard: list[Document] = []

    def hear(sender: type, document: Document, **kwargs: object) -> None:
        heard.append(document)

    document_read.connect(hear)
    try:
        yield heard
    finally:
        document_read.disconnect(hear)


def test_a_pdf_is_read_once_it_is_stored() -> None:
    with signals() as heard:
        document = stored(text_pdf("Le fil", "La facture"))
    assert document.reading == Reading.READ
    assert (document.page_count, document.pdf_title, document.pdf_language) == (2, "Le fil", "fr-BE")
    assert document.has_text
    assert document.read_at is not None
    assert texts(document) == ["Le fil", "La facture"]
    assert [one.pk for one in heard] == [document.pk]


def test_nothing_is_read_while_the_transaction_may_still_fail() -> None:
    document = Document.objects.create(title="Note", file=ContentFile(text_pdf("Le fil"), "note.pdf"))
    document.refresh_from_db()
    assert document.reading == Reading.WAITING
    assert document.file_size


@pytest.mark.parametrize("name", ["plan.docx", "livre.epub", "lettre.odt", "fichiers.zip", "chant.mp3"])
def test_other_files_keep_type_and_size(name: str) -> None:
    document = stored(b"PK\x03\x04 contenu", name)
    assert document.reading == Reading.NONE
    assert document.file_size == 12
    assert document.page_count is None
    assert document.cover is None


def test_a_content_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    times: list[int] = []

    def counting(file: IO[bytes], seconds: float) -> Contents:
        times.append(1)
        return read_pdf(file, seconds)

    monkeypatch.setattr(reading, "read_pdf", counting)
    document = stored(raw_pdf(1, "Le fil"))
    with TestCase.captureOnCommitCallbacks(execute=True):
        document.title = "Autre titre"
        document.save()
    replaced(document, raw_pdf(1, "Le fil"))
    assert len(times) == 1
    assert texts(replaced(document, text_pdf("La facture"))) == ["La facture"]
    assert len(times) == 2


def test_what_another_content_held_is_gone_before_the_new_one_is_read() -> None:
    document = stored(text_pdf("Un nom qui doit disparaître"))
    document.file = ContentFile(text_pdf("Rien"), "autre.pdf")
    document.save()
    document.refresh_from_db()
    assert document.reading == Reading.WAITING
    assert (document.page_count, document.cover, document.pdf_title, texts(document)) == (None, None, "", [])
    assert not Image.objects.exists()


@pytest.mark.parametrize(
    ("content", "problem"),
    [(b"", Problem.EMPTY), (b"MZ", Problem.NOT_PDF), (b"%PDF-1.7", Problem.DAMAGED), (encrypted_pdf("x"), "locked")],
)
def test_a_failed_reading_loses_nothing(content: bytes, problem: str) -> None:
    document = stored(content)
    assert (document.reading, document.reading_problem) == (Reading.UNREADABLE, problem)
    assert document.problem
    with document.open_file() as file:
        assert file.read() == content


def test_a_file_of_200_megabytes_is_kept_and_not_read(tmp_path: Path, settings: Settings) -> None:
    document = stored(text_pdf("Le fil"))
    sparse_file(Path(document.file.path), 200 << 20)
    after = reading.read(document, 5)
    assert (after.reading, after.reading_problem) == (Reading.UNREADABLE, Problem.HEAVY)


def test_a_failed_reading_of_what_was_read_before_loses_nothing() -> None:
    before = stored(text_pdf("Le fil", "Suite"))
    with signals() as heard:
        assert reading.read(before, 0.001).reading_problem == Problem.SLOW
    after = Document.objects.get(pk=before.pk)
    assert after.reading == Reading.UNREADABLE
    for known in ("page_count", "pdf_title", "pdf_language", "page_width", "has_text", "metadata", "cover"):
        assert getattr(after, known) == getattr(before, known), known
    assert after.cover is not None
    assert after.read_at > before.read_at
    assert texts(after) == ["Le fil", "Suite"]
    assert [one.pk for one in heard] == [before.pk]
    again = reading.read(after, 20)
    assert (again.reading, again.reading_problem) == (Reading.READ, "")


def test_a_new_file_that_cannot_be_read_shows_nothing_of_the_old_one() -> None:
    document = stored(text_pdf("Un nom qui doit disparaître"))
    old = Document.objects.get(pk=document.pk)
    after = replaced(document, b"%PDF-1.7")
    assert after.reading_problem == Problem.DAMAGED
    assert (after.page_count, after.pdf_title, after.has_text, after.metadata) == (None, "", False, {})
    assert (after.cover, texts(after)) == (None, [])
    assert not Image.objects.filter(pk=old.cover_id).exists()


def test_what_a_worker_read_meanwhile_outlives_a_form_that_was_opened_before() -> None:
    document = Document.objects.create(title="Note", file=ContentFile(text_pdf("Le fil"), "note.pdf"))
    opened = Document.objects.get(pk=document.pk)
    read = reading.read(document, 20)
    opened.title = "Autre titre"
    opened.save()
    after = Document.objects.get(pk=document.pk)
    assert after.title == "Autre titre"
    assert after.reading == Reading.READ
    for known in ("page_count", "pdf_title", "has_text", "metadata", "cover", "read_at"):
        assert getattr(after, known) == getattr(read, known), known


def test_a_form_that_was_opened_before_the_reading_takes_the_cover_of_the_old_file_away() -> None:
    document = Document.objects.create(title="Note", file=ContentFile(text_pdf("Le fil"), "note.pdf"))
    opened = Document.objects.get(pk=document.pk)
    assert reading.read(document, 20).cover is not None
    opened.file = ContentFile(text_pdf("La facture"), "autre.pdf")
    opened.save()
    assert Document.objects.get(pk=document.pk).cover is None
    assert not Image.objects.exists()


def test_the_same_content_is_another_one_under_another_extension() -> None:
    content = text_pdf("Le fil")
    document = stored(content)
    document.file = ContentFile(content, "note.bin")
    with TestCase.captureOnCommitCallbacks(execute=True):
        document.save()
    document.refresh_from_db()
    assert (document.reading, document.page_count, document.cover, texts(document)) == (Reading.NONE, None, None, [])
    assert replaced(document, content).reading == Reading.READ
    assert texts(document) == ["Le fil"]


def test_a_file_that_is_gone_is_said_to_be() -> None:
    document = stored(text_pdf("Le fil"))
    Path(document.file.path).unlink()
    assert reading.read(document, 5).reading_problem == Problem.MISSING


def test_a_file_replaced_while_it_is_read_is_not_described_by_the_old_one(monkeypatch: pytest.MonkeyPatch) -> None:
    document = stored(text_pdf("Le fil"))

    def slow(file: IO[bytes], seconds: float) -> Contents:
        replaced(Document.objects.get(pk=document.pk), text_pdf("La facture", "Suite"))
        monkeypatch.undo()
        return read_pdf(file, seconds)

    monkeypatch.setattr(reading, "read_pdf", slow)
    reading.read(document, 20)
    document.refresh_from_db()
    assert document.page_count == 2
    assert texts(document) == ["La facture", "Suite"]


def test_what_takes_too_long_at_once_waits_for_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "SECONDS_AT_ONCE", 0.001)
    document = stored(text_pdf("Le fil"))
    assert document.reading == Reading.WAITING
    said = StringIO()
    call_command("read_documents", stdout=said)
    document.refresh_from_db()
    assert document.reading == Reading.READ
    assert "1 document lu." in said.getvalue()


def test_a_worker_reads_with_a_longer_limit(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.TASKS = WORKER
    monkeypatch.setattr(tasks, "SECONDS_AT_ONCE", 0.001)
    document = stored(text_pdf("Le fil"))
    assert document.reading == Reading.WAITING
    work()
    document.refresh_from_db()
    assert document.reading == Reading.READ
    assert texts(document) == ["Le fil"]


def test_what_takes_too_long_for_a_worker_is_unreadable(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.TASKS = WORKER
    monkeypatch.setattr(tasks, "SECONDS_BY_WORKER", 0.001)
    document = stored(text_pdf("Le fil"))
    work()
    document.refresh_from_db()
    assert (document.reading, document.reading_problem) == (Reading.UNREADABLE, Problem.SLOW)


def test_a_document_deleted_before_its_turn_is_no_error(settings: Settings) -> None:
    settings.TASKS = WORKER
    stored(text_pdf("Le fil")).delete()
    work()


def work() -> None:
    """Do what waits for a worker, as its own code does; no reading may fail."""
    worker = Worker(
        queue_names=["default"],
        excluded_queue_names=[],
        backend_name="default",
        worker_id="test",
        interval=0,
        batch=True,
        startup_delay=False,
        max_tasks=None,
    )
    ours = DBTaskResult.objects.filter(task_path=tasks.read_document.module_path)
    for task in ours.filter(pk__in=DBTaskResult.objects.ready()):
        worker.run_task(task)
    assert {task.status for task in ours} == {"SUCCESSFUL"}


def test_the_command_reads_what_came_without_a_name_for_its_state() -> None:
    document = stored(text_pdf("Le fil"))
    DocumentPage.objects.all().delete()
    Document.objects.update(reading=Reading.NONE)
    bad = stored(b"%PDF-1.7", "abimee.pdf")
    Document.objects.filter(pk=bad.pk).update(reading=Reading.WAITING)
    stored(b"a;b", "liste.csv")
    said = StringIO()
    call_command("read_documents", stdout=said)
    assert texts(document) == ["Le fil"]
    for words in ("2/2", "1 document lu.", "1 document ne peut pas être lu", "le fichier est abîmé"):
        assert words in said.getvalue()
    again = StringIO()
    call_command("read_documents", stdout=again)
    assert "Aucun document n’attend d’être lu." in again.getvalue()


def test_the_command_reads_everything_again() -> None:
    document = stored(text_pdf("Le fil"))
    DocumentPage.objects.all().delete()
    call_command("read_documents", again=True, stdout=StringIO())
    assert texts(document) == ["Le fil"]


def test_the_command_goes_on_after_what_breaks_down(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    broken, deleted, good = (stored(text_pdf(text)) for text in ("Un", "Deux", "Trois"))
    Document.objects.update(reading=Reading.WAITING)
    DocumentPage.objects.all().delete()

    def read_or_not(file: IO[bytes], seconds: float) -> Contents:
        content = file.read()
        if content == Path(broken.file.path).read_bytes():
            raise OSError("no process left")
        if content == Path(deleted.file.path).read_bytes():
            Document.objects.filter(pk=deleted.pk).delete()
        return read_pdf(file, seconds)

    monkeypatch.setattr(reading, "read_pdf", read_or_not)
    said = StringIO()
    with pytest.raises(CommandError, match="1 document n’a pas été lu"):
        call_command("read_documents", stdout=said)
    assert "3/3" in said.getvalue()
    assert "1 document lu." in said.getvalue()
    assert texts(good) == ["Trois"]
    broken.refresh_from_db()
    assert broken.reading == Reading.WAITING
    assert f"document {broken.pk}" in caplog.text


def test_a_document_waits_while_the_machine_has_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_process(*args: object, **kwargs: object) -> None:
        raise BlockingIOError

    with monkeypatch.context() as full:
        full.setattr("media.sandbox.children.subprocess.run", no_process)
        document = stored(text_pdf("Le fil"))
    assert (document.reading, document.reading_problem) == (Reading.WAITING, "")
    call_command("read_documents", stdout=StringIO())
    assert texts(document) == ["Le fil"]


@pytest.mark.parametrize("kind", ["facts", "XMP"])
def test_names_of_metadata_are_clean_short_and_few(kind: str) -> None:
    document = stored(telling_pdf(kind, 2_000))
    assert document.reading == Reading.READ
    names = list(document.metadata)
    assert 20 <= len(names) <= 70
    assert max(map(len, names)) <= 100
    assert not [name for name in names if "\0" in name or "\n" in name]
    assert texts(document) == ["Page"]


def telling_pdf(kind: str, entries: int) -> bytes:
    """A PDF whose metadata have so many entries, one with a long name that a database refuses."""
    names = ["n" * 900, *(f"n{number}" for number in range(entries))]
    output = BytesIO()
    with pikepdf.open(BytesIO(raw_pdf(1))) as file:
        if kind == "facts":
            file.docinfo["/Un\0 nom\nlong"] = "secret"
            for name in names:
                file.docinfo[f"/{name}"] = "x"
        else:
            fields = "".join(f"<pdf:{name}>x</pdf:{name}>" for name in names)
            file.Root.Metadata = file.make_stream((XMP % fields).encode(), Type=Name.Metadata, Subtype=Name.XML)
        file.save(output)
    return output.getvalue()


XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">%s</rdf:Description></rdf:RDF></x:xmpmeta>'
)
