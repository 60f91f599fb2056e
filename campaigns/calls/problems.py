"""What keeps a call from being published: that people can still apply to it, and are offered no way, or two buttons."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Revision

from core.signals import PublicationRefusedError, page_publishing
from text.plain_text import rich

from ..models import CallPage

WAYS = ("how", "form_url", "own_form")


def connect() -> None:
    """Have a say in what is published."""
    page_publishing.connect(refuse_without_way, sender=CallPage, dispatch_uid="campaigns.calls.problems")


def refuse_without_way(page: CallPage, revision: Revision, **_kwargs: object) -> None:
    """Receiver: raise PublicationRefusedError for a version that offers no way to apply, or two buttons.

    Translations have the ways of the French page.
    """
    if page.locale.language_code != settings.LANGUAGE_CODE:
        return
    version = revision.as_object()
    version.set_moments()
    if found := problem({name: getattr(version, name) for name in WAYS}, version.closes_at):
        raise PublicationRefusedError(version, found[1])


def problem(said: Mapping[str, Any], closes_at: datetime | None) -> tuple[str, str] | None:
    """The field and the words of what keeps a call that says this of its ways from being published; None for nothing.

    One that is over may be told without any.
    """
    if said.get("own_form") and said.get("form_url"):
        return "form_url", _("Choose one: our own form, or an address. Take this one away, or untick it.")
    if closes_at and closes_at > timezone.now() and not any(rich(str(said.get(name) or "")) for name in WAYS):
        return "how", _("Nobody could apply: write how, give the address of a form, or tick our own form.")
    return None
