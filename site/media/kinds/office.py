"""Office documents: what their own list of parts says they are (ECMA-376, OpenDocument 1.3, EPUB 3.3)."""

import zipfile
from typing import BinaryIO
from xml.etree.ElementTree import Element

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from .archives import check_parts, opened, unpacked
from .faults import DAMAGED, MACROS, OTHER, REMOTE, Fault

OPEN_XML = "application/vnd.openxmlformats-officedocument."
MAIN_PARTS = {
    "docx": OPEN_XML + "wordprocessingml.document.main+xml",
    "xlsx": OPEN_XML + "spreadsheetml.sheet.main+xml",
    "pptx": OPEN_XML + "presentationml.presentation.main+xml",
}
MIMETYPES = {
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "epub": "application/epub+zip",
}
# Parts that programs run, by what the list of parts calls them.
RUN = ("macroenabled", "vbaproject", "vbadata", "activex", "oleobject")
# Relations to other places from which a program takes more than a reader's click asks for.
FETCHED = ("attachedTemplate", "oleObject", "frame", "subDocument")
# Folders of OpenDocument that hold macros.
SCRIPTS = ("Basic/", "Scripts/")
# Books may move, within their program's own walls.
SCRIPTED = frozenset(["js"])


def check_open_xml(file: BinaryIO, extension: str) -> None:
    """Raise Fault unless `file` is a document of Office's of that kind, without macros, programs or remote parts."""
    with opened(file) as archive:
        types = _types(archive)
        if any(word in name.lower() for word in RUN for name in types):
            raise Fault(MACROS)
        if MAIN_PARTS[extension] not in types:
            found = next((ending for ending, name in MAIN_PARTS.items() if name in types), "zip")
            raise Fault(OTHER, found)
        for name in archive.namelist():
            if name.lower().endswith("vbaproject.bin"):
                raise Fault(MACROS)
            if name.endswith(".rels"):
                _check_relations(unpacked(archive, name))
        # A chart carries the table that it was drawn from.
        check_parts(archive, dict.fromkeys(MAIN_PARTS, check_embedded))


def check_embedded(file: BinaryIO, extension: str) -> None:
    """Raise Fault unless `file` is a document of Office's without macros that holds no further one."""
    with opened(file) as archive:
        if any(word in name.lower() for word in RUN for name in _types(archive)):
            raise Fault(MACROS)
        check_parts(archive, {})


def check_packaged(file: BinaryIO, extension: str) -> None:
    """Raise Fault unless `file` is an OpenDocument or a book of that kind, without macros or programs."""
    with opened(file) as archive:
        mimetype = unpacked(archive, "mimetype", 100).decode("ascii", "replace").strip()
        if mimetype != MIMETYPES[extension]:
            found = next((ending for ending, name in MIMETYPES.items() if name == mimetype), "zip")
            raise Fault(OTHER, found)
        is_book = extension == "epub"
        if not is_book and any(name.startswith(SCRIPTS) for name in archive.namelist()):
            raise Fault(MACROS)
        check_parts(archive, {}, SCRIPTED if is_book else frozenset())


def _types(archive: zipfile.ZipFile) -> set[str]:
    """What the parts are, as the document's list says. Raises Fault when it has none."""
    content = unpacked(archive, "[Content_Types].xml")
    if not content:
        raise Fault(OTHER, "zip")
    return {element.get("ContentType", "") for element in _parsed(content)}


def _check_relations(content: bytes) -> None:
    for element in _parsed(content):
        kind = element.get("Type", "").rpartition("/")[2]
        if element.get("TargetMode") == "External" and kind in FETCHED:
            raise Fault(REMOTE)


def _parsed(content: bytes) -> list[Element]:
    try:
        return list(fromstring(content, forbid_dtd=True))
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise Fault(DAMAGED) from error
