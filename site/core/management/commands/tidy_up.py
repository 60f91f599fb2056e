"""Finish what a server that was stopped left half done, and do what is due."""

from datetime import timedelta

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from core.upkeep import do_hourly


class Command(BaseCommand):
    """To run every hour, and when the server starts (`gunicorn.conf.py`): `manage.py tidy_up`."""

    help = "Send the mails that are due or were not sent, resume imports, delete files that belong to nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        """What to do without waiting."""
        parser.add_argument("--now", action="store_true", help="also what began just now: no server may be running")

    def handle(self, *args: object, **options: object) -> None:
        """Do it and say what there was. Raises CommandError when a part failed, once all others are done."""
        try:
            for done in do_hourly(timedelta(0) if options["now"] else None):
                if options["verbosity"]:
                    self.stdout.write(done)
        except RuntimeError as error:
            raise CommandError(_("Not all could be done, see the log: %s") % error) from error
