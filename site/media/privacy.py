"""Documents that stop or begin to be for everyone: whoever has the address of a cover may see it.

Who has to look at what begins to be public is told (`document_opened`).
"""

from functools import partial

from django.db import transaction
from django.db.models import QuerySet
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from wagtail.models import Collection, CollectionViewRestriction

from access.restrictions import in_private_collection

from .covers import set_cover
from .models import Document, Reading
from .reading_requests import ask_again
from .signals import document_opened


def settle(documents: QuerySet[Document]) -> None:
    """Take the covers away from those among `documents` that are private; have one made for the others, and tell."""
    for document in documents.filter(in_private_collection(), cover__isnull=False).select_related("cover"):
        set_cover(document, b"")
    for document in documents.filter(reading=Reading.READ, cover=None).exclude(in_private_collection()):
        transaction.on_commit(partial(ask_again, document))
    for document in documents.exclude(in_private_collection()):
        document_opened.send(Document, document=document)


@receiver(pre_save, sender=Document, dispatch_uid="remember_collection")
def remember_collection(sender: type[Document], instance: Document, **kwargs: object) -> None:
    """Note whether the document moves to another collection."""
    stored = Document.objects.filter(pk=instance.pk) if instance.pk else Document.objects.none()
    instance.is_moved = stored.exclude(collection=instance.collection_id).exists()


@receiver(post_save, sender=Document, dispatch_uid="settle_moved")
def settle_moved(sender: type[Document], instance: Document, **kwargs: object) -> None:
    """The cover of a document that moved comes or goes."""
    if instance.is_moved:
        settle(Document.objects.filter(pk=instance.pk))


@receiver([post_save, post_delete], sender=CollectionViewRestriction, dispatch_uid="settle_restricted")
def settle_restricted(
    sender: type[CollectionViewRestriction], instance: CollectionViewRestriction, **kwargs: object
) -> None:
    """The covers of a collection, and of those below it, come or go with its restriction."""
    _settle_below(instance.collection)


@receiver(post_save, sender=Collection, dispatch_uid="settle_collection")
def settle_collection(sender: type[Collection], instance: Collection, created: bool, **kwargs: object) -> None:
    """The covers of a collection come or go with those above it: the studio moves it after it saved it."""
    if not created:
        transaction.on_commit(partial(_settle_where_it_is, instance.pk))


def _settle_where_it_is(key: int) -> None:
    for collection in Collection.objects.filter(pk=key):
        _settle_below(collection)


def _settle_below(collection: Collection) -> None:
    settle(Document.objects.filter(collection__path__startswith=collection.path))
