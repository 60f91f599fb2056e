"""Texts that no translator may read, such as those of before that tell the name of a protected partner."""

from collections.abc import Callable

Tells = Callable[[str], bool]
"""Whether a text tells what is hidden."""

_rules: list[Callable[[], Tells]] = []


def register_hidden(rule: Callable[[], Tells]) -> None:
    """Register what makes the judge of the texts of one answer; apps do so in the `ready` of their AppConfig."""
    _rules.append(rule)


def is_hidden() -> Tells:
    """A judge of texts: what is hidden is read once."""
    judges = [rule() for rule in _rules]
    return lambda text: any(tells(text) for tells in judges)
