"""PDF: every string of the file (outline, links, forms, remarks, layers, names of files), and its hidden streams."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any

import pikepdf
import pypdfium2
from lxml import etree  # noqa: F401  # pikepdf asks for it when it is too late
from pikepdf import Array, Dictionary, Name, Stream, String

from media.pdf_pictures import photos
from media.pdf_reader import MOST_PAGES, lines, texts
from media.pdf_text import whole_words, without_running_lines

from .strings import forgiving

Add = Callable[[str], None]
# Streams that are text: scripts, rich texts, forms, and what the file says of itself.
TEXTS = frozenset({"/JS", "/RV", "/XFA", "/Metadata"})
# Digests and keys.
BINARY = frozenset({"/ID", "/Cert", "/O", "/U", "/OE", "/UE", "/Perms", "/CheckSum", "/Lookup"})
# Shorter ones are the format's own, or say nothing.
LONG_NAME = 8
LANGUAGE = re.compile("\x1b[^\x1b]*\x1b")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
DEEPEST = 50
# The second line of most files has four letters, which say that it is binary.
STREAM, REMARK = re.compile(rb"stream\r?\n"), re.compile(rb"%([^\r\n]{5,})")
END = b"%%EOF"
MARKS = (BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE)
TELLING_CONTENT = re.compile(rb"/(?:Alt|ActualText|E)\b")


class PdfGatherer:
    """Gives the strings of a PDF to `add`, those in an unknown charset to `read`.

    Its texts, photos and attached files go to `gather` with their endings.
    """

    def __init__(self, add: Add, read: Callable[[bytes], None], gather: Callable[[bytes, str], None]) -> None:
        self.add = add
        self.read = read
        self.gather = gather
        self.unmarked: list[bytes] = []

    def all_of(self, content: bytes, *, with_pages: bool) -> None:
        """The strings of every object, then of the content of pages, then the lines that the reading leaves out.

        And the text of the pages, where it is not read for itself: within another file.
        """
        with forgiving(), pikepdf.open(BytesIO(content)) as pdf:
            self._part(pdf.trailer, 0)
            for thing in pdf.objects:
                with forgiving():
                    self._part(thing, 0)
            for page in pdf.pages:
                with forgiving():
                    self._content(page)
            for photo in photos(pdf):
                with forgiving():
                    self.gather(photo.read_raw_bytes(), "jpg")
        self.read(b"\n".join([*self.unmarked, *remarks(content)]))
        self.gather(content[content.rfind(END) + len(END) :].strip(), "")
        with forgiving():
            for line in running_lines(content):
                self.add(line)
        if with_pages:
            self.add("\n".join(whole_words(texts(pypdfium2.PdfDocument(content)))))

    def _part(self, thing: Any, depth: int) -> None:
        if isinstance(thing, String):
            self._string(thing)
        elif isinstance(thing, Name):
            self._name(str(thing))
        elif isinstance(thing, Array):
            for part in thing:
                self._inner(part, depth)
        elif isinstance(thing, Dictionary | Stream):
            self._dictionary(thing, depth)

    def _string(self, string: String) -> None:
        text = text_of(string)
        self.add(text)
        if text and not text.isascii() and not (content := bytes(string)).startswith(MARKS):
            self.unmarked.append(content)

    def _inner(self, part: Any, depth: int) -> None:
        """A part that stands in its holder: others are objects of their own."""
        if depth < DEEPEST and isinstance(part, pikepdf.Object) and not part.is_indirect:
            self._part(part, depth + 1)

    def _dictionary(self, thing: Any, depth: int) -> None:
        is_signature = Name.ByteRange in thing
        for key in thing.keys():  # noqa: SIM118  # a stream is no mapping
            value = thing[key]
            self._name(key)
            if key in TEXTS:
                self._texts(value)
            if key not in BINARY and not (is_signature and key == "/Contents"):
                self._inner(value, depth)
        if Name.EF in thing:
            self._attached(thing)

    def _name(self, name: str) -> None:
        if len(name) > LONG_NAME:
            self.add(name.lstrip("/"))

    def _texts(self, value: Any) -> None:
        for part in value if isinstance(value, Array) else (value,):
            if isinstance(part, Stream):
                with forgiving():
                    self.gather(part.read_bytes(), "xml")

    def _attached(self, thing: Any) -> None:
        name = next((str(thing[key]) for key in ("/UF", "/F") if key in thing), "")
        ending = PurePosixPath(name).suffix.lower().lstrip(".")
        for key in thing.EF.keys():  # noqa: SIM118  # likewise
            with forgiving():
                self.gather(thing.EF[key].read_bytes(), ending)

    def _content(self, page: pikepdf.Page) -> None:
        """Descriptions that stand in the content of a page."""
        page.contents_coalesce()
        if TELLING_CONTENT.search(page.Contents.read_bytes()):
            for instruction in pikepdf.parse_content_stream(page, "BDC DP"):
                for operand in instruction.operands:
                    self._part(operand, 0)


def text_of(string: String) -> str:
    """What a string says; empty when it is no text."""
    text = LANGUAGE.sub("", str(string))
    if not CONTROL.search(text):
        return text
    content = bytes(string)
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\0", "utf-16-be")):
        if content.startswith(mark) and len(content) % 2 == 0:
            return content.decode(encoding, "ignore")
    return ""


def remarks(content: bytes) -> list[bytes]:
    """What stands behind "%" in the file itself, where programs that show it look for nothing."""
    *parts, last = content.split(b"endstream")
    return REMARK.findall(b"\n".join([*(STREAM.split(part, 1)[0] for part in parts), last]))


def running_lines(content: bytes) -> Iterator[str]:
    """The lines at the top and at the foot of pages that come again and again."""
    pdf = pypdfium2.PdfDocument(content)
    pages = [list(lines(pdf[index])) for index in range(min(len(pdf), MOST_PAGES))]
    for page, kept in zip(pages, without_running_lines(pages), strict=True):
        left = {id(line) for line in kept}
        yield from (line.text for line in page if id(line) not in left)
