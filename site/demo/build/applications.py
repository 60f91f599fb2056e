"""The applications of the demo, as their applicants sent them."""

from datetime import timedelta

from django.core.files.base import ContentFile
from django.utils import timezone

from campaigns.applications.answers import Answer, written
from campaigns.applications.kinds import QuestionKind
from campaigns.models import Application, ApplicationFile, ApplicationState, CallPage
from demo.content.applications import APPLICATIONS, Sent
from demo.pdf.faces import TEXT
from demo.pdf.paper import Paper
from text.mailboxes import folded


def add_applications(call: CallPage) -> None:
    """Send each of the applications to `call`."""
    for sent in APPLICATIONS:
        _add(call, sent)


def _add(call: CallPage, sent: Sent) -> None:
    questions = [question for question in call.form_fields.all() if question.field_type != QuestionKind.HEADING]
    moment = timezone.now() - timedelta(days=sent.days_ago)
    application = Application.objects.create(
        call=call,
        reference=sent.reference,
        state=ApplicationState.SUBMITTED,
        name=sent.name,
        email=sent.email,
        person_key=folded(sent.email),
        submitted_at=moment,
        answers=written(
            Answer(question.clean_name, question.label, question.field_type, value, question.identifies)
            for question, value in zip(questions, sent.answers, strict=True)
        ),
    )
    if sent.letter:
        question = next(question for question in questions if question.field_type == QuestionKind.FILE)
        file = ApplicationFile(
            application=application,
            field=question.clean_name,
            label=question.label,
            name="lettre-appui.pdf",
            extension="pdf",
        )
        file.file.save(file.name, ContentFile(_letter(sent.letter)), save=False)
        file.save()


def _letter(text: str) -> bytes:
    paper = Paper("Lettre d’appui", "fr")
    paper.add_page()
    paper.face(TEXT, 11, "encre")
    paper.multi_cell(0, 7, text)
    return bytes(paper.output())
