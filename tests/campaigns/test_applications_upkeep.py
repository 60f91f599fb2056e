"""What happens to applications by itself: reminders, late mails, the end of what was kept."""

from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any
from unittest.mock import patch

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client

from campaigns.models import Application, CallPage
from core.public_forms.limits import Limit
from demo.factories import make_call
from home.models import HomePage
from tests.campaigns.applicants import BEFORE, CLOSED, OPEN_UNTIL, QUESTIONS, apply, at, follow, opened, pdf

pytestmark = pytest.mark.django_db
THREE_DAYS = datetime(2026, 12, 7, 23, tzinfo=UTC)


@pytest.fixture
def call(home: HomePage) -> CallPage:
    """A call with a form of ours, open until the end of 10 December 2026 in Brussels."""
    return make_call(title="Bourse 2027", form=QUESTIONS, **OPEN_UNTIL)


def begun(call: CallPage, *buttons: str, moment: Any = BEFORE, **changes: Any) -> Application:
    """An application, sent unless a button says otherwise."""
    before = list(Application.objects.values_list("pk", flat=True))
    with at(moment):
        apply(Client(), call, *buttons, **changes)
    mail.outbox.clear()
    return Application.objects.exclude(pk__in=before).get()


def upkeep(command: str, moment: datetime) -> str:
    """What the site's upkeep says at `moment`."""
    said = StringIO()
    with at(moment):
        call_command(command, stdout=said)
    return said.getvalue()


def test_drafts_are_reminded_of_once_three_days_before(call: CallPage) -> None:
    draft = begun(call, "save")
    upkeep("tidy_up", THREE_DAYS - timedelta(seconds=1))
    assert not mail.outbox
    assert "1 brouillon rappelé" in upkeep("tidy_up", THREE_DAYS)
    upkeep("tidy_up", THREE_DAYS + timedelta(hours=1))
    (reminder,) = mail.outbox
    assert reminder.subject == "Votre candidature n’est pas encore envoyée\xa0: Bourse 2027"
    assert reminder.to == [draft.email]
    assert "10 décembre 2026" in reminder.body
    with at(THREE_DAYS):
        assert "Une radio de quartier." in opened(Client()).content.decode()


@pytest.mark.parametrize("what", ["sent", "second", "today", "closed"])
def test_others_are_not_reminded(call: CallPage, what: str) -> None:
    if what == "sent":
        begun(call)
    elif what == "second":
        begun(call)
        begun(call, le_projet_en_bref="Encore.")
    else:
        begun(call, "save", moment=THREE_DAYS if what == "today" else BEFORE)
    upkeep("tidy_up", CLOSED if what == "closed" else THREE_DAYS + timedelta(hours=2))
    assert not [one for one in mail.outbox if "pas encore envoyée" in one.subject]


def test_a_receipt_that_could_not_leave_leaves_later_once(client: Client, call: CallPage) -> None:
    with at(BEFORE), patch("django.core.mail.message.EmailMessage.send", side_effect=OSError):
        assert apply(client, call).status_code == 302
    assert Application.objects.get().mails.get().sent_at is None
    assert "1 courriel envoyé en retard." in upkeep("tidy_up", BEFORE + timedelta(hours=1))
    upkeep("tidy_up", BEFORE + timedelta(hours=2))
    (receipt,) = mail.outbox
    assert receipt.subject.startswith("Candidature reçue")


def test_one_address_is_not_flooded(home: HomePage, client: Client) -> None:
    call = make_call(form=QUESTIONS)
    with patch("campaigns.applications.mails.TO_ADDRESS", Limit("mails-to-address", 2, 86_400)):
        for number in range(4):
            answer = apply(client, call, "save", le_projet_en_bref=f"Projet {number}")
        sent = follow(client, answer["Location"].partition("?")[0])
        follow(client, sent["Location"], "withdraw")
    assert Application.objects.filter(state="withdrawn").count() == 1
    assert len(mail.outbox) == 2


def test_drafts_that_were_never_sent_go_with_their_files(
    call: CallPage, django_capture_on_commit_callbacks: Any
) -> None:
    file = begun(call, "save", lettre=pdf()).files.get().file
    kept = begun(call, **{"applicant-email": "bintou@exemple.example"})
    upkeep("delete_old_data", CLOSED + timedelta(days=13))
    assert Application.objects.count() == 2
    with django_capture_on_commit_callbacks(execute=True):
        assert "1 candidature effacée." in upkeep("delete_old_data", CLOSED + timedelta(days=14))
    assert Application.objects.get() == kept
    assert not file.storage.exists(file.name)


def test_applications_go_when_their_time_is_over(call: CallPage, django_capture_on_commit_callbacks: Any) -> None:
    call.retention_months = 2
    call.save()
    file = begun(call, lettre=pdf()).files.get().file
    upkeep("delete_old_data", datetime(2027, 2, 10, 22, 59, tzinfo=UTC))
    assert Application.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        upkeep("delete_old_data", datetime(2027, 2, 10, 23, 1, tzinfo=UTC))
    assert not Application.objects.exists()
    assert not file.storage.exists(file.name)
