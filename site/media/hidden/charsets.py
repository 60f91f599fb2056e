"""The charsets of times before Unicode: nothing in a text says which one it is in, and each is somebody's."""

from codecs import lookup
from collections.abc import Iterator

from charset_normalizer import from_bytes

from .scripts import TELLING

# Those that another one of the list holds whole are left out: ISO-8859-1 and 9, KOI8-R, TIS-620, GBK, EUC-KR…
OLDER_BY_KIND = {
    "Western Europe": "cp1252 mac_roman cp850 cp437 iso8859_15 mac_iceland cp860 cp861 cp863 cp865 hp_roman8",
    "Celtic": "iso8859_14",
    "Central Europe": "cp1250 iso8859_2 cp852 mac_latin2 iso8859_16 mac_croatian mac_romanian",
    "Cyrillic": "cp1251 koi8_u iso8859_5 cp866 mac_cyrillic cp1125 cp855 koi8_t kz1048 ptcp154",
    "Greek": "cp1253 iso8859_7 mac_greek cp737 cp869",
    "Turkish": "cp1254 mac_turkish cp857 iso8859_3",
    "Arabic": "cp1256 iso8859_6 mac_arabic mac_farsi cp720 cp864 cp1006",
    "Hebrew": "cp1255 iso8859_8 cp862 cp856",
    "Chinese": "gb18030 big5hkscs cp950",
    "Japanese": "cp932 euc_jis_2004 shift_jis_2004",
    "Korean": "cp949 johab",
    "Thai": "cp874 iso8859_11",
    "Vietnamese": "cp1258",
    "Baltic and Nordic": "cp1257 iso8859_13 iso8859_4 iso8859_10 cp775",
}
OLDER = tuple(name for names in OLDER_BY_KIND.values() for name in names.split())
SEVEN_BITS = ("utf_7", "hz", "iso2022_jp_2004", "iso2022_jp_ext", "iso2022_kr")
"""What writes every letter in ASCII: not for its looks is such a text known."""
# Python looks for a charset in a file when it is first used: in the sandbox it can open none.
for charset in (*OLDER, *SEVEN_BITS, "utf_32"):
    lookup(charset)

# Shorter ones tell too little, and cost little in any order.
LEAST_TELLING, MOST_TELLING = 100, 32_000


def ranked(content: bytes) -> list[str]:
    """The older charsets, those first that `content` is likely to be in."""
    likely: list[str] = []
    if len(content) >= LEAST_TELLING:
        likely = [found.encoding for found in from_bytes(content[:MOST_TELLING], cp_isolation=list(OLDER))]
    return list(dict.fromkeys([*(name for name in likely if name in OLDER), *OLDER]))


def other_readings(content: bytes) -> Iterator[str]:
    """The lines of `content` in each charset in which they make words beyond ASCII."""
    for name in (*(() if content.isascii() else ranked(content)), *SEVEN_BITS):
        lines = content.decode(name, "replace").split("\n")
        if text := "\n".join(line for line in lines if TELLING.search(line)):
            yield text
