"""Applications as a workbook: a row each with answers, standing and decision; a second sheet with all marks."""

import tempfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from math import floor
from typing import IO, Any

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import gettext as _
from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from text.clocks import long_moment
from text.sheets import LONGEST, cell_of, heading

from ..applications.answers import Answer, read
from ..applications.kinds import QuestionKind
from ..models import Application, CallPage, Decision, Review
from .rights import name_of
from .standing import Standing, standings

EXPORTED = "campaigns.application.export"
AT_ONCE = 100
"""So many applications are in memory at a time."""
WIDTH = 24


def workbook_of(call: CallPage) -> IO[bytes]:
    """The workbook, as a file that is on no disk any more once it is closed."""
    workbook = Workbook(write_only=True)
    _add_applications(workbook, call)
    _add_marks(workbook, call)
    file = tempfile.TemporaryFile()  # noqa: SIM115 (whoever sends it closes it)
    workbook.save(file)
    file.seek(0)
    return file


def in_order(call: CallPage, *related: str) -> Iterator[Application]:
    """The applications that count with their `related` rows, by their reference, a few at a time.

    The answers of each are gone once the next is asked for.
    """
    applications = call.applications.for_review().prefetch_related(*related).order_by("reference")
    for application in applications.iterator(chunk_size=AT_ONCE):
        yield application
        # An application and its files know each other: both would wait for the garbage collector with all their words.
        del application.answers


def questions_of(call: CallPage) -> dict[str, str]:
    """The label of each question by its name, in the order in which they were asked; the newest words of each."""
    labels: dict[str, str] = {}
    sent = call.applications.for_review().order_by("submitted_at").values_list("answers", flat=True)
    for answers in sent.iterator(chunk_size=AT_ONCE):
        labels |= {answer.name: answer.label for answer in read(answers)}
    return labels


def _add_applications(workbook: Workbook, call: CallPage) -> None:
    questions, found = questions_of(call), standings(call.applications.for_review())
    before = [_("Reference"), _("Name"), _("E-mail address"), _("Language"), _("Sent on"), _("Changed on")]
    after = [_("Mean (%)"), _("Spread (points)"), _("Reviews"), _("Conflicts of interest")]
    after += [_("Decision"), _("Note on the decision"), _("Told on"), _("What was told")]
    sheet = _sheet(workbook, _("Applications"), [*before, *questions.values(), *after])
    for application in in_order(call, "told_decisions"):
        answers = {answer.name: answer for answer in read(application.answers)}
        row = [application.reference, application.name, application.email, application.language]
        row += [_moment(application.first_sent_at), _moment(application.sent_again_at)]
        row += [_value(answers.get(name)) for name in questions]
        _append(sheet, [*row, *_judged(application, found.get(application.pk, Standing()))])


def _judged(application: Application, standing: Standing) -> list[Any]:
    decision = Decision(application.decision).label if application.decision else ""
    return [
        _rounded(standing.mean),
        _rounded(standing.spread),
        standing.reviews,
        standing.conflicts,
        str(decision),
        application.decision_note,
        _moment(application.decision_told_at),
        " – ".join(
            f"{told.get_decision_display()} ({long_moment(told.at)})" for told in application.told_decisions.all()
        ),
    ]


def _add_marks(workbook: Workbook, call: CallPage) -> None:
    criteria = list(call.review_criteria.all())
    headings = [f"{criterion.label} (/{criterion.max_mark} × {criterion.weight})" for criterion in criteria]
    fixed = [_("Reference"), _("Juror"), _("Conflict of interest")]
    sheet = _sheet(workbook, _("Marks"), [*fixed, *headings, _("Comment")])
    given = Review.objects.filter(application__in=call.applications.for_review().order_by().values("pk"))
    given = given.select_related("juror", "application").defer("application__answers")
    given = given.prefetch_related(Prefetch("marks")).order_by("application__reference", "pk")
    for review in given.iterator(chunk_size=AT_ONCE):
        marks = {mark.criterion_id: mark.value for mark in review.marks.all()}
        row = [review.application.reference, name_of(review.juror), _("Yes") if review.has_conflict else ""]
        _append(sheet, [*row, *(marks.get(criterion.pk) for criterion in criteria), review.comment])


def _sheet(workbook: Workbook, title: str, headings: list[str]) -> WriteOnlyWorksheet:
    sheet = workbook.create_sheet(title)
    sheet.freeze_panes = "B2"
    for number in range(1, len(headings) + 1):
        sheet.column_dimensions[get_column_letter(number)].width = WIDTH
    sheet.append(heading(sheet, text) for text in headings)
    return sheet


def _append(sheet: WriteOnlyWorksheet, row: list[Any]) -> None:
    cut = (value[:LONGEST] if isinstance(value, str) else value for value in row)
    sheet.append(cell_of(sheet, value) for value in cut)


def _value(answer: Answer | None) -> str | Decimal | date:
    """What was answered: a number that can be added up, a day that can be sorted by; else words."""
    if answer and isinstance(answer.value, str):
        with suppress(ValueError, ArithmeticError):
            if answer.kind == QuestionKind.NUMBER:
                return Decimal(answer.value)
            if answer.kind == QuestionKind.DATE:
                return date.fromisoformat(answer.value)
    return answer.text if answer else ""


def _rounded(percent: float | None) -> float | None:
    """As pages round it: halves up."""
    return None if percent is None else floor(percent * 10 + 0.5) / 10


def _moment(moment: datetime | None) -> datetime | None:
    """In Brussels, without its zone, which workbooks have not."""
    return timezone.localtime(moment).replace(tzinfo=None, microsecond=0) if moment else None
