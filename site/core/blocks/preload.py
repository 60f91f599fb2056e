"""Fetches at once all that a stream refers to.

Wagtail fetches what choosers hold one block type at a time, the renditions of an image one image at a time, and the
pages and documents linked from a text one text at a time. A body of many blocks would cost as many queries of the
same shape. Within `preloaded`, the choosers and the links of texts find what was fetched before: one query for
pages, one for their translations, one for documents, one for images, one for their renditions.
"""

import copy
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from django.conf import settings
from django.db.models import Model
from django.http import HttpRequest
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.rich_text import extract_references_from_rich_text

from core.querysets import reader_language

IMAGE_SPECS = ("width-480|format-webp", "width-960|format-webp", "fill-160x160|format-webp")
"""Every rendition that the templates of blocks ask for."""

Reference = tuple[type[Model], int]


@dataclass
class Preloaded:
    """What was fetched, by primary key, and where the pages stand for this reader."""

    request: HttpRequest | None = None
    objects: dict[type[Model], dict[int, Model]] = field(default_factory=dict)
    translations: dict[int, Page] = field(default_factory=dict)


_preloaded: ContextVar[Preloaded | None] = ContextVar("preloaded", default=None)


@contextmanager
def preloaded(value: blocks.StreamValue, request: HttpRequest | None = None) -> Iterator[None]:
    """Fetch all that the stream refers to, for the time of the block."""
    token = _preloaded.set(load(references_of_stream(value), request))
    try:
        yield
    finally:
        _preloaded.reset(token)


def load(references: Iterable[Reference], request: HttpRequest | None = None) -> Preloaded:
    """Fetch what `references` point to, in at most five queries."""
    keys: dict[type[Model], set[int]] = defaultdict(set)
    for model, key in references:
        keys[model].add(key)
    found = Preloaded(request)
    images = get_image_model()
    for model in (images, get_document_model(), Page):
        queryset = images.objects.prefetch_renditions(*IMAGE_SPECS) if model is images else model.objects.all()
        found.objects[model] = queryset.in_bulk(keys[model]) if keys[model] else {}
    found.translations = _translations(found.objects[Page].values())
    return found


def _translations(pages: Iterable[Page]) -> dict[int, Page]:
    """For each page's key, the live page to show instead in the reader's language; French needs none."""
    language = reader_language()
    by_translation_key = {page.translation_key: page.pk for page in pages}
    if not by_translation_key or language == settings.LANGUAGE_CODE:
        return {}
    translated = Page.objects.live().filter(
        locale__language_code=language, translation_key__in=list(by_translation_key)
    )
    return {by_translation_key[page.translation_key]: page for page in translated}


def find(model: type[Model], keys: Iterable[int | None]) -> list[Model | None] | None:
    """What was fetched under `keys`, each a copy of its own; None when nothing of the kind was fetched."""
    found = _preloaded.get()
    if found is None or model not in found.objects:
        return None
    return [copy.copy(found.objects[model].get(key)) if key else None for key in keys]


def page_address(page: Page | None) -> str:
    """The address of `page` in the reader's language, empty when nobody can read it."""
    found = _preloaded.get()
    if page is None:
        return ""
    if found is None:
        shown = page.localized
        request = None
    else:
        shown = found.translations.get(page.pk, page)
        request = found.request
    return (shown.live and shown.get_url(request)) or ""


def references_of_stream(value: blocks.StreamValue) -> Iterator[Reference]:
    """Pages, documents and images that a stream refers to, read from its raw data."""
    return references(value.stream_block, list(value.raw_data))


def references(block: blocks.Block, raw: object) -> Iterator[Reference]:
    """Pages, documents and images that the raw (JSON) value of `block` refers to."""
    if not raw:
        return
    if isinstance(block, blocks.ChooserBlock):
        yield block.model_class, int(raw)
    elif isinstance(block, blocks.RichTextBlock):
        for model, key, *_path in extract_references_from_rich_text(raw):
            yield model, int(key)
    else:
        for child, value in _children(block, raw):
            yield from references(child, value)


def _children(block: blocks.Block, raw: object) -> Iterator[tuple[blocks.Block, object]]:
    """The blocks within `block` with their raw values; none for a simple field."""
    if isinstance(block, blocks.StreamBlock):
        for item in raw:
            if item["type"] in block.child_blocks:
                yield block.child_blocks[item["type"]], item["value"]
    elif isinstance(block, blocks.StructBlock):
        for name, child in block.child_blocks.items():
            yield child, raw.get(name)
    elif isinstance(block, blocks.ListBlock):
        for item in raw:
            yield block.child_block, item["value"] if block._item_is_in_block_format(item) else item
    elif isinstance(block, TypedTableBlock):
        for row in raw["rows"]:
            for column, value in zip(raw["columns"], row["values"], strict=True):
                yield block.child_blocks[column["type"]], value
