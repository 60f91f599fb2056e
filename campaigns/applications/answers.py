"""What is kept of the answers of an application: each with its question as the applicant read it.

Staff may change the form afterwards: what was sent before stays as whole and as readable as it was.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from .kinds import QuestionKind

Value = str | bool | list[str]


@dataclass(frozen=True)
class Answer:
    """A question with what was answered: texts as they are, numbers and days as in JSON, the names of files."""

    name: str
    label: str
    kind: str
    value: Value
    identifies: bool = False
    """Whether it tells who applies, as staff had it then."""
    shown: Value = ""
    """Choices in the words that the applicant read, where they are not French."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was answered."""
        return self.value in ("", [])

    @property
    def text(self) -> str:
        """The answer in words, for staff; choices in French, whatever the language that they were read in."""
        if isinstance(self.value, bool):
            return _("Yes") if self.value else _("No")
        if isinstance(self.value, list):
            return ", ".join(self.value)
        if self.value and self.kind == QuestionKind.DATE:
            return _day(self.value)
        if self.value and self.kind == QuestionKind.NUMBER:
            return _number(self.value)
        return self.value


def as_read(answers: Iterable[Answer]) -> list[Answer]:
    """`answers` as the applicant read them."""
    return [replace(answer, value=answer.shown or answer.value) for answer in answers]


def read(stored: Iterable[dict[str, Any]]) -> list[Answer]:
    """The answers of an application as they are stored (`Application.answers`)."""
    return [Answer(**one) for one in stored]


def written(answers: Iterable[Answer]) -> list[dict[str, Any]]:
    """`answers` as they are stored."""
    return [asdict(answer) for answer in answers]


def value_of(cleaned: Any) -> Value:
    """A value of a form as it is stored."""
    if isinstance(cleaned, bool):
        return cleaned
    if isinstance(cleaned, (list, tuple)):
        return [str(one) for one in cleaned]
    if isinstance(cleaned, date):
        return cleaned.isoformat()
    return "" if cleaned is None else str(cleaned)


def _day(text: str) -> str:
    try:
        return date_format(date.fromisoformat(text), "DATE_FORMAT")
    except ValueError:
        # In a draft, whatever was typed.
        return text


def _number(text: str) -> str:
    try:
        number = Decimal(text).normalize()
        # A number of four digits may be a year.
        return number_format(number, use_l10n=True, force_grouping=abs(number) >= 10_000)
    except ArithmeticError:
        return text
