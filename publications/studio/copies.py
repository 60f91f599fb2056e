"""Copies of an issue with its articles."""

import json
from typing import Any

from django.db import transaction
from django.db.models import Max
from wagtail.models import Page

from ..models import IssuePage

RawContents = list[dict[str, Any]]


@transaction.atomic
def finish_copy(issue: IssuePage) -> None:
    """Give a copied issue and its draft the next free number, and entries that lead to its own articles.

    Its entries still name the articles of the issue that it was copied from; the copies have the same slugs. Where
    the articles were not copied, the entries lead where they did.
    """
    issue.number = IssuePage.objects.aggregate(last=Max("number"))["last"] + 1
    issue.contents = issue.contents.stream_block.to_python(_led_to_own(issue, list(issue.contents.raw_data)))
    issue.save(clean=False)
    revision = issue.latest_revision
    contents = _led_to_own(issue, json.loads(revision.content["contents"]))
    revision.content |= {"number": issue.number, "contents": json.dumps(contents)}
    revision.save(update_fields=["content"])


def _led_to_own(issue: IssuePage, contents: RawContents) -> RawContents:
    """`contents` with the articles of `issue` for those that they were copied from."""
    own = dict(issue.get_children().values_list("slug", "pk"))
    chosen = [entry["value"].get("page") for entry in contents]
    slugs = dict(Page.objects.filter(pk__in=filter(None, chosen)).values_list("pk", "slug"))
    for entry, key in zip(contents, chosen, strict=True):
        if copied := own.get(slugs.get(key, "")):
            entry["value"]["page"] = copied
    return contents
