"""An import from the file to the site: received, confirmed, given up; done at once if it is small, by a task else."""

from dataclasses import asdict
from typing import IO

from django.contrib.auth.models import AbstractUser
from django.utils import timezone
from django.utils.translation import ngettext

from media.sandbox.turns import BusyError

from ..models import PartnerImport
from ..tasks import run_import
from .files import read_sheet
from .headings import read_table
from .progress import Progress
from .report import WRONG
from .running import run

SMALL = 100
"""Rows that a request may check; more are checked beside it."""
SMALL_TO_STORE = 25
"""Rows that a request may store: each takes a tenth of a second, and a server gives a request half a minute."""
State = PartnerImport.State


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
    """Do what the import waits for: in the request where it is small and no other is being stored, else by a task."""
    Progress(job.pk).begin(job.counts["lines"])
    if job.counts["lines"] <= (SMALL if job.state == State.CHECKING else SMALL_TO_STORE):
        try:
            return run(job.pk)
        except BusyError:
            pass
    enqueue(job)


def enqueue(job: PartnerImport) -> None:
    """Have a task go on with an import. One too many does no harm: it finds nothing to do."""
    PartnerImport.unfinished().filter(pk=job.pk).update(queued_at=timezone.now())
    run_import.enqueue(str(job.pk))


def confirm(job: PartnerImport, *, without_wrong: bool) -> bool:
    """Store what the report says, with `without_wrong` but for the rows to correct; False where that is past."""
    left_out = job.counts.get(WRONG, 0) if without_wrong else 0
    waiting = PartnerImport.objects.filter(pk=job.pk, state=State.REFUSED if left_out else State.READY)
    asked = {"state": State.STORING, "counts": job.counts | {"left_out": left_out}, "queued_at": timezone.now()}
    if not job.to_store or not waiting.update(**asked):
        return False
    job.refresh_from_db(fields=["state", "counts"])
    start(job)
    return True


def give_up(job: PartnerImport) -> bool:
    """Forget an import; one that is being stored is only asked to stop, and False returned."""
    if job.state != State.STORING:
        job.delete()
        return True
    progress = Progress(job.pk)
    with progress.held() as held:
        if not held:
            progress.ask_to_stop()
            return False
        job.delete()
        progress.forget()
    return True


def is_interrupted(job: PartnerImport) -> bool:
    """Whether nobody goes on with an import: who was at it has ended, or no worker has taken it for an hour."""
    if not job.is_running or not Progress(job.pk).is_free:
        return False
    # Asked only now: who held it a moment ago may have come to its end.
    return PartnerImport.lost().filter(pk=job.pk).exists()


def resume_interrupted() -> int:
    """Start again what a server that was stopped left half way; how many there were."""
    left = [job for job in PartnerImport.lost().only("pk") if Progress(job.pk).is_free]
    for job in left:
        enqueue(job)
    return len(left)


def resumed(count: int) -> str:
    """What the site's upkeep says of them."""
    said = ngettext("%(count)d import of partners started again.", "%(count)d imports started again.", count)
    return said % {"count": count}
