"""Blocks of a story beside those of every page: words without a name, several videos, photos, a report, trainings."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks import LinkBlock, PictureBlock, StoryBlock, VideoBlock
from core.blocks.choosers import StoryDocumentBlock
from core.blocks.fields import WebAddressBlock
from core.blocks.groups import MEDIA, MOVEMENT, TEXT
from core.blocks.text import SHORT_FEATURES

from . import examples


class SummaryBlock(blocks.RichTextBlock):
    """What a story comes down to."""

    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"features": SHORT_FEATURES, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = _("Summary")
        description = _("What the story comes down to, in a few lines set larger than the text.")
        group = TEXT
        template = "campaigns/blocks/summary.html"
        preview_value = examples.SUMMARY


class AnonymousQuoteBlock(blocks.StructBlock):
    """Somebody's words, without who said them."""

    text = blocks.TextBlock(label=_("Words quoted"), rows=4, help_text=_("Quotation marks are added."))
    who = blocks.CharBlock(
        label=_("Who speaks, without a name"),
        max_length=120,
        help_text=_("For example “an activist, Mexico”. Nothing by which that person could be recognised."),
    )

    class Meta:
        icon = "openquote"
        label = _("Anonymous quote")
        label_format = "{who}"
        description = _("Words of somebody who stays anonymous: “an activist, Mexico”.")
        group = TEXT
        template = "blocks/quote.html"
        preview_value = examples.ANONYMOUS_QUOTE


class VideosBlock(blocks.StructBlock):
    """Videos in their order, numbered by the page where there are several."""

    videos = blocks.ListBlock(VideoBlock(), label=_("Videos"), min_num=1)

    class Meta:
        icon = "media"
        label = _("Videos")
        description = _("One or several videos, told by their stills. The numbers are added.")
        group = MEDIA
        template = "campaigns/blocks/videos.html"
        preview_value = staticmethod(examples.videos)


class PhotosBlock(blocks.StructBlock):
    """Photos side by side."""

    photos = blocks.ListBlock(PictureBlock(), label=_("Photos"), min_num=1)

    class Meta:
        icon = "image"
        label = _("Series of photos")
        description = _("Photos side by side, each with its caption. The credits are added.")
        group = MEDIA
        template = "campaigns/blocks/photos.html"
        preview_value = staticmethod(examples.photos)


class ReportBlock(blocks.StructBlock):
    """A report to read: a document of this site, or an address elsewhere."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    document = StoryDocumentBlock(label=_("Document"), required=False)
    url = WebAddressBlock(label=_("Address elsewhere"), required=False, default="")
    text = blocks.CharBlock(label=_("Text"), max_length=300, required=False, default="")

    class Meta:
        icon = "doc-full"
        label = _("Report")
        label_format = "{title}"
        description = _("The report or the conclusions of what was done: a document, or a page of another site.")
        group = MEDIA
        template = "campaigns/blocks/report.html"
        preview_value = staticmethod(examples.report)

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """Check that there is one thing to read.

        Raises StructBlockValidationError, with the error beside its field. A draft may still lack it.
        """
        value = super().clean(value)
        has_document, has_url = bool(value["document"]), bool(value["url"])
        if has_document and has_url:
            raise _refused("url", _("Give a document or an address, not both."))
        if not (has_document or has_url or self.is_deferred_validation):
            raise _refused("document", _("Choose a document or give an address."))
        return value


def _refused(field: str, message: object) -> StructBlockValidationError:
    return StructBlockValidationError(block_errors={field: ValidationError(message)})


class TrainingBlock(blocks.StructBlock):
    """A training: what it was about."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    text = blocks.CharBlock(label=_("Text"), max_length=300, required=False, default="")

    class Meta:
        icon = "list-ul"
        label = _("Training")
        label_format = "{title}"
        description = _("One training: its subject and a few words.")
        group = MOVEMENT
        template = "campaigns/blocks/training.html"
        preview_value = examples.TRAININGS["trainings"][0]


class TrainingsBlock(blocks.StructBlock):
    """The trainings that were given."""

    trainings = blocks.ListBlock(TrainingBlock(), label=_("Trainings"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("List of trainings")
        description = _("The trainings that were given, one a line.")
        group = MOVEMENT
        template = "campaigns/blocks/trainings.html"
        preview_value = examples.TRAININGS


class StoryPageBlock(StoryBlock):
    """The stream of a story: every block of a page, and its own, in any order and any of them absent."""

    summary = SummaryBlock()
    anonymous_quote = AnonymousQuoteBlock()
    videos = VideosBlock()
    photos = PhotosBlock()
    report = ReportBlock()
    link = LinkBlock()
    trainings = TrainingsBlock()


class HostBlock(blocks.StructBlock):
    """Somebody who took part and is named."""

    name = blocks.CharBlock(label=_("Name"), max_length=120)
    role = blocks.CharBlock(label=_("Role or organisation"), max_length=160, required=False, default="")

    class Meta:
        icon = "user"
        label = _("Person")
        label_format = "{name}"
        description = _("Somebody who agreed to be named.")
        group = MOVEMENT
        template = "campaigns/blocks/host.html"
        preview_value = examples.HOST


class AnonymousHostBlock(blocks.StructBlock):
    """Somebody who took part and is not named: no field for a name, so that none is stored."""

    text = blocks.CharBlock(
        label=_("Who it is, without a name"),
        max_length=160,
        help_text=_("For example “an activist, Mexico”. The public then knows the country at most."),
    )

    class Meta:
        icon = "view"
        label = _("Anonymous person")
        label_format = "{text}"
        description = _("Somebody who stays anonymous. The site keeps no name and shows the country at most.")
        group = MOVEMENT
        template = "campaigns/blocks/host.html"
        preview_value = examples.ANONYMOUS_HOST


ANONYMOUS = ("anonymous", "anonymous_quote")
"""The names of the blocks for somebody who stays anonymous, among those who took part and in the story."""

HOSTS = [("person", HostBlock()), ("anonymous", AnonymousHostBlock())]

DECONSTRUCT_ALIASES = {SummaryBlock: "wagtail.blocks.RichTextBlock"}
"""Migrations know Wagtail's own blocks only."""
