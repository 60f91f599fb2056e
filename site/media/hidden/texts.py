"""Plain texts: in every charset that they may be in."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from collections.abc import Iterator

from .charsets import other_readings, ranked

# UTF-32's first, for it begins as UTF-16's.
MARKS = {
    BOM_UTF8: "utf-8-sig",
    BOM_UTF32_LE: "utf-32",
    BOM_UTF32_BE: "utf-32",
    BOM_UTF16_LE: "utf-16",
    BOM_UTF16_BE: "utf-16",
}
# Of the lines that may be in another charset, in bytes.
MOST_UNSURE = 2_000_000
# Where texts of seven bits change their meaning; a telephone number does not.
SHIFT = re.compile(rb"\x1b[$(]|~\{|\+(?=[0-9/+]*[A-Za-z])[A-Za-z0-9/+]{3}")


def readings(content: bytes) -> Iterator[str]:
    """What `content` says: as far as it is known, then in each charset that it may be in."""
    text, unsure = first_reading(content)
    yield text
    if unsure:
        yield from other_readings(unsure)


def first_reading(content: bytes) -> tuple[str, bytes]:
    """What `content` most likely says, and those of its lines that may be in another charset."""
    if named := next((name for mark, name in MARKS.items() if content.startswith(mark)), None):
        return content.decode(named, "replace"), b""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return _older(content.splitlines())
    return text, b"\n".join(line for line in content.splitlines() if SHIFT.search(line))[:MOST_UNSURE]


def _older(lines: list[bytes]) -> tuple[str, bytes]:
    unsure = b"\n".join(line for line in lines if not _is_utf_8(line) or SHIFT.search(line))[:MOST_UNSURE]
    likely = ranked(unsure)[0]
    return "\n".join(line.decode("utf-8" if _is_utf_8(line) else likely, "replace") for line in lines), unsure


def _is_utf_8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True
