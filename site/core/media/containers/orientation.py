"""The one piece of Exif that is kept: which way up a picture is."""

import struct

UPRIGHT = 1
ORIENTATION_TAG = 0x0112
_SHORT = 3


def orientation_exif(orientation: int) -> bytes:
    """A TIFF block whose only entry is the orientation (TIFF 6.0, section 2; Exif 2.32, section 4.6.4)."""
    header = b"MM\0*" + struct.pack(">I", 8)
    entry = struct.pack(">HHIHH", ORIENTATION_TAG, _SHORT, 1, orientation, 0)
    return header + struct.pack(">H", 1) + entry + struct.pack(">I", 0)
