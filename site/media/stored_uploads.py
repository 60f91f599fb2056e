"""Pictures that wait for a form to be filled in: they too lie on the disk without their metadata."""

from django.contrib.contenttypes.models import ContentType
from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.images import get_image_model
from wagtail.models import UploadedFile

from access.private_names import is_new_file

from .images import without_metadata


@receiver(pre_save, sender=UploadedFile, dispatch_uid="clean_waiting_image")
def clean_waiting_image(sender: type[UploadedFile], instance: UploadedFile, **kwargs: object) -> None:
    """Clean an image that Wagtail puts aside until its title or another field is corrected."""
    is_image = instance.for_content_type == ContentType.objects.get_for_model(get_image_model())
    if is_image and is_new_file(instance.file):
        instance.file = without_metadata(instance.file)
