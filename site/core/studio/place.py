"""The panels of a place that the public may know more or less precisely (`core.models.place`)."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel

from .position import position_panel


def town_panel(*before: Panel, heading: str) -> MultiFieldPanel:
    """The town with its own point, after other panels."""
    return MultiFieldPanel(
        [*before, FieldPanel("town"), position_panel("town_latitude", "town_longitude")],
        heading=heading,
        help_text=_(
            "The town has a point of its own, its centre for instance. Never put the exact position here, even rounded:"
            " it could be worked out."
        ),
    )


def exact_panel(help_text: str) -> MultiFieldPanel:
    """The exact position."""
    return MultiFieldPanel([position_panel("latitude", "longitude")], heading=_("Exact position"), help_text=help_text)
