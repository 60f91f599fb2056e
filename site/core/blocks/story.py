"""The body of a page: every block that staff may use, in its family."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.stream_block import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from .links import CallToActBlock, PlatformsBlock
from .media import DocumentBlock, PictureBlock, VideoBlock
from .movement import FiguresBlock, PairBlock
from .preload import preloaded
from .tables import ContrastBlock, TableBlock
from .text import DefinitionsBlock, HeadingBlock, ProseBlock, QuestionsBlock, QuoteBlock, StepsBlock

TOP_LEVEL = 1
DEEPEST_LEVEL = 6


class PreloadedStreamBlock(blocks.StreamBlock):
    """A stream that fetches all it refers to in a handful of queries before it is rendered."""

    def render(self, value: blocks.StreamValue, context: Mapping[str, object] | None = None) -> str:
        """The stream's HTML."""
        with preloaded(value, (context or {}).get("request")):
            return super().render(value, context)


@dataclass(frozen=True)
class Section:
    """A block of a story with what its place in the story gives it."""

    child: blocks.StreamValue.StreamChild
    anchor: str
    title_level: int


class StoryBlock(PreloadedStreamBlock):
    """The body of a page."""

    heading = HeadingBlock()
    text = ProseBlock()
    quote = QuoteBlock()
    definitions = DefinitionsBlock()
    steps = StepsBlock()
    questions = QuestionsBlock()
    picture = PictureBlock()
    video = VideoBlock()
    document = DocumentBlock()
    pair = PairBlock()
    platforms = PlatformsBlock()
    figures = FiguresBlock()
    contrast = ContrastBlock()
    table = TableBlock()
    call_to_act = CallToActBlock()

    class Meta:
        icon = "doc-empty"
        label = _("Body")
        required = False
        template = "blocks/story.html"

    def get_context(
        self, value: blocks.StreamValue, parent_context: dict[str, object] | None = None
    ) -> dict[str, object]:
        """Add the story's sections to the context."""
        context = super().get_context(value, parent_context=parent_context)
        context["sections"] = sections(value)
        return context

    def clean(self, value: blocks.StreamValue) -> blocks.StreamValue:
        """Check that no heading skips a level.

        Raises StreamBlockValidationError, with the error beside the heading's level.
        """
        value = super().clean(value)
        errors = {} if self.is_deferred_validation else level_errors(value)
        if errors:
            raise StreamBlockValidationError(block_errors=errors)
        return value


def sections(value: blocks.StreamValue) -> list[Section]:
    """The blocks of a story, headings with an anchor of their own, titles one level below the heading above."""
    taken: set[str] = set()
    level = TOP_LEVEL
    result = []
    for child in value:
        anchor = ""
        if child.block_type == "heading":
            level = int(child.value["level"])
            anchor = free_anchor(child.value["text"], taken)
        result.append(Section(child, anchor, min(level + 1, DEEPEST_LEVEL)))
    return result


def free_anchor(text: str, taken: set[str]) -> str:
    """An anchor made from `text` that is not in `taken`, and is added to it."""
    base = anchor = slugify(text) or "partie"
    number = 1
    while anchor in taken:
        number += 1
        anchor = f"{base}-{number}"
    taken.add(anchor)
    return anchor


def level_errors(value: blocks.StreamValue) -> dict[int, ValidationError]:
    """Headings that stand more than one level below the heading above, by place in the story."""
    errors: dict[int, ValidationError] = {}
    above = TOP_LEVEL
    for place, child in enumerate(value):
        if child.block_type != "heading":
            continue
        level = int(child.value["level"])
        if level > above + 1:
            error = ValidationError(_("Choose level %(level)s: a level was skipped."), params={"level": above + 1})
            errors[place] = StructBlockValidationError(block_errors={"level": error})
        above = level
    return errors
