"""Upload fields whose errors say what is wrong with a file before anything is stored."""

from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import File
from django.forms import FileField
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail.documents.fields import WagtailDocumentField
from wagtail.images.fields import ImageFileExtensionValidator, WagtailImageField

from .images import STANDS_STILL, CleanImage, without_metadata
from .pdf import is_pdf

NOT_A_PDF = _("This file’s name ends in “.pdf” but it is not a PDF. Export it as a PDF and retry.")


class ImageUploadField(WagtailImageField):
    """A picture, checked from the cheapest question to the dearest, and given on as what it shows alone."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.help_text: str = format_lazy("{} {}", self.help_text, STANDS_STILL)

    def to_python(self, data: File | None) -> CleanImage | None:
        """The cleaned picture. ValidationError: empty, too heavy, of another kind, too many pixels, damaged."""
        file = FileField.to_python(self, data)
        if file is None:
            return None
        self.check_image_file_size(file)
        ImageFileExtensionValidator(file)
        return without_metadata(file)


class DocumentUploadField(WagtailDocumentField):
    """A document; what calls itself a PDF must be one."""

    def to_python(self, data: File | None) -> File | None:
        """The file. ValidationError: empty, too heavy, a PDF by its name alone."""
        file = super().to_python(data)
        if file is not None and PurePath(file.name).suffix.lower() == ".pdf" and not is_pdf(file):
            raise ValidationError(NOT_A_PDF, code="invalid_pdf")
        return file
