"""Texts that a spreadsheet must not run as formulas, in a CSV file, where nothing else tells a text from a formula."""

import re

# A number with a sign cannot run.
NUMBER = re.compile(r"[+-]\d+([.,]\d+)?")
# The wide forms run as the others do where East Asian text is typed.
SIGNS = r"[=+\-@\t\r\n＝＋－＠]"
DANGEROUS = re.compile(f"'*{SIGNS}")
DEFUSED = re.compile(f"'+{SIGNS}")


def defused(text: str) -> str:
    """`text` with an apostrophe before it when a spreadsheet could run it."""
    return f"'{text}" if DANGEROUS.match(text) and not NUMBER.fullmatch(text) else text


def restored(text: str) -> str:
    """What `defused` was given."""
    return text[1:] if DEFUSED.match(text) else text
