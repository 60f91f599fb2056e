"""Fetches at once all that a stream refers to.

Wagtail fetches what choosers hold one block type at a time, renditions one image at a time, and the pages and
documents linked from texts one text at a time. A body of many blocks would cost as many queries of the same shape.
Within `preloaded`, the choosers and the links of texts find what was fetched before: one query for pages
and their translations, one for documents, one for images and the covers of the documents, one for their renditions.
"""

import copy
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.conf import settings
from django.db.models import Case, ForeignKey, Model, Q, QuerySet, Value, When
from django.http import HttpRequest
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents import get_document_model
from wagtail.documents.models import AbstractDocument
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage
from wagtail.models import Page
from wagtail.rich_text import extract_references_from_rich_text

from access.kept import kept_query
from access.private_names import is_in_block_format
from access.querysets import PLACEHOLDER, reader_language
from access.restrictions import in_private_collection
from core.addresses import page_link

Reference = tuple[type[Model], int]
Raw = Any
"""A value as a stream stores it: JSON of whatever shape its block gives it."""


@dataclass
class Preloaded:
    """What was fetched, by primary key (None: it no longer exists), and for which reader."""

    request: HttpRequest | None = None
    streams: frozenset[int] = frozenset()
    objects: dict[type[Model], dict[int, Model | None]] = field(default_factory=dict)
    translations: dict[int, Page] = field(default_factory=dict)


_preloaded: ContextVar[Preloaded | None] = ContextVar("preloaded", default=None)


@contextmanager
def preloaded(
    *streams: blocks.StreamValue,
    texts: Iterable[str] = (),
    pages: Sequence[Page] = (),
    request: HttpRequest | None = None,
) -> Iterator[None]:
    """Fetch all that the streams refer to, for the time of the ``with`` block, unless that is done already.

    What the rich `texts` link to, and the images and documents that `pages` point to by foreign keys, the documents
    with their covers, come with the same queries.
    """
    found = _preloaded.get()
    identities = frozenset(map(id, streams))
    if found is None or not identities <= found.streams:
        keys = [reference for stream in streams for reference in references(stream.stream_block, stream.raw_data)]
        keys += [reference for text in texts for reference in _text_references(text)]
        links = [(page, link) for page in pages for link in _media_links(page._meta.model) if _is_unread(page, link)]
        keys += [(link.related_model, getattr(page, link.attname)) for page, link in links]
        documents = {getattr(page, link.attname) for page, link in links if link.related_model is get_document_model()}
        found = load(keys, request, covered=documents)
        found.streams = identities
        for page, link in links:
            setattr(page, link.name, _twin(found.objects[link.related_model][getattr(page, link.attname)]))
    token = _preloaded.set(found)
    try:
        yield
    finally:
        _preloaded.reset(token)


@contextmanager
def preloaded_texts(texts: Iterable[str], request: HttpRequest | None = None) -> Iterator[None]:
    """Fetch what rich `texts` that come after the rest of the page link to, for the time of the ``with`` block."""
    token = _preloaded.set(load([reference for text in texts for reference in _text_references(text)], request))
    try:
        yield
    finally:
        _preloaded.reset(token)


# For the life of the process: the fields of a model do not change.
@cache
def _media_links(model: type[Page]) -> tuple[ForeignKey, ...]:
    """The foreign keys of a page type to images and documents."""
    media = (get_image_model(), get_document_model())
    fields = model._meta.concrete_fields
    return tuple(field for field in fields if isinstance(field, ForeignKey) and field.related_model in media)


def _is_unread(page: Page, link: ForeignKey) -> bool:
    # A key that the page came without (`only`) is not shown either.
    return page.__dict__.get(link.attname) is not None and not link.is_cached(page)


def load(
    references: Iterable[Reference], request: HttpRequest | None = None, covered: Collection[int] = ()
) -> Preloaded:
    """Fetch what `references` point to, in at most four queries; the documents in `covered` with their covers."""
    keys: dict[type[Model], set[int]] = defaultdict(set)
    for model, key in references:
        keys[model].add(key)
    found = Preloaded(request)
    image, document = get_image_model(), get_document_model()
    images = _images(keys[image], covered)
    found.objects[image] = {key: images.get(key) for key in keys[image]}
    documents = {row.pk: row for row in _rows(document, "pk", keys[document])}
    for key in covered:
        if document_row := documents.get(key):
            document_row.cover = images.get(document_row.cover_id)
    found.objects[document] = {key: documents.get(key) for key in keys[document]}
    _attach_pages(found, keys[Page])
    return found


def _rows(model: Any, column: str, keys: Iterable[int]) -> list[Any]:
    """The rows of `model` with one of `keys` in `column`."""
    wanted = tuple(sorted(keys))
    return _rows_query(model, column, wanted).instances() if wanted else []


@kept_query
def _rows_query(model: Any, column: str, keys: tuple[int, ...]) -> QuerySet:
    return model.objects.filter(**{f"{column}__in": keys})


def _images(keys: set[int], documents: Collection[int]) -> dict[int, Any]:
    """The images of `keys` and the covers of `documents`, with their renditions."""
    if not keys and not documents:
        return {}
    query = _images_query(tuple(sorted(keys)), tuple(sorted(documents)))
    images = {image.pk: image for image in query.instances()}
    _attach_renditions(images)
    return images


@kept_query
def _images_query(keys: tuple[int, ...], documents: tuple[int, ...]) -> QuerySet:
    images, covered = get_image_model().objects, get_document_model().objects.filter(pk__in=documents)
    if not documents:
        return images.filter(pk__in=keys)
    # Whoever has the address of a cover may see it: that of a private document is not fetched.
    covers = covered.exclude(in_private_collection()).exclude(cover=None).values("cover")
    return images.filter(Q(pk__in=keys) | Q(pk__in=covers))


def _attach_renditions(images: dict[int, Any]) -> None:
    # All of them: one that is missing from what was fetched would be made again at each request.
    for image in images.values():
        image.prefetched_renditions = []
    for rendition in _rows(get_image_model().get_rendition_model(), "image", images):
        images[rendition.image_id].prefetched_renditions.append(rendition)


def _attach_pages(found: Preloaded, keys: set[int]) -> None:
    """Add the pages of `keys`, and for each the live page to show instead in the reader's language."""
    wanted, language = tuple(sorted(keys)), reader_language()
    rows = {page.pk: page for page in _pages_query(wanted, language).instances()} if wanted else {}
    translated = {page.translation_key: page for page in rows.values() if page.is_translation}
    found.objects[Page] = {key: rows.get(key) for key in keys}
    found.translations = {
        key: translated[page.translation_key]
        for key, page in found.objects[Page].items()
        if page and page.translation_key in translated
    }


@kept_query
def _pages_query(keys: tuple[int, ...], language: str) -> QuerySet[Page]:
    """Pages with, in another language than French, their translations: `is_translation` tells them."""
    wanted = Q(pk__in=keys)
    if language == settings.LANGUAGE_CODE:
        return Page.objects.filter(wanted).annotate(is_translation=Value(value=False))
    same = Page.objects.filter(wanted).values("translation_key")
    translation = Q(translation_key__in=same, locale__language_code=language, live=True) & ~PLACEHOLDER
    pages = Page.objects.filter(wanted | translation)
    return pages.annotate(is_translation=Case(When(translation, then=True), default=False))


def find(model: type[Model], keys: Sequence[int | None]) -> list[Model | None] | None:
    """What was fetched under `keys`, each a copy of its own; None when one of them was not asked for."""
    found = _preloaded.get()
    known = found.objects.get(model, {}) if found else {}
    if any(key and key not in known for key in keys):
        return None
    return [_twin(known[key]) if key else None for key in keys]


def _twin(instance: Model | None) -> Model | None:
    """A copy of `instance`, with renditions of its own: they tell the alternative text that the block gives it."""
    twin = copy.copy(instance)
    if isinstance(twin, AbstractDocument) and "cover" in twin._state.fields_cache:
        twin.cover = _twin(twin.cover)
    if isinstance(twin, AbstractImage) and hasattr(twin, "prefetched_renditions"):
        twin.prefetched_renditions = [copy.copy(rendition) for rendition in twin.prefetched_renditions]
        for rendition in twin.prefetched_renditions:
            rendition.image = twin
    return twin


def page_address(page: Page | None) -> str:
    """The address of `page` in the reader's language, for a link; empty when nobody can read it."""
    if page is None:
        return ""
    found, shown = _found_with(page), shown_page(page)
    return page_link(shown, found.request if found else None) if shown.live else ""


def page_language(page: Page | None) -> str:
    """The language of `page` where it is not translated into the reader's; else nothing."""
    found = _found_with(page) if page else None
    tree = getattr(found and found.request, "site_tree", None)
    return tree.language_left(shown_page(page)) if tree and page else ""


def shown_page(page: Page) -> Page:
    """The page to show for `page` in the reader's language."""
    found = _found_with(page)
    return found.translations.get(page.pk, page) if found else page.localized


def _found_with(page: Page) -> Preloaded | None:
    """What was fetched, when `page` is part of it."""
    found = _preloaded.get()
    return found if found and page.pk in found.objects.get(Page, {}) else None


def references(block: blocks.Block, raw: Raw) -> Iterator[Reference]:
    """Pages, documents and images that the raw (JSON) value of `block` refers to."""
    if not raw:
        return
    if isinstance(block, blocks.ChooserBlock):
        yield block.model_class, int(raw)
    elif isinstance(block, blocks.RichTextBlock):
        yield from _text_references(raw)
    else:
        for child, value in _children(block, raw):
            yield from references(child, value)


def _text_references(text: str) -> Iterator[Reference]:
    """Pages and documents that a rich text links to, and its images."""
    for model, key, *_path in extract_references_from_rich_text(text):
        yield model, int(key)


def _children(block: blocks.Block, raw: Raw) -> Iterator[tuple[blocks.Block, Raw]]:
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
            yield block.child_block, item["value"] if is_in_block_format(block, item) else item
    elif isinstance(block, TypedTableBlock):
        for row in raw["rows"]:
            for column, value in zip(raw["columns"], row["values"], strict=True):
                yield block.child_blocks[column["type"]], value
