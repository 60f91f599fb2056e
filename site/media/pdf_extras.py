"""What a PDF holds beside its pages: remarks, files, scripts."""

from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Dictionary, Name


def remarks(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """What lies on the pages beside their content: remarks, links, files; no fields of forms."""
    for page in pdf.pages:
        for note in page.get(Name.Annots, []):
            if note.get(Name.Subtype) != Name.Widget:
                yield note


def remark_authors(pdf: pikepdf.Pdf) -> list[str]:
    """The names that stand above remarks, each once."""
    return list(dict.fromkeys(str(note.T) for note in remarks(pdf) if Name.T in note))


def attached_files(pdf: pikepdf.Pdf) -> int:
    """How many files are attached to the PDF or to a page."""
    return len(pdf.attachments) + sum(note.get(Name.Subtype) == Name.FileAttachment for note in remarks(pdf))


def holds_script(pdf: pikepdf.Pdf) -> bool:
    """Whether something in it is a script, as far as that shows at a first look."""
    things = (thing for thing in pdf.objects if isinstance(thing, Dictionary))
    return any(_is_script(part) for thing in things for part in (thing, *thing.as_dict().values()))


def _is_script(thing: Any) -> bool:
    return isinstance(thing, Dictionary) and thing.get(Name.S) == Name.JavaScript
