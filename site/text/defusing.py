"""Texts that a spreadsheet must take as they are, in a CSV file, where nothing else tells them from other things.

Some would run as formulas; others would become numbers or days, and lose their plus sign, their zeros or more.
"""

import re

# The wide forms run as the others do where East Asian text is typed.
FORMULA = re.compile(r"[\s']*[=+\-@＝＋－＠]")
NUMBER = re.compile(r"[\s']*\d[\d\s.,:/%-]*([eE][+-]?\d+)?")


def defused(text: str) -> str:
    """`text` with an apostrophe before it when a spreadsheet could take it for something else."""
    return f"'{text}" if _is_taken_otherwise(text) else text


def restored(text: str) -> str:
    """What `defused` was given."""
    return text[1:] if text.startswith("'") and _is_taken_otherwise(text) else text


def _is_taken_otherwise(text: str) -> bool:
    return bool(FORMULA.match(text) or NUMBER.fullmatch(text))
