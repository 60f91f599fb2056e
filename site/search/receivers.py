"""Brings the search table up to date within the transaction of each change."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_delete
from wagtail.models import Page
from wagtail.signals import post_page_move

from core.models import BasePage, Country, Term
from core.signals import is_draft, page_stored
from media.models import Document
from media.signals import document_read

from .indexing import index
from .models import Entry
from .rebuilding import findable_pages


def connect() -> None:
    """Listen to what changes."""
    page_stored.connect(follow_page, dispatch_uid="search.page")
    document_read.connect(follow_document, dispatch_uid="search.document")
    post_page_move.connect(follow_move, dispatch_uid="search.move")
    pre_delete.connect(before_file_deletion, sender=Document, dispatch_uid="search.before_file")
    post_delete.connect(after_deletion, sender=Document, dispatch_uid="search.after_file")
    for model in (Country, *_terms(Term)):
        post_save.connect(follow_name, sender=model, dispatch_uid="search.name")
        pre_delete.connect(before_deletion, sender=model, dispatch_uid="search.before")
        post_delete.connect(after_deletion, sender=model, dispatch_uid="search.after")


def _terms(model: type[Term]) -> Iterator[type[Term]]:
    for child in model.__subclasses__():
        yield child
        yield from _terms(child)


def follow_page(sender: type[BasePage], page: BasePage, fields: Iterable[str] | None = None, **kwargs: object) -> None:
    """A page was saved."""
    if not is_draft(fields):
        index(sender, page.pk)
        index_pages(page.pages_like_it())


def follow_move(sender: type[Page], instance: Page, **kwargs: object) -> None:
    """A page was moved with those below it: some say what the one above them says."""
    index_pages(instance.get_descendants(inclusive=True).values_list("pk", flat=True))


def before_file_deletion(sender: type[Document], instance: Any, **kwargs: object) -> None:
    """Remember who offers a document, while that can be told."""
    instance.pages_naming = list(Entry.objects.filter(documents=instance).values_list("page", flat=True))


def follow_document(sender: object, document: Document, **kwargs: object) -> None:
    """The text of a document changed."""
    index_pages(Entry.objects.filter(documents=document).values_list("page", flat=True), read_anew=True)


def follow_name(sender: type[Model], instance: Model, created: bool, **kwargs: object) -> None:
    """A name that pages are found by changed."""
    if not created:
        index_pages(pages_naming(instance))


def before_deletion(sender: type[Model], instance: Any, **kwargs: object) -> None:
    """Remember who is found by a name, while that can be told."""
    instance.pages_naming = pages_naming(instance)


def after_deletion(sender: type[Model], instance: Any, **kwargs: object) -> None:
    """A name that pages were found by is gone."""
    index_pages(instance.pages_naming)


def fill_after_migrating(sender: object, plan: Iterable[tuple[Any, bool]] = (), **kwargs: Any) -> None:
    """Fill the table that a site with pages has just got, or that has changed, once its database is whole."""
    made = any(migration.app_label == "search" and not backwards for migration, backwards in plan)
    if made and findable_pages() and _is_whole():
        call_command("rebuild_search", stdout=kwargs.get("stdout"))


def _is_whole() -> bool:
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def pages_naming(named: Model) -> list[int]:
    """The live pages that have a relation to a country or a term."""
    found: set[int] = set()
    for relation in named._meta.related_objects:
        if isinstance(relation.related_model, type) and issubclass(relation.related_model, BasePage):
            pages = relation.related_model._base_manager.filter(live=True, **{relation.field.name: named})
            found.update(pages.values_list("pk", flat=True))
    return sorted(found)


def index_pages(keys: Iterable[int], *, read_anew: bool = False) -> None:
    """Bring what is said of pages of any type up to date."""
    for page in Page.objects.filter(pk__in=list(keys)).order_by("pk"):
        if issubclass(page.specific_class, BasePage):
            index(page.specific_class, page.pk, read_anew=read_anew)
