"""The site's own image and document models, so that they can grow without a change of model."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage

from core.media.images import without_metadata
from core.media.pdf import count_pages


class Image(AbstractImage):
    """An image; its description is its alternative text. Stored without EXIF or GPS data."""

    credit = models.CharField(
        _("credit"), max_length=120, blank=True, help_text=_("Photographer or source, shown under the image.")
    )

    admin_form_fields = (
        *(name for name in WagtailImage.admin_form_fields if name != "tags"),
        "credit",
        "tags",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")
        permissions = [("choose_image", "Can choose image")]

    def save(self, *args: object, **kwargs: object) -> None:
        """Save; a file that is new is stored without its metadata, whatever form or command brought it."""
        if self.file and not self.file._committed:
            self.file = without_metadata(self.file)
            self._set_image_file_metadata()
        super().save(*args, **kwargs)


class Rendition(AbstractRendition):
    """A resized copy of an image."""

    image = models.ForeignKey(Image, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = [("image", "filter_spec", "focal_point_key")]


class Document(AbstractDocument):
    """A file to download; its type, size and number of pages are read at upload."""

    page_count = models.PositiveIntegerField(_("pages"), null=True, editable=False)

    admin_form_fields = WagtailDocument.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]

    def save(self, *args: object, **kwargs: object) -> None:
        """Save; the pages of a file that is new are counted."""
        if self.file and not self.file._committed:
            self._set_document_file_metadata()
            self.page_count = count_pages(self.file) if self.file_extension == "pdf" else None
        super().save(*args, **kwargs)
