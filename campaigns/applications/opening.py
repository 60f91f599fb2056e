"""The form of a call as it is opened: empty, or with what an application holds."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.forms import BoundField
from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from django.utils.translation import get_language
from wagtail.models import Locale

from ..models import AcceptedList, Application, ApplicationField, CallPage
from .answers import Answer, read
from .builder import form_class
from .form import EMAIL, NAME, NAMED, ApplicationForm
from .kinds import QuestionKind


@dataclass(frozen=True)
class Part:
    """A part of the form as it is shown: a title with its text, or a question with the files kept of before."""

    heading: ApplicationField | None = None
    field: BoundField | None = None
    files: tuple[Any, ...] = ()


def source_of(page: CallPage) -> CallPage:
    """The call in French, which the applications to `page` belong to."""
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return page
    return page.get_translation_or_none(Locale.objects.get(language_code=settings.LANGUAGE_CODE)) or page


def page_for_reader(call: CallPage) -> CallPage:
    """The page of `call` in the reader's language; the French one where it is not translated."""
    language = get_language()
    if language == call.locale.language_code:
        return call
    pages = CallPage.objects.filter(translation_key=call.translation_key, locale__language_code=language)
    return pages.live().filter(alias_of=None).first() or call


def questions_of(page: CallPage) -> list[ApplicationField]:
    """The questions of a call and the titles between them; those of a preview have no name yet."""
    questions = list(page.form_fields.all())
    for question in questions:
        question.clean_name = question.clean_name or question.get_field_clean_name()
    return questions


def open_form(
    page: CallPage,
    application: Application | None = None,
    request: HttpRequest | None = None,
    *,
    draft: bool = False,
    with_files: bool = True,
) -> ApplicationForm:
    """The form with what `application` holds, or with what `request` sends, its files or its texts alone."""
    questions = questions_of(page)
    stored = list(application.files.all()) if application else []
    sent = {"data": request.POST, "files": request.FILES if with_files else MultiValueDict()} if request else {}
    form = form_class(questions)(
        questions=questions,
        stored=stored,
        draft=draft,
        names=page.accepted_list == AcceptedList.NAMES,
        initial=_initial(application) if application else {},
        **sent,
    )
    if application and application.submitted_at:
        # Its links were sent there.
        form.fields[EMAIL].disabled = True
    return form


def parts_of(form: ApplicationForm) -> Iterator[Part]:
    """The form from its first line to its last."""
    yield Part(field=form[NAME])
    yield Part(field=form[EMAIL])
    for question in form.questions:
        if question.field_type == QuestionKind.HEADING:
            yield Part(heading=question)
        else:
            name = question.clean_name
            files = tuple(form.kept(name)) if name in form.file_names else ()
            yield Part(field=form[name], files=files)
    if NAMED in form.fields:
        yield Part(field=form[NAMED])


def _initial(application: Application) -> dict[str, Any]:
    answers = {answer.name: _shown(answer) for answer in read(application.answers)}
    return {**answers, NAME: application.name, EMAIL: application.email, NAMED: application.may_be_named}


def _shown(answer: Answer) -> Any:
    if answer.kind == QuestionKind.DATE and isinstance(answer.value, str):
        with suppress(ValueError):
            return date.fromisoformat(answer.value)
    return answer.value
