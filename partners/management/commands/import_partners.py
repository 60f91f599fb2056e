"""Import partners from a file of a spreadsheet program, without the studio."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from media.sandbox.turns import turn
from partners.exchange.access import the_directory
from partners.exchange.errors import ChangedError, FileError
from partners.exchange.files import read_sheet
from partners.exchange.headings import Table, read_table
from partners.exchange.journal import IMPORTED, record
from partners.exchange.report import WRONG, Row, counted, kept
from partners.exchange.running import TURN, check_lines
from partners.exchange.store import store
from partners.tasks import SECONDS_FOR_OTHERS
from text.progress_bar import draw_bar


class Command(BaseCommand):
    """`manage.py import_partners FILE [--publish] [--dry-run] [--user NAME]`."""

    help = "Import partners from an XLSX, ODS, XLS or CSV file: every row, or none."

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, and what to do with it."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--publish", action="store_true", help="publish; without it, everything is a draft")
        parser.add_argument("--dry-run", action="store_true", help="only say what would change")
        parser.add_argument("--user", help="username of whoever the revisions are signed by")

    def handle(self, *args: object, **options: Any) -> None:
        """Check, say, store."""
        with translation.override(settings.LANGUAGE_CODE):
            try:
                self._import(**options)
            except FileError as error:
                raise CommandError("\n".join(error.messages)) from None
            except ChangedError:
                raise CommandError(_("The site changed meanwhile. Nothing was imported: start again.")) from None

    def _import(self, *, file: Path, publish: bool, dry_run: bool, user: str | None, **options: Any) -> None:
        signer = self._user(user) if user else None
        table = self._read(file)
        for notice in table.notices:
            self.stdout.write(notice)
        self.stdout.write(_("Check of the file"))
        rows = check_lines(table.lines, signer, publish=publish, tell=self._bar)
        self._say(rows)
        counts = counted(rows)
        if counts[WRONG]:
            raise CommandError(_("Nothing was imported: correct the file first."))
        if dry_run:
            return
        self.stdout.write(_("Import of the file"))
        index = the_directory()
        with turn(TURN, 1, SECONDS_FOR_OTHERS), transaction.atomic():
            store(table.lines, index, signer, publish=publish, expected=kept(rows), tell=self._bar, alone=True)
            record(signer, IMPORTED, file=file.name, publish=publish, **counts)
        self.stdout.write(_("Everything was imported."))

    def _user(self, name: str) -> Any:
        users = get_user_model()
        try:
            return users.objects.get(**{users.USERNAME_FIELD: name})
        except users.DoesNotExist:
            raise CommandError(_("There is no account “%(name)s”.") % {"name": name}) from None

    def _read(self, path: Path) -> Table:
        try:
            with path.open("rb") as file:
                return read_table(read_sheet(file, path.stat().st_size))
        except OSError as error:
            raise CommandError(f"{path}: {error.strerror}") from None

    def _bar(self, done: int, total: int) -> None:
        draw_bar(self.stdout, done, total)

    def _say(self, rows: list[Row]) -> None:
        """The errors of each row, then the counts."""
        for row in rows:
            for error in row.errors:
                self.stdout.write(_("Line %(line)d: %(error)s") % {"line": row.number, "error": error})
            for cell in row.cells:
                if cell.error:
                    said = f"{cell.heading} « {cell.new} » : {cell.error}"
                    self.stdout.write(_("Line %(line)d: %(error)s") % {"line": row.number, "error": said})
        said = _("%(created)d to create, %(changed)d to change, %(same)d unchanged, %(wrong)d to correct")
        self.stdout.write(said % counted(rows))
