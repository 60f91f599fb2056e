"""Greek and Cyrillic letters as somebody reads them who knows the Latin ones: by their look, and by their sound.

Those that look alike are of https://www.unicode.org/reports/tr39/#Confusable_Detection, as text faces draw them.
"""

import re

from anyascii import anyascii

WORD = re.compile(r"[\u0370-\u03ff\u0400-\u052f][\u0300-\u036f\u0370-\u03ff\u0400-\u052f]*")
LOOK = str.maketrans(
    # Cyrillic, then Greek.
    "АВЕЅІЈКМНОРСТУХҺԀԚԜаеѕіјкорсухһԁԛԝ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγικνορυχϲϳ",
    "ABESIJKMHOPCTYXHDQWaesijkopcyxhdqw" + "ABEZHIKMNOPTYXayikvopuxcj",
)


def latin_readings(text: str) -> list[str]:
    """`text` by the look of such letters, and by their sound; nothing where it has none."""
    if not WORD.search(text):
        return []
    return [text.translate(LOOK), WORD.sub(lambda found: anyascii(found[0]), text)]
