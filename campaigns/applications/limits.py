"""What an application may hold, how often it may be sent, and how long it is kept."""

from datetime import timedelta

from core.public_forms.guard import PublicForm
from core.public_forms.limits import Limit
from core.public_forms.registry import register

APPLICATION = register(PublicForm("application"))
"""The form that begins an application; what comes afterwards comes by its link."""

SENT_BY_LINK = Limit("application-by-link", 60)
"""So often an application is saved or sent in an hour."""

MEGABYTE = 1 << 20
MOST_BYTES = 10 * MEGABYTE
"""Of one file."""
MOST_FILES = 12
MOST_BYTES_TOGETHER = 50 * MEGABYTE
"""Of all the files of an application."""
MOST_SECONDS = 20.0
"""One that takes long is looked at to its end; none is begun after so many seconds."""
LONGEST_TEXT = 10_000

REMINDED_BEFORE = timedelta(days=3)
"""So long before the deadline, drafts are told of it."""
DRAFTS_KEPT = timedelta(days=14)
"""So long after the deadline, drafts that were never sent are deleted."""
