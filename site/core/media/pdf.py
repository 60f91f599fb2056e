"""Facts read from PDF files."""

from typing import IO

import pypdfium2


def count_pages(file: IO[bytes]) -> int | None:
    """Number of pages of a PDF, or None when it cannot be read (damaged, encrypted, another format)."""
    file.seek(0)
    try:
        with pypdfium2.PdfDocument(file.read()) as pdf:
            return len(pdf)
    except pypdfium2.PdfiumError:
        return None
    finally:
        file.seek(0)
