"""Texts in wagtail-localize's editor are named by where they stand: “Step 2, title”, not “Steps” for all.

Its own name for the function is replaced: a test watches what the editor gets.
"""

from typing import Any

from django.utils.text import capfirst
from wagtail_localize.views import edit_translation
from wagtail_localize.views.edit_translation import TabHelper, get_segment_location_info

from core.models import BasePage
from core.translating.document_links import is_choice
from core.translating.places import place_parts


def name_by_place() -> None:
    """Have the editor name texts by their place."""
    edit_translation.get_segment_location_info = location_of


def location_of(
    source: BasePage, tabs: TabHelper, content_path: str, field_path: str, widget: bool = False
) -> dict[str, Any]:
    """What the editor is told of a text: the block that it stands in, where within it, what it is changed with."""
    told: dict[str, Any] = get_segment_location_info(source, tabs, content_path, field_path, widget)
    if widget and is_choice(content_path):
        told["widget"] = {"type": "document_chooser"}
    if isinstance(source, BasePage):
        block, *rest = place_parts(source, content_path)
        told |= {"field": capfirst(block), "subField": capfirst(", ".join(rest)) or None}
    return told
