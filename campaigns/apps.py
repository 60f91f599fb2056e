from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CampaignsConfig(AppConfig):
    name = "campaigns"
    verbose_name = _("Campaigns")

    def ready(self) -> None:
        """Give the page types what answers their addresses and what the studio edits them with."""
        from core.announced import announce

        from . import views  # noqa: F401
        from .events.coming import COMING_EVENTS
        from .studio import call_panels, event_panels, panels, story_panels  # noqa: F401

        announce(COMING_EVENTS)
