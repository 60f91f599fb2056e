"""What the site does by itself about registrations: mails that failed, reminders, data whose time is over."""

from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import call_command

from campaigns.models import EventPage, Registration, RegistrationTotals
from campaigns.registration import reminders
from core.mails import outbox
from core.models import OutgoingMail
from home.models import HomePage
from tests.campaigns.registrations import NOW, Carried, make_registering, register

THE_DAY_BEFORE = datetime(2026, 12, 7, 8, tzinfo=UTC)
OVER = datetime(2026, 12, 8, 19, tzinfo=UTC)


class Clock:
    """Stands still where it is set to."""

    now = NOW


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("django.utils.timezone.now", lambda: clock.now)
    return clock


@pytest.fixture
def event(home: HomePage) -> EventPage:
    return make_registering(home)


def reminded() -> list[str]:
    """Whom reminders were sent to."""
    return [sent.to[0] for sent in mail.outbox if sent.subject.startswith("Bientôt")]


def test_a_mail_that_failed_leaves_later(
    event: EventPage, clock: Clock, django_capture_on_commit_callbacks: Carried
) -> None:
    with (
        patch.object(EmailBackend, "send_messages", side_effect=OSError),
        django_capture_on_commit_callbacks(execute=True),
    ):
        register(event, "Ali")
    assert mail.outbox == []
    assert outbox.deliver_waiting() == 0, "the request may still be sending it"
    clock.now += timedelta(minutes=6)
    assert outbox.deliver_waiting() == 1
    assert outbox.deliver_waiting() == 0
    assert [sent.to for sent in mail.outbox] == [["ali@courriel.example"]]


def test_a_mail_that_somebody_sends_is_sent_by_nobody_else(event: EventPage, clock: Clock) -> None:
    register(event, "Ali")
    OutgoingMail.objects.update(claimed_at=NOW)
    clock.now += timedelta(minutes=30)
    assert outbox.deliver_waiting() == 0
    clock.now += timedelta(minutes=31)
    assert outbox.deliver_waiting() == 1, "whoever took it has died"


def test_a_process_that_is_stopped_gives_its_mail_back(event: EventPage, clock: Clock) -> None:
    register(event, "Ali")
    clock.now += timedelta(minutes=6)
    with patch("core.mails.outbox.send", side_effect=RuntimeError), pytest.raises(RuntimeError):
        outbox.deliver_waiting()
    assert outbox.deliver_waiting() == 1


def test_a_mail_that_is_no_longer_true_stays(
    event: EventPage, clock: Clock, django_capture_on_commit_callbacks: Carried
) -> None:
    register(event, "Ali")
    Registration.objects.update(state="cancelled")
    clock.now += timedelta(minutes=6)
    outbox.deliver_waiting()
    assert mail.outbox == []


def test_a_reminder_leaves_once(event: EventPage, clock: Clock, django_capture_on_commit_callbacks: Carried) -> None:
    register(event, "Ali", "Bea", "Cem")
    with django_capture_on_commit_callbacks(execute=True):
        assert reminders.remind() == 0
        clock.now = THE_DAY_BEFORE
        assert reminders.remind() == 2
        assert reminders.remind() == 0
    call_command("tidy_up")
    assert sorted(reminded()) == ["ali@courriel.example", "bea@courriel.example"]


@pytest.mark.parametrize("change", [{"status": "cancelled"}, {"reminder_days": 0}, {"live": False}])
def test_nobody_is_reminded_of_what_does_not_take_place(
    event: EventPage, clock: Clock, change: dict[str, object]
) -> None:
    register(event, "Ali")
    EventPage.objects.update(**change)
    clock.now = THE_DAY_BEFORE
    assert reminders.remind() == 0


def test_data_are_deleted_when_their_time_is_over(event: EventPage, clock: Clock) -> None:
    register(event, "Ali", "Bea", "Cem")
    Registration.objects.filter(name="Ali").update(attended=True)
    clock.now = OVER + timedelta(days=89)
    call_command("delete_old_data")
    assert Registration.objects.count() == 3
    clock.now = OVER + timedelta(days=91)
    call_command("delete_old_data")
    assert (Registration.objects.count(), OutgoingMail.objects.count()) == (0, 0)
    totals = RegistrationTotals.objects.get(event=event)
    assert (totals.confirmed, totals.waiting, totals.attended) == (2, 1, 1)


def test_what_nobody_confirmed_is_deleted_sooner(event: EventPage, clock: Clock) -> None:
    register(event, "Ali", "Bea")
    Registration.objects.filter(name="Ali").update(state="unproven", since=NOW)
    clock.now += timedelta(days=3, minutes=1)
    call_command("tidy_up")
    assert [one.name for one in Registration.objects.all()] == ["Bea"]


def test_registrations_go_with_their_event(event: EventPage) -> None:
    register(event, "Ali")
    event.delete()
    assert Registration.objects.count() == 0
