"""Blocks of the movement: Here and There, figures, demands."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from . import examples
from .fields import DayBlock, WebAddressBlock
from .groups import FIGURES, MOVEMENT
from .text import PROSE_FEATURES, SHORT_FEATURES, LinkedTextBlock


class PairBlock(blocks.StructBlock):
    """What is done here, and what is done there, side by side."""

    here_title = blocks.CharBlock(label=_("Title of the half “Here”"), max_length=80, default="Ici")
    here = LinkedTextBlock(label=_("Here"), features=PROSE_FEATURES)
    there_title = blocks.CharBlock(label=_("Title of the half “There”"), max_length=80, default="Là-bas")
    there = LinkedTextBlock(label=_("There"), features=PROSE_FEATURES)

    class Meta:
        icon = "arrow-right-full"
        label = _("Here and There")
        description = _("Two halves side by side: what is done in Belgium and Europe, and in the partner countries.")
        group = MOVEMENT
        template = "blocks/pair.html"
        preview_value = examples.PAIR


class FigureBlock(blocks.StructBlock):
    """A key figure, with its date and its source."""

    value = blocks.CharBlock(label=_("Figure"), max_length=30, help_text=_("As it is read: 80, 53 %, 4 billion."))
    label = blocks.CharBlock(label=_("What it counts"), max_length=160)
    date = DayBlock(label=_("Date of the figure"))
    source = blocks.CharBlock(label=_("Source"), max_length=160)
    source_url = WebAddressBlock(label=_("Address of the source"), required=False, default="")

    class Meta:
        icon = "decimal"
        label = _("Key figure")
        label_format = "{value} {label}"
        description = _("A figure set large, with what it counts, its date and its source.")
        group = FIGURES
        template = "blocks/figure.html"
        preview_value = examples.FIGURES["figures"][0]


class FiguresBlock(blocks.StructBlock):
    """Key figures side by side."""

    figures = blocks.ListBlock(FigureBlock(), label=_("Figures"), min_num=1, max_num=6)

    class Meta:
        icon = "decimal"
        label = _("Key figures")
        description = _("One to six figures set large, each with its date and its source.")
        group = FIGURES
        template = "blocks/figures.html"
        preview_value = examples.FIGURES


class DemandBlock(blocks.StructBlock):
    """What a campaign demands."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    text = LinkedTextBlock(label=_("Text"), features=SHORT_FEATURES, required=False)

    class Meta:
        icon = "thumbtack"
        label = _("Demand")
        label_format = "{title}"
        description = _("One demand of the campaign: a title that says it whole, and a few lines.")
        group = MOVEMENT
        template = "blocks/demand.html"
        preview_value = examples.DEMAND


class MilestoneBlock(blocks.StructBlock):
    """A day of a timetable, and what it is the day of."""

    day = DayBlock(label=_("Day"))
    what = blocks.CharBlock(label=_("What happens"), max_length=160)

    class Meta:
        icon = "date"
        label = _("Date")
        label_format = "{day} {what}"
        description = _("A day of the timetable, and what happens then.")
        group = MOVEMENT
        template = "blocks/milestone.html"
        preview_value = examples.MILESTONE
