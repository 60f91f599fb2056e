"""What a provider does for the site, and which one the settings name."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from django.conf import settings
from django.db import models
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Reader:
    """What a provider gets to know of somebody who receives the newsletter.

    `key` is the site's own and never changes; `themes` are slugs, none where it is `every_theme`. `link` is where they
    change what they read, or leave.
    """

    key: str
    email: str
    first_name: str
    language: str
    every_theme: bool
    themes: tuple[str, ...]
    link: str


@dataclass(frozen=True)
class IssueToSend:
    """An issue in both forms, `leave` standing in them where each reader's own link to leave goes.

    `number` is what the provider called the draft that it made of the same issue before.
    """

    name: str
    subject: str
    language: str
    html: str
    text: str
    leave: str
    number: int | None = None


class Failure(models.TextChoices):
    """Why a provider did not do what it was asked, in the words of the studio."""

    DOWN = "down", _("it does not answer")
    DOOR = "door", _("it does not accept the user or the token of this site")
    REFUSED = "refused", _("it refuses what it is told")
    NO_LIST = "no_list", _("no list is set for this language (LISTMONK_LISTS)")
    LEFT = "left", _("this person has left there")
    SENT = "sent", _("this issue was sent there already, or is being sent")


DOWN, DOOR, REFUSED, NO_LIST, LEFT, SENT = map(Failure, ("down", "door", "refused", "no_list", "left", "sent"))
STOPPING = {DOWN, DOOR}
"""What would happen to everything else that it is asked."""


class ProviderError(Exception):
    """The provider did not do it. Its words name nobody: neither an address nor a token."""

    def __init__(self, failure: Failure, detail: str = "") -> None:
        super().__init__(f"{failure} {detail}".strip())
        self.failure = failure


class Provider(Protocol):
    """What sends the newsletter. Everything may be asked twice without harm; all of it raises ProviderError."""

    name: str

    def push(self, reader: Reader) -> None:
        """Have somebody receive the newsletter, with what they chose now; never who left there."""
        ...

    def take_away(self, key: str) -> None:
        """Forget somebody; also who is not known."""
        ...

    def left(self) -> Iterator[str]:
        """The keys of those who left there, by its own pages or a mail that came back."""
        ...

    def hand_over(self, issue: IssueToSend) -> int:
        """Make a draft of an issue, or change the one that it made before; its number. It sends nothing by itself."""
        ...

    def placed(self, text: str, leave: str) -> str:
        """A form of an issue as the provider takes it: with its own words in the place of `leave`."""
        ...

    def address_of(self, number: int) -> str:
        """Where staff find the draft with a number, and send it."""
        ...


def configured_provider() -> Provider | None:
    """The provider that the settings name, made from its options; None where the newsletter is taken as files."""
    if not settings.NEWSLETTER_PROVIDER:
        return None
    provider: Provider = import_string(settings.NEWSLETTER_PROVIDER)(**settings.NEWSLETTER_PROVIDER_OPTIONS)
    return provider
