"""What was decided of applications is told by mails that staff see before, once, and only what they saw."""

from datetime import timedelta
from unittest.mock import patch

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from campaigns.models import (
    Application,
    ApplicationState,
    CallPage,
)
from campaigns.review.telling import kind_of, mail_of
from core.mails.outbox import deliver_about, deliver_waiting, note
from home.models import HomePage
from tests.campaigns.reviews import (
    actions,
    make_application,
    make_judged_call,
    make_juror,
    one_of,
    page_of,
    said,
    signed_in,
)
from tests.core.studio_forms import messages_of


@pytest.fixture
def call(home: HomePage) -> CallPage:
    yesterday = timezone.localdate() - timedelta(days=1)
    return make_judged_call(contact_email="appels@solmond.example", deadline_date=yesterday)


def seen(client: Client, call: CallPage, query: str = "") -> str:
    """The mark of the mails that the page shows."""
    page = client.get(page_of(call, "applications_mails") + query)
    return str(BeautifulSoup(page.content, "html.parser").find("input", {"name": "seen"})["value"])


def test_what_staff_see_is_what_leaves_once(call: CallPage, editor_client: Client) -> None:
    make_application(call, decision="accepted", decision_note="Secret du jury")
    make_application(call, "BBB-222", decision="refused", name="Rosa", email="rosa@exemple.example")
    make_application(call, "CCC-333")
    make_application(call, "DDD-444", decision="refused", aside=True)
    address = page_of(call, "applications_mails")
    page = editor_client.get(address)
    words = said(page)
    assert "Envoyer 2 courriels" in words
    assert "1 candidature est encore sans décision" in words
    editor_client.post(address, {"seen": seen(editor_client, call)})
    assert sorted(one.to for one in mail.outbox) == [["awa@exemple.example"], ["rosa@exemple.example"]]
    for one in mail.outbox:
        assert one.reply_to == ["appels@solmond.example"]
        assert " ".join(one.subject.split()) in words
        assert " ".join(one.body.split()) in words
        assert "Secret" not in one.body
    assert "est acceptée" in next(one for one in mail.outbox if "awa" in one.to[0]).body
    assert "n’a pas été retenue" in next(one for one in mail.outbox if "rosa" in one.to[0]).body
    # Neither the button, nor the upkeep, nor the task sends them again.
    editor_client.post(address, {"seen": "x"})
    deliver_waiting(timedelta(0))
    assert [deliver_about(one) for one in Application.objects.all()] == [0] * 4
    assert len(mail.outbox) == 2
    assert "campaigns.application.tell" in actions(call)


def test_mails_that_changed_since_they_were_seen_do_not_leave(call: CallPage, editor_client: Client) -> None:
    make_application(call, decision="accepted")
    mark = seen(editor_client, call)
    Application.objects.update(decision="refused")
    answer = editor_client.post(page_of(call, "applications_mails"), {"seen": mark})
    assert "Aucun n’a été envoyé" in " ".join(messages_of(answer))
    assert mail.outbox == []


def test_mails_of_one_decision_leave_alone(call: CallPage, editor_client: Client) -> None:
    make_application(call, decision="accepted")
    make_application(call, "BBB-222", decision="refused")
    query = "?decision=accepted"
    editor_client.post(page_of(call, "applications_mails") + query, {"seen": seen(editor_client, call, query)})
    assert ["acceptée" in one.body for one in mail.outbox] == [True]


def test_a_mail_that_could_not_leave_does_so_with_the_upkeep(call: CallPage, editor_client: Client) -> None:
    make_application(call, decision="accepted")
    make_application(call, "BBB-222", decision="refused")
    with patch("core.mails.outbox.send", side_effect=[False, True]):
        editor_client.post(page_of(call, "applications_mails"), {"seen": seen(editor_client, call)})
    assert Application.objects.get(reference="AAA-111").decision_told_at is None
    call_command("tidy_up", now=True, verbosity=0)
    assert [one.to for one in mail.outbox] == [["awa@exemple.example"]]
    assert mail.outbox[0].subject == "Votre candidature est acceptée\xa0: Une année pour apprendre (AAA-111)"


def test_a_decision_is_told_to_nobody_before_staff_say_so(call: CallPage) -> None:
    make_application(call, decision="accepted")
    assert deliver_waiting(timedelta(0)) == 0
    assert mail.outbox == []


def test_a_decision_that_changes_while_its_mail_is_made_is_not_told(call: CallPage) -> None:
    application = make_application(call, decision="accepted", decision_mail_at=timezone.now())

    note(application, kind_of(application).name)

    def changed(told: Application) -> object:
        Application.objects.update(decision="refused")
        return mail_of(told)

    with patch("campaigns.review.telling.mail_of", changed):
        assert deliver_about(application) == 0
    assert mail.outbox == []


def test_what_does_not_count_is_neither_decided_nor_told(call: CallPage, editor_client: Client) -> None:
    aside = make_application(call, aside=True)
    gone = make_application(call, "BBB-222", state=ApplicationState.WITHDRAWN)
    nameless = make_application(call, "CCC-333", decision="accepted", email="")
    keys = [str(aside.pk), str(gone.pk)]
    editor_client.post(page_of(call), {"application": keys, "decision": "accepted"})
    editor_client.post(one_of(aside), {"decision": "accepted"})
    assert editor_client.post(one_of(gone), {"decision": "accepted"}).status_code == 404
    assert not Application.objects.exclude(pk=nameless.pk).exclude(decision="").exists()
    assert "1 candidature n’a pas d’adresse" in said(editor_client.get(page_of(call, "applications_mails")))
    Application.objects.update(decision="accepted", decision_mail_at=timezone.now())
    for one in Application.objects.all():
        note(one, kind_of(one).name)
    assert deliver_waiting(timedelta(0)) == 0


def test_a_decision_that_was_told_changes_once_staff_know_what_was_told(call: CallPage, editor_client: Client) -> None:
    application = make_application(call, decision="accepted")
    other = make_application(call, "BBB-222", email="rosa@exemple.example")
    juror = make_juror(call)
    send = {"seen": seen(editor_client, call)}
    editor_client.post(page_of(call, "applications_mails"), send)
    refused = {"decision": "refused", "decision_note": ""}
    assert "prévenue de la décision « acceptée » le" in said(editor_client.post(one_of(application), refused))
    # Several at once: those who know of another decision are named, and nothing is changed before it is confirmed.
    several = {"application": [str(application.pk), str(other.pk)], "decision": "refused"}
    words = said(editor_client.post(page_of(call), several))
    assert "AAA-111 – Awa Traoré – « acceptée », annoncée le" in words
    assert "BBB-222" not in words
    assert not Application.objects.filter(decision="refused").exists()
    editor_client.post(page_of(call), several | {"confirmed": "1"})
    assert "« acceptée », annoncée le" in said(editor_client.get(page_of(call)))
    assert "les notes ne changent plus" in said(
        signed_in(juror).get(reverse("jury_application", args=[application.pk]))
    )
    assert len(mail.outbox) == 1
    words = said(editor_client.get(page_of(call, "applications_mails")))
    editor_client.post(page_of(call, "applications_mails"), {"seen": seen(editor_client, call)})
    correction = next(one for one in mail.outbox[1:] if one.to == ["awa@exemple.example"])
    assert correction.subject.startswith("Rectification")
    written = " ".join(correction.body.split())
    assert "« Une année pour apprendre » : acceptée. La décision est autre : non retenue." in written
    assert written in words
    assert "a pas été retenue" in next(one for one in mail.outbox if "rosa" in one.to[0]).body
    told = said(editor_client.get(one_of(application)))
    assert told.index("« acceptée », annoncée le") < told.index("« non retenue », annoncée le")
    # A decision that is again the one told last has nothing to tell.
    editor_client.post(one_of(application), {"decision": "accepted", "changes_told": "on"})
    editor_client.post(one_of(application), refused)
    assert "Aucun courriel n’attend" in said(editor_client.get(page_of(call, "applications_mails")))


def test_before_the_deadline_decisions_leave_once_staff_say_so(call: CallPage, editor_client: Client) -> None:
    CallPage.objects.update(closes_at=timezone.now() + timedelta(days=1))
    make_application(call, decision="accepted")
    address, sent = page_of(call, "applications_mails"), {"seen": seen(editor_client, call)}
    assert "L’appel est encore ouvert" in said(editor_client.get(address))
    assert "cochez la case" in " ".join(messages_of(editor_client.post(address, sent)))
    assert mail.outbox == []
    editor_client.post(address, sent | {"early": "1"})
    assert len(mail.outbox) == 1


def test_a_mail_is_in_the_language_of_who_applied(call: CallPage, editor_client: Client) -> None:
    make_application(call, decision="accepted", language="en")
    editor_client.post(page_of(call, "applications_mails"), {"seen": seen(editor_client, call)})
    assert "has been accepted" in mail.outbox[0].body
