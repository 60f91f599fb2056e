"""MP3: frames of sound one after the other, after the tags that may stand before them (ISO 11172-3, ID3v2.4)."""

from typing import BinaryIO

from .faults import OTHER, Fault
from .signatures import HEAD, refuse_programs, told

KILOBITS = {
    1: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
RATES = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}
LAYER_3 = 1
# As many in a row are no accident.
FRAMES = 5
ID3_SIZE = 10


def check_mp3(file: BinaryIO, extension: str) -> None:
    """Raise Fault unless `file` is sound from where its tags end."""
    data = file.read()
    refuse_programs(data[:HEAD])
    position = 0
    while data[position : position + 3] == b"ID3":
        size = data[position + 6 : position + ID3_SIZE]
        position += ID3_SIZE + sum((byte & 0x7F) << 7 * (3 - index) for index, byte in enumerate(size))
    # Encoders pad their tags with zeros.
    position += len(data[position:]) - len(data[position:].lstrip(b"\0"))
    for _frame in range(FRAMES):
        length = frame_length(data[position : position + 4])
        if not length:
            raise Fault(OTHER, told(data[:HEAD]))
        position += length


def frame_length(header: bytes) -> int:
    """How many bytes the frame with this header takes; 0 when it is none."""
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xE0 != 0xE0 or (header[1] >> 1) & 3 != LAYER_3:
        return 0
    version = (header[1] >> 3) & 3
    bits, rate = header[2] >> 4, (header[2] >> 2) & 3
    if version not in RATES or bits in (0, 15) or rate == 3:
        return 0
    first = version == 3
    kilobits = KILOBITS[1 if first else 2][bits]
    return (144 if first else 72) * kilobits * 1000 // RATES[version][rate] + ((header[2] >> 1) & 1)
