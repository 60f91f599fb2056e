"""Finds French words among those of another language."""

import re
from collections.abc import Iterator
from functools import cache
from html import escape
from typing import Any

import polib
import pytest
from bs4 import BeautifulSoup, Tag
from bs4.element import PreformattedString
from django.conf import settings
from django.utils.translation import trans_real

SIGNS = re.compile(
    r"\u00a0[:;?!»]|«\u00a0|(?<![-\w])(une|aux|avec|nous|vous|votre|notre|cette|ces|qui|dont|leurs|où|été|être|chez|aucune?"
    r"|toutes|voir|récits?|appels|mouvements?|partenaires|événements?|numéros?|thèmes|année|ville|carte"
    r"|rechercher|santé|à|du|au|et)(?![-\w])",
    re.IGNORECASE,
)
"""Signs and words that neither Dutch, English nor Spanish use."""
NAMES = re.compile(
    r"Ici et Là-bas|Solidarité Mondiale|Maison des mouvements|https?://\S+|\S+@\S+|/[\w-]+/[\w/-]*", re.IGNORECASE
)
"""Proper names, and addresses."""
ATTRIBUTES = ("alt", "aria-label", "title", "placeholder", "content")
SHORTEST = 4


@cache
def french_texts(language: str) -> frozenset[str]:
    """The texts of the French catalogue that readers of `language` should not meet."""
    french = _catalogue("fr")
    own = {text for entry in french for text in (entry.msgid, entry.msgid_plural)}
    if language != "en":
        own |= {entry.msgstr for entry in _catalogue(language)}
    return frozenset({entry.msgstr for entry in french if len(entry.msgstr) >= SHORTEST} - own)


def _catalogue(language: str) -> polib.POFile:
    return polib.pofile(str(settings.LOCALE_PATHS[0] / language / "LC_MESSAGES" / "django.po"))


def french_in(html: bytes, language: str) -> Iterator[str]:
    """What a page in `language` says in French outside of elements that say so."""
    soup = BeautifulSoup(html, "html.parser")
    for text in soup.find_all(string=True):
        holder = text.parent
        if holder is None or isinstance(text, PreformattedString) or holder.name in ("script", "style"):
            continue
        if _is_french(str(text), holder, language):
            yield f"<{holder.name}> {text.strip()}"
    for tag in soup.find_all(True):
        told = (str(tag[name]) for name in ATTRIBUTES if tag.get(name))
        yield from (f"<{tag.name} …> {text}" for text in told if _is_french(text, tag, language))


def is_french(text: str, language: str) -> bool:
    """Whether a text for readers of `language` is one of the French catalogue's, or has French words or signs."""
    told = NAMES.sub("", text).strip()
    return bool(told and (told in french_texts(language) or SIGNS.search(told)))


def _is_french(text: str, tag: Tag, language: str) -> bool:
    if not is_french(text, language):
        return False
    return next((one["lang"] for one in (tag, *tag.parents) if one.get("lang")), "") == language


class Fallback:
    """Stands between the catalogue of a language and the French one, and notes the French texts that were taken."""

    def __init__(self, french: Any) -> None:
        self.french = french
        self.taken: set[str] = set()

    def gettext(self, message: str) -> str:
        """The French text of `message`, noted."""
        return self._noted(self.french.gettext(message), message)

    def ngettext(self, one: str, many: str, number: int) -> str:
        """The French text for `number`, noted."""
        return self._noted(self.french.ngettext(one, many, number), one, many)

    def _noted(self, text: str, *messages: str) -> str:
        if text not in {message.rpartition("\x04")[-1] for message in messages}:
            self.taken.add(text)
        return text

    def shown_in(self, answer: str) -> set[str]:
        """The French texts taken that stand in `answer`; forgets all."""
        taken, self.taken = self.taken, set()
        return {text for text in taken if len(text) >= SHORTEST and (text in answer or escape(text) in answer)}


def noting_fallback(language: str, patch: pytest.MonkeyPatch) -> Fallback:
    """What `language` takes from French while `patch` holds; English takes nothing from it."""
    catalogue = trans_real.translation(language)
    fallback = Fallback(trans_real.translation(settings.LANGUAGE_CODE))
    if language != "en":
        patch.setattr(catalogue, "_fallback", fallback)
    return fallback
