"""Staff and the applications to a call: ranking, decisions, and who may do none of it."""

import re
from datetime import timedelta
from itertools import count

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import AbstractUser, Group, Permission
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from campaigns.models import (
    Application,
    ApplicationAccess,
    ApplicationState,
    CallPage,
    Review,
)
from campaigns.review.standing import Standing, ranked
from home.models import HomePage
from tests.campaigns.reviews import (
    PROJECT,
    give_marks,
    make_application,
    make_file,
    make_judged_call,
    make_juror,
    one_of,
    page_of,
    said,
)
from tests.core.studio_forms import messages_of
from tests.queries import queries_of, repeated


@pytest.fixture
def call(home: HomePage) -> CallPage:
    return make_judged_call(contact_email="appels@solmond.example")


def references(answer: object) -> list[str]:
    return re.findall(r"[A-Z]{3}-\d{3}(?= – )", said(answer))


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
    # Without a mark there is no rank.
    assert [row.find_all("td")[1].get_text().strip() for row in rows] == ["1", "2", "3", "–", "–"]


def test_the_list_says_which_changed_after_they_were_marked(call: CallPage, editor_client: Client) -> None:
    marked, now = make_application(call), timezone.now()
    give_marks(marked, make_juror(call), [1, 10])
    make_application(call, "BBB-222", first_submitted_at=now)
    soon = timedelta(minutes=1)
    Application.objects.filter(pk=marked.pk).update(first_submitted_at=now - soon, submitted_at=now + soon)
    words = said(editor_client.get(page_of(call)))
    assert "Modifiée le" in words.partition("BBB-222")[0]
    assert words.count("après avoir été notée") == 1
    page = said(editor_client.get(one_of(marked)))
    assert page.index("Envoyée le") < page.index("Modifiée le")


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
