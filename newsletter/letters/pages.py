"""Which of the pages that an issue names may stand in it now: public ones, in the language of the issue."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import Page

from access.kept import kept_query, kept_reader_query
from access.querysets import ReaderQuerySet
from core.models import BasePage
from core.models.links import LINK_FIELDS


def pages_to_send(shown: Iterable[int], linked: Iterable[int]) -> dict[int, Page]:
    """By the keys that staff chose: the page for a reader of the active language, where everybody may be sent it.

    Two queries, and one for each type of the pages that are `shown`; those that are only `linked` come with what a
    link says of them.
    """
    wanted = set(shown)
    keys = tuple(sorted(wanted | set(linked)))
    rows = list(_chosen_query(keys).rows()) if keys else []
    by_type: dict[int, set[UUID]] = {}
    bare = {translation for key, translation, kind in rows if key not in wanted and not _decides(kind)}
    for _key, translation, kind in rows:
        if translation not in bare:
            by_type.setdefault(kind, set()).add(translation)
    found: dict[UUID, Page] = {page.translation_key: page for page in _links(bare)}
    found |= {page.translation_key: page for kind, names in by_type.items() for page in _pages(kind, names)}
    return {key: found[translation] for key, translation, _kind in rows if translation in found}


def _decides(content_type: int) -> bool:
    """Whether pages of a type say themselves, one by one, if they may be sent."""
    model = _model(content_type)
    return model is not None and model.may_be_sent is not BasePage.may_be_sent


def _pages(content_type: int, keys: set[UUID]) -> list[BasePage]:
    model = _model(content_type)
    pages = _pages_query(model, tuple(sorted(keys))).instances() if model else []
    return [page for page in pages if page.may_be_sent()]


def _links(keys: set[UUID]) -> list[Page]:
    return _links_query(tuple(sorted(keys))).instances() if keys else []


def _model(content_type: int) -> type[BasePage] | None:
    model = ContentType.objects.get_for_id(content_type).model_class()
    return model if model and issubclass(model, BasePage) else None


@kept_query
def _chosen_query(keys: tuple[int, ...]) -> QuerySet:
    return Page.objects.filter(pk__in=keys).order_by("pk").values_list("pk", "translation_key", "content_type")


@kept_reader_query
def _pages_query(model: Any, keys: tuple[UUID, ...]) -> ReaderQuerySet:
    pages: ReaderQuerySet = model.objects.for_reader().filter(translation_key__in=keys)
    return pages


@kept_reader_query
def _links_query(keys: tuple[UUID, ...]) -> ReaderQuerySet:
    return ReaderQuerySet(Page).for_reader().filter(translation_key__in=keys).only(*LINK_FIELDS, "translation_key")
