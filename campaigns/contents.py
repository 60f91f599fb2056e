"""What a story holds, as readers look for it: words, videos, photos, a report, trainings."""

from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _


class StoryContent(models.TextChoices):
    """A kind of content; its value stands in addresses."""

    QUOTE = "citation", _("Quote")
    VIDEO = "video", _("Video")
    PHOTO = "photos", _("Photos")
    REPORT = "rapport", _("Report")
    TRAINING = "formation", _("Training")


OF_BLOCK = {
    "quote": StoryContent.QUOTE,
    "anonymous_quote": StoryContent.QUOTE,
    "video": StoryContent.VIDEO,
    "videos": StoryContent.VIDEO,
    "picture": StoryContent.PHOTO,
    "photos": StoryContent.PHOTO,
    "report": StoryContent.REPORT,
    "document": StoryContent.REPORT,
    "trainings": StoryContent.TRAINING,
}
"""The kind of content that a block of a story is, by the block's name."""


def contents_of(block_names: Iterable[str]) -> str:
    """The kinds of content of these blocks, in their order, separated by spaces: "citation video"."""
    found = {OF_BLOCK[name] for name in block_names if name in OF_BLOCK}
    return " ".join(value for value in StoryContent.values if value in found)


def content_labels(contents: str) -> list[str]:
    """What readers call the kinds of content that `contents_of` gave."""
    return [str(StoryContent(value).label) for value in contents.split()]
