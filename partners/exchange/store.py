"""Stores what was checked: every row or none, as new revisions of the partners."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from itertools import count
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from wagtail.log_actions import LogContext, log

from ..models import PartnerIndexPage, PartnerPage
from ..models.partner import next_reference
from .check import Check, Tell
from .errors import ChangedError
from .headings import Line
from .indexing import indexed_at_the_end
from .report import WRONG, Kept, Row, kept


def store(
    lines: list[Line],
    index: PartnerIndexPage,
    user: AbstractUser | None,
    *,
    publish: bool,
    expected: Kept,
    tell: Tell,
    alone: bool = False,
) -> None:
    """Store every line, or none. Raises ChangedError when they would not do what `expected` says.

    `alone` in a process: nothing else is saved in it meanwhile, so that the indexes may wait until the end.
    """
    indexes: AbstractContextManager[list[int]] = indexed_at_the_end() if alone else nullcontext([])
    log_context: Any = LogContext(user=user)
    with transaction.atomic(), log_context, indexes as stored:
        check = Check(index, user, publish=publish, lock=True)
        references = _free_references(line.cells.get("reference", "") for line in lines)
        rows: list[Row] = []
        for row, page in check.outcomes(lines):
            if row.outcome == WRONG:
                raise ChangedError
            if page is not None:
                page.reference = page.reference or next(references)
                _store(page, index, user, publish=publish)
                stored.append(page.pk)
            rows.append(row)
            tell(len(rows), len(lines))
        if kept(rows) != expected:
            raise ChangedError


def _free_references(taken: Iterable[str]) -> Iterator[str]:
    """References that neither the site nor the file has."""
    known = {reference.upper() for reference in taken}
    numbers = (f"P-{number:04}" for number in count(int(next_reference()[2:])))
    return (reference for reference in numbers if reference not in known)


def _store(page: PartnerPage, index: PartnerIndexPage, user: AbstractUser | None, *, publish: bool) -> None:
    """Store a page; a new one is published when asked, one that the public does not see stays a draft."""
    new = page.pk is None
    if new:
        page.live, page.has_unpublished_changes, page.owner = False, True, user
        index.add_child(instance=page)
        log(page, "wagtail.create", user=user, content_changed=True)
    elif not page.live:
        page.save(clean=False)
    revision = page.save_revision(user=user, log_action=True, clean=False)
    if publish and (new or page.live):
        revision.publish(user=user, skip_permission_checks=True)
