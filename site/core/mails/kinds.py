"""The kinds of mail, by name. An app registers its own where it sends them; staff find them in the settings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from django.utils.functional import Promise

Text: TypeAlias = str | Promise


@dataclass(frozen=True)
class Word:
    """What is put into a mail where its word stands in braces, `{lien}`: what it is, and an example for the preview.

    The words are in the language of staff. A mail without one that is `needed` would be of no use.
    """

    label: Text
    example: Text
    needed: bool = False


@dataclass(frozen=True)
class MailKind:
    """A kind of mail: when it leaves, its subject and text as they come with the site, the words that it may hold."""

    name: str
    label: Text
    when: Text
    subject: Text
    body: Text
    words: Mapping[str, Word] = field(default_factory=dict)
    for_staff: bool = False
    """Whether staff alone get it, in French."""

    @property
    def needed(self) -> list[str]:
        """The words that its text cannot do without."""
        return [name for name, word in self.words.items() if word.needed]

    @property
    def examples(self) -> dict[str, str]:
        """Something for each word."""
        return {name: str(word.example) for name, word in self.words.items()}


_kinds: dict[str, MailKind] = {}


def register(kind: MailKind) -> MailKind:
    """Let staff change the words of `kind`."""
    _kinds[kind.name] = kind
    return kind


def find(name: str) -> MailKind | None:
    """The kind registered under `name`; None where there is none."""
    return _kinds.get(name)


def all_kinds() -> list[MailKind]:
    """Every kind, in the order of their labels."""
    return sorted(_kinds.values(), key=lambda kind: str(kind.label))
