"""Looks into a ZIP archive before anything else opens it: one made to fill a memory or a disk is refused."""

import zipfile
import zlib
from typing import IO

from django.utils.translation import gettext as _

from .errors import FileError

MAX_ENTRIES = 500
MAX_UNPACKED = 60 << 20
CHUNK = 1 << 16
WORKBOOK = "xl/workbook.xml"


def check_archive(file: IO[bytes]) -> None:
    """Raise FileError unless `file` is a workbook whose parts, as said and as they are, stay within bounds."""
    damaged = FileError(_("This XLSX file is damaged. Save it again in your spreadsheet program."))
    try:
        with zipfile.ZipFile(file) as archive:
            entries = archive.infolist()
            if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
                raise FileError(_("This file unpacks to far more than a list of partners: it is refused."))
            if any(entry.flag_bits & 1 for entry in entries):
                raise FileError(_("This file is protected by a password: save it without one."))
            if WORKBOOK not in archive.namelist():
                raise FileError(_("This is not an XLSX workbook. In your spreadsheet program, save as XLSX or CSV."))
            _unpack(archive, entries)
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
