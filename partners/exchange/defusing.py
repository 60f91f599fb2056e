"""Texts that a spreadsheet must not run as formulas, in a CSV file, where nothing else tells a text from a formula."""

import re

# A number with a sign cannot run.
NUMBER = re.compile(r"[+-]\d+([.,]\d+)?")
DANGEROUS = re.compile(r"'*[=+\-@\t\r]")
DEFUSED = re.compile(r"'+[=+\-@\t\r]")


def defused(text: str) -> str:
    """`text` with an apostrophe before it when a spreadsheet could run it."""
    return f"'{text}" if DANGEROUS.match(text) and not NUMBER.fullmatch(text) else text


def restored(text: str) -> str:
    """What `defused` was given."""
    return text[1:] if DEFUSED.match(text) else text
