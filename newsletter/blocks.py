"""What an issue of the newsletter is composed of."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.choosers import StoryPageBlock
from core.blocks.links import LinkBlock

TEXT_FEATURES = ["bold", "italic", "link", "ul"]
"""What mail programs show alike."""


class ChosenPageBlock(blocks.StructBlock):
    """A page of the site: its title, its summary, its picture, as they stand when the issue is read or sent."""

    page = StoryPageBlock(label=_("Page"))
    words = blocks.TextBlock(
        label=_("Words of your own"),
        rows=3,
        max_length=400,
        required=False,
        default="",
        help_text=_("Instead of the summary of the page."),
    )

    class Meta:
        icon = "doc-full-inverse"
        label = _("Page of this site")
        label_format = "{page}"
        description = _("Its title, summary and picture. A page that is withdrawn later leaves the issue by itself.")


class LetterBlock(blocks.StreamBlock):
    """The body of an issue. It is drawn from its raw values (`newsletter.letters.pieces`), once for each form of it."""

    heading = blocks.CharBlock(
        label=_("Heading"), max_length=120, icon="title", description=_("Opens a part of the letter.")
    )
    text = blocks.RichTextBlock(
        label=_("Text"), features=TEXT_FEATURES, icon="pilcrow", description=_("A few lines: news, thanks, a call.")
    )
    page = ChosenPageBlock()
    button = LinkBlock(
        label=_("Button"), icon="pick", description=_("What readers are asked to do. One or two a letter are enough.")
    )

    class Meta:
        label = _("Letter")
        required = False
