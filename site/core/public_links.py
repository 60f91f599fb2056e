"""Refuses links of texts that are not for readers: with a password in them, or into somebody's own network.

Fields and blocks of an address refuse them by their validators (`text.reading.web`); here are the links of rich texts.
"""

from collections.abc import Container, Iterator
from html import unescape

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.text import Truncator
from modelcluster.models import get_all_child_relations
from wagtail.models import Page

from text.reading.web import refuse_private
from text.reading.wrapped import LINK

from .signals import page_checked, row_submitted
from .texts import texts_of

SHOWN = 80
"""Letters of a link that a message shows."""


def connect() -> None:
    """Connect the check of links to the checks of pages and of their rows."""
    page_checked.connect(refuse_private_links, dispatch_uid="core.public_links.page")
    row_submitted.connect(refuse_private_links_of_row, dispatch_uid="core.public_links.row")


def refuse_private_links(sender: type[Page], page: Page, **kwargs: object) -> None:
    """Raise ValidationError, beside each field in whose texts a link is not for readers."""
    # Rows are looked at one by one where they are written: reading them each time that a page is checked takes queries.
    _refuse(page, {relation.get_accessor_name() for relation in get_all_child_relations(type(page))})


def refuse_private_links_of_row(sender: type[Model], row: Model, **kwargs: object) -> None:
    """Refuse such links in a row that is edited with a page, a footnote for instance. Raises ValidationError."""
    _refuse(row, ())


def _refuse(one: Model, without: Container[str]) -> None:
    errors: dict[str, str] = {}
    for told in texts_of(one, without):
        for message in _refusals(told.text):
            errors.setdefault(told.field, message)
    if errors:
        raise ValidationError(errors)


def _refusals(html: str) -> Iterator[str]:
    for _before, _quote, address in LINK.findall(html):
        link = unescape(address)
        try:
            refuse_private(link)
        except ValidationError as refusal:
            yield f"{Truncator(link).chars(SHOWN)} : {' '.join(refusal.messages)}"
