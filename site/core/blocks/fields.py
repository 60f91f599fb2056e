"""Blocks of one value, read as the forms read it; in migrations they are Wagtail's own: they store the same."""

from typing import Any

from django.utils.functional import cached_property
from wagtail import blocks
from wagtail.admin.widgets import AdminDateInput

from core.reading.fields import DayField, WebAddressField


class WebAddressBlock(blocks.URLBlock):
    """The address of a web page that readers can open."""

    canonical_module_path = "wagtail.blocks.URLBlock"

    def __init__(self, required: bool = True, help_text: str | None = None, **kwargs: Any) -> None:
        super().__init__(required=required, help_text=help_text, **kwargs)
        self.field = WebAddressField(required=required, help_text=help_text)


class DayBlock(blocks.DateBlock):
    """A day in any hand."""

    canonical_module_path = "wagtail.blocks.DateBlock"

    @cached_property
    def field(self) -> DayField:
        """The field that reads it."""
        return DayField(widget=AdminDateInput(format=self.format), **self.field_options)
