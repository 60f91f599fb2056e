"""Texts on their way into a spreadsheet."""

# https://owasp.org/www-community/attacks/CSV_Injection; the wide forms are read as the plain ones in East Asia.
ACTIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def inert(text: str) -> str:
    """`text`, behind an apostrophe when a spreadsheet would run it as a formula; not meant for numbers."""
    return f"'{text}" if text.startswith(ACTIVE) else text
