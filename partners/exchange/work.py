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
from .errors import ChangedError, GivenUpError
from .files import read_sheet
from .headings import Line, read_table
from .progress import Progress
from .report import OUTCOMES, WRONG, Row, counted, kept
from .store import store

IMPORTED, EXPORTED = "partners.import", "partners.export"
SMALL = 100
"""Rows that a request may check; more are checked beside it."""
SMALL_TO_STORE = 25
"""Rows that a request may store: each takes a tenth of a second, and a server gives a request half a minute."""
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
    Progress(job.pk).begin(job.counts["lines"])
    if job.counts["lines"] <= (SMALL if job.state == State.CHECKING else SMALL_TO_STORE):
        run(job)
    else:
        launch(job)


def launch(job: PartnerImport) -> None:
    """Start a process that outlives the request and holds the import from now on; nothing where one is at it."""
    with Progress(job.pk).held() as held:
        if held is None:
            return
        subprocess.Popen(  # noqa: S603  # our own command, by our own Python
            [sys.executable, str(settings.BASE_DIR / "manage.py"), "run_partner_import", str(job.pk), "--held"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
            pass_fds=(held,),
            env=os.environ | {"DJANGO_SETTINGS_MODULE": str(settings.SETTINGS_MODULE)},
        )


def resume_interrupted() -> int:
    """Start again what a server that was stopped left half way; how many there were."""
    left = [job for job in PartnerImport.unfinished().only("pk") if Progress(job.pk).is_free]
    for job in left:
        launch(job)
    return len(left)


def give_up(job: PartnerImport) -> bool:
    """Forget an import; one that is being stored is only asked to stop, and False returned."""
    if job.state != State.STORING:
        job.delete()
        return True
    progress = Progress(job.pk)
    with progress.held() as held:
        if held is None:
            progress.ask_to_stop()
            return False
        job.delete()
        progress.forget()
    return True


def confirm(job: PartnerImport, *, without_wrong: bool) -> bool:
    """Store what the report says, with `without_wrong` but for the rows to correct; False where that is past."""
    left_out = job.counts.get(WRONG, 0) if without_wrong else 0
    state = State.REFUSED if left_out else State.READY
    waiting = PartnerImport.objects.filter(pk=job.pk, state=state)
    if not job.to_store or not waiting.update(state=State.STORING, counts=job.counts | {"left_out": left_out}):
        return False
    job.refresh_from_db(fields=["state", "counts"])
    start(job)
    return True


def run(job: PartnerImport, *, alone: bool = False) -> None:
    """Check or store, unless another process is at it."""
    with Progress(job.pk).held() as held:
        if held is not None:
            run_held(job, alone=alone)


def run_held(job: PartnerImport, *, alone: bool = False) -> None:
    """Check or store, as the state of the import says. What fails changes nothing, and is said."""
    progress = Progress(job.pk)
    try:
        # Who held it before may have done it, or somebody have given it up.
        job.refresh_from_db()
        if job.state == State.CHECKING:
            check(job, progress.tell)
        elif job.state == State.STORING:
            _store_or_check_again(job, progress, alone=alone)
    except Exception:
        logger.exception("Import of partners %s", job.pk)
        message = _("The import was interrupted by an error. Nothing was changed.")
        PartnerImport.objects.filter(pk=job.pk).update(state=State.FAILED, message=message)
    finally:
        progress.forget()


def check(job: PartnerImport, tell: Tell) -> None:
    """Write the report of the dry run."""
    rows = check_lines(_lines(job), job.user, publish=job.publish, tell=tell)
    counts = job.counts | counted(rows) | {"left_out": 0}
    state = State.REFUSED if counts[WRONG] else State.READY
    # Nothing where it was given up meanwhile.
    waiting = PartnerImport.objects.filter(pk=job.pk)
    waiting.update(report=kept(rows), counts=counts, state=state, message=job.message)


def check_lines(lines: list[Line], user: AbstractUser | None, *, publish: bool, tell: Tell) -> list[Row]:
    """The report of each line."""
    return Check(the_directory(), user, publish=publish).rows(lines, tell)


def _store_or_check_again(job: PartnerImport, progress: Progress, *, alone: bool) -> None:
    def tell(done: int, total: int) -> None:
        if progress.is_asked_to_stop:
            raise GivenUpError
        progress.tell(done, total)

    try:
        with transaction.atomic():
            # Held until the end: nobody confirms the same file twice.
            if not PartnerImport.objects.select_for_update().filter(pk=job.pk, state=State.STORING).exists():
                return
            wrong = {row["number"] for row in job.report if row["outcome"] == WRONG}
            lines = [line for line in _lines(job) if line.number not in wrong]
            expected = [row for row in job.report if row["outcome"] != WRONG]
            asked: dict[str, Any] = {"publish": job.publish, "expected": expected}
            store(lines, the_directory(), job.user, **asked, tell=tell, alone=alone)
            job.state, job.message = State.DONE, ""
            job.lines = [line for line in job.lines if line["number"] in wrong]
            job.save(update_fields=["state", "lines", "message"])
            counts = {key: job.counts[key] for key in OUTCOMES}
            record(job.user, IMPORTED, file=job.file_name, publish=job.publish, **counts)
    except ChangedError:
        job.message = _("The site changed since the file was checked. Nothing was imported: read the report again.")
        check(job, progress.tell)
    except GivenUpError:
        message = _("This import was given up while it was stored. Nothing was changed.")
        PartnerImport.objects.filter(pk=job.pk).update(state=State.FAILED, message=message)


def record(user: AbstractUser | None, action: str, **data: object) -> None:
    """Write in the audit log of the directory."""
    log(the_directory(), action, user=user, data=data)


def _lines(job: PartnerImport) -> list[Line]:
    return [Line(**line) for line in job.lines]
