"""How often each document is downloaded, by day: a number, and nothing of who took it."""

import logging

from django.db import DatabaseError, connection
from django.utils import timezone

logger = logging.getLogger(__name__)

# One statement, so that no two readers meet. Both engines take it.
ONE_MORE = (
    "INSERT INTO media_downloadcount (document_id, day, count) VALUES (%s, %s, 1) "
    "ON CONFLICT (document_id, day) DO UPDATE SET count = media_downloadcount.count + 1"
)


def count_download(document_id: int) -> None:
    """Add one to today's downloads of a document. The reader gets the file also when it cannot be written."""
    try:
        with connection.cursor() as cursor:
            cursor.execute(ONE_MORE, [document_id, timezone.localdate()])
    except DatabaseError:
        logger.exception("The download of document %s is not counted.", document_id)
