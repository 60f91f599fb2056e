"""Text files that write letters in ASCII by their numbers: RTF, JSON, vCard and mail (quoted-printable)."""

import re
from collections.abc import Callable
from quopri import decodestring

# A letter by its number, with what programs that do not know it show; a byte of an older charset.
RTF_LETTER = re.compile(rb"\\u(-?\d{1,5}) ?(?:\\'[0-9a-fA-F]{2}|\?)?")
RTF_BYTE = re.compile(rb"\\'([0-9a-fA-F]{2})")
RTF_END = re.compile(rb"\r?\n|[{}]|\\(?:par|line|cell|row|tab)(?![a-z]) ?|\\[a-z]+-?\d* ?")
RTF_BREAKS = (b"\\par", b"\\line", b"\\cell", b"\\row", b"\\tab")
JSON_LETTERS = re.compile(rb"(?:\\u[0-9a-fA-F]{4})+")


def unescaped(content: bytes, extension: str) -> bytes:
    """`content` with its letters as they are read; empty when files of that kind write them as they are."""
    read = KINDS.get(extension)
    return read(content) if read else b""


def _rtf(content: bytes) -> bytes:
    """Twice, for a letter may be written in both ways: by its number, and as a byte of a charset."""
    named = RTF_BYTE.sub(_byte_as_letter, RTF_LETTER.sub(_letter, content))
    return b"\n".join(RTF_END.sub(_break, text) for text in (named, RTF_BYTE.sub(_byte, content)))


def _letter(found: re.Match[bytes]) -> bytes:
    return chr(int(found[1]) % 0x10000).encode("utf-8", "replace")


def _byte(found: re.Match[bytes]) -> bytes:
    return bytes.fromhex(found[1].decode())


def _byte_as_letter(found: re.Match[bytes]) -> bytes:
    return _byte(found).decode("cp1252", "replace").encode()


def _break(found: re.Match[bytes]) -> bytes:
    return b"\n" if found[0].startswith(RTF_BREAKS) else b""


def _json(content: bytes) -> bytes:
    return JSON_LETTERS.sub(_units, content)


def _units(found: re.Match[bytes]) -> bytes:
    return bytes.fromhex(found[0].replace(b"\\u", b"").decode()).decode("utf-16-be", "replace").encode()


KINDS: dict[str, Callable[[bytes], bytes]] = {
    "rtf": _rtf,
    **dict.fromkeys(("json", "js", "css"), _json),
    **dict.fromkeys(("vcf", "ics", "eml", "mht"), decodestring),
}
