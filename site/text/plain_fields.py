"""The texts of an object as they are kept (`text.plain_text`), whatever form, file or command brought them."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail import blocks
from wagtail.blocks import StreamValue
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock
from wagtail.fields import RichTextField
from wagtail.rich_text import RichText

from .plain_text import lines, one_line, rich
from .reading.web import refuse_private
from .reading.wrapped import unwrap_links, unwrapped
from .translations import TranslatedText
from .validation import collecting


class PlainTexts(models.Model):
    """A model whose texts are put in order before they are checked and before they are stored."""

    class Meta:
        abstract = True

    def clean_fields(self, exclude: Any = None) -> None:
        """Check the fields, their texts put in order; addresses are for readers."""
        put_in_order(self)
        errors: dict[str, list[Any]] = {}
        with collecting(errors):
            super().clean_fields(exclude)
        for field in self._meta.concrete_fields:
            if isinstance(field, models.URLField) and field.name not in {*errors, *(exclude or ())}:
                try:
                    refuse_private(getattr(self, field.attname))
                except ValidationError as error:
                    errors[field.name] = [error]
        if errors:
            raise ValidationError(errors)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, with every text as it is kept (`text.plain_text`)."""
        put_in_order(self)
        super().save(*args, **kwargs)


def put_in_order(one: models.Model) -> None:
    """Put the texts of `one`, of its blocks and of the rows edited with it in order; a field not loaded is left."""
    for field in one._meta.concrete_fields:
        if field.attname in one.get_deferred_fields():
            continue
        value = getattr(one, field.attname)
        if isinstance(value, StreamValue):
            _stream_in_order(value)
        elif isinstance(value, str) and isinstance(field, models.CharField | models.TextField):
            setattr(one, field.attname, _text_in_order(field, value))
        elif isinstance(value, dict) and isinstance(field, TranslatedText):
            setattr(one, field.attname, _translations_in_order(field, value))
    for relation in get_all_child_relations(type(one)):
        for row in getattr(one, relation.get_accessor_name()).all():
            put_in_order(row)


def _text_in_order(field: models.Field, text: str) -> str:
    if isinstance(field, RichTextField):
        return unwrap_links(rich(text))
    if isinstance(field, models.TextField):
        return lines(text)
    return unwrapped(one_line(text)) if isinstance(field, models.URLField) else one_line(text)


def _translations_in_order(field: TranslatedText, texts: dict[str, Any]) -> dict[str, Any]:
    """Without those left empty. What is no text is left to the checks."""
    given = {code: _text_in_order(field.text, text) if isinstance(text, str) else text for code, text in texts.items()}
    return {code: text for code, text in given.items() if text not in ("", None)}


def _stream_in_order(stream: StreamValue) -> None:
    for child in stream:
        child.value = _in_order(child.block, child.value)


def _in_order(block: blocks.Block, value: Any) -> Any:
    """The value of a block with its texts in order: a new one for a text, else the same."""
    if isinstance(value, str):
        if isinstance(block, blocks.TextBlock):
            return lines(value)
        return unwrapped(one_line(value)) if isinstance(block, blocks.URLBlock) else one_line(value)
    if isinstance(value, RichText):
        value.source = unwrap_links(rich(value.source))
    elif isinstance(value, StreamValue):
        _stream_in_order(value)
    elif getattr(value, "contextual_alt_text", None):  # of an ImageBlock
        value.contextual_alt_text = one_line(value.contextual_alt_text)
    elif isinstance(value, blocks.StructValue):
        parts = value.block.child_blocks
        value.update({name: _in_order(parts[name], part) for name, part in value.items() if name in parts})
    elif isinstance(block, blocks.ListBlock):
        for child in value.bound_blocks:
            child.value = _in_order(child.block, child.value)
    elif isinstance(block, BaseTypedTableBlock) and value is not None:
        _table_in_order(value)
    return value


def _table_in_order(table: Any) -> None:
    table.caption = one_line(table.caption or "")
    for column in table.columns:
        column["heading"] = one_line(column["heading"] or "")
    kinds = [column["block"] for column in table.columns]
    for row in table.row_data:
        row["values"] = [_in_order(block, value) for block, value in zip(kinds, row["values"], strict=True)]
