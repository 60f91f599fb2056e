"""Plain texts, tables and the tags of sound: in every encoding that they may be in."""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator

MARKS = {BOM_UTF8: "utf-8-sig", BOM_UTF16_LE: "utf-16", BOM_UTF16_BE: "utf-16"}
# Western and Central Europe, Cyrillic, Turkish, Arabic, old Macintosh and DOS: nothing in a text tells them apart.
OLDER = ("cp1252", "cp1250", "cp1251", "cp1254", "cp1256", "mac-roman", "cp850")
ID3, ID3_HEAD, OLD_ID3, OLD_ID3_SIZE = b"ID3", 10, b"TAG", 128
# By the first byte of a frame (ID3v2.4, §4).
FRAME_ENCODINGS = ("latin-1", "utf-16", "utf-16-be", "utf-8")
LAST_UNSAFE_VERSION = 3


def readings(content: bytes) -> Iterator[str]:
    """What `content` says: in the encoding that it names, in UTF-8, else in each of the older ones."""
    named = next((name for mark, name in MARKS.items() if content.startswith(mark)), "utf-8")
    try:
        yield content.decode(named)
    except UnicodeDecodeError:
        yield from (content.decode(name, "replace") for name in OLDER)


def sound_tags(content: bytes) -> Iterator[str]:
    """The texts of the tags of an MP3 file (ID3v2.3 and 2.4, ID3v1): its title, its author, remarks, lyrics."""
    if content.startswith(ID3):
        yield from _frames(content[ID3_HEAD : ID3_HEAD + _safe(content[6:ID3_HEAD])], content[3])
    if content[-OLD_ID3_SIZE:].startswith(OLD_ID3):
        yield from readings(content[-OLD_ID3_SIZE:])


def _frames(tag: bytes, version: int) -> Iterator[str]:
    place = 0
    while (name := tag[place : place + 4]).strip(b"\0"):
        size = tag[place + 4 : place + 8]
        start = place + ID3_HEAD
        place = start + (int.from_bytes(size) if version <= LAST_UNSAFE_VERSION else _safe(size))
        body = tag[start:place]
        if name.startswith(b"W"):
            yield body.decode("latin-1")
        elif name != b"APIC" and body and body[0] < len(FRAME_ENCODINGS):
            yield body[1:].decode(FRAME_ENCODINGS[body[0]], "replace")


def _safe(size: bytes) -> int:
    """A number of seven bits a byte."""
    number = 0
    for byte in size:
        number = number << 7 | byte & 0x7F
    return number
