"""Plain texts and tables: text from end to end, and no page of the web."""

import re
from typing import BinaryIO

from .faults import BINARY, MARKUP, OTHER, Fault
from .signatures import HEAD, PDF, refuse_programs, told

BYTE_ORDER_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
# What no text holds: control codes other than tabs, ends of lines and of pages.
CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f]")
# What browsers take for a page (WHATWG, MIME Sniffing, 7.1), and what servers and computers run.
PAGE = re.compile(
    r"\s*(?:<!doctype|<html|<head|<script|<iframe|<body|<style|<title|<svg|<\?xml|<\?php|<!--|\{\\rtf|#!)",
    re.IGNORECASE,
)
LIVE = re.compile(r"<\s*(?:script|iframe|object|embed|svg|html|body)\b", re.IGNORECASE)
PIECE = 1 << 20


def check_text(file: BinaryIO, extension: str) -> None:
    """Raise Fault unless `file` is text. The older encodings cannot be told apart: any will do."""
    head = file.read(HEAD)
    refuse_programs(head)
    encoding = next((name for mark, name in BYTE_ORDER_MARKS.items() if head.startswith(mark)), "latin-1")
    if encoding == "latin-1" and (PDF in head[:1024] or told(head)):
        raise Fault(OTHER, "pdf" if PDF in head[:1024] else told(head))
    file.seek(0)
    try:
        text = file.read().decode(encoding)
    except UnicodeDecodeError as error:
        raise Fault(BINARY) from error
    if CONTROL.search(text):
        raise Fault(BINARY)
    if PAGE.match(text.lstrip("\ufeff")) or (extension == "txt" and LIVE.search(text)):
        raise Fault(MARKUP)
