"""Documents whose file is new ask to be read, once they are stored for good."""

from functools import partial

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from .covers import remove_if_unused, set_cover
from .models import Document, HiddenText, Reading
from .tasks import read_document


def ask_again(document: Document) -> None:
    """Have `document` read once more, now or by the worker; what is known of it stays meanwhile."""
    Document.objects.filter(pk=document.pk).update(reading=Reading.WAITING)
    read_document.enqueue(document.pk)


@receiver(post_save, sender=Document, dispatch_uid="ask_for_reading")
def ask_for_reading(sender: type[Document], instance: Document, **kwargs: object) -> None:
    """Forget the text and the cover of another content, and have the new one read."""
    if not instance.content_is_new:
        return
    instance.pages.all().delete()
    HiddenText.objects.filter(document=instance).delete()
    set_cover(instance, b"")
    # A worker must find the row, and the file under its name.
    transaction.on_commit(partial(read_document.enqueue, instance.pk))


@receiver(post_delete, sender=Document, dispatch_uid="remove_cover")
def remove_cover(sender: type[Document], instance: Document, **kwargs: object) -> None:
    """Delete the cover of a document that is deleted, unless something else shows it."""
    if instance.cover:
        remove_if_unused(instance.cover)
