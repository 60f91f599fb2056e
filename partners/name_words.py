"""Words of a protected name that its own texts still say: one alone may be what people call the movement.

The full name is refused (`partners.names`). Of a single word nobody but staff can say whether it tells: it is a notice.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.html import strip_tags
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from core.studio.labels import field_label
from core.texts import texts_shown
from text.letters import letters

from .plain_words import plain_words

if TYPE_CHECKING:
    from .models import PartnerPage

WORD = re.compile(r"[^\W\d_]{4,}")


def said_words(partner: "PartnerPage") -> dict[str, list[str]]:
    """The words of a protected name that stand with a capital in the partner's texts: the labels of their fields.

    A common word is written without one. In scripts that have no capitals each word is told that is not a known one.
    """
    words = {letters(word): word for word in WORD.findall(partner.real_name) if _may_be_name(word)}
    known = plain_words() | set(letters(f"{partner.town} {partner.country.name}").split())
    said: dict[str, list[str]] = {}
    for told in texts_shown(partner, partner.fields_kept_from_public | {"town"}) if words.keys() - known else ():
        label = field_label(partner, told.field)
        for word in _written_as_names(strip_tags(told.text)) & words.keys() - known:
            if label not in said.setdefault(words[word], []):
                said[words[word]].append(label)
    return said


def _written_as_names(text: str) -> set[str]:
    return {letters(word) for word in WORD.findall(text) if _may_be_name(word)}


def _may_be_name(word: str) -> bool:
    return word[0].isupper() or word[0].upper() == word[0].lower()


def name_word_notices(partner: "PartnerPage") -> Iterator[str]:
    """What to say to staff who may see the name, once for each of its words."""
    for word, fields in said_words(partner).items() if partner.name_protected else ():
        yield _(
            "“%(word)s”, a word of the protected name, still stands here: %(fields)s. If people know the movement by"
            " it, write it otherwise, also on other pages."
        ) % {"word": word, "fields": get_text_list(fields, _("and"))}
