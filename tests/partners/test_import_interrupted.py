"""An import whose server was stopped: nothing is half stored, it is found again, goes on or is given up."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from demo.factories import make_country, make_partner_index
from home.models import HomePage
from media.sandbox.turns import turn
from partners.exchange import running
from partners.exchange.progress import Progress
from partners.exchange.running import TURN
from partners.models import PartnerImport, PartnerPage
from partners.tasks import run_import

from .spreadsheets import LEAST, WORKER, confirm, csv_file, queued, said, send

ROWS = [["", f"Mouvement {number}", "Bénin"] for number in range(3)]


@pytest.fixture(autouse=True)
def _directory(home: HomePage) -> None:
    make_partner_index(home)
    make_country("BJ")


@pytest.fixture(autouse=True)
def _worker(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker does what has more than one row."""
    settings.TASKS = WORKER
    for limit in ("SMALL", "SMALL_TO_STORE"):
        monkeypatch.setattr(f"partners.exchange.jobs.{limit}", 1)


def run(job: PartnerImport) -> None:
    """What a worker does with it."""
    run_import.call(str(job.pk))


@pytest.fixture
def waiting(editor_client: Client) -> PartnerImport:
    """A file whose rows are to be stored, that no worker has taken yet."""
    send(editor_client, csv_file(LEAST, *ROWS))
    run(PartnerImport.objects.get())
    confirm(editor_client)
    return PartnerImport.objects.get()


@pytest.fixture
def interrupted(waiting: PartnerImport) -> PartnerImport:
    """The same whose rows were being stored when the worker was stopped."""
    with patch("partners.exchange.running.store", side_effect=SystemExit), pytest.raises(SystemExit):
        run(waiting)
    DBTaskResult.objects.all().delete()
    return PartnerImport.objects.get()


@pytest.fixture
def held(interrupted: PartnerImport) -> Iterator[PartnerImport]:
    """The same while another process is at it."""
    with Progress(interrupted.pk).held() as held:
        assert held
        yield interrupted


def page(client: Client, name: str, job: PartnerImport) -> str:
    """The words of a page of an import."""
    return said(client.get(reverse(name, args=[job.pk])))


def listed(client: Client) -> str:
    """The words of the list of files."""
    return said(client.get(reverse("partner_exchange")))


def test_an_interrupted_import_says_so(editor_client: Client, interrupted: PartnerImport) -> None:
    assert interrupted.state == "storing"
    words = page(editor_client, "partner_import", interrupted)
    assert "s’est interrompu avant la fin. Rien n’a changé." in words
    assert "Import interrompu" in words
    assert "Import en cours" not in words
    progress = editor_client.get(reverse("partner_import_progress", args=[interrupted.pk])).json()
    assert progress["running"] is False  # the page that waits is shown anew
    assert "interrompu avant la fin" in listed(editor_client)
    assert not PartnerPage.objects.exists()


def test_a_restart_of_the_server_resumes_it(interrupted: PartnerImport) -> None:
    call_command("tidy_up", "--verbosity", "0")
    assert queued() == [str(interrupted.pk)]
    run(interrupted)
    assert PartnerPage.objects.count() == len(ROWS)
    call_command("tidy_up", "--verbosity", "0")
    assert len(queued()) == 1


def test_what_a_process_is_at_is_left_to_it(
    editor_client: Client, held: PartnerImport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("partners.exchange.progress.ASKED_AGAIN_AFTER", 0)
    assert "interrompu" not in page(editor_client, "partner_import", held)
    assert "en cours" in listed(editor_client)
    call_command("tidy_up", "--verbosity", "0")
    assert not queued()
    answer = editor_client.post(reverse("partner_import_give_up", args=[held.pk]), follow=True)
    assert "en train d’être importé" in said(answer)
    Progress(held.pk).begin(len(ROWS))
    run(held)
    assert not PartnerPage.objects.exists()
    held.refresh_from_db()
    assert held.state == "storing"


def test_an_interrupted_import_is_given_up(editor_client: Client, interrupted: PartnerImport) -> None:
    answer = editor_client.post(reverse("partner_import_give_up", args=[interrupted.pk]), follow=True)
    assert "Rien n’a changé" in said(answer)
    assert not PartnerImport.objects.exists()


def test_an_import_is_given_up_while_it_is_stored(
    editor_client: Client, interrupted: PartnerImport, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("partners.exchange.progress.ASKED_AGAIN_AFTER", 0)
    shown: list[str] = []

    def tell_and_give_up(progress: Progress, done: int, total: int) -> None:
        if not shown:
            assert PartnerPage.objects.count() == done
            shown.append(page(editor_client, "partner_import", interrupted))
            editor_client.post(reverse("partner_import_give_up", args=[interrupted.pk]))
            shown.append(page(editor_client, "partner_import", interrupted))

    monkeypatch.setattr(Progress, "tell", tell_and_give_up)
    run(interrupted)
    assert "Abandonner" in shown[0]
    assert "s’arrête à la prochaine ligne" in shown[1]
    assert not PartnerPage.objects.exists()
    words = page(editor_client, "partner_import", interrupted)
    assert "abandonné pendant qu’il s’enregistrait. Rien n’a changé." in words


def test_an_interrupted_import_is_kept_for_a_week(editor_client: Client, interrupted: PartnerImport) -> None:
    for days, is_kept in ((6, True), (8, False)):
        PartnerImport.objects.update(created_at=interrupted.created_at - timedelta(days=days))
        assert ("interrompu avant la fin" in listed(editor_client)) is is_kept


def test_older_files_stay_in_the_list(editor_client: Client) -> None:
    for number in range(7):
        send(editor_client, csv_file(LEAST, ["", "Alpha", "Bénin"]), name=f"liste-{number}.csv")
    words = listed(editor_client)
    assert all(f"liste-{number}.csv" in words for number in range(7))
    assert words.count("Abandonner") == 7


def test_a_file_that_is_given_up_while_it_is_checked_leaves_no_trace(
    editor_client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    send(editor_client, csv_file(LEAST, *ROWS))
    job = PartnerImport.objects.get()
    check = running.check

    def check_and_give_up(*args: Any) -> None:
        editor_client.post(reverse("partner_import_give_up", args=[job.pk]))
        check(*args)

    monkeypatch.setattr(running, "check", check_and_give_up)
    run(job)
    assert not PartnerImport.objects.exists()


def test_what_waits_for_a_worker_is_interrupted_after_an_hour(editor_client: Client, waiting: PartnerImport) -> None:
    assert "Import en cours" in page(editor_client, "partner_import", waiting)
    call_command("tidy_up", "--verbosity", "0")
    assert queued() == [str(waiting.pk)] * 2  # to check, to store
    PartnerImport.objects.update(queued_at=waiting.queued_at - timedelta(hours=1))
    assert "Import interrompu" in page(editor_client, "partner_import", waiting)
    call_command("tidy_up", "--verbosity", "0")
    assert queued() == [str(waiting.pk)] * 3
    assert "Import en cours" in page(editor_client, "partner_import", waiting)


def test_a_task_too_many_does_nothing(waiting: PartnerImport) -> None:
    run(waiting)
    run(waiting)
    assert PartnerPage.objects.count() == len(ROWS)


def test_two_imports_are_not_stored_at_the_same_time(editor_client: Client) -> None:
    send(editor_client, csv_file(LEAST, ["", "Alpha", "Bénin"]))
    with turn(TURN, 1, 0):
        words = said(confirm(editor_client))
    assert "Import en cours" in words
    assert not PartnerPage.objects.exists()
    job = PartnerImport.objects.get()
    assert queued() == [str(job.pk)]
    run(job)
    assert PartnerPage.objects.count() == 1
