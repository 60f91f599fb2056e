"""A program of its own (`core.sandbox`): writes every string of the document on its input, one a line."""

import sys
from collections.abc import Iterable
from contextlib import suppress
from io import BytesIO

from core.media.kinds.office import MAIN_PARTS, MIMETYPES
from core.media.kinds.signatures import PDF, ZIP

from .archives import gather_archive
from .markup import text_of_markup, values_of_markup
from .portable import PdfGatherer
from .strings import Enough, Strings, forgiving
from .texts import readings, sound_tags

ARCHIVES = frozenset({"zip", *MAIN_PARTS, *MIMETYPES})
# Parts of an archive that are text, by the endings of their names.
MARKUP = frozenset(["xml", "rels", "html", "htm", "xhtml", "opf", "ncx", "svg", "rdf", "vml"])
TEXTS = frozenset(["txt", "csv", "tsv", "md", "json", "css", "js", "rtf", "vcf", "ics"])
# An archive, a document in it, and a table that is drawn there.
DEEPEST = 3


def main(extension: str) -> None:
    """Write what is found, as far as there is room."""
    with open(0, "rb", closefd=False) as file, suppress(Enough), forgiving():
        Gatherer().gather(file.read(), extension)
    sys.stdout.buffer.flush()


class Gatherer:
    """Looks into a file, and into those that it holds."""

    def __init__(self) -> None:
        self.strings = Strings()
        self.depth = 0

    def gather(self, content: bytes, extension: str) -> None:
        """Write the strings of `content`, whose name ends in `extension`."""
        if self.depth < DEEPEST:
            self.depth += 1
            try:
                with forgiving():
                    self._gather(content, extension)
            finally:
                self.depth -= 1

    def _gather(self, content: bytes, extension: str) -> None:
        if extension in ARCHIVES or content.startswith(ZIP):
            gather_archive(BytesIO(content), self.strings.add, self.gather)
        elif extension == "pdf" or content.startswith(PDF):
            PdfGatherer(self.strings.add, self.gather).all_of(content)
        elif extension == "mp3":
            self._add(sound_tags(content))
        elif extension in MARKUP:
            for text in readings(content):
                self.strings.add(text_of_markup(text))
                self._add(values_of_markup(text))
        elif extension in TEXTS:
            self._add(readings(content))

    def _add(self, texts: Iterable[str]) -> None:
        for text in texts:
            self.strings.add(text)
