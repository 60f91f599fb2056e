"""How the lists of themes and countries count the pages of a type: each page type says it, in `counted_as`."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from django.db.models import Field, Model
from django.utils.functional import Promise


class Counted(NamedTuple):
    """A column of these lists. Page types with the same one are counted together."""

    order: int
    """Its place among the columns: the smallest first."""
    name: str
    heading: str | Promise


def counted_relations(model: type[Model]) -> Iterator[tuple[Counted, list[Field]]]:
    """The columns in their order, each with the relations by which page types lead to `model`."""
    relations: list[Any] = [
        relation.field
        for relation in model._meta.related_objects
        if getattr(relation.related_model, "counted_as", None)
    ]
    for _place, fields in groupby(sorted(relations, key=_place_of), key=_place_of):
        together = list(fields)
        yield together[0].model.counted_as, together


def _place_of(field: Any) -> tuple[int, str]:
    counted: Counted = field.model.counted_as
    return counted.order, counted.name
