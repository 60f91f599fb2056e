"""Translators' files as XLIFF 1.2 (OASIS, 2008), which translation agencies' programs read.

A small writer and reader: the one library for it, translate-toolkit, is under the GPL and brings some thirty formats.
Tags within a sentence are inline codes (`g` around words, `x` alone), which translators' programs protect.
"""

import re
from collections.abc import Iterator

import polib
from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from lxml import etree

from .files import COUNT, ID

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
ALONE = "br"
TAG = re.compile(r"<(/?)([a-z]+)((?:\s[^<>]*)?)/?>")
STATES = {"fuzzy": "needs-review-translation", "": "needs-translation", "done": "translated"}
CONFIRMED = {"translated", "final", "signed-off"}


def as_xliff(po: polib.POFile, source: str) -> bytes:
    """The entries of `po` as a file, translated from the language `source`."""
    root = etree.Element(_name("xliff"), nsmap={None: NAMESPACE}, version="1.2")
    attributes = {"original": po.metadata[ID], "datatype": "html", "source-language": source}
    file = etree.SubElement(root, _name("file"), attributes | {"target-language": po.metadata["Language"]})
    header = etree.SubElement(file, _name("header"))
    counts = etree.SubElement(header, _name("count-group"), name="texts")
    etree.SubElement(counts, _name("count"), {"count-type": "total", "unit": "trans-unit"}).text = str(len(po))
    body = etree.SubElement(file, _name("body"))
    for number, entry in enumerate(po, start=1):
        unit = etree.SubElement(body, _name("trans-unit"), id=str(number), resname=entry.msgctxt)
        _fill(etree.SubElement(unit, _name("source")), entry.msgid)
        target = etree.SubElement(unit, _name("target"))
        target.set("state", STATES["fuzzy" if entry.fuzzy else "done" if entry.msgstr else ""])
        _fill(target, entry.msgstr)
        etree.SubElement(unit, _name("note")).text = entry.comment
        if entry.fuzzy and entry.previous_msgid:
            before = etree.SubElement(unit, _name("alt-trans"))
            _fill(etree.SubElement(before, _name("source")), entry.previous_msgid)
            _fill(etree.SubElement(before, _name("target")), entry.msgstr)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=False)
    return written


def from_xliff(content: bytes) -> polib.POFile:
    """The entries of a file. Raises ValidationError for one that is not such a file."""
    try:
        root = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError):
        raise ValidationError(_("This is no XLIFF file: choose the one that was downloaded here.")) from None
    file = root.find(_name("file"))
    if root.tag != _name("xliff") or file is None:
        raise ValidationError(_("This is no XLIFF file: choose the one that was downloaded here."))
    po = polib.POFile()
    count = file.find(f"{_name('header')}/{_name('count-group')}[@name='texts']/{_name('count')}")
    po.metadata = {
        ID: file.get("original", ""),
        "Language": file.get("target-language", ""),
        COUNT: "" if count is None else count.text or "",
    }
    for unit in file.iter(_name("trans-unit")):
        source, target, note = (unit.find(_name(tag)) for tag in ("source", "target", "note"))
        words = "" if target is None else "".join(_html(target))
        state = "" if target is None else target.get("state", "translated")
        po.append(
            polib.POEntry(
                msgctxt=unit.get("resname", ""),
                msgid="" if source is None else "".join(_html(source)),
                msgstr=words,
                comment=(note.text or "") if note is not None else "",
                flags=[] if state in CONFIRMED else ["fuzzy"],
                linenum=int(unit.get("id", "0")) if unit.get("id", "").isdecimal() else 0,
            )
        )
    return po


def _name(tag: str) -> str:
    return f"{{{NAMESPACE}}}{tag}"


def _fill(element: etree._Element, html: str) -> None:
    """Put a text with its tags into an element."""
    open_elements, place, number = [element], 0, 0
    for found in TAG.finditer(html):
        _add(open_elements[-1], _plain(html[place : found.start()]))
        place = found.end()
        closing, tag, attributes = found.groups()
        if closing:
            open_elements.pop()
            continue
        number += 1
        identifier = re.search(r'id="([^"]*)"', attributes)
        code = etree.SubElement(
            open_elements[-1],
            _name("x" if tag == ALONE else "g"),
            id=identifier[1] if identifier else f"{tag}-{number}",
            ctype=f"x-html-{tag}",
        )
        if tag != ALONE:
            open_elements.append(code)
    _add(open_elements[-1], _plain(html[place:]))


def _plain(html: str) -> str:
    return html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _add(element: etree._Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _html(element: etree._Element) -> Iterator[str]:
    """The text of an element with its tags."""
    yield _escaped(element.text or "")
    for code in element:
        tag = code.get("ctype", "").removeprefix("x-html-")
        if code.tag == _name("x"):
            yield f"<{tag}/>"
        elif code.tag == _name("mrk"):
            # What a translators' program notes of the words, a term or a part: no tag of ours.
            yield from _html(code)
        else:
            identifier = f' id="{code.get("id")}"' if tag == "a" else ""
            yield f"<{tag}{identifier}>"
            yield from _html(code)
            yield f"</{tag}>"
        yield _escaped(code.tail or "")
