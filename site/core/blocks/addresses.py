"""The block of an address elsewhere, which reads what people paste as the forms do."""

from typing import Any

from wagtail import blocks

from core.reading.fields import WebAddressField


class WebAddressBlock(blocks.URLBlock):
    """The address of a web page that readers can open; Wagtail's own block in migrations, for it stores the same."""

    canonical_module_path = "wagtail.blocks.URLBlock"

    def __init__(self, required: bool = True, help_text: str | None = None, **kwargs: Any) -> None:
        super().__init__(required=required, help_text=help_text, **kwargs)
        self.field = WebAddressField(required=required, help_text=help_text)
