"""Small videos: what stands around their pictures as programs write it, the pictures themselves a few bytes."""

from collections.abc import Iterable


def box(kind: bytes, *contents: bytes) -> bytes:
    """A box of an MP4."""
    content = b"".join(contents)
    return (len(content) + 8).to_bytes(4, "big") + kind + content


def track(handler: bytes, coding: bytes) -> bytes:
    """A track of an MP4."""
    described = box(b"stsd", b"\0" * 4, b"\0\0\0\x01", box(coding, b"\0" * 20))
    named = box(b"hdlr", b"\0" * 8, handler, b"\0" * 12)
    return box(b"trak", box(b"mdia", named, box(b"minf", box(b"stbl", described))))


def mp4(coding: bytes = b"avc1", tracks: Iterable[bytes] = (), told: bytes = b"") -> bytes:
    """A video with sound, further `tracks`, and what it tells of itself."""
    told_box = box(b"udta", box(b"\xa9xyz", told)) if told else b""
    moov = box(b"moov", box(b"mvhd", b"\0" * 100), track(b"vide", coding), track(b"soun", b"mp4a"), *tracks, told_box)
    return box(b"ftyp", b"isom\0\0\0\0isomavc1") + moov + box(b"mdat", b"\x01" * 3000)


def element(kind: int, *contents: bytes) -> bytes:
    """An element of a WebM."""
    content = b"".join(contents)
    size = b"\x01" + len(content).to_bytes(7, "big")
    return kind.to_bytes((kind.bit_length() + 7) // 8, "big") + size + content


def webm(codec: bytes = b"V_VP9", kind: bytes = b"webm", told: bytes = b"") -> bytes:
    """A video, and what it tells of itself."""
    tags = element(0x1254C367, element(0x7373, told)) if told else b""
    tracks = element(0x1654AE6B, element(0xAE, element(0x86, codec)), element(0xAE, element(0x86, b"A_OPUS")))
    pictures = element(0x1F43B675, b"\x01" * 3000)
    return element(0x1A45DFA3, element(0x4282, kind)) + element(0x18538067, tracks, tags, pictures)


CAPTIONS = "WEBVTT\n\n1\n00:00.000 --> 00:02.500\nElles ont tissé la mutuelle.\n"
