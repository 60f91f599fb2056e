"""Why a document that was uploaded is not for the public: said where it is uploaded, moved or looked at."""

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _

from media.models import Document
from media.signals import document_described


def why_withheld(document: Document) -> list[str]:
    """Why the public does not get `document`, as it stands now, and what to do; empty where nothing keeps it back."""
    stored = Document.objects.filter(pk=document.pk).first()
    reasons = document_described.send(Document, document=stored) if stored else []
    return [str(reason) for _receiver, reason in reasons if reason]


def warn_if_withheld(request: HttpRequest, document: Document) -> None:
    """Say on the next screen that the public does not get `document`, and why."""
    for reason in why_withheld(document):
        message = _("“%(title)s”: %(reason)s")
        messages.warning(request, message % {"title": document.title, "reason": reason})
