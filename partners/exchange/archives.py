"""Looks into a ZIP archive before anything else opens it: one made to fill a memory or a disk is refused."""

import zipfile
import zlib
from enum import Enum
from typing import IO, NamedTuple

from django.utils.translation import gettext as _

from .errors import FileError
from .sheet import how_to_save

MAX_ENTRIES = 500
MAX_UNPACKED = 60 << 20
CHUNK = 1 << 16
WORKBOOK, BINARY_WORKBOOK = "xl/workbook.xml", "xl/workbook.bin"
MIMETYPE, MANIFEST = "mimetype", "META-INF/manifest.xml"
ODS = b"application/vnd.oasis.opendocument.spreadsheet"
NUMBERS = ".iwa"


class Kind(Enum):
    """A kind of workbook."""

    XLSX = "xlsx"
    ODS = "ods"
    XLS = "xls"


class Parts(NamedTuple):
    """What an archive holds: a kind of workbook, perhaps programs and links to other files."""

    kind: Kind
    macros: bool
    links: bool


def check_archive(file: IO[bytes]) -> Parts:
    """What `file` holds. Raises FileError unless it is a workbook whose parts, as said and as they are, have bounds."""
    damaged = FileError(_("This XLSX file is damaged. Save it again in your spreadsheet program."), how_to_save())
    try:
        with zipfile.ZipFile(file) as archive:
            entries = archive.infolist()
            if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
                raise FileError(_("This file unpacks to far more than a list of partners: it is refused."))
            if any(entry.flag_bits & 1 for entry in entries):
                raise _locked()
            _unpack(archive, entries)
            return _parts(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise damaged from error
    finally:
        file.seek(0)


def _unpack(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> None:
    """Read every part once, piece by piece, and keep nothing; zipfile stops at the size that was said."""
    total = 0
    for entry in entries:
        with archive.open(entry) as part:
            while chunk := part.read(CHUNK):
                total += len(chunk)
                if total > MAX_UNPACKED:
                    raise FileError(_("This file unpacks to far more than a list of partners: it is refused."))


def _parts(archive: zipfile.ZipFile) -> Parts:
    """What the names of the parts tell."""
    names = archive.namelist()
    if WORKBOOK in names:
        kind = Kind.XLSX
    elif MIMETYPE in names and archive.read(MIMETYPE).startswith(ODS):
        kind = Kind.ODS
        if MANIFEST in names and b"encryption-data" in archive.read(MANIFEST):
            raise _locked()
    elif BINARY_WORKBOOK in names:
        raise FileError(_("This is a binary workbook (XLSB): save it as XLSX."), how_to_save())
    elif any(name.endswith(NUMBERS) for name in names):
        raise FileError(_("This is a document of Numbers, Pages or Keynote: export the list to Excel."), how_to_save())
    else:
        message = _("This is not an XLSX workbook. In your spreadsheet program, save as XLSX or CSV.")
        raise FileError(message, how_to_save())
    return Parts(
        kind,
        macros=any(name.endswith("vbaProject.bin") or name.startswith("Basic/") for name in names),
        links=any(name.startswith("xl/externalLinks/") for name in names),
    )


def _locked() -> FileError:
    return FileError(_("This file is protected by a password: save it without one."))
