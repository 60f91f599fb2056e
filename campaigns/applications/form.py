"""The form that an applicant fills in: who applies, the questions of staff, files, and what was kept of a draft."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import BaseValidator, MaxLengthValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.public_forms.forms import HONEYPOT, BuiltPublicForm
from core.public_forms.names import name_alone
from media.sent_files import SentFile
from text.plain_text import lines, one_line
from text.reading.fields import MailboxField

from .answers import Answer, Value, value_of
from .fields import FilesField, LongTextField, SeveralChoicesField, too_many
from .kinds import QuestionKind
from .limits import LONGEST_TEXT, MOST_BYTES_TOGETHER, MOST_FILES

# The names of staff's fields never hold a hyphen.
NAME, EMAIL, NAMED, REMOVED = "applicant-name", "applicant-email", "may-be-named", "removed-files"


class ApplicationForm(BuiltPublicForm):
    """The form of a call with `questions`; `stored` are the files kept of before.

    As a `draft` nothing but an address for its link is asked. Whether the applicant may be named is, where it `names`
    those who are accepted.
    """

    def __init__(
        self,
        *args: Any,
        questions: Sequence[Any],
        stored: Sequence[Any] = (),
        draft: bool = False,
        names: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.questions, self.stored = list(questions), list(stored)
        self.taken: dict[str, list[SentFile]] = {}
        self.fields.update(_who_applies())
        self.order_fields([NAME, EMAIL])
        if names:
            self.fields[NAMED] = forms.BooleanField(
                label=_("If I am accepted, my name may be published"), required=False
            )
        for name in self.file_names:
            # Its page asks for no file that is there.
            self.initial[name] = [file for file in self.stored if file.field == name]
        if draft:
            for name, field in self.fields.items():
                _ask_nothing(field, name)

    @property
    def trap(self) -> forms.BoundField:
        """The field that people do not see."""
        return self[HONEYPOT]

    @property
    def file_names(self) -> list[str]:
        """The names of the questions that take files."""
        return [name for name, field in self.fields.items() if isinstance(field, FilesField)]

    @property
    def removed(self) -> set[int]:
        """The stored files that are to go."""
        sent = self.data.getlist(REMOVED) if self.is_bound else []
        return {int(key) for key in sent if key.isascii() and key.isdecimal() and len(key) < 19}

    def clean(self) -> dict[str, Any]:
        """Texts as the site keeps them; files counted together with those stored before."""
        cleaned_data = super().clean()
        for name in self.file_names:
            if name in cleaned_data:
                self._clean_files(name, cleaned_data[name])
        self._bound_files()
        return cleaned_data

    def kept(self, name: str) -> list[Any]:
        """The stored files of a question that stay: one that takes a single file gives it up for a new one."""
        stays = [file for file in self.stored if file.field == name and file.pk not in self.removed]
        return [] if self.fields[name].most == 1 and self.taken.get(name) else stays

    def gone(self) -> list[Any]:
        """The stored files that do not stay."""
        stays = [file for name in self.file_names for file in self.kept(name)]
        return [file for file in self.stored if file not in stays]

    def now_stored(self, files: Iterable[Any]) -> None:
        """Go on, to be shown again, with the files that are stored now."""
        self.stored, self.taken = list(files), {}

    def answers(self) -> list[Answer]:
        """What was answered to the questions; what is not right yet, as it was typed."""
        return [self._answer(question) for question in self.questions if question.field_type != QuestionKind.HEADING]

    def _answer(self, question: Any) -> Answer:
        name, value = question.clean_name, self._value(question)
        labels: dict[Any, str] = {str(kept): str(shown) for kept, shown in getattr(self.fields[name], "choices", ())}
        shown: Value = (
            [labels.get(one) or one for one in value] if isinstance(value, list) else labels.get(value) or value
        )
        other_words = shown if shown != value else ""
        return Answer(name, question.label, question.field_type, value, question.identifies, other_words)

    def typed(self, name: str) -> str:
        """The text of a field of one line, right or not."""
        return one_line(str(self.cleaned_data.get(name) or self.data.get(name, "")))[:SHORT]

    def _value(self, question: Any) -> Any:
        name = question.clean_name
        if name in self.file_names:
            return [file.name for file in [*self.kept(name), *self.taken.get(name, [])]]
        if name in self.cleaned_data:
            return value_of(self.cleaned_data[name])
        field = self.fields[name]
        raw = field.widget.value_from_datadict(self.data, self.files, name)
        if isinstance(raw, list):
            return [one_line(str(one))[:SHORT] for one in raw[:SHORT]]
        return raw if isinstance(raw, bool) else lines(str(raw or ""))[:LONGEST_TEXT]

    def _clean_files(self, name: str, taken: Any) -> None:
        self.taken[name] = list(taken)
        for refusal in taken.refusals:
            self.add_error(name, refusal)
        field, count = self.fields[name], len(self.kept(name)) + len(taken)
        if count > field.most:
            self.taken[name] = []
            self.add_error(name, too_many(field.most))
        elif field.required and not count and not taken.refusals:
            self.add_error(name, field.error_messages["required"])

    def _bound_files(self) -> None:
        """Take no more files, and no heavier ones, than an application may hold."""
        kept = [file for name in self.file_names for file in self.kept(name)]
        sent = [file for files in self.taken.values() for file in files]
        weight = sum(file.size for file in kept) + sum(file.content.size for file in sent)
        if len(kept) + len(sent) > MOST_FILES or weight > MOST_BYTES_TOGETHER:
            self.taken = {}
            said = _(
                "An application holds at most %(count)d files and %(size)d MB together: send fewer, or smaller ones."
            )
            params = {"count": MOST_FILES, "size": MOST_BYTES_TOGETHER >> 20}
            self.add_error(None, ValidationError(said, params=params))


SHORT = 255


def _who_applies() -> dict[str, forms.Field]:
    """What every application asks, first of all."""
    return {
        NAME: forms.CharField(
            label=gettext_lazy("Your name, or that of your organisation"),
            max_length=SHORT,
            validators=[name_alone],
            widget=forms.TextInput(attrs={"autocomplete": "name"}),
        ),
        EMAIL: MailboxField(
            label=gettext_lazy("Your e-mail address"),
            max_length=254,
            help_text=gettext_lazy("We send a copy of your application there, with the link to come back to it."),
            widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        ),
    }


def _ask_nothing(field: forms.Field, name: str) -> None:
    """Take for a draft what is not finished."""
    field.required = name == EMAIL
    field.validators = [one for one in field.validators if not isinstance(one, BaseValidator)]
    if isinstance(field, LongTextField):
        field.validators.append(MaxLengthValidator(LONGEST_TEXT))
    elif isinstance(field, SeveralChoicesField):
        field.least = field.most = None
