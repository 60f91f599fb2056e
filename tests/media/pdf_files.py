"""PDF files made on the spot, byte by byte or by a library: long, heavy, scanned, tagged, locked, hostile."""

import zlib
from io import BytesIO
from pathlib import Path

import pikepdf
from fpdf import FPDF

A5 = (420, 595)


def raw_pdf(pages: int, words: str = "Page", catalog: bytes = b"", objects: tuple[bytes, ...] = ()) -> bytes:
    """A PDF of so many pages that share one text; `catalog` is added to its root, `objects` number from 5."""
    kids = b" ".join(b"%d 0 R" % (5 + len(objects) + number) for number in range(pages))
    text = b"BT /F1 12 Tf 40 500 Td (%s) Tj ET" % words.encode("latin-1")
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Contents 4 0 R/Resources<</Font<</F1 3 0 R>>>>>>" % A5
    return _assembled([
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
        *objects,
        *[page] * pages,
    ])  # fmt: skip


def _assembled(objects: list[bytes]) -> bytes:
    """A file of the numbered objects, the first one its root (PDF 1.7, §7.5)."""
    output, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(output))
        output += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(output) + end % (size, table, size, len(output))


def bomb_pdf(size: int = 1_500 << 20) -> bytes:
    """A PDF of one page whose content is `size` bytes of spaces, packed into a thousandth of that."""
    packer = zlib.compressobj()
    chunk = b" " * (1 << 20)
    packed = b"".join([*(packer.compress(chunk) for _ in range(size >> 20)), packer.flush()])
    with pikepdf.open(BytesIO(raw_pdf(1))) as pdf:
        pdf.pages[0].obj.Contents = pikepdf.Stream(pdf, packed, Filter=pikepdf.Name.FlateDecode)
        output = BytesIO()
        pdf.save(output, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False)
    return output.getvalue()


def script_pdf() -> bytes:
    """A PDF that runs JavaScript when it opens, for readers that do."""
    action = b"<</S/JavaScript/JS(while(true){app.alert\\(1\\)})>>"
    return raw_pdf(1, "Formulaire", b"/OpenAction 5 0 R", (action,))


def xfa_pdf() -> bytes:
    """A PDF with a form in XFA: its page only asks to wait."""
    form = b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><template/></xdp:xdp>"
    stream = b"<</Length %d>>stream\n%s\nendstream" % (len(form), form)
    return raw_pdf(1, "Patientez", b"/AcroForm<</Fields[]/XFA 5 0 R>>", (stream,))


def signed_pdf() -> bytes:
    """A PDF with a field of signature that says it is signed."""
    signature = b"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 1 2 3]/Contents<00>>>"
    field = b"<</FT/Sig/T(Signature)/V 5 0 R>>"
    return raw_pdf(1, "Convention", b"/AcroForm<</Fields[6 0 R]/SigFlags 3>>", (signature, field))


def text_pdf(*pages: str, language: str = "fr-BE", size: int = 12) -> bytes:
    """A PDF with the lines of each text on a page of its own; an empty line leaves a gap."""
    document = FPDF(unit="pt", format=A5)
    document.set_lang(language)
    document.set_title("Le fil")
    document.set_author("Awa Diop")
    document.set_creator("Traitement de texte")
    for text in pages:
        document.add_page()
        document.set_font("Helvetica", size=size)
        for line in text.split("\n"):
            document.cell(0, 17, line, new_x="LMARGIN", new_y="NEXT")
    return bytes(document.output())


def encrypted_pdf(user_password: str = "") -> bytes:
    """A PDF that only its owner may change; with a password of its readers, it opens with that one only."""
    output = BytesIO()
    with pikepdf.open(BytesIO(text_pdf("Contenu"))) as pdf:
        pdf.save(output, encryption=pikepdf.Encryption(owner="secret", user=user_password))
    return output.getvalue()


def sparse_file(path: Path, size: int) -> Path:
    """A file of `size` bytes that begins as a PDF and takes no room on the disk."""
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(size)
    return path
