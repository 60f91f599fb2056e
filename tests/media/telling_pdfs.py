"""PDF files that tell who made them and with what; tagged, signed and encrypted ones."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
from fpdf import FPDF
from pikepdf import Array, Dictionary, Name

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
