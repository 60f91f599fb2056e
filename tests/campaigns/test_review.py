"""Staff and the applications to a call: ranking, decisions, mails, exports, deletion, and who may do none of it."""

import re
import zipfile
from datetime import timedelta
from io import BytesIO
from itertools import count
from typing import Any
from unittest.mock import patch

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import AbstractUser, Group, Permission
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import PageLogEntry

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
from campaigns.review.standing import Standing, ranked
from campaigns.review.telling import mail_of, tell, tell_of_forgotten
from home.models import HomePage
from media.private_files import private_storage
from tests.campaigns.reviews import (
    PROJECT,
    give_marks,
    make_application,
    make_file,
    make_judged_call,
    make_juror,
    said,
)
from tests.core.studio_forms import edit_page, messages_of
from tests.queries import queries_of, repeated


@pytest.fixture
def call(home: HomePage) -> CallPage:
    return make_judged_call(contact_email="appels@solmond.example")


def page_of(call: CallPage, name: str = "applications") -> str:
    return reverse(name, args=[call.pk])


def one_of(application: Application) -> str:
    return reverse("application_review", args=[application.call_id, application.pk])


def references(answer: object) -> list[str]:
    return re.findall(r"[A-Z]{3}-\d{3}(?= – )", said(answer))


def actions(call: CallPage) -> list[str]:
    return list(PageLogEntry.objects.filter(page=call.pk).values_list("action", flat=True))


@pytest.mark.parametrize(
    ("percents", "mean", "spread", "order"),
    [([], None, None, 1.0), ([80.0], 80.0, None, -80.0), ([80.0, 50.0], 65.0, 30.0, -65.0)],
)
def test_the_standing_of_an_application(
    percents: list[float], mean: float | None, spread: float | None, order: float
) -> None:
    standing = Standing(percents)
    assert (standing.mean, standing.spread, standing.order) == (mean, spread, order)


def test_applications_are_ranked_by_their_weighted_mean(call: CallPage, editor_client: Client) -> None:
    ines, omar = make_juror(call), make_juror(call, "omar")
    third, first, second = (make_application(call, f"{letter}-111") for letter in ("AAA", "BBB", "CCC"))
    make_application(call, "ZZZ-999")
    make_application(call, "DDD-444")
    # Clarté counts once of 5, Portée three times of 20: (1/5 + 3 × 10/20) / 4 = 42,5 %.
    give_marks(third, ines, [1, 10])
    give_marks(first, ines, [5, 20])
    give_marks(first, omar, [5, 10])
    give_marks(second, ines, [5, 10])
    Review.objects.create(application=second, juror=omar, has_conflict=True)
    lines = {one.reference: standing for one, standing in ranked(call)}
    assert list(lines) == ["BBB-111", "CCC-111", "AAA-111", "DDD-444", "ZZZ-999"]
    assert lines["AAA-111"].mean == pytest.approx(42.5)
    assert (lines["BBB-111"].mean, lines["BBB-111"].spread) == (pytest.approx(81.25), pytest.approx(37.5))
    answer = editor_client.get(page_of(call))
    assert references(answer) == list(lines)
    rows = BeautifulSoup(answer.content, "html.parser").select("table.listing tbody tr")
    cells = [" ".join(cell.get_text(" ").split()) for cell in rows[1].find_all("td")]
    assert cells[3:6] == ["62,5 %", "–", "1 (1 conflit)"]


def test_applications_with_the_same_marks_keep_one_order(call: CallPage) -> None:
    ines = make_juror(call)
    for number in (3, 1, 2):
        give_marks(make_application(call, f"AAA-00{number}"), ines, [3, 7])
    assert [one.reference for one, _standing in ranked(call)] == ["AAA-001", "AAA-002", "AAA-003"]


def test_what_does_not_count_is_counted_only(call: CallPage, editor_client: Client) -> None:
    make_application(call)
    make_application(call, "BBB-222", state=ApplicationState.WITHDRAWN)
    make_application(call, "CCC-333", state=ApplicationState.DRAFT)
    make_application(call, "DDD-444", aside=True)
    answer = editor_client.get(page_of(call))
    assert references(answer) == ["AAA-111"]
    assert "Envoyées 1 Acceptées 0 En réserve 0 Non retenues 0 Retirées 1 Brouillons 1" in said(answer)
    assert "1 candidature est mise à part" in said(answer)


def test_the_list_is_filtered(call: CallPage, editor_client: Client) -> None:
    give_marks(make_application(call), make_juror(call), [1, 1])
    make_application(call, "BBB-222", decision="accepted")
    found = {"?marked=yes": ["AAA-111"], "?marked=no": ["BBB-222"], "?decision=none": ["AAA-111"]}
    found |= {"?decision=accepted": ["BBB-222"], "?decision=refused": [], "?decision=<b>": ["AAA-111", "BBB-222"]}
    for query, shown in found.items():
        assert references(editor_client.get(page_of(call) + query)) == shown


def test_the_list_asks_the_same_however_many_there_are(call: CallPage, editor_client: Client) -> None:
    jurors = [make_juror(call), make_juror(call, "omar")]
    asked = []
    numbers = count(100)
    for more in (2, 6):
        for _one in range(more):
            application = make_application(call, f"AAA-{next(numbers)}")
            for juror in jurors:
                give_marks(application, juror, [2, 9])
            make_file(application)
        asked.append(len(queries_of(editor_client, page_of(call))))
    assert asked[0] == asked[1]
    assert repeated(queries_of(editor_client, page_of(call))) == []
    mails = []
    for decided in (2, 6):
        Application.objects.filter(pk__in=Application.objects.values("pk")[:decided]).update(decision="refused")
        mails.append(len(queries_of(editor_client, page_of(call, "applications_mails"))))
    assert mails[0] == mails[1]


def test_several_are_decided_at_once_and_nobody_is_told(
    call: CallPage, editor_client: Client, communication_user: AbstractUser
) -> None:
    chosen = [make_application(call), make_application(call, "BBB-222")]
    left, elsewhere = make_application(call, "CCC-333"), make_application(make_judged_call(title="Autre"), "DDD-444")
    keys = [str(one.pk) for one in (*chosen, elsewhere)] + ["x"]
    answer = editor_client.post(page_of(call), {"application": keys, "decision": "accepted"}, follow=True)
    assert "2 décisions enregistrées" in " ".join(messages_of(answer))
    for one in chosen:
        one.refresh_from_db()
        assert (one.decision, one.decided_by) == ("accepted", communication_user)
    for one in (left, elsewhere):
        one.refresh_from_db()
        assert one.decision == ""
    assert mail.outbox == []
    entry = PageLogEntry.objects.get(page=call.pk, action="campaigns.application.decide")
    assert entry.data == {"decision": "accepted", "references": ["AAA-111", "BBB-222"]}
    wrong = editor_client.post(page_of(call), {"application": keys, "decision": "x"}, follow=True)
    assert "rien n’a été changé" in " ".join(messages_of(wrong))


def test_one_is_read_whole_and_decided_with_a_note(call: CallPage, editor_client: Client) -> None:
    application = make_application(call)
    make_file(application, name="lettre.pdf")
    give_marks(application, make_juror(call), [4, 15], "Très clair")
    page = said(editor_client.get(one_of(application)))
    for words in (PROJECT, "Mouvement Tamtam", "+229", "lettre.pdf", "Ines", "4/5", "15/20", "Très clair", "76,3"):
        assert words in page
    form = {"decision": "reserve", "decision_note": "Si une place se libère", "may_be_named": "on"}
    editor_client.post(one_of(application), form)
    application.refresh_from_db()
    assert (application.decision, application.decision_note) == ("reserve", "Si une place se libère")
    assert application.may_be_named


def test_staff_download_files_each_time_noted(call: CallPage, editor_client: Client) -> None:
    application = make_application(call)
    file = make_file(application, name="lettre.pdf")
    address = reverse("application_file", args=[call.pk, application.pk, file.pk])
    assert b"".join(editor_client.get(address)) == b"%PDF-"
    assert ApplicationAccess.objects.get().who == "communication"
    assert "communication – lettre.pdf" in said(editor_client.get(one_of(application)))
    other = make_application(call, "BBB-222")
    assert editor_client.get(reverse("application_file", args=[call.pk, other.pk, file.pk])).status_code == 404


NAMES = ("applications", "applications_aside", "applications_jury", "applications_mails")
EXPORTS = ("applications_workbook", "applications_archive")


@pytest.mark.parametrize(
    ("taken", "closed"),
    [
        ("change_application", (*NAMES, *EXPORTS, "applications_delete")),
        ("export_application", EXPORTS),
        ("delete_application", ("applications_delete",)),
    ],
)
def test_without_the_right_staff_see_and_do_nothing(
    call: CallPage, editor_client: Client, taken: str, closed: tuple[str, ...]
) -> None:
    application = make_application(call, decision="accepted")
    group = Group.objects.get(name="Communication")
    group.permissions.remove(Permission.objects.get(codename=taken, content_type__app_label="campaigns"))
    everything = [*(page_of(call, name) for name in (*NAMES, *EXPORTS, "applications_delete"))]
    refused = {page_of(call, name) for name in closed}
    for address in everything:
        answer = editor_client.get(address)
        assert (answer.status_code == 200) is (address not in refused), address
    if taken == "change_application":
        assert editor_client.get(one_of(application)).status_code != 200
        editor_client.post(one_of(application), {"decision": "refused"})
        editor_client.post(page_of(call), {"application": [str(application.pk)], "decision": "refused"})
        editor_client.post(page_of(call, "applications_jury"), {"add": "1", "account": "communication"})
        assert not call.jurors.exists()
    editor_client.post(page_of(call, "applications_delete"), {"all": "1"})
    application.refresh_from_db() if taken != "export_application" else None
    if taken != "export_application":
        assert application.decision == "accepted"
    assert mail.outbox == []


def test_somebody_who_may_not_edit_the_call_reads_no_applications(call: CallPage, editor_client: Client) -> None:
    Group.objects.get(name="Communication").page_permissions.all().delete()
    assert editor_client.get(page_of(call)).status_code != 200


def test_the_public_sees_none_of_it(call: CallPage, client: Client) -> None:
    application = make_application(call)
    for address in [one_of(application), *(page_of(call, name) for name in (*NAMES, *EXPORTS, "applications_delete"))]:
        assert reverse("wagtailadmin_login") in client.get(address)["Location"]


def test_applications_kept_aside_are_accepted_or_deleted(call: CallPage, editor_client: Client) -> None:
    real, robot = make_application(call, aside=True), make_application(call, "BBB-222", aside=True)
    counted, address = make_application(call, "CCC-333"), page_of(call, "applications_aside")
    assert references(editor_client.get(address)) == ["AAA-111", "BBB-222"]
    editor_client.post(address, {"application": str(real.pk), "action": "accept"})
    asked = editor_client.post(address, {"application": str(robot.pk), "action": "ask"})
    assert "Supprimer définitivement" in said(asked)
    assert Application.objects.count() == 3
    editor_client.post(address, {"application": [str(robot.pk), str(counted.pk)], "action": "delete"})
    assert references(editor_client.get(page_of(call))) == ["AAA-111", "CCC-333"]
    assert not Application.objects.filter(pk=robot.pk).exists()


# Mails of decisions.


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
    tell_of_forgotten()
    assert [tell(one.pk) for one in Application.objects.all()] == [False] * 4
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
    with patch("campaigns.review.telling.send", side_effect=[False, True]):
        editor_client.post(page_of(call, "applications_mails"), {"seen": seen(editor_client, call)})
    assert Application.objects.get(reference="AAA-111").decision_told_at is None
    call_command("tidy_up", verbosity=0)
    assert [one.to for one in mail.outbox] == [["awa@exemple.example"]]
    assert "AAA-111" in mail.outbox[0].subject


def test_a_decision_is_told_to_nobody_before_staff_say_so(call: CallPage) -> None:
    make_application(call, decision="accepted")
    assert tell_of_forgotten() == 0
    assert mail.outbox == []


def test_a_decision_that_changes_while_its_mail_is_made_is_not_told(call: CallPage) -> None:
    application = make_application(call, decision="accepted", decision_mail_at=timezone.now())

    def changed(told: Application) -> object:
        Application.objects.update(decision="refused")
        return mail_of(told)

    with patch("campaigns.review.telling.mail_of", changed):
        assert not tell(application.pk)
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
    assert tell_of_forgotten() == 0


def test_a_decision_that_changes_is_told_anew(call: CallPage, editor_client: Client) -> None:
    application = make_application(call, decision="reserve")
    editor_client.post(page_of(call, "applications_mails"), {"seen": seen(editor_client, call)})
    editor_client.post(one_of(application), {"decision": "accepted", "decision_note": ""})
    assert len(mail.outbox) == 1
    editor_client.post(page_of(call, "applications_mails"), {"seen": seen(editor_client, call)})
    assert ["réserve" in mail.outbox[0].body, "acceptée" in mail.outbox[1].body] == [True, True]


def test_a_mail_is_in_the_language_of_who_applied(call: CallPage, editor_client: Client) -> None:
    make_application(call, decision="accepted", language="en")
    editor_client.post(page_of(call, "applications_mails"), {"seen": seen(editor_client, call)})
    assert "is accepted" in mail.outbox[0].body


# Exports.


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
    assert "campaigns.application.delete" in actions(call)
    assert file.file.name


def test_files_go_with_the_rows(call: CallPage, django_capture_on_commit_callbacks: Any) -> None:
    file = make_file(make_application(call))
    assert private_storage().exists(file.file.name)
    with django_capture_on_commit_callbacks(execute=True):
        delete_all(call)
    assert not private_storage().exists(file.file.name)


def test_applications_whose_time_is_over_go_by_themselves_and_are_counted(call: CallPage) -> None:
    make_application(call, decision="refused")
    CallPage.objects.filter(pk=call.pk).update(closes_at=timezone.now() - timedelta(days=370), retention_months=12)
    call_command("delete_old_data", verbosity=0)
    assert not Application.objects.exists()
    figures = DeletedApplications.objects.get()
    assert (figures.submitted, figures.refused, figures.user) == (1, 1, None)


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
