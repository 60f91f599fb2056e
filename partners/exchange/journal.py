"""What the audit log of the directory tells of files of partners."""

from django.contrib.auth.models import AbstractUser
from wagtail.log_actions import log

from .access import the_directory

IMPORTED, EXPORTED = "partners.import", "partners.export"


def record(user: AbstractUser | None, action: str, **data: object) -> None:
    """Write in the audit log of the directory."""
    log(the_directory(), action, user=user, data=data)
