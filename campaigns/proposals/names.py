"""Whether texts tell a name that is not to be published."""

from collections.abc import Iterable

from text.alphabet import words

from ..models import Anonymity

LEAST = 3
"""Letters of a family name that is looked for by itself: shorter ones are words of many languages."""


def named_in(texts: Iterable[str], anonymity: str, first_name: str, last_name: str) -> bool:
    """Whether one of `texts` tells more of a name than may be published: the family name, or the whole name.

    A first name alone is a word as others are, and may be somebody else's.
    """
    if anonymity not in (Anonymity.ANONYMOUS, Anonymity.FIRST_NAME):
        return False
    last, whole = _folded(last_name), _folded(f"{first_name} {last_name}")
    hidden = [name for name in (last, whole) if len(name) >= LEAST and last]
    return any(f" {name} " in f" {_folded(text)} " for text in texts for name in hidden)


def is_called(names: Iterable[str], first_name: str) -> bool:
    """Whether one of `names`, of people, has the first name of somebody who is to have none."""
    return any(set(words(first_name)) & set(words(name)) for name in names)


def _folded(text: str) -> str:
    return " ".join(words(text))
