"""GIF without metadata: blocks of the GIF89a specification."""

from .orientation import UPRIGHT

IMAGE, EXTENSION, TRAILER = 0x2C, 0x21, 0x3B
GRAPHIC_CONTROL, APPLICATION = 0xF9, 0xFF
# How often an animation repeats, and its colour profile.
NEEDED_APPLICATIONS = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012")
SCREEN_END, DESCRIPTOR_SIZE = 13, 10


def strip(data: bytes, orientation: int = UPRIGHT) -> bytes:
    """The GIF file with its frames and their timing, without comments, texts and XMP.

    The format knows no orientation: `orientation` is taken for the sake of one signature.
    """
    if data[:6] not in (b"GIF87a", b"GIF89a"):
        raise ValueError("no GIF header")
    try:
        return _strip(data)
    except IndexError as error:
        raise ValueError("block breaks off") from error


def _strip(data: bytes) -> bytes:
    position = SCREEN_END + _palette_size(data[10])
    kept = [data[:position]]
    while data[position] != TRAILER:
        end = _block_end(data, position)
        if _is_needed(data, position):
            kept.append(data[position:end])
        position = end
    return b"".join([*kept, bytes([TRAILER])])


def _is_needed(data: bytes, position: int) -> bool:
    kind, label = data[position], data[position + 1]
    if kind == IMAGE or label == GRAPHIC_CONTROL:
        return True
    return label == APPLICATION and data[position + 3 : position + 14] in NEEDED_APPLICATIONS


def _block_end(data: bytes, position: int) -> int:
    if data[position] == IMAGE:
        # The descriptor, its palette, and the byte before the coded pixels.
        return _sub_blocks_end(data, position + DESCRIPTOR_SIZE + _palette_size(data[position + 9]) + 1)
    if data[position] == EXTENSION:
        return _sub_blocks_end(data, position + 2)
    raise ValueError("unknown block")


def _sub_blocks_end(data: bytes, position: int) -> int:
    while length := data[position]:
        position += 1 + length
    return position + 1


def _palette_size(flags: int) -> int:
    """Bytes of the colour table that a packed field announces."""
    return 3 * 2 ** ((flags & 0x07) + 1) if flags & 0x80 else 0
