"""The words of a mail: those of staff where they wrote some, else those that come with the site."""

import re
from collections.abc import Mapping

from django.utils import translation

from text.plain_text import lines, one_line

from ..models import MailText
from .kinds import MailKind

HOLES, ENDS_OF_LINES = re.compile(r"\n{3,}"), re.compile(r"[ \t]+$", re.MULTILINE)
WORD = re.compile(r"\{([^{}\s]*)\}")


def texts_of(kind: MailKind, language: str) -> tuple[str, str]:
    """Subject and text of `kind` in `language`, with their words in braces."""
    own = MailText.objects.filter(kind=kind.name, language=language).first()
    if own:
        return own.subject, own.body
    with translation.override(language):
        return str(kind.subject), str(kind.body)


def unknown_words(text: str, kind: MailKind) -> list[str]:
    """The words in braces that `kind` does not know, as they stand in `text`."""
    return [word for word in WORD.findall(text) if word not in kind.words]


def missing_words(text: str, kind: MailKind) -> list[str]:
    """The words that a mail of `kind` needs and that `text` lacks."""
    return [word for word in kind.needed if word not in WORD.findall(text)]


def fill(text: str, values: Mapping[str, object]) -> str:
    """`text` with `values` for its words; a value is never read for words itself, an unknown word stays as it is."""
    return WORD.sub(lambda found: str(values.get(found[1], found[0])), text)


def filled(kind: MailKind, texts: tuple[str, str], values: Mapping[str, object]) -> tuple[str, str]:
    """Subject, in one line, and text of a mail with `values` for the words of `kind`.

    Raises KeyError when one of the words has no value.
    """
    whole = {name: values[name] for name in kind.words}
    subject, body = texts
    # What a word has no value for leaves no hole.
    return one_line(fill(subject, whole)), HOLES.sub("\n\n", ENDS_OF_LINES.sub("", lines(fill(body, whole)))) + "\n"
