"""Facts read from PDF files, in a process of their own: a file made to harm ends that process and nothing else."""

import subprocess
import sys
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import IO

READER = Path(__file__).with_name("pdf_reader.py")
READING_SECONDS = 20
# Where readers look for the signature (PDF 1.7, appendix H, note 13).
SIGNATURE_WITHIN = 1024


def is_pdf(file: IO[bytes]) -> bool:
    """Whether `file` carries a PDF's signature; it may be damaged further on."""
    file.seek(0)
    head = file.read(SIGNATURE_WITHIN)
    file.seek(0)
    return b"%PDF-" in head


def count_pages(file: IO[bytes]) -> int | None:
    """Number of pages of a PDF, or None when it cannot be read (damaged, encrypted, another format)."""
    if not is_pdf(file):
        return None
    with TemporaryFile() as copy:
        copyfileobj(file, copy)
        file.seek(0)
        copy.seek(0)
        return _read_elsewhere(copy)


def _read_elsewhere(file: IO[bytes]) -> int | None:
    try:
        answer = subprocess.run(  # noqa: S603  # our own reader, by our own Python
            [sys.executable, "-I", str(READER)],
            stdin=file,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=READING_SECONDS,
            check=True,
        )
    except (subprocess.SubprocessError, OSError):
        return None
    return int(answer.stdout)
