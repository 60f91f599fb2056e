"""Texts that no translator may read, such as those of before that tell the name of a protected partner."""

from collections.abc import Callable
from uuid import UUID

from django.contrib.auth.models import AbstractUser
from wagtail_localize.models import StringSegment, Translation

Tells = Callable[[str], bool]
"""Whether a text tells what is hidden."""

_rules: list[Callable[[], Tells]] = []
_kept: list[Callable[[UUID], bool]] = []
_readers: list[Callable[[AbstractUser], bool]] = []


def register_hidden(rule: Callable[[], Tells]) -> None:
    """Register what makes the judge of the texts of one answer; apps do so in the `ready` of their AppConfig."""
    _rules.append(rule)


def is_hidden() -> Tells:
    """A judge of texts: what is hidden is read once."""
    judges = [rule() for rule in _rules]
    return lambda text: any(tells(text) for tells in judges)


def register_readers(rule: Callable[[AbstractUser], bool]) -> None:
    """Register what says of somebody of the studio whether they may read what is hidden from translators."""
    _readers.append(rule)


def may_read_hidden(user: AbstractUser) -> bool:
    """Whether `user` may read what is hidden from translators."""
    return all(rule(user) for rule in _readers)


def french_is_hidden(translation: Translation) -> bool:
    """Whether the French of a page tells what is hidden: a draft from before it was, which nobody has mended."""
    tells = is_hidden()
    texts = StringSegment.objects.filter(source=translation.source_id).values_list("string__data", flat=True)
    return any(tells(text) for text in texts)


def register_kept_here(rule: Callable[[UUID], bool]) -> None:
    """Register what says of a page, by its translation key, whether its texts stay here and go to no machine."""
    _kept.append(rule)


def stays_here(key: UUID) -> bool:
    """Whether the texts of the page with this translation key may not be sent to a machine outside."""
    return any(rule(key) for rule in _kept)
