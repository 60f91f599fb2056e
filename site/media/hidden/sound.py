"""Sound: whatever stands between its frames (tags of every kind: ID3v1 and 2, APE, Lyrics3)."""

import re
from collections.abc import Iterator
from itertools import islice

from media.kinds.sound import frame_length

TAG, HEAD, OLD_HEAD = re.compile(rb"ID3[\x02-\x04]"), 10, 6
# By the first byte of a frame (ID3v2.4, §4); the first one is anything in truth.
FRAME_CHARSETS = ("", "utf-16", "utf-16-be", "utf-8")
# Sizes of seven bits a byte, and names of four letters, begin with these versions.
SAFE_VERSION, LONG_VERSION = 4, 3
WITH_LANGUAGE = (b"COM", b"ULT", b"USL")
PICTURES = (b"PIC", b"APIC")
PLAIN_TAG = re.compile(rb"APETAGEX.{24}|LYRICSBEGIN|TAG", re.DOTALL)
PICTURE = re.compile(rb"\xff\xd8\xff|\x89PNG")
SYNC = re.compile(rb"\xff[\xe2-\xff]")
MOST_TAGS, MOST_ID3 = 4_000_000, 20


def between_frames(content: bytes) -> bytes:
    """What is no sound, as much as a tag may reasonably be."""
    parts, place, left = [], 0, MOST_TAGS
    while place < len(content) and left > 0:
        if length := frame_length(content[place : place + 4]):
            place += length
            continue
        end = _next_frame(content, place + 1)
        parts.append(content[place:end][:left])
        left -= end - place
        place = end
    return b"".join(parts)


def _next_frame(content: bytes, place: int) -> int:
    """Where two frames stand in a row, or the end."""
    for sync in SYNC.finditer(content, place):
        start = sync.start()
        length = frame_length(content[start : start + 4])
        if length and frame_length(content[start + length : start + length + 4]):
            return start
    return len(content)


def tag_texts(tags: bytes) -> Iterator[tuple[bytes, str]]:
    """The texts of ID3v2 frames and their charsets, empty where any may be meant."""
    for name, body in _frames_of_all(tags):
        if name.startswith(b"W"):
            yield body, ""
        elif body and body[0] < len(FRAME_CHARSETS) and name not in PICTURES:
            yield body[4 if name.startswith(WITH_LANGUAGE) else 1 :], FRAME_CHARSETS[body[0]]


def covers(tags: bytes) -> Iterator[bytes]:
    """The pictures that tags hold."""
    for name, body in _frames_of_all(tags):
        if name in PICTURES and (found := PICTURE.search(body)):
            yield body[found.start() :]


def plain_tags(tags: bytes) -> bytes:
    """The tags that have no charset of their own."""
    found = PLAIN_TAG.search(tags)
    return PLAIN_TAG.sub(b"\n", tags[found.start() :]) if found else b""


def _frames_of_all(tags: bytes) -> Iterator[tuple[bytes, bytes]]:
    for tag in islice(TAG.finditer(tags), MOST_ID3):
        yield from _frames(tags[tag.start() + HEAD :], tags[tag.start() + 3])


def _frames(tag: bytes, version: int) -> Iterator[tuple[bytes, bytes]]:
    letters = 4 if version >= LONG_VERSION else 3
    head = HEAD if version >= LONG_VERSION else OLD_HEAD
    place = 0
    while re.fullmatch(rb"[A-Z0-9]+", name := tag[place : place + letters]):
        size = tag[place + letters : place + 2 * letters]
        start = place + head
        place = start + (_safe(size) if version >= SAFE_VERSION else int.from_bytes(size))
        yield name, tag[start:place]


def _safe(size: bytes) -> int:
    """A number of seven bits a byte."""
    number = 0
    for byte in size:
        number = number << 7 | byte & 0x7F
    return number
