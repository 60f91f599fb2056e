"""A call with applications, a jury and marks, for the tests of the review."""

from collections.abc import Iterable
from typing import Any

from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.core.files.base import ContentFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from campaigns.applications.answers import Answer, written
from campaigns.models import Application, ApplicationFile, ApplicationState, CallPage, Mark, Review
from campaigns.review.jury import name_juror
from demo.factories import make_call

CRITERIA = [{"label": "Clarté", "max_mark": 5, "weight": 1}, {"label": "Portée", "max_mark": 20, "weight": 3}]
PROJECT = "Une radio de quartier"


def make_judged_call(**fields: Any) -> CallPage:
    """A call with two criteria."""
    return make_call(**{"title": "Une année pour apprendre", "jury_criteria": CRITERIA, **fields})


def make_application(call: CallPage, reference: str = "AAA-111", **fields: Any) -> Application:
    """An application that was sent, with an answer that anybody may read and one that tells who applies."""
    answers = [
        Answer("projet", "Votre projet", "multiline", f"{PROJECT} ({reference})"),
        Answer("mouvement", "Votre mouvement", "singleline", "Mouvement Tamtam", identifies=True),
        Answer("telephone", "Téléphone", "telephone", "+229 01 97 00 00 00"),
    ]
    known = {
        "name": "Awa Traoré",
        "email": "awa@exemple.example",
        "state": ApplicationState.SUBMITTED,
        "submitted_at": timezone.now(),
        "answers": written(answers),
    }
    return Application.objects.create(call=call, reference=reference, **{**known, **fields})


def make_file(
    application: Application, field: str = "projet", name: str = "cv.pdf", content: bytes = b"%PDF-"
) -> ApplicationFile:
    """A file of an application."""
    file = ApplicationFile(application=application, field=field, label="Lettre", name=name, extension="pdf")
    file.file.save(name, ContentFile(content), save=False)
    file.save()
    return file


def make_user(name: str) -> AbstractUser:
    """An account without any right."""
    return get_user_model().objects.create_user(name, f"{name}@jury.example", "x", first_name=name.capitalize())


def make_juror(call: CallPage, name: str = "ines") -> AbstractUser:
    """A juror of `call`, with an account of her own and no other right."""
    user = make_user(name)
    name_juror(call, user)
    return user


def give_marks(application: Application, juror: AbstractUser, values: Iterable[int], comment: str = "") -> Review:
    """The marks of a juror by each criterion in turn."""
    review = Review.objects.create(application=application, juror=juror, comment=comment)
    for criterion, value in zip(application.call.review_criteria.all(), values, strict=True):
        Mark.objects.create(review=review, criterion=criterion, value=value)
    return review


def signed_in(user: AbstractUser) -> Client:
    """A client signed in as `user`."""
    client = Client()
    client.force_login(user)
    return client


def said(answer: HttpResponse) -> str:
    """What the page says within its main part, and in messages."""
    soup = BeautifulSoup(answer.content, "html.parser")
    for one in soup(["script", "template", "style"]):
        one.decompose()
    return " ".join((soup.main or soup).get_text(" ").split())


def marks(call: CallPage, *values: object, **more: object) -> dict[str, object]:
    """The form of a juror filled in."""
    names = [f"mark-{criterion.pk}" for criterion in call.review_criteria.all()]
    return {**dict(zip(names, values, strict=False)), **more}


def page_of(call: CallPage, name: str = "applications") -> str:
    """The address of a page of the studio about the applications to a call."""
    return reverse(name, args=[call.pk])


def one_of(application: Application) -> str:
    """The address of an application in the studio."""
    return reverse("application_review", args=[application.call_id, application.pk])


def actions(call: CallPage) -> list[str]:
    """What the log tells of a call."""
    return list(PageLogEntry.objects.filter(page=call.pk).values_list("action", flat=True))
