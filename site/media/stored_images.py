"""The model field that holds pictures: whatever way a file takes to it, it is stored without its metadata."""

from pathlib import PurePath

from django.core.files.base import File
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from .images import named, upright_size, without_metadata


class CleanImageFieldFile(WagtailImageFieldFile):
    """A stored picture, cleaned on its way in and measured the right way up."""

    def save(self, name: str, content: File, save: bool = True) -> None:
        """Store `content` under `name` without its metadata. Raises ValidationError when it is no picture."""
        content.name = content.name or name
        clean = without_metadata(content)
        # Django measures a picture that has a name only.
        super().save(named(name, (PurePath(str(clean.name)).suffix.lstrip("."),)), clean, save)

    def get_image_dimensions(self) -> tuple[int, int]:
        """Width and height in pixels as the picture is seen; only its header is read."""
        was_closed = self.closed
        self.open()
        try:
            return upright_size(self)
        finally:
            if was_closed:
                self.close()


class CleanImageField(WagtailImageField):
    """An image field whose files carry no metadata."""

    attr_class = CleanImageFieldFile
