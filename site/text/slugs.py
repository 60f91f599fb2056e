"""The part of an address that is made from a name: the same for browser and server, of a name in any script."""

import re
from collections.abc import Container
from unicodedata import category, normalize

from anyascii import anyascii
from wagtail.coreutils import find_available_slug
from wagtail.models import Page

from .alphabet import INITIALS
from .letters import APOSTROPHES

# The vowels that Arabic writes, which anyascii takes for signs.
ARABIC_VOWELS = str.maketrans(dict.fromkeys("اأآٱىةع", "a") | {"إ": "i"})
# What anyascii writes for letters that Latin has not, as in Arabic.
WRITTEN_LETTERS = re.compile(r"['`\"]")
LONGEST = 240  # with room for a number within the 255 letters of Wagtail's slugs
# The plural of Dutch and the genitive of English: thema’s, women’s. No French word is so short.
JOINED_S = re.compile(r"(?<=[^\W\d_])['’ʼ](?=s\b)", re.IGNORECASE)
NOT_WRITTEN = re.compile(r"[^a-z0-9]+")


def slug_of(text: str) -> str:
    """`text` in small Latin letters and digits, its words joined by hyphens; empty where it has neither.

    "L’œuvre" gives l-oeuvre: letters are never lost, signs part words; "Thema’s" gives themas. Other scripts are
    transliterated (anyascii).
    """
    composed = JOINED_S.sub("", normalize("NFC", INITIALS.sub("", text)))
    spelt = "".join(character if _is_letter(character) else " " for character in composed)
    written = WRITTEN_LETTERS.sub("", anyascii(spelt.translate(ARABIC_VOWELS))).lower()
    return NOT_WRITTEN.sub("-", written).strip("-")


def slug_below(parent: Page, title: str, page: int | None = None, besides: Container[str] = ()) -> str:
    """A free slug below `parent` for the page of this key and title: "paix", "paix-1"; "page" where nothing is left.

    None of `besides`, which are taken by something else than pages.
    """
    slug = slug_of(title)[:LONGEST] or "page"
    return find_available_slug(parent, f"{slug}-1" if slug in besides else slug, ignore_page_id=page)


def _is_letter(character: str) -> bool:
    """Whether it is a letter, a mark on one, an invisible joiner or a digit; a sign used as an apostrophe is not."""
    kind = category(character)
    return (kind[0] in "LMN" or kind == "Cf") and ord(character) not in APOSTROPHES
