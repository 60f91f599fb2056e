"""A program of its own, as `program`, for what the public sends: a PDF must be passive too."""

from .passive import check_passive_pdf
from .program import CHECKS, tell


def main(extension: str) -> None:
    """Look at the file on standard input and write what kind it is, or what is wrong with it."""
    tell({**CHECKS, "pdf": check_passive_pdf}, extension)
