from django.apps import AppConfig
from django.db.models.signals import post_migrate, post_save
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Home")

    def ready(self) -> None:
        """Give page types what the studio edits them with; make the staff's group once the tables are there."""
        from core.destinations import register_destinations
        from core.upkeep import every_day, every_hour

        from . import unseen, withdrawing
        from .contact import later, recipients, retention
        from .glossary import receivers
        from .groups import make_group_after_migration, make_translators_group
        from .local_groups import models as groups
        from .models import HomePage
        from .press import models as press
        from .studio import panels  # noqa: F401
        from .themes import views  # noqa: F401  # the views tie themselves to the list
        from .themes.destinations import themes_named

        unseen.connect()
        withdrawing.connect()
        receivers.connect()
        register_destinations(themes_named)
        recipients.register(groups.KIND, groups.find_group)
        recipients.register(press.KIND, press.find_contact)
        every_hour(later.tell_of_forgotten, later.told_late, waits=True)
        every_day(retention.delete_old, retention.deleted)
        post_save.connect(make_translators_group, sender=HomePage, dispatch_uid="home.translators")
        post_migrate.connect(make_group_after_migration, sender=self)
