"""Mails of a kind, composed and sent."""

import logging
from collections.abc import Iterable, Mapping

from django.conf import settings
from django.core.mail import EmailMessage

from .kinds import MailKind
from .texts import filled, texts_of

logger = logging.getLogger(__name__)

Attachment = tuple[str, str | bytes, str]
"""Name, content and media type of a file that goes along."""


def compose(
    kind: MailKind,
    values: Mapping[str, object],
    to: str,
    *,
    language: str = settings.LANGUAGE_CODE,
    reply_to: str = "",
    attachments: Iterable[Attachment] = (),
) -> EmailMessage:
    """The mail of `kind` to one address, in the language of who reads it. Raises KeyError for a word without value."""
    subject, body = filled(kind, texts_of(kind, language), values)
    # Nothing answers a mail that the site sends by itself (RFC 3834).
    headers = {"Auto-Submitted": "auto-generated"}
    mail = EmailMessage(subject, body, to=[to], reply_to=[reply_to] if reply_to else None, headers=headers)
    for attachment in attachments:
        mail.attach(*attachment)
    return mail


def send(mail: EmailMessage) -> bool:
    """Send `mail`; whether the mail server took it. A failure is logged without the address of who gets it."""
    try:
        return bool(mail.send())
    except OSError as error:
        logger.error("A mail could not be sent (%s): %s", type(error).__name__, mail.subject)
        return False
