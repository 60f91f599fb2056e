"""Upload fields whose errors say what is wrong with a file before anything is stored."""

from pathlib import PurePath
from typing import Any

from django.conf import settings
from django.core.files.base import File
from django.forms import FileField
from django.utils.text import format_lazy
from wagtail.documents.fields import WagtailDocumentField
from wagtail.images.fields import ImageFileExtensionValidator, WagtailImageField

from .documents import check_document
from .images import STANDS_STILL, CleanImage, without_metadata


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
    """A document whose content is what its name says."""

    def to_python(self, data: File | None) -> File | None:
        """The file. ValidationError: empty, too heavy, of another kind than it says, active, damaged."""
        file = super().to_python(data)
        # Whether its extension may be sent is for the model to say, in its own words.
        if file is not None and PurePath(file.name).suffix.lower().lstrip(".") in settings.WAGTAILDOCS_EXTENSIONS:
            check_document(file)
        return file
