"""Who took files of applications, or all of them, and when: noted with each application."""

from collections.abc import Iterable

from django.contrib.auth.models import AbstractUser
from django.http import FileResponse

from media.private_files import handed_out

from ..models import Application, ApplicationAccess
from .rights import name_of
from .sight import SeenFile


def note(applications: Iterable[Application], what: str, user: AbstractUser) -> None:
    """Note that `user` takes `what` of each of `applications`."""
    who = name_of(user)[:255]
    accesses = (ApplicationAccess(application=one, what=what[:255], user=user, who=who) for one in applications)
    ApplicationAccess.objects.bulk_create(accesses, batch_size=500)


def file_for(user: AbstractUser, seen: SeenFile) -> FileResponse:
    """The answer that downloads a file, once it was looked at who asks. Raises Http404 when the file is gone."""
    file = seen.file
    answer = handed_out(file.file, seen.name, f"user {user.pk}", f"{file.application_id}/{file.pk}")
    note([file.application], seen.name, user)
    return answer
