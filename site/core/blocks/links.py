"""Blocks for links: to other sites, to pages of this site, and the call to act."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from . import examples
from .choosers import StoryPageBlock
from .fields import WebAddressBlock
from .groups import CALLS, MOVEMENT
from .settings import SettingBlock
from .text import SHORT_FEATURES, LinkedTextBlock

NETWORKS = [
    ("facebook", "Facebook"),
    ("instagram", "Instagram"),
    ("linkedin", "LinkedIn"),
    ("mastodon", "Mastodon"),
    ("bluesky", "Bluesky"),
    ("x", "X"),
    ("youtube", "YouTube"),
    ("telegram", "Telegram"),
    ("whatsapp", "WhatsApp"),
]

DYES = [
    ("terre", _("Earth (red)")),
    ("soleil", _("Sun (ochre)")),
    ("ocean", _("Ocean (blue)")),
    ("foret", _("Forest (green)")),
]


class SocialLinkValue(blocks.StructValue):
    """An account on a social network."""

    @property
    def network_name(self) -> str:
        """The network as its users write it."""
        return dict(NETWORKS).get(self["network"], "")


class SocialLinkBlock(blocks.StructBlock):
    """An account on a social network."""

    network = blocks.ChoiceBlock(choices=NETWORKS, label=_("Network"))
    url = WebAddressBlock(label=_("Address"))

    class Meta:
        icon = "link-external"
        label = _("Social network")
        label_format = "{network}"
        description = _("An account of the organisation on a social network.")
        group = CALLS
        template = "blocks/social_link.html"
        value_class = SocialLinkValue
        preview_value = examples.SOCIAL_LINK


class PlatformBlock(blocks.StructBlock):
    """A platform or network that the organisation belongs to."""

    name = blocks.CharBlock(label=_("Name"), max_length=80)
    url = WebAddressBlock(label=_("Address"), required=False, default="")

    class Meta:
        icon = "group"
        label = _("Platform")
        label_format = "{name}"
        description = _("A platform or network that the organisation belongs to.")
        group = MOVEMENT
        template = "blocks/platform.html"
        preview_value = examples.PLATFORMS["platforms"][0]


class PlatformsBlock(blocks.StructBlock):
    """Platforms and networks, each with its link."""

    platforms = blocks.ListBlock(PlatformBlock(), label=_("Platforms"), min_num=1)

    class Meta:
        icon = "group"
        label = _("Platforms")
        description = _("The platforms and networks that the organisation belongs to, with their links.")
        group = MOVEMENT
        template = "blocks/platforms.html"
        preview_value = examples.PLATFORMS


class LinkValue(blocks.StructValue):
    """A link to a page of the site or to an address elsewhere."""

    @property
    def label(self) -> str:
        """What the link says: its own text, else the page's title."""
        page = self.get("page")
        return self.get("text") or (page.title if page else "")


class LinkBlock(blocks.StructBlock):
    """A link to one page of the site, or to one address elsewhere."""

    page = StoryPageBlock(label=_("Page of this site"), required=False)
    url = WebAddressBlock(label=_("Address elsewhere"), required=False, default="")
    text = blocks.CharBlock(
        label=_("Text of the link"),
        max_length=120,
        required=False,
        default="",
        help_text=_("Needed for an address elsewhere. Without it, a page of this site shows its title."),
    )

    class Meta:
        icon = "link"
        label = _("Link")
        label_format = "{text}"
        description = _("A link to a page of this site or to an address elsewhere.")
        group = CALLS
        template = "blocks/link.html"
        value_class = LinkValue
        preview_value = examples.CALL_TO_ACT["links"][0]

    def clean(self, value: LinkValue) -> LinkValue:
        """Check that there is one target and something to read.

        Raises StructBlockValidationError, with the error beside its field. A draft may still lack its target.
        """
        value = super().clean(value)
        errors = link_errors(value)
        if errors and not (self.is_deferred_validation and not (value["page"] and value["url"])):
            raise StructBlockValidationError(block_errors=errors)
        return value


def link_errors(value: LinkValue) -> dict[str, ValidationError]:
    """What is wrong with a link, by field; empty when nothing is."""
    if value["page"] and value["url"]:
        return {"url": ValidationError(_("Give a page or an address, not both."))}
    if not value["page"] and not value["url"]:
        return {"page": ValidationError(_("Choose a page or give an address."))}
    if value["url"] and not value["text"]:
        return {"text": ValidationError(_("Say where the link leads."))}
    return {}


class CallToActBlock(blocks.StructBlock):
    """A call to do something, with the links to do it."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = LinkedTextBlock(label=_("Text"), features=SHORT_FEATURES, required=False)
    links = blocks.ListBlock(LinkBlock(), label=_("Links"), min_num=1, max_num=3)
    dye = SettingBlock(label=_("Colour"), choices=DYES, default="terre")

    class Meta:
        icon = "pick"
        label = _("Call to act")
        label_format = "{title}"
        description = _("Asks the reader to do something, with one to three links. One a page is enough.")
        group = CALLS
        template = "blocks/call_to_act.html"
        preview_value = examples.CALL_TO_ACT


class ContentsEntryBlock(blocks.StructBlock):
    """An entry of a magazine's table of contents: an article of this site, or a page of the PDF."""

    title = blocks.CharBlock(
        label=_("Title"),
        max_length=200,
        required=False,
        default="",
        help_text=_("Left empty, the title of the article chosen below is shown."),
    )
    authors = blocks.CharBlock(label=_("Authors"), max_length=200, required=False, default="")
    page_number = blocks.IntegerBlock(
        label=_("Page of the PDF"),
        min_value=1,
        required=False,
        help_text=_("Counted from the cover of the file, which is page 1. The entry leads there."),
    )
    page = StoryPageBlock(
        label=_("Page of this site"),
        required=False,
        help_text=_("Where the article can be read here. The entry then leads to it rather than to the PDF."),
    )

    class Meta:
        icon = "list-ol"
        label = _("Article")
        label_format = "{title}"
        description = _("An article of the issue: its title, authors and page.")
        group = CALLS
        template = "blocks/contents_entry.html"
        preview_value = examples.CONTENTS_ENTRY

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        """Check that there is something to read. Raises StructBlockValidationError, beside the title."""
        value = super().clean(value)
        if not value["title"] and not value["page"] and not self.is_deferred_validation:
            error = ValidationError(_("Give a title, or choose a page of this site."))
            raise StructBlockValidationError(block_errors={"title": error})
        return value
