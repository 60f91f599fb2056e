"""Pictures: what they say beside their pixels (PNG, third edition, §11.3; JPEG: ITU-T T.81, annex B)."""

import re
import zlib
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice

PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
MARK, SCAN, PICTURE_END = 0xFF, 0xDA, b"\xff\xd9"
APPLICATIONS, REMARK = range(0xE0, 0xF0), 0xFE
PIXELS = frozenset({b"IDAT", b"PLTE", b"fdAT"})
TEXTS, PRESSED = frozenset({b"tEXt", b"zTXt", b"iTXt"}), frozenset({b"zTXt", b"iTXt", b"iCCP"})
EXIF, TIFF = b"Exif\0", (b"II*\0", b"MM\0*")
# Facts stand before the small picture of the picture; each ends with a zero.
ENDED, MOST_FACTS = re.compile(rb"(?<=\0)[\t -~\x80-\xff]{4,}(?=\0)"), 8_192
IPTC = re.compile(rb"\x1c\x02.(..)", re.DOTALL)
MOST_TEXT, MOST_TRIES = 1_000_000, 50


Saying = tuple[bytes, bool]
"""A block of a picture, and whether it is text from end to end."""


def sayings(picture: bytes) -> Iterator[Saying]:
    """Its texts and the blocks that programs leave in it; nothing when it is of another kind."""
    if picture.startswith(PNG):
        yield from _chunks(picture)
    elif picture.startswith(JPEG):
        yield from _segments(picture)


def _within(block: bytes) -> Iterator[Saying]:
    """The texts of Exif and IPTC, which say nothing of their charset."""
    if block.startswith((EXIF, *TIFF)):
        yield b"\n".join(ENDED.findall(block[:MOST_FACTS])), True
    for fact in IPTC.finditer(block):
        yield block[fact.end() : fact.end() + int.from_bytes(fact[1])], True


def _chunks(picture: bytes) -> Iterator[Saying]:
    place = len(PNG)
    while head := picture[place : place + 8]:
        size, kind = int.from_bytes(head[:4]), head[4:]
        if kind not in PIXELS:
            yield from _chunk(kind, picture[place + 8 : place + 8 + size])
        place += size + 12
        if kind == b"IEND":
            yield picture[place:], False
            return


def _chunk(kind: bytes, body: bytes) -> Iterator[Saying]:
    yield body, kind in TEXTS
    yield from _within(body)
    if kind in PRESSED:
        # Its keyword, then perhaps signs and its language, then what is pressed.
        for start in islice(re.finditer(b"x", body), MOST_TRIES):
            with suppress(zlib.error):
                yield zlib.decompressobj().decompress(body[start.start() :], MOST_TEXT), kind in TEXTS
                return


def _segments(picture: bytes) -> Iterator[Saying]:
    place = 2
    while (head := picture[place : place + 4]) and head[0] == MARK and head[1:2] != bytes([SCAN]):
        end = place + 2 + int.from_bytes(head[2:])
        if head[1] in APPLICATIONS or head[1] == REMARK:
            yield picture[place + 4 : end], head[1] == REMARK
            yield from _within(picture[place + 4 : end])
        place = max(end, place + 2)
    if (end := picture.rfind(PICTURE_END, place)) >= 0:
        yield picture[end + len(PICTURE_END) :], False
