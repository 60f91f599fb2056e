"""PDF: a header, objects, and nothing else that the same bytes could be."""

from typing import BinaryIO

from .archives import DIRECTORY_END, DIRECTORY_END_SIZE, LONGEST_COMMENT
from .faults import DAMAGED, NOT_FIRST, OTHER, Fault
from .signatures import HEAD, PDF, refuse_programs, told

# Where readers look for the signature (PDF 1.7, appendix H, note 13).
WITHIN = 1024
OBJECT = b" obj"
# White space, and the mark of byte order.
BLANK = b"\xef\xbb\xbf \t\r\n\f"


def check_pdf(file: BinaryIO, extension: str) -> None:
    """Raise Fault unless `file` is a PDF by its header and has an object; it may be damaged further on."""
    data = file.read()
    refuse_programs(data[:HEAD])
    start = data[:WITHIN].find(PDF)
    if start < 0:
        raise Fault(OTHER, told(data[:HEAD]))
    # What stands before makes the same bytes another thing to another program.
    if data[:start].strip(BLANK):
        raise Fault(NOT_FIRST)
    if OBJECT not in data:
        raise Fault(DAMAGED)
    if _ends_as_archive(data):
        raise Fault(OTHER, "zip")


def _ends_as_archive(data: bytes) -> bool:
    """Whether the list of a ZIP archive stands at the very end."""
    tail = data[-DIRECTORY_END_SIZE - LONGEST_COMMENT :]
    place = tail.rfind(DIRECTORY_END)
    if place < 0 or place + DIRECTORY_END_SIZE > len(tail):
        return False
    return place + DIRECTORY_END_SIZE + int.from_bytes(tail[place + 20 : place + 22], "little") == len(tail)
