from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CampaignsConfig(AppConfig):
    name = "campaigns"
    verbose_name = _("Campaigns")

    def ready(self) -> None:
        """Give the page types what answers their addresses and what the studio edits them with."""
        from django.db.models.signals import post_delete

        from access.sensitive import register_sensitive
        from core.announced import announce
        from core.translating.hidden import register_kept_here
        from media.private_files import delete_with_row

        from . import views  # noqa: F401
        from .applications import upkeep as applications
        from .calls import problems
        from .events.coming import COMING_EVENTS
        from .models import ApplicationFile
        from .petition import upkeep as petitions
        from .proposals import receivers as proposals
        from .proposals.rules import is_proposed_and_not_public
        from .registration import upkeep as registrations
        from .review import telling
        from .review.rights import handles_applications
        from .studio import call_panels, event_panels, panels, proposal_answers, story_panels  # noqa: F401

        announce(COMING_EVENTS)
        applications.connect()
        problems.connect()
        proposals.connect()
        proposal_answers.connect()
        telling.connect()
        registrations.connect()
        petitions.connect()
        register_sensitive(handles_applications)
        register_kept_here(is_proposed_and_not_public)
        post_delete.connect(delete_with_row, sender=ApplicationFile, dispatch_uid="delete_application_file")
