"""The forms behind every way that Wagtail's admin offers to upload pictures and documents."""

from django.core.exceptions import ValidationError
from django.forms import FileField
from django.utils.translation import gettext_lazy as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from .form_fields import DocumentUploadField, ImageUploadField
from .models import Document
from .signals import document_submitted

DESCRIPTION_HELP = _(
    "What the picture shows, in a sentence. Screen readers read it aloud; it replaces a picture that does not load."
)


class ImageForm(BaseImageForm):
    """The form of a picture: its file is checked and cleaned, its description explained."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"] = _in_place_of(self.fields["file"], ImageUploadField)
        if "description" in self.fields:
            self.fields["description"].label = _("Alternative text")
            self.fields["description"].help_text = DESCRIPTION_HELP


class DocumentForm(BaseDocumentForm):
    """The form of a document: its content must be what its name says."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"] = _in_place_of(self.fields["file"], DocumentUploadField)

    def _post_clean(self) -> None:
        """Ask other apps whether a file that is known may stand in the collection chosen."""
        super()._post_clean()
        if self.instance.pk and "file" not in self.changed_data:
            try:
                document_submitted.send(Document, document=self.instance)
            except ValidationError as error:
                self.add_error("collection" if "collection" in self.fields else None, error)


def _in_place_of(field: FileField, replacement: type[FileField]) -> FileField:
    """A `replacement` field that looks like `field`, for Wagtail chooses the class of its file fields itself."""
    return replacement(label=field.label, required=field.required, widget=field.widget)
