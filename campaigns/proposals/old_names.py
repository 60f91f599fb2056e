"""Whom a public story names no more, its older versions name no more either."""

import json
from collections.abc import Iterator
from typing import Any

from wagtail.models import Page, PageLogEntry, Revision
from wagtail.signals import page_published

from ..models import StoryPage

STREAMS = ("hosts", "body")
NAMES = {"person": "name", "quote": "who"}
"""The blocks that name somebody, and where."""


def connect() -> None:
    """Listen to the publication of stories."""
    page_published.connect(forget_names, sender=StoryPage, dispatch_uid="campaigns.old_names")


def forget_names(sender: type[Page], instance: StoryPage, **kwargs: object) -> None:
    """Delete the older versions of a story that name somebody whom the one just published does not."""
    named = set(names_in({name: getattr(instance, name).raw_data for name in STREAMS}))
    kept = [instance.live_revision_id, instance.latest_revision_id]
    older = instance.revisions.exclude(pk__in=kept).filter(approved_go_live_at=None)
    telling = [revision.pk for revision in older.iterator() if not named.issuperset(names_of(revision))]
    # The history of the page would lead to them.
    PageLogEntry.objects.filter(revision__in=telling).update(revision=None)
    Revision.objects.filter(pk__in=telling).delete()


def names_of(revision: Revision) -> Iterator[str]:
    """The names that a version of a story tells."""
    content = revision.content
    yield from names_in({name: json.loads(content.get(name) or "[]") for name in STREAMS})


def names_in(streams: dict[str, Any]) -> Iterator[str]:
    """The names in raw streams, of hosts and of those quoted."""
    for blocks in streams.values():
        for block in blocks:
            if field := NAMES.get(block["type"]):
                yield block["value"].get(field, "")
