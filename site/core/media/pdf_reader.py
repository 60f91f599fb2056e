"""A program of its own: writes the number of pages of the PDF on its standard input.

Ends with an error when the file cannot be read, or takes more memory or time than a PDF should.
"""

import resource
import sys
from contextlib import suppress

import pypdfium2

MEMORY_BYTES = 512 << 20
CPU_SECONDS = 10


def main() -> None:
    """Count the pages; pdfium reads the file piece by piece."""
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with open(0, "rb", closefd=False) as file, pypdfium2.PdfDocument(file) as pdf:
        sys.stdout.write(str(len(pdf)))


if __name__ == "__main__":
    main()
