"""The pictures of a proposal: seen by staff alone, among those of the site once approved, deleted once refused."""

import json
from collections.abc import Collection as Keys
from typing import Any

from django.db import transaction

from media.sent_pictures import delete_image, release_image

from ..models import EventPage, StoryPage, StoryProposal


def release(proposal: StoryProposal) -> None:
    """Move the pictures among those of the site. They stay known as the sender's, who may take them back."""
    for picture in proposal.pictures.select_related("image"):
        release_image(picture.image)


@transaction.atomic
def delete_pictures(proposal: StoryProposal) -> None:
    """Delete the pictures with all their copies, wherever staff have put them, and take them out of the page."""
    images = [picture.image for picture in proposal.pictures.select_related("image")]
    page = proposal.page.specific if proposal.page else None
    if images and isinstance(page, StoryPage | EventPage):
        _take_out(page, {image.pk for image in images})
    for image in images:
        delete_image(image)


def _take_out(page: StoryPage | EventPage, keys: Keys[int]) -> None:
    """Take pictures out of the draft, and out of what is stored of a page that is not public."""
    draft = page.get_latest_revision_as_object()
    for version in (page, draft):
        if isinstance(version, StoryPage) and version.image_id in keys:
            version.image = None
        if version.listing_image_id in keys:
            version.listing_image = None
        version.body = json.dumps(without_pictures(list(version.body.raw_data), keys))
    if not page.live:
        page.save(clean=False)
    # After the page, which would name the version from before as its latest.
    if page.latest_revision_id:
        draft.save_revision(clean=False)


def without_pictures(blocks: list[Any], keys: Keys[int]) -> list[Any]:
    """The raw blocks of a stream without those pictures."""
    kept = []
    for block in blocks:
        value = block["value"]
        if block["type"] == "photos":
            photos = [one for one in value["photos"] if not _is_one(one["value"], keys)]
            if not photos:
                continue
            block = {**block, "value": {**value, "photos": photos}}
        elif block["type"] == "picture" and _is_one(value, keys):
            continue
        kept.append(block)
    return kept


def _is_one(value: dict[str, Any], keys: Keys[int]) -> bool:
    return (value.get("image") or {}).get("image") in keys
