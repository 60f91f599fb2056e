"""Write the search table anew, or tell what it is wrong about."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from search.rebuilding import differences, is_empty, rebuild
from text.progress_bar import draw_bar


class Command(BaseCommand):
    """`manage.py rebuild_search [--check | --if-empty]`."""

    help = "Write the search table anew from the pages and their documents."

    def add_arguments(self, parser: CommandParser) -> None:
        """What to do."""
        choice = parser.add_mutually_exclusive_group()
        choice.add_argument("--check", action="store_true", help="only tell what is wrong; fails where something is")
        choice.add_argument("--if-empty", action="store_true", help="do nothing unless the table is empty")

    def handle(self, *args: object, **options: Any) -> None:
        """Rebuild or check. Raises CommandError when a check finds differences."""
        with translation.override(settings.LANGUAGE_CODE):
            if options["check"]:
                self._check()
            elif not options["if_empty"] or is_empty():
                count = rebuild(self._bar)
                said = ngettext("%(count)d page can be found.", "%(count)d pages can be found.", count)
                self.stdout.write(said % {"count": count})

    def _check(self) -> None:
        wrong = differences(self._bar)
        for page in Page.objects.filter(pk__in=wrong).order_by("path"):
            self.stdout.write(f"{page.pk} {page.title}")
        if wrong:
            said = ngettext(
                "The search is wrong about %(count)d page. To put it right: manage.py rebuild_search",
                "The search is wrong about %(count)d pages. To put it right: manage.py rebuild_search",
                len(wrong),
            )
            raise CommandError(said % {"count": len(wrong)})
        self.stdout.write(_("The search is right about every page."))

    def _bar(self, done: int, total: int) -> None:
        draw_bar(self.stdout, done, total)
