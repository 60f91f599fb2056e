"""Blocks of one value, read as the forms read it; in migrations they are Wagtail's own: they store the same."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.functional import cached_property
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.widgets import AdminDateInput
from wagtail_localize.segments import OverridableSegmentValue

from text.reading.fields import DayField, VideoAddressField, WebAddressField


class WebAddressBlock(blocks.URLBlock):
    """The address of a web page that readers can open."""

    canonical_module_path = "wagtail.blocks.URLBlock"

    def __init__(self, required: bool = True, help_text: str | None = None, **kwargs: Any) -> None:
        super().__init__(required=required, help_text=help_text, **kwargs)
        self.field = WebAddressField(required=required, help_text=help_text)

    def get_translatable_segments(self, value: str) -> list[OverridableSegmentValue]:
        """The address: a translation may have another one. wagtail-localize leaves it out of translated fields."""
        return [OverridableSegmentValue("", value)] if value else []

    def restore_translated_segments(self, value: str, segments: list[OverridableSegmentValue]) -> str:
        """The address of the translation; the French one where readers could not open the other."""
        (segment,) = segments
        try:
            return str(self.clean(segment.data))
        except ValidationError:
            return value


class VideoAddressBlock(WebAddressBlock):
    """The address of a video; its help names the PeerTube hosts that play, which the settings know."""

    def __init__(self, help_text: str = "", **kwargs: Any) -> None:
        super().__init__(help_text=help_text, **kwargs)
        # The setting PEERTUBE_HOSTS.
        hosts = _(
            "PeerTube plays from {hosts}; whoever looks after the server can add others. Embed code (“iframe”) may be"
            " pasted too."
        )
        full_text = format_lazy("{} {}", help_text, format_lazy(hosts, hosts=", ".join(settings.PEERTUBE_HOSTS)))
        self.field = VideoAddressField(required=self.field.required, help_text=full_text)


class DayBlock(blocks.DateBlock):
    """A day, however it is written (`text.reading.days`)."""

    canonical_module_path = "wagtail.blocks.DateBlock"

    @cached_property
    def field(self) -> DayField:
        """The field that reads it."""
        return DayField(widget=AdminDateInput(format=self.format), **self.field_options)
