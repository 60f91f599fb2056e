"""Files of every kind of document with a name where no reader sees a page."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
from openpyxl import Workbook
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from tests.media.pdf_files import raw_pdf, text_pdf
from tests.media.test_kinds import archive, mp3, office, packaged

RUNS = (
    '<w:p xmlns:w="w"><w:r><w:t>{}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r></w:p>'
)


def in_two_runs(name: str) -> bytes:
    """A paragraph of an office document that changes its letters in the middle of the name."""
    middle = len(name) // 2
    return RUNS.format(name[:middle], name[middle:]).encode()


def creator(name: str) -> bytes:
    """The properties of an office document."""
    return f'<p:coreProperties xmlns:p="p" xmlns:dc="dc"><dc:creator>{name}</dc:creator></p:coreProperties>'.encode()


def spreadsheet(name: str) -> bytes:
    """A workbook as a program writes it, one of whose sheets has the name."""
    file, book = BytesIO(), Workbook()
    book.create_sheet(name)
    book.save(file)
    return file.getvalue()


def zip_of_documents(name: str) -> bytes:
    """An archive with a document that was written by somebody of that name."""
    return archive({"rapport.docx": office("docx", {"docProps/core.xml": creator(name)})})


def zip_with_name(name: str) -> bytes:
    """An archive with a file of that name, written as old programs do."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as writer:
        writer.writestr(f"{name}/note.txt", "Rien")
    return file.getvalue()


def song(name: str) -> bytes:
    """A sound whose tag tells the name (ID3v2.4)."""
    text = b"\x03" + name.encode()
    frame = b"TPE1" + _safe(len(text)) + b"\0\0" + text
    return b"ID3\x04\0\0" + _safe(len(frame)) + frame + mp3()[20:]


def _safe(number: int) -> bytes:
    return bytes(number >> shift & 0x7F for shift in (21, 14, 7, 0))


FILES: dict[str, Callable[[str], bytes]] = {
    "texte.docx": lambda name: office("docx", {"word/document.xml": in_two_runs(name)}),
    "proprietes.docx": lambda name: office("docx", {"docProps/core.xml": creator(name)}),
    "feuille.xlsx": spreadsheet,
    "diapositive.pptx": lambda name: office("pptx", {"ppt/slides/slide1.xml": in_two_runs(name)}),
    "image.odt": lambda name: packaged("odt", {"styles.xml": f'<a title="{name}"/>'.encode()}),
    "auteur.ods": lambda name: packaged("ods", {"meta.xml": creator(name)}),
    "lien.odp": lambda name: packaged("odp", {"styles.xml": f"<a href='http://x.example/{name}'/>".encode()}),
    "livre.epub": lambda name: packaged("epub", {"livre.xhtml": f"<html><p>{name}</p></html>".encode()}),
    "liste.csv": lambda name: f"a;{name}\n".encode("utf-16"),
    "note.txt": lambda name: f"Avec {name}.".encode("cp1252"),
    "dossiers.zip": zip_with_name,
    "documents.zip": zip_of_documents,
    "chant.mp3": song,
    "ancien.csv": lambda name: f"a;{name}\n".encode("cp863"),
    "dans une archive.zip": lambda name: archive({"note.pdf": text_pdf(f"Avec {name}."), "a.csv": b"a;b"}),
    "objet.docx": lambda name: office("docx", {"word/embeddings/1.bin": b"\0\1\2" * 9 + name.encode("utf-16-le")}),
    "d’une page.pdf": lambda name: text_pdf(f"La plus secrète {name[:5]}\n\n1", f"2\n\n{name[5:]} est dite"),
    "remarque.pdf": lambda name: raw_pdf(1) + b"% " + name.encode() + b"\n",
    "note.pdf": lambda name: told_in_pdf({"outline": name}),
}
"""What makes a file of each kind that tells a name, by the name of the file."""


def told_in_pdf(words: dict[str, str]) -> bytes:
    """A PDF that tells each of `words` in the place that it is for."""
    output = BytesIO()
    with pikepdf.open(BytesIO(raw_pdf(1))) as pdf:
        for place, word in words.items():
            PLACES[place](pdf, word)
        pdf.save(output)
    return output.getvalue()


def _note(pdf: pikepdf.Pdf, **entries: Any) -> None:
    notes = pdf.pages[0].obj.get(Name.Annots) or Array([])
    box = Array([0, 0, 9, 9])
    notes.append(pdf.make_indirect(Dictionary(Type=Name.Annot, Rect=box, **entries)))
    pdf.pages[0].obj.Annots = notes


def _outline(pdf: pikepdf.Pdf, word: str) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(OutlineItem(word, 0))


def _form(pdf: pikepdf.Pdf, word: str) -> None:
    field = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("nom"), V=String(word)))
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


def _xmp(pdf: pikepdf.Pdf, word: str) -> None:
    with pdf.open_metadata() as metadata:
        metadata["dc:subject"] = {word}


def _label(pdf: pikepdf.Pdf, word: str) -> None:
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(P=String(word))]))


def _layer(pdf: pikepdf.Pdf, word: str) -> None:
    pdf.Root.OCProperties = Dictionary(OCGs=Array([pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(word)))]))


def _structure(pdf: pikepdf.Pdf, word: str) -> None:
    pdf.Root.StructTreeRoot = Dictionary(K=pdf.make_indirect(Dictionary(S=Name.Figure, Alt=String(word))))


def _content(pdf: pikepdf.Pdf, word: str) -> None:
    text = b"/Figure <</Alt " + String(word).unparse() + b">> BDC EMC"
    pdf.pages[0].contents_add(pdf.make_stream(text))


def _script(pdf: pikepdf.Pdf, word: str) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=pdf.make_stream(f"app.alert('{word}')".encode()))


def _property(pdf: pikepdf.Pdf, word: str) -> None:
    pdf.docinfo[f"/{word}"] = String("x")


def _attach(pdf: pikepdf.Pdf, name: str, content: bytes) -> None:
    pdf.attachments[name] = content


PLACES: dict[str, Callable[[pikepdf.Pdf, str], None]] = {
    "outline": _outline,
    "address": lambda pdf, word: _note(
        pdf, Subtype=Name.Link, A=Dictionary(S=Name.URI, URI=String(f"https://x.example/{word}"))
    ),
    "remark": lambda pdf, word: _note(pdf, Subtype=Name.Text, Contents=String(word)),
    "form": _form,
    "xmp": _xmp,
    "label": _label,
    "layer": _layer,
    "structure": _structure,
    "content": _content,
    "script": _script,
    "property": _property,
    "file name": lambda pdf, word: _attach(pdf, f"{word}.bin", b"\0"),
    "file": lambda pdf, word: _attach(pdf, "annexe.docx", office("docx", {"docProps/core.xml": creator(word)})),
}
