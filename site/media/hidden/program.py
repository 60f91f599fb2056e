"""A program of its own (`media.sandbox`): writes every string of the document on its input, one a line."""

import re
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from heapq import heappop, heappush
from io import BytesIO
from zlib import decompressobj

from media.kinds.moving import VIDEOS, between_scenes
from media.kinds.office import MAIN_PARTS, MIMETYPES
from media.kinds.signatures import PDF, ZIP

from .archives import gather_archive
from .charsets import other_readings
from .escapes import unescaped
from .markup import text_of_markup, values_of_markup
from .pictures import sayings
from .portable import PdfGatherer
from .runs import runs
from .sound import between_frames, covers, plain_tags, tag_texts
from .strings import Enough, Strings, forgiving
from .texts import first_reading

ARCHIVES = frozenset({"zip", *MAIN_PARTS, *MIMETYPES})
# Parts of an archive that are text, by the endings of their names.
MARKUP = frozenset(["xml", "rels", "html", "htm", "xhtml", "opf", "ncx", "svg", "rdf", "vml"])
TEXTS = frozenset(["txt", "csv", "vtt", "tsv", "md", "json", "css", "js", "rtf", "vcf", "ics"])
# An archive, a document in it, a table that is drawn there, a picture in that, and what is pressed in it.
DEEPEST = 5
GZIP, MOST_PRESSED = b"\x1f\x8b\x08", 20 << 20
# What no text has, among the first bytes of a part of unknown kind.
CONTROL, HEAD = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]"), 8192
# In bytes, of all that is to be read in other charsets.
MOST_UNSURE = 16 << 20
# Short texts are read in other charsets all together.
SHORT = 400
# Of parts that are neither text nor picture, in bytes: each, all, and each of those that come when that is used up.
MOST_BINARY, MOST_BINARIES, LEAST_BINARY = 4 << 20, 12 << 20, 64 << 10

Words = Callable[[str], Iterable[str]]
"""What tells the words of a text: all of it, or what markup says."""


def main(extension: str) -> None:
    """Write what is found, as far as there is room."""
    with open(0, "rb", closefd=False) as file, suppress(Enough), forgiving():
        gatherer = Gatherer()
        gatherer.gather(file.read(), extension)
        gatherer.read_unsure()
    sys.stdout.buffer.flush()


def plain(text: str) -> Iterable[str]:
    """The words of a text that is no markup."""
    return (text,)


def words_of_markup(text: str) -> Iterable[str]:
    """The words of markup: what stands between its tags, and in them."""
    yield text_of_markup(text)
    yield from values_of_markup(text)


def lines_of(content: bytes) -> bytes:
    """Texts that end with a zero, a line for each."""
    return content.replace(b"\0", b"\n")


class Gatherer:
    """Looks into a file, and into those that it holds."""

    def __init__(self) -> None:
        self.strings = Strings()
        self.depth = 0
        self.unsure: list[tuple[bytes, Words]] = []
        self.short: dict[Words, list[bytes]] = {plain: [], words_of_markup: []}
        self.room = MOST_UNSURE
        self.binary_room = MOST_BINARIES

    def gather(self, content: bytes, extension: str) -> None:
        """Write the strings of `content`, whose name ends in `extension`."""
        if self.depth < DEEPEST and content:
            self.depth += 1
            try:
                with forgiving():
                    self._gather(content, extension)
            finally:
                self.depth -= 1

    def read(self, content: bytes, words: Words = plain) -> None:
        """Write what `content` most likely says; what may be in another charset waits for `read_unsure`."""
        text, unsure = first_reading(content)
        self._add(words(text))
        unsure = unsure[: self.room]
        self.room -= len(unsure)
        if len(unsure) > SHORT:
            self.unsure.append((unsure, words))
        elif unsure:
            self.short[words].append(unsure)

    def read_unsure(self) -> None:
        """Write what waits in every charset, a share of the room for each: there may not be enough for all."""
        short = [(b"\n".join(texts), words) for words, texts in self.short.items() if texts]
        readings = [(other_readings(content), words) for content, words in short + self.unsure]
        waiting = [(0, number) for number in range(len(readings))]
        while waiting:
            written, number = heappop(waiting)
            texts, words = readings[number]
            with forgiving():
                if (text := next(texts, None)) is not None:
                    self._add(words(text))
                    heappush(waiting, (written + len(text), number))

    def _gather(self, content: bytes, extension: str) -> None:
        if extension in ARCHIVES or content.startswith(ZIP):
            gather_archive(BytesIO(content), self.read, self.gather)
        elif extension == "pdf" or content.startswith(PDF):
            PdfGatherer(self.strings.add, self.read, self.gather).all_of(content, with_pages=self.depth > 1)
        elif extension == "mp3" or content.startswith(b"ID3"):
            self._sound(content)
        elif extension in VIDEOS:
            self._runs(between_scenes(BytesIO(content), extension))
        elif extension in MARKUP:
            self.read(content, words_of_markup)
        elif extension in TEXTS or not CONTROL.search(content[:HEAD]):
            self.read(content)
            self.read(unescaped(content, extension))
        elif content.startswith(GZIP):
            self.gather(decompressobj(wbits=31).decompress(content, MOST_PRESSED), "")
        else:
            self._binary(content)

    def _sound(self, content: bytes) -> None:
        tags = between_frames(content)
        for body, charset in tag_texts(tags):
            if charset:
                self.strings.add(body.decode(charset, "replace"))
            else:
                self.read(lines_of(body))
        for cover in covers(tags):
            self.gather(cover, "")
            tags = tags.replace(cover, b"\0")
        self.read(lines_of(plain_tags(tags)))
        self._runs(tags)

    def _binary(self, content: bytes) -> None:
        """A picture, or a part of any other kind."""
        is_picture = False
        for part, is_text in sayings(content):
            is_picture = True
            if is_text:
                self.read(lines_of(part))
            self._runs(part)
        if not is_picture:
            self._runs(content)
            if (place := content.find(PDF)) >= 0:
                self.gather(content[place:], "pdf")

    def _runs(self, content: bytes) -> None:
        most = min(MOST_BINARY, max(LEAST_BINARY, self.binary_room))
        self.binary_room -= min(len(content), most)
        self._add(runs(content, most))

    def _add(self, texts: Iterable[str]) -> None:
        for text in texts:
            self.strings.add(text)
