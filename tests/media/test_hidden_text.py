"""What a file says beside its pages: collected in the sandbox when it is stored, kept apart, shown nowhere."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from core.texts import texts_held
from demo.factories import make_publication
from home.models import HomePage
from media import hidden_text, tasks
from media.hidden.markup import text_of_markup, values_of_markup
from media.hidden.strings import Enough, Strings
from media.hidden.texts import readings
from media.models import Document, HiddenText, Reading
from media.sandbox.children import Answer, End
from tests.core.studio_forms import text_of
from tests.media.pdf_files import text_pdf
from tests.media.telling_files import FILES, PLACES, told_in_pdf
from tests.media.test_documents import upload
from tests.media.test_reading import replaced, stored

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def media_root(settings: Settings, tmp_path: Path) -> Path:
    """A media folder for this test alone."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def hidden(document: Document) -> str:
    """What is kept of the file of `document`."""
    return HiddenText.objects.get(document=document).text


def test_every_place_of_a_pdf_is_looked_at() -> None:
    words = {place: f"Nomsecret{number:02}" for number, place in enumerate(PLACES)}
    text = hidden(stored(told_in_pdf(words)))
    assert not [place for place, word in words.items() if word not in text]


def test_lines_that_come_on_every_page_are_kept_here_for_the_reading_leaves_them_out() -> None:
    body = "\n".join(f"Une ligne qui dit autre chose {number}" for number in range(25))
    document = stored(text_pdf(*(f"En-tête de maison\n{body} {page}" for page in range(4))))
    assert "En-tête" not in "".join(document.pages.values_list("text", flat=True))
    assert "En-tête de maison" in hidden(document)


def test_what_goes_on_from_page_to_page_is_held_in_one_too() -> None:
    document = stored(text_pdf("Les amies de l'Un", "ion", "Secrète"))
    assert any("l'Un ion Secrète" in text for text in texts_held(document))


def test_nothing_of_it_is_shown_or_searched(home: HomePage, editor_client: Client) -> None:
    upload(editor_client, "plan.docx", FILES["proprietes.docx"]("Nomsecret"), title="Rapport discret")
    document = Document.objects.get()
    make_publication(title="Livret", files=[(document, "fr")])
    assert "Nomsecret" in hidden(document)
    assert "Nomsecret" not in shown(editor_client, reverse("wagtaildocs:edit", args=[document.pk]))
    assert "Rapport discret" in shown(editor_client, reverse("wagtaildocs:index"))
    assert "Rapport discret" not in shown(editor_client, reverse("wagtaildocs:index") + "?q=Nomsecret")
    assert "Livret" in shown(editor_client, "/recherche/?q=livret")
    assert "Livret" not in shown(editor_client, "/recherche/?q=Nomsecret")


def shown(client: Client, url: str) -> str:
    """What the page at `url` says."""
    return text_of(client.get(url, follow=True))


@pytest.mark.parametrize("end", [End.SLOW, End.KILLED, End.FAILED])
def test_what_fails_stops_no_upload_and_keeps_what_was_found(
    editor_client: Client, monkeypatch: pytest.MonkeyPatch, end: End
) -> None:
    monkeypatch.setattr(hidden_text, "run_child", lambda *args, **kwargs: Answer(b"trouv\xc3\xa9\nco\xc3", end))
    assert upload(editor_client, "note.pdf", text_pdf("Le fil")).status_code == 302
    document = Document.objects.get()
    assert document.reading == Reading.READ
    assert hidden(document) == "trouvé\nco"


def test_a_machine_without_room_stops_no_upload(editor_client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_process(*args: object, **kwargs: object) -> None:
        raise BlockingIOError

    with monkeypatch.context() as full:
        full.setattr(hidden_text, "run_child", no_process)
        assert upload(editor_client, "liste.csv", b"a;Nomsecret\n").status_code == 302
    assert not HiddenText.objects.exists()
    call_command("read_documents", stdout=StringIO())
    assert "Nomsecret" in hidden(Document.objects.get())


def test_what_takes_too_long_at_once_is_read_to_the_end_by_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "SECONDS_AT_ONCE", 0.001)
    document = stored(b"a;Nomsecret\n", "liste.csv")
    assert HiddenText.objects.get().is_cut
    said = StringIO()
    call_command("read_documents", stdout=said)
    assert "1 document lu." in said.getvalue()
    assert "Nomsecret" in hidden(document)
    assert not HiddenText.objects.get().is_cut


def test_the_command_reads_files_of_every_kind_again() -> None:
    documents = [stored(b"a;Nomsecret\n", "liste.csv"), stored(text_pdf("Le fil"))]
    HiddenText.objects.update(text="")
    call_command("read_documents", again=True, stdout=StringIO())
    assert "Nomsecret" in hidden(documents[0])
    assert "Awa Diop" in hidden(documents[1])


def test_a_reading_that_fails_loses_nothing_of_what_another_found(monkeypatch: pytest.MonkeyPatch) -> None:
    document = stored(b"a;Nomsecret\n", "liste.csv")
    monkeypatch.setattr(hidden_text, "run_child", lambda *args, **kwargs: Answer(b"a", End.KILLED))
    call_command("read_documents", again=True, stdout=StringIO())
    assert "Nomsecret" in hidden(document)


def test_it_goes_with_the_content() -> None:
    document = stored(b"a;Nomsecret\n", "liste.csv")
    replaced(document, text_pdf("Le fil"))
    assert "Nomsecret" not in hidden(document)
    document.delete()
    assert not HiddenText.objects.exists()


def test_a_name_across_two_runs_of_letters_is_one_and_paragraphs_are_apart() -> None:
    markup = "<w:p><w:r><w:t>Un</w:t></w:r><w:r><w:b/><w:t>ion</w:t></w:r></w:p><w:p>Autre<w:tab/>mot</w:p>"
    assert text_of_markup(markup).split("\n") == ["", "<>Un<>ion<>", "", "Autre mot", ""]


def test_values_that_are_words_are_kept_and_options_are_not() -> None:
    markup = '<w:p w:rsid="00A12B34" jc="left" title="Chez &amp; nous" descr=\'UNSEC\' alt="Encore > ici"/>'
    assert list(values_of_markup(markup)) == ["Chez & nous", "UNSEC", "Encore "]


def test_a_text_without_a_mark_is_read_in_every_old_encoding() -> None:
    assert "Союз" in list(readings("Союз".encode("cp1251")))
    assert "Łódź" in list(readings("Łódź".encode("cp1250")))
    assert list(readings("é".encode())) == ["é"]


def test_strings_are_written_once_and_bounded(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    strings = Strings()
    strings.add("Une ligne\nUne ligne\n12 345\n97 00 11 22")
    with pytest.raises(Enough):
        strings.add("x" * 3_000_000)
    written = capfdbinary.readouterr().out
    assert written.startswith(b"Une ligne\n97 00 11 22\nxxx")
    assert 1_999_000 < len(written) < 2_000_100
