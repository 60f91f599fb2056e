"""The blocks that only the home page has."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from . import sections


class SectionBlock(blocks.StaticBlock):
    """A part that the site fills by itself: staff say whether and where it stands."""


def _section(label: Promise, icon: str, says: Promise) -> SectionBlock:
    return SectionBlock(label=label, icon=icon, admin_text=says, description=says)


class HomeSectionsBlock(blocks.StreamBlock):
    """The parts of the home page, each once at most, in the order in which readers meet them."""

    campaigns = _section(_("Campaigns"), "group", _("The chosen campaigns, what runs first and large."))
    dates = _section(_("Coming dates"), "calendar-alt", _("The next events of the agenda."))
    calls = _section(_("Calls"), "form", _("The calls that are open."))
    map = _section(_("Map"), "globe", _("Our partner movements, by continent and on the map."))
    map_story = _section(_("Story on the map"), "globe", _("What is written under “story on the map” below."))
    figures = _section(_("Figures"), "order", _("How many movements, countries and continents, and their cloth."))
    stories = _section(_("Stories"), "comment", _("The latest stories of all campaigns."))
    text = _section(_("Text of the page"), "pilcrow", _("What is written under “body” below."))
    reading = _section(_("To read"), "doc-full", _("The newest issue of the magazine and the newest vision notes."))

    class Meta:
        block_counts = {name: {"max_num": 1} for name in sections.USUAL_ORDER}
