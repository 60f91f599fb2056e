"""Who among staff may see the applications to a call: those who edit it, and its jury once they are sent."""

from typing import Any

from ..models import Application, ApplicationFile, CallPage
from .answers import Answer, read


def may_manage(user: Any, call: CallPage) -> bool:
    """Whether `user` answers for the applications to `call`: whoever may edit it."""
    return bool(user.is_active and call.permissions_for_user(user).can_edit())


def is_juror(user: Any, call: CallPage) -> bool:
    """Whether `user` is of the jury of `call`."""
    return bool(user.is_active and call.jurors.filter(user=user.pk).exists())


def may_read(user: Any, application: Application) -> bool:
    """Whether `user` may see `application`: a juror only what was sent and is taken."""
    if may_manage(user, application.call):
        return True
    return application.is_submitted and not application.aside and is_juror(user, application.call)


def sees_who_applies(user: Any, application: Application) -> bool:
    """Whether `user`, who may see `application`, may see whose it is."""
    return not application.call.anonymous_review or may_manage(user, application.call)


def answers_for(user: Any, application: Application) -> list[Answer]:
    """The answers that `user`, who may see `application`, may see; files are shown beside them."""
    answers = read(application.answers)
    hidden = set() if sees_who_applies(user, application) else identifying(application)
    return [answer for answer in answers if answer.name not in hidden]


def identifying(application: Application) -> set[str]:
    """The questions that tell who applies: those that did when it was sent, and those that do now."""
    now = application.call.form_fields.filter(identifies=True).values_list("clean_name", flat=True)
    return {answer.name for answer in read(application.answers) if answer.identifies}.union(now)


def may_take(user: Any, file: ApplicationFile) -> bool:
    """Whether `user` may download `file`."""
    application = file.application
    if not may_read(user, application):
        return False
    return sees_who_applies(user, application) or file.field not in identifying(application)


def name_of(user: Any, file: ApplicationFile) -> str:
    """What `file` is called for `user`: names of files often are names of people."""
    if sees_who_applies(user, file.application):
        return str(file.name)
    return f"{file.application.reference}-{file.pk}.{file.extension}"
