"""The search app."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """The site's search."""

    name = "search"
    verbose_name = _("search")

    def ready(self) -> None:
        """Follow what changes."""
        from . import checks  # noqa: F401
        from .receivers import connect, fill_after_migrating

        connect()
        post_migrate.connect(fill_after_migrating, sender=self, dispatch_uid="search.fill")
