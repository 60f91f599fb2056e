"""People, documents of a year, funders: what the page on the organisation is composed of."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.choosers import StoryDocumentBlock, StoryImageBlock
from core.blocks.fields import WebAddressBlock
from core.blocks.groups import FIGURES, MOVEMENT
from core.blocks.text import SHORT_FEATURES, LinkedTextBlock

from . import examples


class PersonBlock(blocks.StructBlock):
    """Somebody of the organisation: what staff write of them, and nothing else."""

    name = blocks.CharBlock(label=_("Name"), max_length=120, help_text=_("With the person’s consent."))
    role = blocks.CharBlock(label=_("Role"), max_length=160, required=False, default="")
    picture = StoryImageBlock(label=_("Portrait"), required=False)
    text = blocks.TextBlock(label=_("In a few words"), max_length=400, required=False, default="")

    class Meta:
        icon = "user"
        label = _("Person")
        label_format = "{name}"
        template = "home/about/person.html"


class PeopleBlock(blocks.StructBlock):
    """People who do something together: the team, the board."""

    title = blocks.CharBlock(label=_("Title"), max_length=120, help_text=_("For instance: The team, The board."))
    text = LinkedTextBlock(
        label=_("Text"), features=SHORT_FEATURES, required=False, help_text=_("What they do, how they are chosen.")
    )
    people = blocks.ListBlock(PersonBlock(), label=_("People"), min_num=1)

    class Meta:
        icon = "group"
        label = _("People")
        label_format = "{title}"
        description = _("The team or the board: names and roles, with a portrait and a few words where there are any.")
        group = MOVEMENT
        template = "home/about/people.html"
        preview_value = examples.GROUP


class AccountBlock(blocks.StructBlock):
    """A document of a year: accounts, a report of auditors, a budget."""

    year = blocks.IntegerBlock(label=_("Year"), min_value=1900, max_value=2100)
    document = StoryDocumentBlock(label=_("Document"))
    title = blocks.CharBlock(
        label=_("Title"),
        max_length=160,
        required=False,
        default="",
        help_text=_("Left empty, the document's own is shown."),
    )

    class Meta:
        icon = "doc-full"
        label = _("Document of a year")
        label_format = "{year} {title}"
        description = _("Accounts or another document of a year. The newest years come first.")
        group = FIGURES
        template = "home/about/account.html"
        preview_value = staticmethod(examples.account)


class FunderBlock(blocks.StructBlock):
    """Who pays for the work, and how much of it."""

    name = blocks.CharBlock(label=_("Name"), max_length=160)
    share = blocks.CharBlock(
        label=_("Share or amount"), max_length=40, required=False, default="", help_text=_("As it is read: 38 %.")
    )
    purpose = blocks.CharBlock(label=_("What it pays for"), max_length=200, required=False, default="")
    url = WebAddressBlock(label=_("Address"), required=False, default="")

    class Meta:
        icon = "pick"
        label = _("Funder")
        label_format = "{name} {share}"
        description = _("A funder, with its share and what it pays for.")
        group = FIGURES
        template = "home/about/funder.html"
        preview_value = examples.FUNDER
