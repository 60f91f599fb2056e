"""Load the demo site."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand, CommandError

from demo.build.loader import clear, has_content, load_demo

REFUSAL = (
    "Le site a déjà du contenu : rien n’a été changé. Pour tout effacer et recommencer : manage.py load_demo --replace"
)


class Command(BaseCommand):
    """`manage.py load_demo [--if-empty | --replace]`."""

    help = "Load the demo site, in French, into a site without content."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What to do with a site that has content."""
        choice = parser.add_mutually_exclusive_group()
        choice.add_argument("--if-empty", action="store_true", help="Do nothing when the site has content.")
        choice.add_argument("--replace", action="store_true", help="Delete all content first.")

    def handle(self, *args: object, **options: object) -> None:
        """Load, unless there is content. Raises CommandError when there is and nothing was said of it."""
        if has_content():
            if options["if_empty"]:
                self.stdout.write("Le site a déjà du contenu : la démonstration n’est pas chargée.")
                return
            if not options["replace"]:
                raise CommandError(REFUSAL)
            clear()
        load_demo(self.stdout.write)
        self.stdout.write(self.style.SUCCESS("Le site de démonstration est prêt."))
