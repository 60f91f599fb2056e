"""Pictures that newspapers may print."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks.choosers import StoryDocumentBlock, StoryImageBlock
from core.blocks.groups import MEDIA
from core.blocks.settings import SettingBlock
from publications.licences import Licence, licence_page

from . import examples


class PressPictureValue(blocks.StructValue):
    """A picture with its file in high resolution."""

    @property
    def licence_name(self) -> str:
        """What others may do with it; empty where nothing is said."""
        return str(Licence(self["licence"]).label) if self["licence"] else ""

    @property
    def licence_page(self) -> str:
        """Where that is explained in the reader's language; empty where there is nothing to explain."""
        return licence_page(self["licence"])


class PressPictureBlock(blocks.StructBlock):
    """A picture: how it looks, its file in high resolution, its credit and licence."""

    image = StoryImageBlock(label=_("Image"), help_text=_("As the page shows it. The credit comes with the image."))
    file = StoryDocumentBlock(
        label=_("File in high resolution"),
        help_text=_("A document: JPEG, PNG, TIFF or ZIP. Its type and size are told by themselves."),
    )
    caption = blocks.CharBlock(
        label=_("Caption"), max_length=300, required=False, default="", help_text=_("Who, where, when.")
    )
    licence = SettingBlock(label=_("Licence"), choices=Licence.choices, required=False, default="")

    class Meta:
        icon = "image"
        label = _("Picture for the press")
        label_format = "{caption}"
        description = _("A picture to download in high resolution, with its credit and its licence.")
        group = MEDIA
        template = "home/press/picture.html"
        value_class = PressPictureValue
        preview_value = staticmethod(examples.picture)
