"""Blocks for images, videos and documents."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from media.video import Video, read_video

from . import examples
from .choosers import StoryDocumentBlock, StoryImageBlock
from .fields import VideoAddressBlock
from .groups import MEDIA
from .text import LinkedTextBlock


class PictureBlock(blocks.StructBlock):
    """An image with its alternative text, a caption, and the credit kept with the image."""

    image = StoryImageBlock(label=_("Image"))
    caption = blocks.CharBlock(
        label=_("Caption"),
        max_length=300,
        required=False,
        default="",
        help_text=_("What the image does not show by itself: who, where, when. The credit is added."),
    )

    class Meta:
        icon = "image"
        label = _("Image")
        label_format = "{caption}"
        description = _("An image with its alternative text and a caption. The credit comes with the image.")
        group = MEDIA
        template = "blocks/picture.html"
        preview_value = staticmethod(examples.picture)


class VideoValue(blocks.StructValue):
    """A video told by a still."""

    @property
    def video(self) -> Video:
        """Where the video stands and the player that may show it here."""
        return read_video(self["url"])


class VideoBlock(blocks.StructBlock):
    """A still that leads to a video; the player loads only after a click."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    still = StoryImageBlock(label=_("Still"))
    url = VideoAddressBlock(
        label=_("Address of the video"),
        help_text=_("YouTube, Vimeo and PeerTube play in the page after a click; elsewhere the link leads there."),
    )
    duration = blocks.CharBlock(
        label=_("Duration"), max_length=20, required=False, default="", help_text=_("For example 4 min 30.")
    )
    transcript = LinkedTextBlock(
        label=_("Transcript or summary"),
        features=["bold", "italic", "link"],
        required=False,
        help_text=_("For those who cannot see or hear the video, or pay for each megabyte."),
    )

    class Meta:
        icon = "media"
        label = _("Video")
        label_format = "{title}"
        description = _("A still that leads to the video. Nothing is asked of another site before a click.")
        group = MEDIA
        template = "blocks/video.html"
        value_class = VideoValue
        preview_value = staticmethod(examples.video)


class DocumentBlock(blocks.StructBlock):
    """A document to download, with its type, size and number of pages."""

    document = StoryDocumentBlock(label=_("Document"))
    title = blocks.CharBlock(
        label=_("Title"),
        max_length=160,
        required=False,
        default="",
        help_text=_("Left empty, the document's own is shown."),
    )
    text = blocks.CharBlock(label=_("Text"), max_length=300, required=False, default="")

    class Meta:
        icon = "doc-full"
        label = _("Document")
        label_format = "{title}"
        description = _("A document to download. Its type, size and number of pages are shown by themselves.")
        group = MEDIA
        template = "blocks/document.html"
        preview_value = staticmethod(examples.document)
