"""How many pictures a GIF file holds: its blocks, one after the other, without a pixel (GIF89a specification)."""

from .faults import Fault, FaultError

IMAGE, EXTENSION, TRAILER = 0x2C, 0x21, 0x3B
SCREEN_END, DESCRIPTOR_SIZE = 13, 10


def gif_frames(data: bytes) -> int:
    """The number of pictures. Raises FaultError when the file breaks off or breaks its format's rules."""
    try:
        return _frames(data)
    except IndexError as error:
        raise FaultError(Fault.DAMAGED) from error


def _frames(data: bytes) -> int:
    position, frames = SCREEN_END + _palette_size(data[10]), 0
    while (kind := data[position]) != TRAILER:
        if kind == IMAGE:
            frames += 1
            # The descriptor, its palette, and the byte before the coded pixels.
            position += DESCRIPTOR_SIZE + _palette_size(data[position + 9]) + 1
        elif kind == EXTENSION:
            position += 2
        else:
            raise FaultError(Fault.DAMAGED)
        while length := data[position]:
            position += 1 + length
        position += 1
    return frames


def _palette_size(flags: int) -> int:
    """Bytes of the colour table that a packed field announces."""
    return 3 * 2 ** ((flags & 0x07) + 1) if flags & 0x80 else 0
