"""The reading of documents: done at once on a small server, by `manage.py db_worker` in production."""

from django_tasks import task, task_backends
from django_tasks.backends.immediate import ImmediateBackend

from .hidden_text import read_hidden_text
from .models import Reading
from .reading import read, unread

SECONDS_AT_ONCE = 5.0
SECONDS_BY_WORKER = 120.0


@task()
def read_document(key: int) -> str:
    """Read the document with the primary key `key`, if something of it still waits; how far its reading is then.

    Somebody waits for what is done at once: a file that takes longer is left to `manage.py read_documents`.
    """
    document = unread().filter(pk=key).first()
    if document is None:
        return ""
    is_awaited = isinstance(task_backends[read_document.backend], ImmediateBackend)
    seconds = SECONDS_AT_ONCE if is_awaited else SECONDS_BY_WORKER
    read_hidden_text(document, seconds, is_last_try=not is_awaited)
    if document.reading != Reading.WAITING:
        return document.reading
    return read(document, seconds, is_last_try=not is_awaited).reading
