"""Blocks for images, videos and documents."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from access.querysets import reader_language
from media.video import Video, read_video

from . import examples
from .choosers import StoryDocumentBlock, StoryImageBlock
from .fields import VideoAddressBlock
from .groups import MEDIA
from .settings import SettingBlock
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


# Captions may be in languages that the site does not speak: those of the people who are filmed.
CAPTION_LANGUAGES = [
    ("fr", "Français"),
    ("nl", "Nederlands"),
    ("en", "English"),
    ("es", "Español"),
    ("ar", "العربية"),
    ("ay", "Aymar aru"),
    ("bn", "বাংলা"),
    ("de", "Deutsch"),
    ("hi", "हिन्दी"),
    ("ht", "Kreyòl ayisyen"),
    ("id", "Bahasa Indonesia"),
    ("km", "ខ្មែរ"),
    ("ln", "Lingála"),
    ("ne", "नेपाली"),
    ("pt", "Português"),
    ("qu", "Runa Simi"),
    ("rn", "Ikirundi"),
    ("rw", "Ikinyarwanda"),
    ("sw", "Kiswahili"),
    ("tl", "Filipino"),
    ("wo", "Wolof"),
]
VIDEO_TYPES = {"mp4": "video/mp4", "webm": "video/webm"}
CAPTIONS = "vtt"


class CaptionsValue(blocks.StructValue):
    """What is said in a video, to read along."""

    @property
    def language_name(self) -> str:
        """The language as those who speak it call it."""
        return dict(CAPTION_LANGUAGES).get(self["language"], self["language"])


class CaptionsBlock(blocks.StructBlock):
    """The captions of a video in a language."""

    language = SettingBlock(label=_("Language"), choices=CAPTION_LANGUAGES, default="fr")
    file = StoryDocumentBlock(
        label=_("Captions (WebVTT)"), help_text=_("A file whose name ends in .vtt; programs for captions export it.")
    )

    class Meta:
        icon = "openquote"
        label = _("Captions")
        value_class = CaptionsValue

    def clean(self, value: CaptionsValue) -> CaptionsValue:
        """Check that the file holds captions. Raises StructBlockValidationError, beside the file."""
        value = super().clean(value)
        if value["file"] and value["file"].file_extension.lower() != CAPTIONS:
            error = ValidationError(_("Choose a file of captions, whose name ends in .vtt."))
            raise StructBlockValidationError(block_errors={"file": error})
        return value


class VideoValue(blocks.StructValue):
    """A video told by a still."""

    @property
    def video(self) -> Video | None:
        """Where the video stands and the player that may show it here; None for one of our own."""
        return read_video(self["url"]) if self["url"] else None

    @property
    def media_type(self) -> str:
        """What our own file is, for browsers."""
        return VIDEO_TYPES.get(self["file"].file_extension.lower(), "") if self["file"] else ""

    @property
    def tracks(self) -> list[CaptionsValue]:
        """The captions that everyone may read, those in the reader's language first."""
        language = reader_language()
        found = [captions for captions in self["captions"] if captions["file"] and captions["file"].is_for_everyone]
        return sorted(found, key=lambda captions: captions["language"] != language)


class VideoBlock(blocks.StructBlock):
    """A still that leads to a video; the player loads only after a click, and so does a file of our own."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    still = StoryImageBlock(label=_("Still"))
    url = VideoAddressBlock(
        label=_("Address of the video"),
        required=False,
        default="",
        help_text=_("YouTube, Vimeo and PeerTube play in the page after a click; elsewhere the link leads there."),
    )
    file = StoryDocumentBlock(
        label=_("Or a video of our own"),
        required=False,
        help_text=_("A document in MP4 (H.264) or WebM, which plays in the page: a few minutes, 100 MB at most."),
    )
    captions = blocks.ListBlock(
        CaptionsBlock(),
        label=_("Captions"),
        default=[],
        min_num=0,
        help_text=_("For a video of our own: a file for each language."),
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

    def clean(self, value: VideoValue) -> VideoValue:
        """Check that there is one video. Raises StructBlockValidationError, beside its field."""
        value = super().clean(value)
        errors = video_errors(value)
        if errors and not (self.is_deferred_validation and not (value["url"] or value["file"])):
            raise StructBlockValidationError(block_errors=errors)
        return value


def video_errors(value: VideoValue) -> dict[str, ValidationError]:
    """What is wrong with a video, by field; empty when nothing is."""
    if value["url"] and value["file"]:
        return {"file": ValidationError(_("Give an address or a file, not both."))}
    if not value["url"] and not value["file"]:
        return {"url": ValidationError(_("Give the address of a video, or choose a file below."))}
    if value["file"] and not value.media_type:
        return {"file": ValidationError(_("Choose a video, whose name ends in .mp4 or .webm."))}
    return {}


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
