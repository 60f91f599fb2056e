"""The search app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """The site's search."""

    name = "search"
    verbose_name = _("search")

    def ready(self) -> None:
        """Follow what changes."""
        from .receivers import connect

        connect()
