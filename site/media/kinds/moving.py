"""Videos that browsers play: MP4 with H.264 (ISO 14496-12), WebM with VP8, VP9 or AV1 (RFC 8794, RFC 9559).

Only what stands around pictures and sound is read. It may tell where a telephone was and whose it is: such parts are
named, for `media.documents` to overwrite, and so are the room left free, which may hold what stood there before, and
what telephones add beside the film. A track of neither pictures, sound nor words, as cameras write of their position,
lies among the pictures: such a video is refused.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from .faults import CODING, DAMAGED, OTHER, TELLING, Fault
from .signatures import HEAD, refuse_programs, told

VIDEOS = frozenset({"mp4", "webm"})
"""The kinds that this module knows, by the endings of names."""
MOST_PARTS = 20_000
DEEPEST = 8

# ISO base media: boxes within which others stand.
AROUND = frozenset({b"moov", b"trak", b"mdia", b"minf", b"stbl"})
TELLING_BOXES = frozenset({b"udta", b"meta", b"uuid", b"free", b"skip"})
# What a film is made of; telephones add boxes of their own beside them.
OUTERMOST = frozenset(
    {b"ftyp", b"styp", b"moov", b"moof", b"mdat", b"mfra", b"sidx", b"ssix", b"prft", b"emsg", b"wide"}
)
TRACKS = frozenset({b"vide", b"soun", b"text", b"sbtl", b"subt", b"clcp", b"hint"})
H264 = frozenset({b"avc1", b"avc3"})

# EBML, by their identifiers.
EBML, DOC_TYPE, SEGMENT, INFO = 0x1A45DFA3, 0x4282, 0x18538067, 0x1549A966
ALL_TRACKS, TRACK, CODEC, NAME = 0x1654AE6B, 0xAE, 0x86, 0x536E
TAGS, ATTACHMENTS, TITLE, CLUSTER = 0x1254C367, 0x1941A469, 0x7BA9, 0x1F43B675
ELEMENTS_AROUND = frozenset({SEGMENT, INFO, ALL_TRACKS, TRACK})
VOID = 0xEC
TELLING_ELEMENTS = frozenset({TAGS, ATTACHMENTS, TITLE, NAME, VOID})
PLAYED = ("V_VP8", "V_VP9", "V_AV1")
TRACKS_OF_WEBM = frozenset({"V_", "A_", "S_"})
# A box whose size takes eight bytes, and a void element whose size does.
LONG_HEAD, SHORTEST_LONG = 16, 9


@dataclass(frozen=True)
class Part:
    """A part of a file: where it begins, where its content does, where it ends; `above` is what it stands in."""

    kind: bytes | int
    start: int
    content: int
    end: int
    above: bytes | int | None = None


def check_mp4(file: BinaryIO, extension: str) -> None:
    """Raise Fault unless `file` is an MP4 whose pictures are H.264."""
    head = file.read(HEAD)
    refuse_programs(head)
    if head[4:8] != b"ftyp":
        raise Fault(OTHER, told(head))
    parts = list(boxes(file))
    codings = {_read(file, part)[12:16] for part in parts if part.kind == b"stsd"}
    handlers = [_read(file, part)[8:12] for part in parts if part.kind == b"hdlr" and part.above == b"mdia"]
    if b"vide" not in handlers:
        raise Fault(DAMAGED)
    if not codings & H264:
        raise Fault(CODING)
    if set(handlers) - TRACKS:
        raise Fault(TELLING)


def check_webm(file: BinaryIO, extension: str) -> None:
    """Raise Fault unless `file` is a WebM whose pictures browsers play."""
    head = file.read(HEAD)
    refuse_programs(head)
    parts = list(elements(file))
    if not parts or parts[0].kind != EBML:
        raise Fault(OTHER, told(head))
    kinds = [_read(file, part) for part in parts if part.kind == DOC_TYPE]
    if kinds != [b"webm"]:
        raise Fault(OTHER, "mkv")
    codecs = [_read(file, part).decode("ascii", "replace") for part in parts if part.kind == CODEC]
    if not any(codec.startswith(PLAYED) for codec in codecs):
        raise Fault(CODING if codecs else DAMAGED)
    if any(codec[:2] not in TRACKS_OF_WEBM for codec in codecs):
        raise Fault(TELLING)


def telling_parts(file: BinaryIO, extension: str) -> list[tuple[int, str, int]]:
    """The parts that tell of people and places: where to write, what (hex), and how many zeros after it."""
    return [_blank(part) for part in (boxes if extension == "mp4" else elements)(file) if _is_telling(part)]


def between_scenes(file: BinaryIO, extension: str) -> bytes:
    """What stands around the pictures and the sound."""
    parts = (boxes if extension == "mp4" else elements)(file)
    inner = [part for part in parts if part.kind not in {b"mdat", CLUSTER, *AROUND, *ELEMENTS_AROUND}]
    return b"\0".join(_read(file, part) for part in inner)


def _is_telling(part: Part) -> bool:
    if isinstance(part.kind, bytes):
        return part.kind in TELLING_BOXES or (part.above is None and part.kind not in OUTERMOST)
    return part.kind in TELLING_ELEMENTS


def _blank(part: Part) -> tuple[int, str, int]:
    """A part of the same length that says nothing."""
    length = part.end - part.start
    if isinstance(part.kind, bytes):  # the size stays as it is written, before or after the kind
        long_size = length.to_bytes(8, "big") if part.content - part.start >= LONG_HEAD else b""
        return part.start + 4, (b"free" + long_size).hex(), part.end - part.content
    is_short = length < SHORTEST_LONG
    size = bytes([0x80 | (length - 2)]) if is_short else b"\x01" + (length - SHORTEST_LONG).to_bytes(7, "big")
    return part.start, (bytes([VOID]) + size).hex(), length - 1 - len(size)


def boxes(file: BinaryIO) -> Iterator[Part]:
    """The boxes of an MP4, those within others among them. Raises Fault where they do not fit."""
    yield from _counted(_boxes(file, 0, file.seek(0, 2), None, 0))


def _boxes(file: BinaryIO, start: int, end: int, above: bytes | None, depth: int) -> Iterator[Part]:
    while start < end:
        file.seek(start)
        head = file.read(16)
        size, kind, content = int.from_bytes(head[:4], "big"), head[4:8], start + 8
        if size == 1:
            size, content = int.from_bytes(head[8:16], "big"), start + 16
        elif size == 0:
            size = end - start
        if size < content - start or start + size > end or depth > DEEPEST:
            raise Fault(DAMAGED)
        yield Part(kind, start, content, start + size, above)
        if kind in AROUND:
            yield from _boxes(file, content, start + size, kind, depth + 1)
        start += size


def elements(file: BinaryIO) -> Iterator[Part]:
    """The elements of a WebM, those within others among them. Raises Fault where they do not fit."""
    yield from _counted(_elements(file, 0, file.seek(0, 2), None, 0))


def _elements(file: BinaryIO, start: int, end: int, above: int | None, depth: int) -> Iterator[Part]:
    while start < end:
        file.seek(start)
        head = file.read(12)
        id_length = _length(head[:1], 4)
        size_length = _length(head[id_length : id_length + 1], 8)
        kind = int.from_bytes(head[:id_length], "big")
        size = int.from_bytes(head[id_length : id_length + size_length], "big") & ((1 << 7 * size_length) - 1)
        content = start + id_length + size_length
        if size == (1 << 7 * size_length) - 1:  # written while it was not known: up to the end
            size = end - content
        if content + size > end or depth > DEEPEST:
            raise Fault(DAMAGED)
        yield Part(kind, start, content, content + size, above)
        if kind in ELEMENTS_AROUND or kind == EBML:
            yield from _elements(file, content, content + size, kind, depth + 1)
        start = content + size


def _length(byte: bytes, most: int) -> int:
    """How long a number is, which its first byte tells."""
    length = 9 - byte[0].bit_length() if byte and byte[0] else most + 1
    if length > most:
        raise Fault(DAMAGED)
    return length


def _counted(parts: Iterator[Part]) -> Iterator[Part]:
    for number, part in enumerate(parts):
        if number > MOST_PARTS:
            raise Fault(DAMAGED)
        yield part


def _read(file: BinaryIO, part: Part, most: int = 1 << 20) -> bytes:
    file.seek(part.content)
    return file.read(min(part.end - part.content, most))
