"""Files that the import reads whatever their form, and those that it refuses without harm."""

import io
import struct
import zipfile
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from demo.factories import make_country, make_partner_index
from home.models import HomePage
from partners.models import PartnerImport, PartnerPage

from .spreadsheets import LEAST, csv_file, said, send, xlsx_file

REFUSED = "Ce fichier ne peut pas être importé. Rien n’a changé."


@pytest.fixture(autouse=True)
def _directory(home: HomePage) -> None:
    make_partner_index(home)
    make_country("BJ")


def refused(client: Client, content: bytes) -> str:
    """What the page says of a file that it refuses; nothing was kept."""
    answer = send(client, content, name="partenaires.xlsx")
    assert answer.status_code == 422
    assert not PartnerImport.objects.exists()
    assert not PartnerPage.objects.exists()
    return said(answer)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "latin-1", "utf-16"])
def test_csv_of_every_make(editor_client: Client, separator: str, encoding: str) -> None:
    content = csv_file(LEAST, ["", "Fédération générale", "Bénin"], separator=separator, encoding=encoding)
    report = said(send(editor_client, content))
    assert "Fédération générale" in report
    assert "Nouveaux profils 1" in report


def test_headings_in_another_order_and_spelling(editor_client: Client) -> None:
    report = said(send(editor_client, csv_file(["PAYS", "nom", "reference"], ["Bénin", "Alpha", ""])))
    assert "Nouveaux profils 1" in report
    assert "Colonnes absentes du fichier, dont les valeurs restent comme elles sont : Sigle, Ville" in report


@pytest.mark.parametrize(
    ("headings", "message"),
    [
        (["Référence", "Nom", "Payss"], "L’en-tête « Payss » est inconnu. Vouliez-vous dire « Pays » ?"),
        (["Référence", "Nom", "Nom", "Pays"], "L’en-tête « Nom » s’y trouve 2 fois."),
        (["Nom", "Ville"], "Il manque ces en-têtes : Référence, Pays."),
    ],
)
def test_wrong_headings_are_named(editor_client: Client, headings: list[str], message: str) -> None:
    said_of_it = refused(editor_client, csv_file(headings, ["Alpha"] * len(headings)))
    assert REFUSED in said_of_it
    assert message in said_of_it
    assert message in refused(editor_client, xlsx_file(headings, ["Alpha"] * len(headings)))


def test_a_cell_without_heading_is_not_lost(editor_client: Client) -> None:
    message = "Ligne 2 : une case se trouve dans une colonne sans en-tête."
    assert message in refused(editor_client, csv_file(LEAST, ["", "Alpha", "Bénin", "oubliée"]))


def test_formulas_are_refused_and_named(editor_client: Client) -> None:
    content = xlsx_file(LEAST, [None, "=1+1", "Bénin"], [None, "Alpha", '=CONCATENATE("Bé","nin")'])
    assert "Les formules ne s’importent pas (cases B2, C3)" in refused(editor_client, content)


def test_too_many_rows(editor_client: Client) -> None:
    message = "Ce fichier a plus de 10 000 lignes"
    rows = [["", f"Mouvement {number}", "Bénin"] for number in range(50_000)]
    assert message in refused(editor_client, csv_file(LEAST, *rows))
    assert message in refused(editor_client, xlsx_file(LEAST, *rows[:10_001]))


def test_other_kinds_of_files(editor_client: Client) -> None:
    ods = zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<a/>"})
    for content, message in [
        (b"%PDF-1.7\n1 0 obj", "C’est un fichier PDF, quoi que dise son nom."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "C’est un ancien fichier XLS."),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "protégé par un mot de passe"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "Ce n’est ni un classeur XLSX, ni un fichier CSV."),
        (zipped({"word/document.xml": b"<a/>"}), "Ce n’est pas un classeur XLSX."),
        (ods, "Ce classeur n’a aucune feuille visible."),
        (b"PK\x03\x04 et la suite manque", "Ce fichier XLSX est abîmé."),
        (xlsx_file(LEAST, ["", "Alpha", "BJ"])[:-200], "Ce fichier XLSX est abîmé."),
        (zipped({"xl/workbook.xml": b"<rien"}), "Ce fichier XLSX ne peut pas être lu"),
        (b"\n\n", "Ce fichier est vide."),
        (csv_file(LEAST), "seulement des en-têtes ou des exemples"),
        (b'R\xc3\xa9f\xc3\xa9rence;Nom;Pays\n;"Alpha;BJ\n', "guillemets mal fermés"),
    ]:
        assert message in refused(editor_client, content)
    assert "vide" in said(send(editor_client, b""))


def test_a_file_over_ten_megabytes(editor_client: Client) -> None:
    assert "Ce fichier dépasse 10 Mo" in refused(editor_client, b"a;" * (6 << 20))


def test_an_archive_made_to_fill_the_memory(editor_client: Client) -> None:
    message = "bien plus gros qu’une liste de partenaires"
    bomb = zipped({"xl/workbook.xml": b"<a/>", "xl/worksheets/sheet1.xml": b"\0" * (80 << 20)})
    assert len(bomb) < 1 << 20
    assert message in refused(editor_client, bomb)
    many = zipped({f"xl/{number}.xml": b"" for number in range(600)} | {"xl/workbook.xml": b"<a/>"})
    assert message in refused(editor_client, many)
    assert "abîmé" in refused(editor_client, lying(bomb, 80 << 20, 1000))


def test_entities_do_not_grow(editor_client: Client) -> None:
    content = xlsx_file(LEAST, ["", "Alpha", "Bénin"])
    laugh = b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    assert "ne peut pas être lu" in refused(editor_client, with_part(content, "xl/workbook.xml", laugh))


def test_the_same_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "partenaires.csv"
    file.write_bytes(csv_file(LEAST, ["", "Alpha", "Bénin"], ["", "Bêta", "Atlantide"]))
    with pytest.raises(CommandError, match="Rien n’est importé"):
        call_command("import_partners", str(file))
    assert "Aucun pays ne s’appelle" in capsys.readouterr().out
    file.write_bytes(csv_file(LEAST, ["", "Alpha", "Bénin"]))
    call_command("import_partners", str(file), "--dry-run")
    assert not PartnerPage.objects.exists()
    call_command("import_partners", str(file), "--publish")
    assert PartnerPage.objects.get().live
    output = capsys.readouterr().out
    assert "[########################################] 1/1" in output
    assert "Tout est importé." in output
    for wrong in (tmp_path / "absent.csv", tmp_path):
        with pytest.raises(CommandError):
            call_command("import_partners", str(wrong))
    with pytest.raises(CommandError, match="personne"):
        call_command("import_partners", str(file), "--user", "personne")


def zipped(parts: dict[str, bytes]) -> bytes:
    """An archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def lying(archive: bytes, real: int, told: int) -> bytes:
    """The archive with another size told for its largest part."""
    return archive.replace(struct.pack("<L", real), struct.pack("<L", told))


def with_part(archive: bytes, name: str, before: bytes, exchanged: tuple[bytes, bytes] = (b"", b"")) -> bytes:
    """The workbook with `before` at the head of one of its parts, and there the second of `exchanged` for the first."""
    with zipfile.ZipFile(io.BytesIO(archive)) as source:
        parts = {part: source.read(part) for part in source.namelist()}
    part = parts.get(name, b"")
    return zipped(parts | {name: before + (part.replace(*exchanged) if exchanged[0] else part)})
