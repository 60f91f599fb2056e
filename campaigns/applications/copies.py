"""The copy of an application in the mail that says that it came."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from media.facts import shown_size

from ..models import Application
from .answers import as_read, read
from .kinds import QuestionKind

NOTHING = "–"


def copy_of(application: Application) -> str:
    """Each question with its answer, quoted as what somebody typed; files by their names and sizes.

    Empty where nothing shows that a person sent it: a robot would have the site write to others.
    """
    if application.aside:
        return ""
    said = "\n\n".join(f"{label}\n{_quoted(answer)}" for label, answer in _answers(application))
    return "\n\n".join([_("What you sent:"), said])


def _answers(application: Application) -> Iterator[tuple[str, str]]:
    yield _("Your name, or that of your organisation"), application.name
    yield _("Your e-mail address"), application.email
    files: dict[str, list[str]] = {}
    for file in application.files.all():
        files.setdefault(file.field, []).append(f"{file.name} ({shown_size(file.size)})")
    for answer in as_read(read(application.answers)):
        yield answer.label, "\n".join(files.get(answer.name, [])) if answer.kind == QuestionKind.FILE else answer.text


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in (text or NOTHING).split("\n"))
