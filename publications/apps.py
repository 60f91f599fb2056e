from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PublicationsConfig(AppConfig):
    name = "publications"
    verbose_name = _("Publications")

    def ready(self) -> None:
        """Give the page types what answers their addresses and what the studio edits them with."""
        from . import views  # noqa: F401
        from .studio import panels  # noqa: F401
