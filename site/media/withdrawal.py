"""Pictures that may no longer be reached, also by those who kept their addresses."""

from typing import TYPE_CHECKING

from django.db import transaction

from .images import CleanImage

if TYPE_CHECKING:
    from .models import Image


def withdraw(image: "Image") -> None:
    """Delete the renditions of `image` and give its file another name, so that no old address answers again.

    Originals have no address; a rendition is named after its original.
    """
    storage, old = image.file.storage, image.file.name
    with image.file.open() as original:
        image.file.save(old, CleanImage(original.read()), save=False)
    type(image).objects.filter(pk=image.pk).update(file=image.file.name)
    # Wagtail's deletion of files waits in the queue of tasks.
    files = [(storage, old), *((rendition.file.storage, rendition.file.name) for rendition in image.renditions.all())]
    image.renditions.all().delete()

    def delete_files() -> None:
        for place, name in files:
            place.delete(name)

    transaction.on_commit(delete_files)
