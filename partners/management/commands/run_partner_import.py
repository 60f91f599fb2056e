"""Carries out an import that the studio has received; the studio starts this by itself."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.utils import translation

from partners.exchange.work import run, run_held
from partners.models import PartnerImport


class Command(BaseCommand):
    """`manage.py run_partner_import KEY`."""

    help = "Carry out an import of partners that the studio has received."

    def add_arguments(self, parser: CommandParser) -> None:
        """Which import."""
        parser.add_argument("key")
        parser.add_argument("--held", action="store_true", help="whoever starts this holds the import already")

    def handle(self, *args: object, key: str, held: bool, **options: object) -> None:
        """Run it in the language of the staff."""
        with translation.override(settings.LANGUAGE_CODE):
            (run_held if held else run)(PartnerImport.objects.get(pk=key), alone=True)
