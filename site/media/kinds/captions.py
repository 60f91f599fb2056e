"""Captions of videos: WebVTT (W3C), in UTF-8, with a cue at least."""

import re
from typing import BinaryIO

from .faults import CAPTIONS, Fault
from .texts import check_text

LARGEST = 2 << 20
SIGNATURE = re.compile(r"\ufeff?WEBVTT(?:[ \t\n]|$)")
TIME = r"(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
CUE = re.compile(rf"{TIME}[ \t]+-->[ \t]+{TIME}(?:[ \t].*)?")
ARROW = "-->"


def check_captions(file: BinaryIO, extension: str) -> None:
    """Raise Fault unless `file` is WebVTT whose cues all end after they begin."""
    check_text(file, "txt")
    file.seek(0)
    content = file.read(LARGEST + 1)
    try:
        text = content.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise Fault(CAPTIONS) from error
    timings = [line.strip() for line in text.split("\n") if ARROW in line]
    if len(content) > LARGEST or not SIGNATURE.match(text) or not timings or not all(map(_is_timing, timings)):
        raise Fault(CAPTIONS)


def _is_timing(line: str) -> bool:
    found = CUE.fullmatch(line)
    if found is None:
        return False
    first, last = (tuple(int(part or 0) for part in found.groups()[half : half + 4]) for half in (0, 4))
    return first < last
