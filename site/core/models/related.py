"""Pages to read after another one: those of its themes and countries."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import Q
from wagtail.models import Page

from access.kept import kept_reader_query
from access.querysets import ReaderQuerySet

from .country import Country
from .links import LINK_FIELDS
from .terms import Theme

MOST = 3
"""Pages offered after another one."""


def related_by_topic(page: Page, themes: Iterable[Theme], countries: Iterable[Country]) -> list[Page]:
    """The newest pages about one of the topics of `page`, in one query; none and no query where it has no topic.

    They are of the types that say so (`BasePage.is_offered_next`).
    """
    topics = tuple(sorted(theme.pk for theme in themes)), tuple(sorted(country.code for country in countries))
    return _related_query(page.translation_key, *topics).instances() if any(topics) else []


@kept_reader_query
def _related_query(key: UUID, themes: tuple[int, ...], countries: tuple[str, ...]) -> ReaderQuerySet:
    about = _about(Theme, "pk", themes) | _about(Country, "code", countries)
    pages = ReaderQuerySet(Page).for_reader().filter(about).exclude(translation_key=key).only(*LINK_FIELDS)
    return pages.order_by("-first_published_at", "title")[:MOST]


def _about(topic: type[models.Model], field: str, values: tuple[Any, ...]) -> Q:
    """Pages of the types that are offered whose relation to `topic` leads to one of `values`."""
    about = Q(pk__in=[])
    for relation in topic._meta.related_objects if values else ():
        model = relation.related_model
        if getattr(model, "is_offered_next", False):
            about |= Q(pk__in=model.objects.filter(**{f"{relation.field.name}__{field}__in": values}).values("pk"))
    return about
