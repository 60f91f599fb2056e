"""What live pages say and lead to, read from their own rows now.

Wagtail's reference index and search index are written by tasks, which may wait behind others: what protects somebody
asks here. A few queries for each page type, whatever the number of pages.
"""

from collections.abc import Collection, Iterator, Mapping
from functools import reduce
from operator import or_
from typing import Any, NamedTuple

from django.db import models
from django.db.models import Q
from django.db.models.functions import Cast
from modelcluster.models import get_all_child_relations
from wagtail.blocks import StreamValue
from wagtail.images.models import AbstractImage
from wagtail.models import Page, get_page_models

from core.blocks.preload import references
from core.texts import TECHNICAL, strings_of

Targets = Mapping[type[models.Model], Collection[int]]
WITHOUT_WORDS = (
    models.BooleanField,
    models.DateField,
    models.DecimalField,
    models.FloatField,
    models.IntegerField,
    models.UUIDField,
)
# More keys than that are not looked for by the database in texts: every text is read.
FEW = 20
# How a key begins in the JSON of a stream (of a block, of a list), and in the attribute of a rich text's tag.
BEFORE_A_KEY = (": ", "[", ", ", '"')


class Source(NamedTuple):
    """A table that holds content of pages: its live rows, and the column that leads to their page."""

    model: type[models.Model]
    live: Q
    page: str


def sources() -> Iterator[Source]:
    """The page types, and the rows that are edited with pages."""
    seen: set[type[models.Model]] = set()
    for model in get_page_models():
        if model is not Page:
            yield Source(model, Q(live=True), "pk")
        for relation in get_all_child_relations(model):
            rows = relation.related_model
            if relation.get_accessor_name() not in TECHNICAL and rows not in seen:
                seen.add(rows)
                yield Source(rows, Q(**{f"{relation.field.name}__live": True}), relation.field.attname)


def live_texts() -> Iterator[tuple[int, str]]:
    """All texts of live pages: the key of the page, and a text of its own or of its rows."""
    for source in sources():
        unread = {*TECHNICAL, *getattr(source.model, "fields_never_read", ())}
        names = [
            field.name
            for field in source.model._meta.concrete_fields
            if not (field.name in unread or field.choices or field.is_relation or isinstance(field, WITHOUT_WORDS))
        ]
        if names:
            rows = source.model._base_manager.filter(source.live).values_list(source.page, *names)
            for key, *values in rows.iterator(chunk_size=500):
                yield key, "\n".join(text for value in values for text in strings_of(value))


def pages_leading_to(targets: Targets) -> set[int]:
    """The keys of live pages whose fields, blocks, rich texts or rows lead to one of `targets`, keys by model."""
    return {key for source in sources() for key in _leading(source, targets)}


def is_shown(image: AbstractImage, besides: Collection[int] = ()) -> bool:
    """Whether a live page leads to the image now, those with the primary keys `besides` left out."""
    return bool(pages_leading_to({type(image): [image.pk]}) - set(besides))


def _leading(source: Source, targets: Targets) -> Iterator[int]:
    rows = source.model._base_manager.filter(source.live)
    related, texts = Q(pk__in=[]), []
    for field in (*source.model._meta.concrete_fields, *source.model._meta.many_to_many):
        if isinstance(field, models.ForeignKey | models.ManyToManyField):
            keys = _keys(targets, field.related_model)
            if keys and not getattr(field.remote_field, "parent_link", False):
                related |= Q(**{f"{field.name}__in": keys})
        elif hasattr(field, "extract_references"):
            texts.append(field)
    if related != Q(pk__in=[]):
        yield from rows.filter(related).values_list(source.page, flat=True)
    for field in texts:
        yield from _told(rows, source.page, field, targets)


def _told(rows: models.QuerySet, page: str, field: Any, targets: Targets) -> Iterator[int]:
    """The pages of rows in whose `field`, a stream or a rich text, one of `targets` stands."""
    keys = {str(key) for given in targets.values() for key in given}
    if len(keys) <= FEW:
        written = (form + key for key in keys for form in BEFORE_A_KEY)
        found = reduce(or_, (Q(_as_text__contains=form) for form in written), Q(pk__in=[]))
        rows = rows.annotate(_as_text=Cast(field.name, models.TextField())).filter(found)
    for key, value in rows.values_list(page, field.name).iterator(chunk_size=500):
        if value and any(_is_target(targets, model, found) for model, found in _references(field, value)):
            yield key


def _references(field: Any, value: Any) -> Iterator[tuple[type[models.Model], object]]:
    """What a stream or a rich text leads to, without a query: Wagtail's own way fetches what a stream shows."""
    if isinstance(value, StreamValue):
        yield from references(value.stream_block, value.raw_data)
    else:
        yield from ((model, key) for model, key, *_path in field.extract_references(value))


def _is_target(targets: Targets, model: type[models.Model], key: object) -> bool:
    return str(key) in {str(one) for one in _keys(targets, model)}


def _keys(targets: Targets, model: type[models.Model]) -> set[int]:
    """The keys asked of `model`, of what extends it or of what it extends: a page has one key in all of its tables."""
    return {key for one, keys in targets.items() if issubclass(one, model) or issubclass(model, one) for key in keys}
