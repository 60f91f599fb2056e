"""What somebody does who applies to a call: fills in the form, comes back by the link of a mail."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any
from unittest.mock import patch

from bs4 import BeautifulSoup
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from campaigns.models import CallPage
from core.public_forms.forms import TOKEN
from core.public_forms.guard import FIELD
from core.segments import APPLY
from tests.core.proofs import proof_of_work
from tests.core.translated import below
from tests.media.pdf_files import raw_pdf

QUESTIONS: list[dict[str, Any]] = [
    {"label": "Votre projet", "field_type": "heading", "help_text": "Dites-le avec vos mots."},
    {"label": "Le projet en bref", "field_type": "multiline", "longest": 40},
    {"label": "Pays", "field_type": "dropdown", "choices": "Bénin\nBolivie", "required": False},
    {"label": "Langues", "field_type": "checkboxes", "choices": "français\nanglais\nespagnol", "most": 2},
    {"label": "Participants", "field_type": "number", "least": 5, "most": 50},
    {"label": "Début", "field_type": "date", "required": False},
    {"label": "Lettre", "field_type": "file", "file_kinds": "pdf,picture", "required": False, "identifies": True},
    {"label": "Nous acceptons les conditions", "field_type": "declaration"},
]
WRITTEN: dict[str, Any] = {
    "applicant-name": "Awa Traoré",
    "applicant-email": "awa@exemple.example",
    "le_projet_en_bref": "Une radio de quartier.",
    "pays": "Bénin",
    "langues": ["français", "anglais"],
    "participants": "12",
    "debut": "24/03/2027",
    "nous_acceptons_les_conditions": "on",
}
OPEN_UNTIL: dict[str, Any] = {"deadline_date": datetime(2026, 12, 10, tzinfo=UTC).date()}
BEFORE = datetime(2026, 12, 1, 12, tzinfo=UTC)
LAST_MOMENT = datetime(2026, 12, 10, 22, 59, 59, 999999, tzinfo=UTC)
CLOSED = datetime(2026, 12, 10, 23, 0, tzinfo=UTC)
PDF = raw_pdf(1)
LINK = re.compile(r"https?://\S+(/suivi/candidatures/\S+/)")


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """The server's clock stands at `moment`."""
    with patch.object(timezone, "now", lambda: moment):
        yield


def apply(client: Client, call: CallPage, *buttons: str, proof: Any = True, **changes: Any) -> HttpResponse:
    """Send the form of `call`; a change to None leaves a field out. The tokens are those of one opening of the form."""
    sent: dict[str, Any] = {TOKEN: "0190d9b4-0000-4000-8000-000000000001", **WRITTEN, **changes}
    if proof:
        sent[FIELD] = proof_of_work(client, "application")
    sent |= dict.fromkeys(buttons or ["send"], "")
    return client.post(below(call, APPLY), {name: value for name, value in sent.items() if value is not None})


def pdf(name: str = "lettre.pdf", content: bytes = PDF) -> SimpleUploadedFile:
    """A small file."""
    return SimpleUploadedFile(name, content)


def words(response: HttpResponse) -> str:
    """The words of a page."""
    found = BeautifulSoup(response.content, "html.parser").main
    assert found
    return " ".join(found.get_text(" ").split()).replace("\xa0", " ")


def link_in(message: Any) -> str:
    """The path of the link of a mail."""
    found = LINK.search(message.body)
    assert found, message.body
    return found[1]


def opened(client: Client, number: int = -1) -> HttpResponse:
    """The page behind the link of a mail sent, the last one unless told otherwise."""
    return client.get(link_in(mail.outbox[number]), follow=True)


def follow(client: Client, address: str, *buttons: str, **changes: Any) -> HttpResponse:
    """Send the form of an application at its own address."""
    sent = {TOKEN: "0190d9b4-0000-4000-8000-000000000002", **WRITTEN, **changes}
    sent |= dict.fromkeys(buttons or ["send"], "")
    return client.post(address, {name: value for name, value in sent.items() if value is not None})
