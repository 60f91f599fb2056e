"""Letters that a spreadsheet program loses when it saves a list in an encoding that lacks them."""

import re
from unicodedata import combining, normalize

# Of Excel's “CSV” on Windows, on a Mac, and its “CSV (MS-DOS)”.
ENCODINGS = ("cp1252", "mac-roman", "cp850")
STAND_INS = "?_"
"""What is written for a letter that is lacking: by programs on Windows, on a Mac."""
LOOKALIKES = (
    dict.fromkeys("‐‑–—−", "-")
    | dict.fromkeys("‘’′ʼ", "'")
    | dict.fromkeys("“”„″", '"')
    | {"Ł": "L", "ł": "l", "Đ": "ÐD", "đ": "d", "ħ": "h", "ı": "i", "œ": "o", "Œ": "O", "…": ".", "•": "·", "ǀ": "|"}
    | {"\u0300": "`", "\u0301": "´", "\u0302": "^", "\u0303": "~", "\u0308": "¨", "\u0327": "¸"}
)
"""What else Windows writes for some letters, beside the letter without its accents."""
IN_A_WORD = re.compile(r"(?<=\w)\?(?=\w)|^\W*\?(?=\w)")

# “????? du sud”, “Union ?? du sud”, “?????”; not “Pourquoi ???”.
WHOLE_WORDS = re.compile(r"^\W*\?\W*$|^[^\w?]*\?{2,}(?!\S)|(?<!\S)\?{4,}(?!\?)|(?<!\S)\?{2,}\s+[^\W\d_A-Z]")


def same_after_loss(cell: str, stored: str) -> bool:
    """Whether `cell` is the stored text, each letter that an encoding may lack replaced as programs do."""
    return cell == stored or any(
        len(cell) == len(letters) and all(map(_may_become, letters, cell)) for letters in (stored, _halves(stored))
    )


def letters_lost(text: str) -> bool:
    """Whether a question mark stands within a word, or at its head, where a letter was; addresses have their own."""
    return any(IN_A_WORD.search(word) for word in text.split() if "/" not in word)


def words_lost(text: str) -> bool:
    """Whether question marks stand for a whole word; those that end a question do not."""
    return WHOLE_WORDS.search(text) is not None


def _halves(text: str) -> str:
    """The letters as Windows counts them: signs beyond the first plane, such as smileys, are two."""
    return "".join(letter if ord(letter) < 1 << 16 else letter * 2 for letter in text)


def _may_become(letter: str, other: str) -> bool:
    return letter == other or (_is_lacking(letter) and other in STAND_INS + LOOKALIKES.get(letter, "") + _base(letter))


def _is_lacking(letter: str) -> bool:
    try:
        for encoding in ENCODINGS:
            letter.encode(encoding)
    except UnicodeEncodeError:
        return True
    return False


def _base(letter: str) -> str:
    """The letter without its accents; nothing for one that is made of several."""
    parts = normalize("NFKD", letter)
    return parts[0] if all(map(combining, parts[1:])) else ""
