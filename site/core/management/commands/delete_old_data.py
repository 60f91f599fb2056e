"""Delete what people sent and what is kept of them, once its time is over."""

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from core.upkeep import do_daily


class Command(BaseCommand):
    """To run every day: `manage.py delete_old_data`."""

    help = "Delete messages, proposals, registrations and applications that are older than staff let them be."

    def handle(self, *args: object, **options: object) -> None:
        """Delete and say how many. Raises CommandError when a part failed, once all others are done."""
        try:
            for done in do_daily():
                self.stdout.write(done)
        except RuntimeError as error:
            raise CommandError(_("Not all could be done, see the log: %s") % error) from error
