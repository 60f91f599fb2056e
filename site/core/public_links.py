"""Refuses links of texts that are not for readers: with a password in them, or into somebody's own network.

Fields and blocks of an address refuse them by their validators (`core.reading.web`); here are the links of rich texts.
"""

import re
from collections.abc import Iterator
from html import unescape

from django.core.exceptions import ValidationError
from django.utils.text import Truncator
from wagtail.models import Page

from .reading.web import refuse_private
from .signals import page_checked
from .texts import texts_of

HREF = re.compile(r"""<a\b[^>]*?\bhref=["'](https?://[^"']+)["']""", re.IGNORECASE)
SHOWN = 80
"""Letters of a link that a message shows."""


def connect() -> None:
    """Look at pages that are checked."""
    page_checked.connect(refuse_private_links, dispatch_uid="core.public_links")


def refuse_private_links(sender: type[Page], page: Page, **kwargs: object) -> None:
    """Raise ValidationError, beside each field in whose texts a link is not for readers."""
    errors: dict[str, str] = {}
    for told in texts_of(page, getattr(page, "rows_in_form", ())):
        for message in _refusals(told.text):
            errors.setdefault(told.field, message)
    if errors:
        raise ValidationError(errors)


def _refusals(html: str) -> Iterator[str]:
    for link in map(unescape, HREF.findall(html)):
        try:
            refuse_private(link)
        except ValidationError as refusal:
            yield f"{Truncator(link).chars(SHOWN)} : {' '.join(refusal.messages)}"
