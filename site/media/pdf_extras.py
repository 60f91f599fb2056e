"""What a PDF holds beside its pages: remarks, files, scripts."""

from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream

MOVES = (Name.GoTo, Name.Named)
"""What a file may do when it opens: show a page of its own."""
ACTIONS = (Name.JavaScript, Name.Launch, Name.SubmitForm, Name.ImportData, Name.GoToE, Name.RichMediaExecute)
"""What none does that comes from strangers: links to the web are no such thing."""


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
    return any(part.get(Name.S) == Name.JavaScript for part in _dictionaries(pdf))


def acts(pdf: pikepdf.Pdf) -> bool:
    """Whether it does anything but show itself: scripts, programs, other files; pages of the web when it opens."""
    form: Any = pdf.Root.get(Name.AcroForm, {})
    opening = pdf.Root.get(Name.OpenAction)
    if Name.XFA in form or (isinstance(opening, Dictionary) and opening.get(Name.S) not in MOVES):
        return True
    return any(_acts(part) for part in _dictionaries(pdf))


def _acts(part: Any) -> bool:
    return part.get(Name.S) in ACTIONS or part.get(Name.Subtype) == Name.RichMedia or Name.EF in part


def _dictionaries(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Every dictionary, those within others too."""
    for thing in pdf.objects:
        waiting = [thing]
        while waiting:
            part = waiting.pop()
            if isinstance(part, Dictionary | Stream):
                yield part
                waiting += [value for value in part.values() if _is_part(value)]
            elif isinstance(part, Array):
                waiting += [value for value in part if _is_part(value)]


def _is_part(value: Any) -> bool:
    """Whether it stands within another thing, rather than on its own."""
    return isinstance(value, Dictionary | Array) and not value.is_indirect
