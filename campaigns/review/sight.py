"""What a juror sees of an application: where the review is anonymous, nothing that tells who applies."""

from collections.abc import Callable
from dataclasses import dataclass

from ..applications.answers import Answer, read
from ..applications.kinds import QuestionKind
from ..models import Application, ApplicationFile

ALWAYS_TELLING = frozenset({QuestionKind.EMAIL, QuestionKind.TELEPHONE})
"""Answers of these kinds tell who applies whatever staff ticked."""


@dataclass(frozen=True)
class SeenFile:
    """A file under the name that whoever sees it may know."""

    file: ApplicationFile
    name: str


@dataclass(frozen=True)
class SeenAnswer:
    """A question with its answer, and the files that were sent for it."""

    label: str
    text: str
    files: list[SeenFile]


def seen_by_staff(application: Application) -> list[SeenAnswer]:
    """All that was answered."""
    return _seen(application, lambda name: False, lambda number, file: file.name)


def seen_by_jury(application: Application) -> list[SeenAnswer]:
    """What the jury may know of the answers."""
    if not application.call.anonymous_review:
        return seen_by_staff(application)
    telling = telling_names(application)
    return _seen(application, telling.__contains__, lambda number, file: neutral_name(application, number, file))


def files_for_jury(application: Application) -> dict[int, SeenFile]:
    """The files that the jury may open, by their key."""
    return {seen.file.pk: seen for answer in seen_by_jury(application) for seen in answer.files}


def telling_names(application: Application) -> set[str]:
    """The questions that tell who applies, as staff have it now or had it when the application was sent."""
    now = set(application.call.form_fields.filter(identifies=True).values_list("clean_name", flat=True))
    answers = read(application.answers)
    return now | {answer.name for answer in answers if answer.identifies or answer.kind in ALWAYS_TELLING}


def neutral_name(application: Application, number: int, file: ApplicationFile) -> str:
    """A name that tells nothing but the reference."""
    return f"{application.reference}-{number}.{file.extension}"


def _seen(
    application: Application, is_hidden: Callable[[str], bool], named: Callable[[int, ApplicationFile], str]
) -> list[SeenAnswer]:
    files: dict[str, list[SeenFile]] = {}
    for number, file in enumerate(application.files.all(), start=1):
        if not is_hidden(file.field):
            files.setdefault(file.field, []).append(SeenFile(file, named(number, file)))
    answers = (answer for answer in read(application.answers) if not is_hidden(answer.name))
    seen = [SeenAnswer(answer.label, _words(answer), files.pop(answer.name, [])) for answer in answers]
    # Of questions that are no longer among the answers.
    return [*seen, *(SeenAnswer(several[0].file.label, "", several) for several in files.values())]


def _words(answer: Answer) -> str:
    """The answer, but for the names of files: those are beside it, under the name that may be known."""
    return "" if answer.kind == QuestionKind.FILE else answer.text
