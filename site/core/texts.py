"""Every text that an object gives to readers, found from its fields: a field added later is found too.

What must not be told is looked for here (a protected name, for instance), so nothing is listed by hand but the few
fields that readers never get.
"""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from django.db import models
from modelcluster.models import get_all_child_relations
from wagtail.blocks import StreamValue
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import COMMENTS_RELATION_NAME
from wagtail.snippets.models import get_snippet_models

from media.models import HiddenText

# Wagtail's own, which no reader gets: places in the tree, what is being drafted, digests.
TECHNICAL = frozenset({"path", "url_path", "draft_title", "file_hash", "reading_problem", COMMENTS_RELATION_NAME})
# What tells only which block it is.
KEYS_OF_BLOCKS = frozenset({"id", "type"})

# Longer than any name, in letters; and what the number of a page is written with.
SEAM, NUMBERING = 300, "0123456789 \n.–—-/|"


@dataclass(frozen=True, slots=True)
class FieldText:
    """A text, the field that leads to it and, where another object holds it (a picture, a file), that object."""

    field: str
    text: str
    holder: models.Model | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """What a field leads to: a picture, a document, a term, a page…"""

    field: str
    model: type[models.Model]
    key: Any


def texts_of(one: models.Model, without: Container[str] = ()) -> Iterator[FieldText]:
    """The texts of `one` itself and of the rows edited with it, by field; fields named in `without` are left out.

    So are those that a model names in `fields_never_read`.
    """
    unread = getattr(one, "fields_never_read", ())
    for field in one._meta.concrete_fields:
        if field.name in without or field.name in TECHNICAL or field.name in unread:
            continue
        if not (field.choices or field.is_relation):
            yield from (FieldText(field.name, text) for text in strings_of(field.value_from_object(one)) if text)
    for name, row, back in _rows_of(one, without):
        yield from (FieldText(name, told.text) for told in texts_of(row, back))


def references_of(one: models.Model, without: Container[str] = ()) -> Iterator[Reference]:
    """What the fields of `one`, its blocks and rich texts, and the rows edited with it lead to, read from them now."""
    for field in one._meta.concrete_fields:
        if field.name in without or field.name in TECHNICAL:
            continue
        if isinstance(field, models.ForeignKey):
            if (key := getattr(one, field.attname)) is not None:
                yield Reference(field.name, field.related_model, key)
        elif hasattr(field, "extract_references") and (value := field.value_from_object(one)):
            yield from (Reference(field.name, model, key) for model, key, *_path in field.extract_references(value))
    for field in one._meta.many_to_many:
        if field.name not in without and (one.pk or hasattr(field, "_get_m2m_attr")):
            yield from (Reference(field.name, field.related_model, term.pk) for term in getattr(one, field.name).all())
    for name, row, back in _rows_of(one, without):
        yield from (Reference(name, found.model, found.key) for found in references_of(row, back))


def texts_shown(one: models.Model, without: Container[str] = ()) -> Iterator[FieldText]:
    """All texts of `one`, with those of the pictures, documents and terms that it leads to, and of these files."""
    yield from texts_of(one, without)
    yield from texts_of_others(references_of(one, without))


def texts_of_others(references: Iterable[Reference]) -> Iterator[FieldText]:
    """The texts of pictures, documents and terms, each fetched with the others of its kind."""
    followed = (get_image_model(), get_document_model(), *get_snippet_models())
    fields: dict[type[models.Model], dict[str, str]] = {}
    for found in references:
        if issubclass(found.model, followed):
            fields.setdefault(found.model, {}).setdefault(str(found.key), found.field)
    for model, by_key in fields.items():
        for holder in model._default_manager.filter(pk__in=list(by_key)):
            field = by_key[str(holder.pk)]
            yield from (FieldText(field, text, holder) for text in texts_held(holder))


def texts_held(holder: models.Model) -> Iterator[str]:
    """The texts of a picture, a document or a term; of a document those of its pages, and what its file hides."""
    yield from (told.text for told in texts_of(holder))
    if isinstance(holder, get_document_model()):
        pages = list(holder.pages.order_by("number").values_list("text", flat=True))
        yield from pages
        yield from _seams(pages)
        yield from HiddenText.objects.filter(document=holder).values_list("text", flat=True)


def _seams(pages: Iterable[str]) -> Iterator[str]:
    """The end of what stands before each page with its beginning: a name may go on from one page to the next."""
    before = ""
    for text in pages:
        if before and text:
            yield f"{before} {text[:SEAM]}"
            yield f"{before.rstrip(NUMBERING)} {text[:SEAM].lstrip(NUMBERING)}"
        before = f"{before} {text[-SEAM:]}"[-SEAM:]


def strings_of(value: Any) -> Iterator[str]:
    """The strings in a field's value: a text, the name of a file, a stream of blocks, JSON."""
    if isinstance(value, StreamValue):
        value = value.get_prep_value()
    if isinstance(value, str):
        yield value
    elif isinstance(value, models.fields.files.FieldFile):
        yield PurePath(value.name or "").name
    elif isinstance(value, dict):
        # Of texts by language, "id" is Indonesian.
        unread = KEYS_OF_BLOCKS if "value" in value else ()
        yield from (text for key, part in value.items() if key not in unread for text in strings_of(part))
    elif isinstance(value, list | tuple):
        yield from (text for part in value for text in strings_of(part))


def _rows_of(one: models.Model, without: Container[str]) -> Iterator[tuple[str, models.Model, frozenset[str]]]:
    """The rows edited with `one`: the name of their relation, the row, and the field that leads back."""
    for relation in get_all_child_relations(type(one)):
        name = relation.get_accessor_name()
        if name not in without and name not in TECHNICAL:
            yield from ((name, row, frozenset({relation.field.name})) for row in getattr(one, name).all())
