"""Pictures that may no longer be reached, also by those who kept their addresses."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.models import Page, ReferenceIndex

if TYPE_CHECKING:
    from core.models import Image


def withdraw(image: "Image") -> None:
    """Delete the renditions of `image` and give its file another name, so that no old address answers again.

    Originals have no address; a rendition is named after its original.
    """
    storage, old = image.file.storage, image.file.name
    with image.file.open() as original:
        image.file.save(old, ContentFile(original.read()), save=False)
    type(image).objects.filter(pk=image.pk).update(file=image.file.name)
    image.renditions.all().delete()
    transaction.on_commit(lambda: storage.delete(old))


def is_shown(image: "Image", besides: Iterable[int] = ()) -> bool:
    """Whether a public page shows the image, those with the primary keys `besides` left out."""
    keys = ReferenceIndex.get_references_to(image).values_list("object_id", flat=True)
    pages = {int(key) for key in keys if str(key).isdigit()} - set(besides)
    return Page.objects.live().filter(pk__in=pages).exists()
