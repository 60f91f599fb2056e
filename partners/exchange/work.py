"""An import from the file to the site: at once for a small file, in a process of its own for a large one."""

import logging
import os
import subprocess
import sys
from dataclasses import asdict
from typing import IO, Any

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from ..models import PartnerImport
from .access import the_directory
from .check import Check, Tell
from .errors import ChangedError
from .files import read_sheet
from .headings import Line, read_table
from .progress import Progress
from .report import OUTCOMES, WRONG, Row, counted, kept
from .store import store

IMPORTED, EXPORTED = "partners.import", "partners.export"
SMALL = 100
"""Rows that a request may take; more are done beside it."""
State = PartnerImport.State
logger = logging.getLogger(__name__)


def receive(file: IO[bytes], size: int, name: str, user: AbstractUser, *, publish: bool) -> PartnerImport:
    """Read a file and keep its rows until they are confirmed. Raises FileError."""
    PartnerImport.forget_old_ones()
    table = read_table(read_sheet(file, size))
    lines = [asdict(line) for line in table.lines]
    counts = {"lines": len(lines), "examples": table.examples, "absent": table.absent, "notices": table.notices}
    return PartnerImport.objects.create(
        user=user,
        file_name=name[:255],
        publish=publish,
        lines=lines,
        counts=counts,
    )


def start(job: PartnerImport) -> None:
    """Do what the import waits for, here or in a process of its own."""
    Progress(job.pk).tell(0, job.counts["lines"])
    if job.counts["lines"] <= SMALL:
        run(job)
    else:
        launch(job)


def launch(job: PartnerImport) -> None:
    """Start a process that outlives the request."""
    subprocess.Popen(  # noqa: S603  # our own command, by our own Python
        [sys.executable, str(settings.BASE_DIR / "manage.py"), "run_partner_import", str(job.pk)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": str(settings.SETTINGS_MODULE)},
    )


def run(job: PartnerImport, *, alone: bool = False) -> None:
    """Check or store, as the state of the import says. What fails changes nothing, and is said."""
    progress = Progress(job.pk)
    try:
        if job.state == State.CHECKING:
            check(job, progress.tell)
        elif job.state == State.STORING:
            _store_or_check_again(job, progress.tell, alone=alone)
    except Exception:
        logger.exception("Import of partners %s", job.pk)
        job.state, job.message = State.FAILED, _("The import was interrupted by an error. Nothing was changed.")
        job.save(update_fields=["state", "message"])
    finally:
        progress.forget()


def check(job: PartnerImport, tell: Tell) -> None:
    """Write the report of the dry run."""
    rows = check_lines(_lines(job), job.user, publish=job.publish, tell=tell)
    job.report, job.counts = kept(rows), job.counts | counted(rows)
    job.state = State.REFUSED if job.counts[WRONG] else State.READY
    job.save(update_fields=["report", "counts", "state", "message"])


def check_lines(lines: list[Line], user: AbstractUser | None, *, publish: bool, tell: Tell) -> list[Row]:
    """The report of each line."""
    return Check(the_directory(), user, publish=publish).rows(lines, tell)


def _store_or_check_again(job: PartnerImport, tell: Tell, *, alone: bool) -> None:
    try:
        with transaction.atomic():
            # Held until the end: nobody confirms the same file twice.
            if not PartnerImport.objects.select_for_update().filter(pk=job.pk, state=State.STORING).exists():
                return
            asked: dict[str, Any] = {"publish": job.publish, "expected": job.report}
            store(_lines(job), the_directory(), job.user, **asked, tell=tell, alone=alone)
            job.state, job.lines, job.message = State.DONE, [], ""
            job.save(update_fields=["state", "lines", "message"])
            record(
                job.user,
                IMPORTED,
                file=job.file_name,
                publish=job.publish,
                **{key: job.counts[key] for key in OUTCOMES},
            )
    except ChangedError:
        job.message = _("The site changed since the file was checked. Nothing was imported: read the report again.")
        check(job, tell)


def record(user: AbstractUser | None, action: str, **data: object) -> None:
    """Write in the audit log of the directory."""
    log(the_directory(), action, user=user, data=data)


def _lines(job: PartnerImport) -> list[Line]:
    return [Line(**line) for line in job.lines]
