"""What a content is by its first bytes, whatever its name."""

import filetype

from .faults import OLD, PROGRAM, Fault

HEAD = 8192
# Programs for Windows, Linux, macOS (both ways round, and for several processors or Java), Android, and of bytecode.
PROGRAMS = (
    b"MZ",
    b"\x7fELF",
    b"\xfe\xed\xfa\xce",
    b"\xfe\xed\xfa\xcf",
    b"\xce\xfa\xed\xfe",
    b"\xcf\xfa\xed\xfe",
    b"\xca\xfe\xba\xbe",
    b"dex\n",
    b"\0asm",
    b"L\0\0\0\x01\x14\x02\0",
)
# Compound files: old Office documents, mails, installers. They may hold macros that only their own program can see.
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP = b"PK\x03\x04"
PDF = b"%PDF-"


def refuse_programs(head: bytes) -> None:
    """Raise Fault when `head`, the first bytes of a file, begins a program or an old compound file."""
    # A text may begin with the letters of one.
    if head.startswith(PROGRAMS) and b"\0" in head:
        raise Fault(PROGRAM, "exe")
    if head.startswith(OLE):
        raise Fault(OLD)


def told(head: bytes) -> str:
    """What `head` begins, as the ending of a name; empty when it is nothing known."""
    guessed = filetype.guess(head)
    is_text = head.startswith(b"MZ") and b"\0" not in head
    return str(guessed.extension) if guessed and not is_text else ""
