"""What becomes of applications: exports, deletion with figures kept, the list of those accepted."""

import gc
import tracemalloc
import zipfile
from datetime import datetime, timedelta
from io import BytesIO
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import PageLogEntry

from campaigns.applications.answers import Answer, written
from campaigns.models import (
    Application,
    ApplicationAccess,
    ApplicationFile,
    ApplicationState,
    CallPage,
    DeletedApplications,
    Review,
)
from campaigns.review.archive import PIECE, archive_of, safe_name
from campaigns.review.ending import delete_all
from home.models import HomePage
from media.private_files import private_storage
from tests.campaigns.reviews import (
    PROJECT,
    actions,
    give_marks,
    make_application,
    make_file,
    make_judged_call,
    make_juror,
    page_of,
    said,
    signed_in,
)
from tests.core.studio_forms import edit_page, messages_of
from text.dates import long_date


@pytest.fixture
def call(home: HomePage) -> CallPage:
    return make_judged_call(contact_email="appels@solmond.example")


def workbook(client: Client, call: CallPage) -> dict[str, list[list[object]]]:
    content = b"".join(client.get(page_of(call, "applications_workbook")))
    return {sheet.title: [[cell.value for cell in row] for row in sheet] for sheet in load_workbook(BytesIO(content))}


def test_the_workbook_has_answers_marks_and_decisions(call: CallPage, editor_client: Client) -> None:
    application = make_application(call, decision="accepted", decision_note="Bravo")
    give_marks(application, make_juror(call), [4, 15], "Très clair")
    Review.objects.create(application=application, juror=make_juror(call, "omar"), has_conflict=True)
    make_application(call, "BBB-222", state=ApplicationState.WITHDRAWN)
    sheets = workbook(editor_client, call)
    headings, row = sheets["Candidatures"]
    found = dict(zip(headings, row, strict=True))
    assert found["Référence"] == "AAA-111"
    assert found["Votre mouvement"] == "Mouvement Tamtam"
    assert found["Téléphone"] == "+229 01 97 00 00 00"
    assert (found["Moyenne (%)"], found["Avis"], found["Conflits d’intérêts"]) == (76.3, 1, 1)
    assert (found["Décision"], found["Note sur la décision"]) == ("acceptée", "Bravo")
    assert sheets["Notes"] == [
        ["Référence", "Membre du jury", "Conflit d’intérêts", "Clarté (/5 × 1)", "Portée (/20 × 3)", "Commentaire"],
        ["AAA-111", "Ines", None, 4, 15, "Très clair"],
        ["AAA-111", "Omar", "Oui", None, None, None],
    ]
    entry = PageLogEntry.objects.get(page=call.pk, action="campaigns.application.export")
    assert entry.data == {"count": 1, "format": "xlsx"}
    assert ApplicationAccess.objects.get().what == "export (XLSX)"


def test_no_cell_of_the_workbook_is_a_formula(call: CallPage, editor_client: Client) -> None:
    evil = '=HYPERLINK("http://mal.example";"ici")'
    answers = [{"name": "q", "label": evil, "kind": "singleline", "value": evil}]
    application = make_application(call, name=evil, answers=answers, decision_note=evil)
    give_marks(application, make_juror(call), [1, 1], evil)
    content = b"".join(editor_client.get(page_of(call, "applications_workbook")))
    cells = [cell for sheet in load_workbook(BytesIO(content)) for row in sheet for cell in row if cell.value == evil]
    assert len(cells) == 5
    assert {cell.data_type for cell in cells} == {"s"}


def test_numbers_and_days_stay_such_in_the_workbook(call: CallPage, editor_client: Client) -> None:
    said = {"budget": ("number", "1500.50"), "né": ("date", "1990-02-03"), "vide": ("number", ""), "?": ("number", "x")}
    answers = [{"name": name, "label": name, "kind": kind, "value": value} for name, (kind, value) in said.items()]
    make_application(call, answers=answers)
    found = dict(zip(*workbook(editor_client, call)["Candidatures"], strict=True))
    assert [found[name] for name in said] == [1500.5, datetime(1990, 2, 3), None, "x"]


def test_the_archive_has_all_files_in_folders_of_their_own(call: CallPage, editor_client: Client) -> None:
    first, second = make_application(call), make_application(call, "BBB-222")
    make_file(first, name="../../etc/passwd.pdf", content=b"un")
    make_file(first, name="cv.pdf", content=b"deux" * PIECE)
    make_file(second, name="cv.pdf", content=b"trois")
    lost = make_file(second, name="perdu.pdf")
    private_storage().delete(lost.file.name)
    answer = editor_client.get(page_of(call, "applications_archive"))
    assert answer.streaming
    with zipfile.ZipFile(BytesIO(b"".join(answer))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            "candidatures.xlsx",
            *("AAA-111/candidature.txt", "AAA-111/1-_.._etc_passwd.pdf", "AAA-111/2-cv.pdf"),
            *("BBB-222/candidature.txt", "BBB-222/1-cv.pdf"),
        ]
        assert archive.read("BBB-222/1-cv.pdf") == b"trois"
        assert PROJECT in archive.read("AAA-111/candidature.txt").decode()
    assert ApplicationAccess.objects.filter(what="export (ZIP)").count() == 2


@pytest.mark.django_db
def test_the_archive_holds_no_file_in_memory(call: CallPage) -> None:
    make_file(make_application(call), content=b"x" * (20 * PIECE))
    assert max(map(len, archive_of(call))) < 3 * PIECE


@pytest.mark.django_db
def test_the_archive_holds_few_applications_in_memory(call: CallPage, monkeypatch: pytest.MonkeyPatch) -> None:
    long = [Answer("projet", "Votre projet", "multiline", "x" * 100_000)]
    for number in range(40):
        make_file(make_application(call, f"AAA-{number:03}", answers=written(long)))
    monkeypatch.setattr("campaigns.review.export.AT_ONCE", 4)
    for _piece in archive_of(call):  # what is loaded once
        pass
    gc.disable()
    tracemalloc.start()
    try:
        size = sum(map(len, archive_of(call)))
        assert size > 4_000_000
        assert tracemalloc.get_traced_memory()[1] < 3_000_000
    finally:
        tracemalloc.stop()
        gc.enable()


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("cv.pdf", "cv.pdf"),
        ("../../.ssh/clé.pdf", "_.._.ssh_clé.pdf"),
        ("C:\\Windows\\x.pdf", "C__Windows_x.pdf"),
        ("\u202efdp.exe.pdf", "_fdp.exe.pdf"),
        ("a" * 300 + ".pdf", "a" * 100 + ".pdf"),
        ("...", "fichier"),
        ("", "fichier"),
    ],
)
def test_names_of_files_are_safe_everywhere(name: str, safe: str) -> None:
    assert safe_name(name) == safe


# The end.


def test_all_is_deleted_by_one_confirmed_action_and_the_figures_stay(call: CallPage, editor_client: Client) -> None:
    application = make_application(call, decision="accepted")
    file = make_file(application)
    give_marks(application, make_juror(call), [1, 1])
    make_application(call, "BBB-222", state=ApplicationState.WITHDRAWN)
    kept = make_application(make_judged_call(title="Autre"), "DDD-444")
    address = page_of(call, "applications_delete")
    asked = said(editor_client.get(address))
    assert "2 candidatures" in asked
    assert "1 fichier" in asked
    stale = editor_client.post(address, {"all": "1"})
    assert "Rien n’a été supprimé" in " ".join(messages_of(stale))
    assert Application.objects.count() == 3
    done = editor_client.post(address, {"all": "2"}, follow=True)
    assert list(Application.objects.all()) == [kept]
    assert not Review.objects.exists()
    assert not ApplicationFile.objects.exists()
    assert "1 envoyées, 1 retirées ; 1 acceptées, 0 en réserve, 0 non retenues." in said(done)
    assert f"Les candidatures ont été supprimées le {long_date(timezone.localdate())}." in said(done)
    assert "conserve" not in said(done)
    assert "campaigns.application.delete" in actions(call)
    assert file.file.name


def test_files_go_with_the_rows(call: CallPage, django_capture_on_commit_callbacks: Any) -> None:
    file = make_file(make_application(call))
    assert private_storage().exists(file.file.name)
    with django_capture_on_commit_callbacks(execute=True):
        delete_all(call)
    assert not private_storage().exists(file.file.name)


def test_applications_whose_time_is_over_go_by_themselves_and_are_counted(
    call: CallPage, editor_client: Client
) -> None:
    make_application(call, decision="refused")
    juror = signed_in(make_juror(call))
    CallPage.objects.filter(pk=call.pk).update(closes_at=timezone.now() - timedelta(days=370), retention_months=12)
    call_command("delete_old_data", verbosity=0)
    assert not Application.objects.exists()
    figures = DeletedApplications.objects.get()
    assert (figures.submitted, figures.refused, figures.user) == (1, 1, None)
    # Whoever opens the call is told when they went and why, not that nobody applied.
    told = f"supprimées le {long_date(timezone.localdate())}. Le site les conserve 12 mois après la clôture."
    assert told in said(editor_client.get(page_of(call, "applications")))
    assert told in said(juror.get(reverse("jury_call", args=[call.pk])))
    assert "supprimées" in said(editor_client.get(reverse("calls:index")))


@pytest.mark.parametrize(
    "fields",
    [
        {"review_criteria-0-DELETE": "on"},
        # As an older version has it.
        {"review_criteria-TOTAL_FORMS": "0", "review_criteria-INITIAL_FORMS": "0"},
    ],
    ids=["deleted", "older version"],
)
def test_a_criterion_with_marks_stays(call: CallPage, editor_client: Client, fields: dict[str, str]) -> None:
    give_marks(make_application(call), make_juror(call), [1, 1])
    criterion = call.review_criteria.first()
    answer = edit_page(editor_client, call, **fields)
    assert answer.status_code == 200
    assert "Le jury a donné des notes selon le critère « Clarté »" in said(answer).replace("\xa0", " ")
    assert type(criterion).objects.filter(pk=criterion.pk).exists()


# What the public reads.


@pytest.fixture
def closed(call: CallPage) -> CallPage:
    day = timezone.localdate() - timedelta(days=2)
    call.deadline_date, call.accepted_list = day, "names"
    call.save()
    call.refresh_from_db()
    return call


def test_those_accepted_are_named_with_their_consent_once_they_know(closed: CallPage, client: Client) -> None:
    told = {"decision": "accepted", "decision_told_at": timezone.now()}
    make_application(closed, name="Awa Traoré", may_be_named=True, **told)
    make_application(closed, "BBB-222", name="Rosa Luz", **told)
    make_application(closed, "CCC-333", name="Untold", may_be_named=True, decision="accepted")
    make_application(closed, "DDD-444", name="Refused", may_be_named=True, **{**told, "decision": "refused"})
    make_application(closed, "EEE-555", name="Aside", may_be_named=True, aside=True, **told)
    page = said(client.get(closed.url))
    assert "Candidatures acceptées Awa Traoré BBB-222" in page
    for hidden in ("Rosa", "Untold", "CCC-333", "Refused", "Aside", "awa@exemple"):
        assert hidden not in page
    CallPage.objects.filter(pk=closed.pk).update(accepted_list="references")
    assert "Awa" not in said(client.get(closed.url))
    CallPage.objects.filter(pk=closed.pk).update(accepted_list="")
    assert "AAA-111" not in said(client.get(closed.url))


def test_a_copy_of_a_call_begins_without_results(closed: CallPage) -> None:
    copy = closed.copy(update_attrs={"slug": "copie", "title": "Copie"})
    assert copy.accepted_list == ""
    assert copy.review_criteria.count() == 2
    assert closed.accepted_list == "names"


def test_no_list_stands_before_the_deadline(closed: CallPage, client: Client) -> None:
    make_application(closed, decision="accepted", decision_told_at=timezone.now())
    assert "AAA-111" in said(client.get(closed.url))
    CallPage.objects.filter(pk=closed.pk).update(closes_at=timezone.now() + timedelta(days=1))
    assert "AAA-111" not in said(client.get(closed.url))


# Where staff find it.


def test_staff_find_the_applications_where_they_look(call: CallPage, editor_client: Client) -> None:
    make_application(call)
    make_application(call, "BBB-222", state=ApplicationState.DRAFT)
    address = page_of(call)
    for page in (reverse("calls:index"), reverse("wagtailadmin_pages:edit", args=[call.pk])):
        assert f'href="{address}"' in editor_client.get(page).content.decode()
    listed = BeautifulSoup(editor_client.get(reverse("calls:index")).content, "html.parser")
    assert listed.find("a", href=address).get_text(strip=True) == "1"
    assert "1 à décider" in said(editor_client.get(reverse("wagtailadmin_home")))
    editor_client.post(
        address, {"application": [str(one.pk) for one in Application.objects.all()], "decision": "refused"}
    )
    assert "à décider" not in said(editor_client.get(reverse("wagtailadmin_home")))
