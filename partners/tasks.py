"""Large imports of partners: done at once on a small server, by `manage.py db_worker` in production."""

from uuid import UUID

from django.conf import settings
from django.utils import translation
from django_tasks import task, task_backends
from django_tasks.backends.immediate import ImmediateBackend

from .exchange.running import run

SECONDS_FOR_OTHERS = 3600.0
"""How long a worker waits until another import is stored."""
SECONDS_AT_ONCE = 30.0
"""How long a request does."""


@task()
def run_import(key: str) -> None:
    """Check or store the import of partners with the primary key `key`, as its state says, in the language of staff.

    Nothing where it was done or given up meanwhile, or where another process is at it. Raises BusyError when other
    imports are being stored for longer than it may wait: after an hour it counts as interrupted.
    """
    # A worker does nothing else meanwhile; what is done at once stands among the requests of a server.
    alone = not isinstance(task_backends[run_import.backend], ImmediateBackend)
    with translation.override(settings.LANGUAGE_CODE):
        run(UUID(key), alone=alone, seconds=SECONDS_FOR_OTHERS if alone else SECONDS_AT_ONCE)
