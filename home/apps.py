from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Home")

    def ready(self) -> None:
        """Make the group of the communications staff once the tables are there."""
        from .groups import make_group_after_migration

        post_migrate.connect(make_group_after_migration, sender=self)
