"""PDF files that do nothing by themselves and carry no others: what strangers may send."""

from io import BytesIO
from typing import BinaryIO

import pikepdf

from ..pdf_extras import acts, attached_files
from .faults import ACTIVE, LOCKED, Fault
from .portable import check_pdf


def check_passive_pdf(file: BinaryIO, extension: str) -> None:
    """Raise Fault unless `file` is a PDF that can be opened, without scripts, programs to start or files within it.

    Raises PdfError for a damaged one.
    """
    check_pdf(file, extension)
    file.seek(0)
    try:
        # From memory: the sandbox opens no file.
        pdf = pikepdf.open(BytesIO(file.read()))
    except pikepdf.PasswordError as error:
        raise Fault(LOCKED) from error
    with pdf:
        if acts(pdf) or attached_files(pdf):
            raise Fault(ACTIVE)
