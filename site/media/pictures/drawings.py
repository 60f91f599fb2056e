"""SVG drawings, drawn once and for all as PNG: no script, style or address of theirs ever reaches a reader."""

import re
from xml.etree.ElementTree import Element

import resvg_py
from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from .faults import Fault, FaultError

# The longer side, in pixels.
DRAWN = 1600
MOST_ELEMENTS = 50_000
WRITING = ("text", "tspan", "textPath")
# What a drawing may lead to: parts of itself, pictures that it holds.
WITHIN = re.compile(r"\s*(?:#|data:image/(?:png|jpe?g|gif|webp);base64,)", re.IGNORECASE)
NUMBER = re.compile(r"\d+(?:\.\d+)?")


def is_drawing(data: bytes) -> bool:
    """Whether `data` may be an SVG drawing."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith(b"<") and b"<svg" in head


def drawn(data: bytes) -> bytes:
    """The drawing in `data` as PNG. Raises FaultError when it needs what it does not hold."""
    try:
        root = fromstring(data, forbid_entities=True, forbid_external=True)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise FaultError(Fault.DRAWING) from error
    _check(root)
    width, height = _size(root)
    wide, high = (DRAWN, None) if width >= height else (None, DRAWN)
    try:
        text = data.decode("utf-8-sig")
        return bytes(resvg_py.svg_to_bytes(svg_string=text, skip_system_fonts=True, width=wide, height=high))
    except ValueError as error:
        raise FaultError(Fault.DRAWING) from error


def _check(root: Element) -> None:
    """Raise FaultError when the drawing needs letters or other files, or has more parts than a logo."""
    for number, element in enumerate(root.iter()):
        if number > MOST_ELEMENTS:
            raise FaultError(Fault.HEAVY)
        name = _local(element.tag)
        if name in WRITING and (element.text or "").strip():
            raise FaultError(Fault.DRAWING_TEXT)
        links = (value for key, value in element.attrib.items() if _local(key) == "href")
        if name != "a" and not all(map(WITHIN.match, links)):
            raise FaultError(Fault.DRAWING_LINKS)


def _local(name: object) -> str:
    """The name of an element or attribute without its namespace; comments have none."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""


def _size(root: Element) -> tuple[float, float]:
    """How wide and high it is meant to be; what it does not say is a square."""
    box = NUMBER.findall(root.get("viewBox", ""))[-2:]
    stated = [*NUMBER.findall(root.get("width", ""))[:1], *NUMBER.findall(root.get("height", ""))[:1]]
    width, height = next((pair for pair in (box, stated) if len(pair) == 2), ("1", "1"))
    return float(width), float(height)
