"""Whether texts tell who sent a proposal, where that is not to be published."""

from collections.abc import Iterable, Iterator

from text.letters import letters

from ..models import Anonymity

LEAST = 3
"""Letters of a name that is looked for by itself: shorter ones are words of many languages."""
LEAST_TOGETHER = 8
"""Letters of a whole name that is looked for as one word too: in an address, or the name of an account."""
PARTICLES = frozenset(["ben", "bin", "bint", "del", "den", "der", "des", "dos", "las", "los", "van", "von"])
"""Parts of family names that are words as others are."""


def named_in(texts: Iterable[str], anonymity: str, first_name: str, last_name: str) -> bool:
    """Whether one of `texts` tells more of a name than may be published, in whatever script and order it is written.

    Looked for are the whole name and each long word of the family name. A first name alone is a word as others are, and
    may be somebody else's; of who has no other name, and wants none published, it is the whole name.
    """
    if anonymity not in (Anonymity.ANONYMOUS, Anonymity.FIRST_NAME):
        return False
    first, last = letters(first_name).split(), letters(last_name).split()
    if not last:
        if anonymity == Anonymity.FIRST_NAME:
            return False
        first, last = [], first
    hidden = set(_hidden(first, last))
    return any(_holds(_spaced(text), name) for text in texts for name in hidden)


def tells_address(texts: Iterable[str], email: str) -> bool:
    """Whether one of `texts` holds the private e-mail address."""
    return bool(email) and any(email.casefold() in text.casefold() for text in texts)


def is_called(names: Iterable[str], first_name: str) -> bool:
    """Whether one of `names`, of people, has the first name of somebody who is to have none."""
    return any(set(letters(first_name).split()) & set(letters(name).split()) for name in names)


def _hidden(first: list[str], last: list[str]) -> Iterator[str]:
    """What no text may hold."""
    yield from (word for word in last if _is_telling(word) and word not in PARTICLES)
    for whole in ([*first, *last], [*last, *first]):
        together = "".join(whole)
        if _is_telling(together):
            yield " ".join(whole)
        if len(together) >= (LEAST_TOGETHER if together.isascii() else LEAST):
            yield together


def _is_telling(name: str) -> bool:
    """Whether a name is long enough to be looked for; vowels of many scripts are marks, which do not count."""
    return len(name) >= (LEAST if name.isascii() else LEAST - 1)


def _holds(text: str, name: str) -> bool:
    # Other scripts join small words to a name, or write none apart; so do addresses.
    if len(name) >= (LEAST_TOGETHER if name.isascii() else LEAST):
        return name in text
    return f" {name} " in text


def _spaced(text: str) -> str:
    return f" {' '.join(letters(text).split())} "
