from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsletterConfig(AppConfig):
    name = "newsletter"
    verbose_name = _("Newsletter")

    def ready(self) -> None:
        """Give the page type what answers it and what the studio edits it with; register mails and upkeep."""
        from access.sensitive import register_sensitive
        from core.mails import outbox
        from core.upkeep import every_day, every_hour

        from . import reconciling, retention, views  # noqa: F401
        from .mails import KINDS
        from .rights import handles_subscribers
        from .studio import panels  # noqa: F401
        from .writing import RULE

        outbox.register(RULE, KINDS)
        every_day(retention.delete_old_requests, retention.requests_told)
        every_day(retention.delete_old_proofs, retention.proofs_told)
        every_hour(reconciling.synchronise, reconciling.told)
        register_sensitive(handles_subscribers)
