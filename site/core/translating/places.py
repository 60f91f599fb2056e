"""Where a text stands in a page, in the words of the studio: “Step 2, title”."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.db.models import Field, ManyToOneRel
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail_localize.models import TranslationContext

from core.blocks.tables import TableBlock
from core.models import BasePage

from .changes import Text
from .texts import SLUG

MOST_PARTS = 2
"""So many parts say where a text stands, where the outermost is the only one of its kind."""


class Places:
    """The places of the texts of one page, as it is stored."""

    def __init__(self, page: BasePage) -> None:
        self.page = page
        self._paths: dict[int, str] | None = None

    def of(self, text: Text) -> str:
        """The name of the place of a text, also of one that is no longer there."""
        if self._paths is None:
            known = TranslationContext.objects.filter(object_id=self.page.translation_key)
            self._paths = dict(known.values_list("pk", "path"))
        return place_name(self.page, self._paths[text.context])[:255]


def place_name(page: BasePage, path: str) -> str:
    """The name of the place at `path` of a page: “Step 2, title”, “Title”."""
    parts = place_parts(page, path)
    held_alone = len(parts) > MOST_PARTS and not parts[0][-1].isdigit()
    return capfirst(", ".join(parts[1:] if held_alone else parts))


def place_parts(page: BasePage, path: str) -> list[str]:
    """The block or the field at `path` of a page, and the parts that lead from there to the text.

    A list that a block holds alone is not named: “Steps”, “step 2”, “title” are “Step 2”, “title”.
    """
    name, *keys = path.split(".")
    field = page._meta.get_field(name)
    if isinstance(field, StreamField):
        parts = list(_in_stream(field.stream_block, field.value_from_object(page), keys))
        return parts or [_label(field)]
    if isinstance(field, ManyToOneRel):
        return _in_rows(page, field, keys)
    return [_label(field)]


def _label(field: Field) -> str:
    return _("Address") if field.name == SLUG else capfirst(str(field.verbose_name))


def _in_rows(page: BasePage, field: ManyToOneRel, keys: list[str]) -> list[str]:
    order = [str(row.translation_key) for row in getattr(page, field.name).all()]
    label = capfirst(str(field.related_model._meta.verbose_name))
    numbered = f"{label} {order.index(keys[0]) + 1}" if keys[0] in order else label
    return [numbered, *(str(field.related_model._meta.get_field(key).verbose_name) for key in keys[1:2])]


def _in_stream(block: blocks.StreamBlock, value: Any, keys: list[str]) -> Iterator[str]:
    """A block of a stream with its number, where there are several of its kind, and what is in it."""
    kinds = Counter(child.block_type for child in value)
    seen: Counter[str] = Counter()
    for child in value:
        seen[child.block_type] += 1
        if child.id == keys[0]:
            label = str(child.block.label)
            several = kinds[child.block_type] > 1
            yield f"{label} {seen[child.block_type]}" if several else label
            yield from _in_block(child.block, child.value, keys[1:])


def _in_block(block: blocks.Block, value: Any, keys: list[str]) -> Iterator[str]:
    if not keys:
        return
    if isinstance(block, TableBlock):
        yield _in_table(keys)
    elif isinstance(block, blocks.StructBlock):
        child = block.child_blocks.get(keys[0])
        inside = value.get(keys[0]) if isinstance(value, dict) else None
        if child is None:
            return
        if not isinstance(child, blocks.ListBlock):
            yield str(child.label).lower()
        yield from _in_block(child, inside, keys[1:])
    elif isinstance(block, blocks.ListBlock):
        order = [item.id for item in value.bound_blocks] if value else []
        label = str(block.child_block.label).lower()
        yield f"{label} {order.index(keys[0]) + 1}" if keys[0] in order else label
        if keys[0] in order:
            yield from _in_block(block.child_block, value.bound_blocks[order.index(keys[0])].value, keys[1:])
    elif isinstance(block, blocks.StreamBlock) and value is not None:
        yield from (part.lower() for part in _in_stream(block, value, keys))


def _in_table(keys: list[str]) -> str:
    kind, *numbers = keys
    if kind == "heading":
        return _("heading of column %(column)d") % {"column": int(numbers[0]) + 1}
    if kind == "cell":
        return _("row %(row)d, column %(column)d") % {"row": int(numbers[0]) + 1, "column": int(numbers[1]) + 1}
    return _("caption")
