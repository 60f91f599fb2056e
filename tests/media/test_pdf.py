"""Reading PDF files: what is found in good ones, what is said of bad ones, what it costs."""

import random
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import IO

import pikepdf
import pytest
from fpdf import FPDF
from PIL import Image

from media.pdf import Contents, UnreadableError, read_pdf
from media.problems import Problem
from media.sandbox import children
from media.sandbox.limits import Limits
from tests.media import pdf_files
from tests.media.pdf_files import bomb_pdf, encrypted_pdf, raw_pdf, sparse_file, text_pdf
from tests.media.pictures import locked_pdf, pdf

SECONDS = 30
LETTER = "Une phrase assez longue pour remplir la ligne de ce livret de quarante pages."


def contents(content: bytes) -> Contents:
    """What is read of a PDF."""
    return read_pdf(BytesIO(content), SECONDS)


def problem_of(content: bytes, seconds: float = SECONDS) -> Problem:
    """Why the PDF cannot be read."""
    with pytest.raises(UnreadableError) as caught:
        read_pdf(BytesIO(content), seconds)
    return caught.value.problem


def test_the_facts_of_a_file_are_found() -> None:
    found = contents(text_pdf("Bonjour", "Au revoir"))
    assert (found.page_count, found.title, found.language) == (2, "Le fil", "fr-BE")
    assert (round(found.width), round(found.height)) == (420, 595)
    assert not found.is_tagged
    assert not found.is_encrypted
    assert not found.is_signed
    assert found.metadata["Author"] == "Awa Diop"
    assert found.metadata["Creator"] == "Traitement de texte"
    assert found.pages == ("Bonjour", "Au revoir")


def test_names_in_the_xmp_are_found() -> None:
    output = BytesIO()
    with pikepdf.open(BytesIO(raw_pdf(1))) as file:
        with file.open_metadata() as metadata:
            metadata["dc:creator"] = ["Awa Diop", "Luc Petit"]
        file.save(output)
    assert "Awa Diop, Luc Petit" in contents(output.getvalue()).metadata.values()


def test_a_tagged_file_is_told_from_others() -> None:
    assert contents(raw_pdf(1, catalog=b"/MarkInfo<</Marked true>>")).is_tagged


def test_a_signed_file_is_told_from_others() -> None:
    assert contents(pdf_files.signed_pdf()).is_signed


def test_a_file_without_words_has_no_text() -> None:
    assert contents(raw_pdf(1, "Bonjour")).has_text
    assert not contents(pdf(2)).has_text
    assert not contents(raw_pdf(1, "12 -")).has_text


def test_the_cover_is_the_first_page() -> None:
    with Image.open(BytesIO(contents(raw_pdf(3)).cover)) as cover:
        assert cover.format == "JPEG"
        assert cover.height == pytest.approx(1000, abs=2)
        assert cover.width == pytest.approx(1000 * 420 / 595, abs=2)


def test_words_cut_at_line_ends_are_whole_again() -> None:
    text = "La soli-\ndarité des porte-\nparole, ici et là-\nbas, a-t-\nelle un prix ? En 2019-\n2020, oui."
    assert contents(text_pdf(text)).pages == (
        "La solidarité des porte-parole, ici et là-bas, a-t-elle un prix ? En 2019- 2020, oui.",
    )


def test_a_word_is_joined_as_the_rest_of_the_file_writes_it() -> None:
    page = contents(text_pdf("Un livret-\njeu pour tous.", "Le livret-jeu se commande.")).pages[0]
    assert page == "Un livret-jeu pour tous."


def test_paragraphs_and_headings_stay_apart() -> None:
    text = "Une première phrase qui remplit sa ligne\net continue ici.\n\nUn second paragraphe.\n- un\n- deux"
    assert contents(text_pdf(text)).pages[0].split("\n\n") == [
        "Une première phrase qui remplit sa ligne et continue ici.",
        "Un second paragraphe.",
        "- un",
        "- deux",
    ]


def running_pdf(bodies: list[str], head: str = "", foot: str = "") -> bytes:
    """A PDF of as many pages as texts, with a line at the top and one at the foot; `#` stands for the page's number."""
    document = FPDF(unit="pt", format=pdf_files.A5)
    document.set_auto_page_break(False)
    for number, body in enumerate(bodies, start=1):
        document.add_page()
        document.set_font("Helvetica", size=12)
        for height, text in ((30, head), (200, body), (570, foot)):
            document.text(40, height, text.replace("#", str(number)))
    return bytes(document.output())


def test_running_titles_and_page_numbers_are_no_text() -> None:
    bodies = ["Le fil est tissé.", "La facture est payée.", "La relève est là."]
    found = contents(running_pdf(bodies, "Ici et Là-bas, n° 106", "Page # sur 3"))
    assert found.pages == tuple(bodies)
    assert found.has_text


def test_what_only_some_pages_say_at_their_top_is_text() -> None:
    two = contents(running_pdf(["Le fil.", "La facture."], "Ici et Là-bas"))
    assert all("Ici et Là-bas" in page for page in two.pages)
    same = contents(running_pdf(["Le refrain revient."] * 4))
    assert set(same.pages) == {"Le refrain revient."}


@pytest.mark.parametrize("pages", [3, 8])
def test_the_mark_of_a_scanner_is_no_text(pages: int) -> None:
    assert not contents(running_pdf([""] * pages, foot="Scanned with CamScanner")).has_text


def test_signs_that_a_database_refuses_are_left_out() -> None:
    font = b"/ToUnicode 5 0 R"
    unicodes = b"1 begincodespacerange <00> <FF> endcodespacerange\n2 beginbfchar <41> <0000> <42> <FB01> endbfchar"
    stream = b"<</Length %d>>stream\n%s\nendstream" % (len(unicodes), unicodes)
    content = raw_pdf(1, "ABn", objects=(stream,)).replace(b"/WinAnsiEncoding", b"/WinAnsiEncoding" + font)
    page = contents(content).pages[0]
    assert "\0" not in page
    assert "fi" in page


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", Problem.EMPTY),
        (b"PK\x03\x04 a ZIP called PDF", Problem.NOT_PDF),
        (b"%PDF-1.7", Problem.DAMAGED),
        (pdf()[:400], Problem.DAMAGED),
        (locked_pdf(), Problem.LOCKED),
        (encrypted_pdf("reader"), Problem.LOCKED),
        (raw_pdf(5_001), Problem.TOO_LONG),
    ],
    ids=["empty", "misnamed", "head", "cut", "locked", "locked by AES", "5,001 pages"],
)
def test_what_cannot_be_read_has_a_reason(content: bytes, problem: Problem) -> None:
    assert problem_of(content) is problem


def test_a_file_that_opens_without_a_password_is_read() -> None:
    found = contents(encrypted_pdf())
    assert found.is_encrypted
    assert found.pages == ("Contenu",)


@pytest.mark.parametrize(
    ("content", "text"),
    [(pdf_files.script_pdf(), "Formulaire"), (pdf_files.xfa_pdf(), "Patientez")],
    ids=["JavaScript", "XFA"],
)
def test_scripts_and_forms_are_let_lie(content: bytes, text: str) -> None:
    assert contents(content).pages == (text,)


def test_two_thousand_pages_are_read() -> None:
    found = contents(raw_pdf(2_000, "Solidarité"))
    assert found.page_count == len(found.pages) == 2_000
    assert found.pages[-1] == "Solidarité"


def test_a_file_heavier_than_an_upload_may_be_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("copyfileobj", "run_child"):
        monkeypatch.setattr(f"media.pdf.{name}", lambda *_said: pytest.fail("It was opened."))
    with sparse_file(tmp_path / "lourd.pdf", 200 << 20).open("rb") as file, pytest.raises(UnreadableError) as caught:
        read_pdf(file, SECONDS)
    assert caught.value.problem is Problem.HEAVY


def test_a_page_as_large_as_a_field_has_a_cover_of_bounded_size() -> None:
    wide = raw_pdf(1).replace(b"[0 0 420 595]", b"[0 0 14400 20]")
    with Image.open(BytesIO(contents(wide).cover)) as cover:
        assert cover.width <= 2_001


def pages_or_problem(content: bytes) -> int | Problem:
    """The number of pages, or why it is unknown."""
    try:
        return contents(content).page_count
    except UnreadableError as error:
        return error.problem


def test_garbled_files_never_raise_anything_else() -> None:
    chance = random.Random(1)  # noqa: S311
    good = pdf(5)
    for _ in range(4):
        data = bytearray(good)
        for _ in range(chance.choice([1, 20, 400])):
            data[chance.randrange(len(data))] = chance.randrange(256)
        assert pages_or_problem(bytes(data)) in (1, 2, 3, 4, 5, Problem.DAMAGED, Problem.NOT_PDF)


def test_a_file_is_left_where_it_began() -> None:
    file = BytesIO(pdf())
    file.seek(100)
    read_pdf(file, SECONDS)
    assert file.tell() == 0


def test_a_reader_that_takes_too_long_is_ended() -> None:
    assert problem_of(pdf(), seconds=0.001) is Problem.SLOW


def test_a_file_that_unpacks_into_more_memory_than_there_is_has_a_reason() -> None:
    bomb = bomb_pdf()
    assert len(bomb) < 2 << 20
    assert problem_of(bomb) is Problem.HEAVY


@pytest.mark.parametrize(
    ("end", "problem"),
    [
        ("os.kill(os.getpid(), signal.SIGSEGV)", Problem.HEAVY),
        ("os.kill(os.getpid(), signal.SIGKILL)", Problem.HEAVY),
        ("sys.exit(1)", Problem.DAMAGED),
        ("print('{}', end='')", Problem.DAMAGED),
    ],
    ids=["crash", "killed", "failed", "cut"],
)
def test_how_a_reader_ends_tells_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, end: str, problem: Problem
) -> None:
    (tmp_path / "ending.py").write_text(f"import os, signal, sys\n{end}\n", encoding="ascii")
    monkeypatch.setattr(children, "FOLDERS", (*children.FOLDERS, tmp_path))
    monkeypatch.setattr("media.pdf.READER", "ending")
    assert problem_of(pdf()) is problem


def test_metadata_that_are_cut_off_are_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = children.run_child("media.pdf_reader", _file(tmp_path, text_pdf("Le fil")), SECONDS, Limits(SECONDS))
    facts = answer.output.split(b"\n")[0]
    cut = children.Answer(facts + b'\n{"Author": "Aw', children.End.FAILED)
    monkeypatch.setattr("media.pdf.run_child", lambda *args: cut)
    found = contents(text_pdf("Le fil"))
    assert found.pages == ("Le fil",)
    assert found.metadata["Author"] == "Awa Diop"


def _file(folder: Path, content: bytes) -> IO[bytes]:
    path = folder / "le-fil.pdf"
    path.write_bytes(content)
    return path.open("rb")


HUNGRY = """
import sys
def main():
    print("began", flush=True)
    {greed}
    print("ended", flush=True)
"""


@pytest.mark.parametrize(
    "greed",
    ["bytearray(1 << 30)", "sys.stdout.write('x' * (80 << 20))", "while True: pass"],
    ids=["memory", "output", "time"],
)
def test_a_program_that_takes_too_much_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, greed: str) -> None:
    (tmp_path / "hungry.py").write_text(HUNGRY.format(greed=greed), encoding="ascii")
    monkeypatch.setattr(children, "FOLDERS", (*children.FOLDERS, tmp_path))
    with (tmp_path / "hungry.py").open("rb") as file:
        answer = children.run_child("hungry", file, 2, Limits(5))
    assert answer.end is not children.End.DONE
    assert answer.output.startswith(b"began")
    assert b"ended" not in answer.output
    assert len(answer.output) <= 64 << 20


def test_forty_pages_cost_less_than_two_seconds_and_300_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "livret.pdf"
    # Each page has words of its own: lines that all pages begin or end with are no text.
    words = [f"{first}{second}e" for first in "ABCDE" for second in "aeiouywh"]
    path.write_bytes(text_pdf(*("\n".join([LETTER.replace("Une", word)] * 33) for word in words), size=8))
    told = subprocess.run([sys.executable, "-c", MEASURE, path], capture_output=True, check=True, text=True)
    seconds, kilobytes, letters = map(float, told.stdout.split())
    assert letters > 40 * 33 * len(LETTER) * 0.95
    assert kilobytes < 300_000
    # The processor's time, for the machine may have other things to do.
    assert seconds < 2


MEASURE = """
import resource, sys
sys.path.insert(0, "site")
from django.conf import settings
settings.configure(WAGTAILDOCS_MAX_UPLOAD_SIZE=100 << 20)
from media.pdf import read_pdf
with open(sys.argv[1], "rb") as file:
    found = read_pdf(file, 30)
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
seconds = sum(one.ru_utime + one.ru_stime for one in used)
# Its own peak since it began: `ru_maxrss` would also tell that of the process that started it.
with open("/proc/self/status") as status:
    own = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
print(seconds, own + used[1].ru_maxrss, sum(map(len, found.pages)))
"""
