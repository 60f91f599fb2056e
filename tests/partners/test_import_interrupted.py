"""An import whose server was stopped: nothing is half stored, it is found again, goes on or is given up."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from demo.factories import make_country, make_partner_index
from home.models import HomePage
from partners.exchange import work
from partners.exchange.progress import Progress
from partners.models import PartnerImport, PartnerPage

from .spreadsheets import LEAST, confirm, csv_file, said, send

ROWS = [["", f"Mouvement {number}", "Bénin"] for number in range(101)]


@pytest.fixture(autouse=True)
def _directory(home: HomePage) -> None:
    make_partner_index(home)
    make_country("BJ")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[PartnerImport]:
    """The imports for which a process was started; none is."""
    jobs: list[PartnerImport] = []
    monkeypatch.setattr(work, "launch", jobs.append)
    return jobs


@pytest.fixture
def interrupted(editor_client: Client, started: list[PartnerImport]) -> PartnerImport:
    """A file whose rows were being stored when the server stopped."""
    send(editor_client, csv_file(LEAST, *ROWS))
    call_command("run_partner_import", str(PartnerImport.objects.get().pk))
    confirm(editor_client)
    started.clear()
    job = PartnerImport.objects.get()
    Progress(job.pk).forget()  # as after a while
    return job


@pytest.fixture
def held(interrupted: PartnerImport) -> Iterator[PartnerImport]:
    """The same while a process is at it."""
    with Progress(interrupted.pk).held() as descriptor:
        assert descriptor is not None
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


def test_a_restart_of_the_server_resumes_it(interrupted: PartnerImport, started: list[PartnerImport]) -> None:
    call_command("tidy_up", "--verbosity", "0")
    assert [job.pk for job in started] == [interrupted.pk]
    call_command("run_partner_import", str(interrupted.pk))
    assert PartnerPage.objects.count() == len(ROWS)
    call_command("tidy_up", "--verbosity", "0")
    assert len(started) == 1


def test_what_a_process_is_at_is_left_to_it(
    editor_client: Client, held: PartnerImport, started: list[PartnerImport], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("partners.exchange.progress.ASKED_AGAIN_AFTER", 0)
    assert "interrompu" not in page(editor_client, "partner_import", held)
    assert "en cours" in listed(editor_client)
    call_command("tidy_up", "--verbosity", "0")
    assert not started
    answer = editor_client.post(reverse("partner_import_give_up", args=[held.pk]), follow=True)
    assert "en train d’être importé" in said(answer)
    Progress(held.pk).begin(len(ROWS))
    call_command("run_partner_import", str(held.pk))
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
    call_command("run_partner_import", str(interrupted.pk))
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
    editor_client: Client, started: list[PartnerImport], monkeypatch: pytest.MonkeyPatch
) -> None:
    send(editor_client, csv_file(LEAST, *ROWS))
    job = PartnerImport.objects.get()
    check = work.check

    def check_and_give_up(*args: Any) -> None:
        editor_client.post(reverse("partner_import_give_up", args=[job.pk]))
        check(*args)

    monkeypatch.setattr(work, "check", check_and_give_up)
    call_command("run_partner_import", str(job.pk))
    assert not PartnerImport.objects.exists()


def test_a_process_of_its_own_takes_over_the_hold(
    editor_client: Client, started: list[PartnerImport], monkeypatch: pytest.MonkeyPatch
) -> None:
    send(editor_client, csv_file(LEAST, *ROWS))
    (job,) = started
    monkeypatch.undo()
    asked: dict[str, Any] = {}

    def begin(command: list[str], *, pass_fds: tuple[int, ...], **kwargs: object) -> None:
        asked.update(command=command, free=Progress(job.pk).is_free, descriptors=pass_fds)

    monkeypatch.setattr(work.subprocess, "Popen", begin)
    work.launch(job)
    assert asked["command"][-1] == "--held"
    assert len(asked["descriptors"]) == 1
    assert not asked["free"]
    assert Progress(job.pk).is_free  # the process was never there
