"""Finish what a server that was stopped left half done."""

from datetime import timedelta

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from core.public_forms.limits import forget_expired
from home.contact import later
from media import unfinished
from partners.exchange.jobs import resume_interrupted
from partners.models import PartnerImport
from partners.update import notices


class Command(BaseCommand):
    """To run every hour, and when the server starts (`gunicorn.conf.py`): `manage.py tidy_up`."""

    help = "Mail what staff were not told of, resume imports, delete files that belong to nothing and what has expired."

    def add_arguments(self, parser: CommandParser) -> None:
        """What to do without waiting."""
        parser.add_argument("--now", action="store_true", help="also what began just now: no server may be running")

    def handle(self, *args: object, **options: object) -> None:
        """Do it and say what there was."""
        patience = {"patience": timedelta(0)} if options["now"] else {}
        told = notices.tell_of_forgotten(**patience) + later.tell_of_forgotten(**patience)
        deleted = unfinished.sweep(**patience)
        forget_expired()
        PartnerImport.forget_old_ones()
        resumed = resume_interrupted()
        if options["verbosity"]:
            said = _("Mails sent: %(told)d; files deleted: %(deleted)d.")
            self.stdout.write(said % {"told": told, "deleted": deleted})
            if resumed:
                self.stdout.write(_("Imports of partners started again: %(count)d.") % {"count": resumed})
