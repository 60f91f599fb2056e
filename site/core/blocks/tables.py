"""Blocks that compare and tabulate."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTable, TypedTableBlock
from wagtail_localize.segments import StringSegmentValue

from . import examples
from .groups import FIGURES


class ContrastBlock(blocks.StructBlock):
    """What something is, and what it is not."""

    is_title = blocks.CharBlock(label=_("Title of the first list"), max_length=120)
    is_items = blocks.ListBlock(blocks.CharBlock(max_length=400), label=_("What it is"), min_num=1)
    is_not_title = blocks.CharBlock(label=_("Title of the second list"), max_length=120)
    is_not_items = blocks.ListBlock(blocks.CharBlock(max_length=400), label=_("What it is not"), min_num=1)

    class Meta:
        icon = "tasks"
        label = _("Is / is not")
        description = _("Two lists side by side: what something is, what it is not.")
        group = FIGURES
        template = "blocks/contrast.html"
        preview_value = examples.CONTRAST


class TableBlock(TypedTableBlock):
    """A table of words and numbers, with a caption and column headings; its words can be translated."""

    text = blocks.CharBlock(label=_("Text"), max_length=400, required=False, default="")
    number = blocks.DecimalBlock(label=_("Number"), required=False)

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Columns of words or of numbers under headings. Its caption is read aloud first.")
        group = FIGURES
        template = "blocks/table.html"
        preview_value = examples.TABLE

    def get_translatable_segments(self, value: TypedTable) -> list[StringSegmentValue]:
        """The caption, the headings and the cells of words, for wagtail-localize; numbers are shared."""
        texts = [("caption", value.caption)]
        texts += [(f"heading.{place}", column["heading"]) for place, column in enumerate(value.columns)]
        for row, cells in enumerate(value.row_data):
            for place, column in enumerate(value.columns):
                if column["block"].name == "text":
                    texts.append((f"cell.{row}.{place}", cells["values"][place]))
        return [StringSegmentValue(path, text or "") for path, text in texts]

    def restore_translated_segments(self, value: TypedTable, segments: list[StringSegmentValue]) -> TypedTable:
        """The table with `segments` put back where `get_translatable_segments` found them."""
        for segment in segments:
            kind, *place = segment.path.split(".")
            words = segment.render_text()
            if kind == "caption":
                value.caption = words
            elif kind == "heading":
                value.columns[int(place[0])]["heading"] = words
            else:
                value.row_data[int(place[0])]["values"][int(place[1])] = words
        return value
