"""Choosers that find what a story fetched before."""

import copy
from collections.abc import Iterable, Mapping

from django.db.models import Model
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock, ImageChooserBlock

from .preload import find


class PreloadedChooser(blocks.ChooserBlock):
    """A chooser block that looks among what was fetched for the whole stream before it asks the database."""

    def bulk_to_python(self, values: Iterable[int | None]) -> list[Model | None]:
        """The objects with these primary keys, in order, from what was fetched for the page where it was."""
        keys = list(values)
        found = find(self.model_class, keys)
        return super().bulk_to_python(keys) if found is None else found


class StoryPageBlock(PreloadedChooser, blocks.PageChooserBlock):
    """A chooser of a page whose pages are fetched with all others that the page shows."""


class StoryDocumentBlock(PreloadedChooser, DocumentChooserBlock):
    """A chooser of a document whose documents are fetched with all others that the page shows."""


class StoryImageChooserBlock(PreloadedChooser, ImageChooserBlock):
    """Chooses an image whose alternative text is the one kept with it."""


class StoryImageBlock(ImageBlock):
    """Chooses an image, with the alternative text that suits this place."""

    def __init__(self, required: bool = True, **kwargs: object) -> None:
        super().__init__(required=required, **kwargs)
        chooser = StoryImageChooserBlock(required=required)
        chooser.set_name("image")
        self.child_blocks["image"] = chooser

    def normalize(self, value: object) -> Model | None:
        """The image with its alternative text: a copy, so that the same image elsewhere keeps its own."""
        if isinstance(value, Mapping):
            value = {**value, "image": copy.copy(value.get("image"))}
        return super().normalize(value)


DECONSTRUCT_ALIASES = {
    StoryPageBlock: "wagtail.blocks.PageChooserBlock",
    StoryDocumentBlock: "wagtail.documents.blocks.DocumentChooserBlock",
    StoryImageChooserBlock: "wagtail.images.blocks.ImageChooserBlock",
}
"""Migrations know Wagtail's own blocks only."""
