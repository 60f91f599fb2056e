"""Checks and stores the rows of an import: every row or none, whoever is stopped while at it."""

import logging
from contextlib import nullcontext
from typing import Any
from uuid import UUID

from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.utils.translation import gettext as _

from media.sandbox.turns import turn

from ..models import PartnerImport
from .access import the_directory
from .check import Check, Tell
from .errors import ChangedError, GivenUpError
from .headings import Line
from .journal import IMPORTED, record
from .progress import Progress
from .report import OUTCOMES, WRONG, Row, counted, kept
from .store import store

TURN = "imports"
"""The turn that imports take: one after the other stores its rows."""
State = PartnerImport.State
logger = logging.getLogger(__name__)


def run(key: UUID, *, alone: bool = False, seconds: float = 0) -> None:
    """Check or store the import `key`, unless another process is at it.

    Imports are stored one after the other: raises BusyError when others are for `seconds`. `alone`: see `store`.
    """
    progress = Progress(key)
    with progress.held() as held:
        if not held:
            return
        job = PartnerImport.unfinished().filter(pk=key).first()
        if job is None:  # who held it before did it, or somebody gave it up
            progress.forget()
            return
        with turn(TURN, 1, seconds) if job.state == State.STORING else nullcontext():
            _run_held(job, progress, alone=alone)


def _run_held(job: PartnerImport, progress: Progress, *, alone: bool) -> None:
    """Check or store, as the state of the import says. What fails changes nothing, and is said."""
    try:
        # From now on it is interrupted once nobody holds it.
        PartnerImport.objects.filter(pk=job.pk).update(queued_at=None)
        if job.state == State.CHECKING:
            check(job, progress.tell)
        else:
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


def _lines(job: PartnerImport) -> list[Line]:
    return [Line(**line) for line in job.lines]
