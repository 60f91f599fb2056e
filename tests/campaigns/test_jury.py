"""The jury: who is in it, what it sees, and what it never sees."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AbstractUser
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from campaigns.models import Application, ApplicationAccess, ApplicationField, ApplicationState, CallPage, Review
from demo.factories import make_image, make_standard
from home.models import HomePage
from tests.campaigns.reviews import (
    PROJECT,
    give_marks,
    make_application,
    make_file,
    make_judged_call,
    make_juror,
    make_user,
    marks,
    said,
    signed_in,
)
from tests.core.studio_forms import messages_of

WHO = ("Awa Traoré", "awa@exemple.example", "Mouvement Tamtam", "97 00 00 00", "awa-traore")


@pytest.fixture
def call(home: HomePage) -> CallPage:
    return make_judged_call()


@pytest.fixture
def application(call: CallPage) -> Application:
    return make_application(call)


@pytest.fixture
def juror(call: CallPage) -> AbstractUser:
    return make_juror(call)


@pytest.fixture
def jury(juror: AbstractUser) -> Client:
    return signed_in(juror)


def page_of(application: Application) -> str:
    return reverse("jury_application", args=[application.pk])


def test_staff_name_jurors_and_take_them_out(editor_client: Client, call: CallPage) -> None:
    user, address = make_user("nadia"), reverse("applications_jury", args=[call.pk])
    unknown = editor_client.post(address, {"add": "1", "account": "personne@jury.example"})
    assert unknown.status_code == 422
    assert "Aucun compte en service" in said(unknown)
    added = editor_client.post(address, {"add": "1", "account": "NADIA@jury.example"}, follow=True)
    assert "Nadia fait partie du jury" in " ".join(messages_of(added))
    assert "0 sur 0" in said(added)
    juror = call.jurors.get()
    assert user.groups.get().name == "Jury"
    editor_client.post(address, {"remove": str(juror.pk)})
    assert not call.jurors.exists()
    assert not user.groups.exists()
    actions = PageLogEntry.objects.filter(page=call.pk).values_list("action", flat=True)
    assert {"campaigns.juror.name", "campaigns.juror.dismiss"} <= set(actions)


def test_a_juror_sees_the_jury_alone(home: HomePage, jury: Client, call: CallPage, application: Application) -> None:
    page, image = make_standard(home), make_image()
    menu = jury.get(reverse("wagtailadmin_home"))
    assert menu.status_code == 200
    shell = menu.content.decode()
    assert '"url": "/admin/jury/"' in shell
    names = re.findall(r'"name": "([a-z][\w-]*)"', shell)
    assert [name for name in names if not name.startswith(("account", "logout"))] == ["jury"]
    assert "1 candidature à lire" in said(menu)
    closed = [
        *(
            "/admin/pages/",
            f"/admin/pages/{page.pk}/",
            f"/admin/pages/{page.pk}/edit/",
            f"/admin/pages/{call.pk}/edit/",
        ),
        *("/admin/api/main/pages/", "/admin/api/main/images/", "/admin/choose-page/", "/admin/images/chooser/"),
        *("/admin/images/", f"/admin/images/{image.pk}/", "/admin/documents/", "/admin/reports/site-history/"),
        *("/admin/calls/", "/admin/partners/", "/admin/users/", "/admin/redirects/", "/admin/pages/search/"),
        reverse("applications", args=[call.pk]),
        reverse("application_review", args=[call.pk, application.pk]),
        reverse("applications_workbook", args=[call.pk]),
        reverse("applications_archive", args=[call.pk]),
        reverse("applications_mails", args=[call.pk]),
        reverse("applications_jury", args=[call.pk]),
        reverse("applications_delete", args=[call.pk]),
    ]
    for address in closed:
        answer = jury.get(address)
        refused = answer.status_code in (403, 404) or answer.headers.get("Location") == reverse("wagtailadmin_home")
        assert refused, (address, answer.status_code)
    for address in ("/admin/account/", "/admin/jury/"):
        assert jury.get(address).status_code in (200, 302)


def test_a_juror_of_another_call_and_the_public_see_nothing(
    home: HomePage, client: Client, call: CallPage, application: Application
) -> None:
    file, elsewhere = make_file(application), make_judged_call(title="Autre appel")
    other = signed_in(make_juror(elsewhere, "omar"))
    addresses = [
        page_of(application),
        reverse("jury_call", args=[call.pk]),
        reverse("jury_file", args=[application.pk, file.pk]),
    ]
    for address in addresses:
        assert other.get(address).status_code == 404
        assert reverse("wagtailadmin_login") in client.get(address)["Location"]
    assert other.post(page_of(application), marks(call, 5, 20)).status_code == 404
    assert not Review.objects.exists()
    assert not ApplicationAccess.objects.exists()
    # A file is asked for with the application that it belongs to.
    own = make_application(elsewhere, "BBB-222")
    assert other.get(reverse("jury_file", args=[own.pk, file.pk])).status_code == 404


@pytest.mark.parametrize(
    "fields",
    [{"state": ApplicationState.DRAFT}, {"state": ApplicationState.WITHDRAWN}, {"aside": True}],
    ids=["draft", "taken back", "aside"],
)
def test_what_does_not_count_is_not_for_the_jury(call: CallPage, jury: Client, fields: dict[str, Any]) -> None:
    application = make_application(call, **fields)
    assert jury.get(page_of(application)).status_code == 404
    assert "AAA-111" not in said(jury.get(reverse("jury_call", args=[call.pk])))


def test_a_juror_taken_out_sees_nothing_more(call: CallPage, juror: AbstractUser, application: Application) -> None:
    client = signed_in(juror)
    assert client.get(page_of(application)).status_code == 200
    call.jurors.all().delete()
    assert client.get(page_of(application)).status_code == 404


def test_an_anonymous_review_tells_nothing_of_who_applies(call: CallPage, jury: Client) -> None:
    CallPage.objects.filter(pk=call.pk).update(anonymous_review=True)
    application = make_application(call)
    shown, hidden = make_file(application, name="awa-traore.pdf"), make_file(application, "mouvement", "statuts.pdf")
    pages = [jury.get(page_of(application)), jury.get(reverse("jury_call", args=[call.pk]))]
    for page in pages:
        assert not [word for word in WHO if word in page.content.decode()]
    assert PROJECT in said(pages[0])
    assert "AAA-111-1.pdf" in said(pages[0])
    answer = jury.get(reverse("jury_file", args=[application.pk, shown.pk]))
    assert answer["Content-Disposition"] == 'attachment; filename="AAA-111-1.pdf"'
    assert b"".join(answer) == b"%PDF-"
    assert jury.get(reverse("jury_file", args=[application.pk, hidden.pk])).status_code == 404


def test_what_staff_mark_later_as_telling_who_applies_is_hidden_too(call: CallPage, jury: Client) -> None:
    CallPage.objects.filter(pk=call.pk).update(anonymous_review=True)
    application = make_application(call)
    assert PROJECT in said(jury.get(page_of(application)))
    ApplicationField.objects.create(page=call, label="Projet", field_type="multiline", identifies=True)
    assert PROJECT not in said(jury.get(page_of(application)))


def test_without_anonymity_names_and_files_are_shown_and_downloads_noted(
    call: CallPage, jury: Client, application: Application
) -> None:
    file = make_file(application, name="lettre d’Awa.pdf")
    page = said(jury.get(page_of(application)))
    assert "Awa Traoré" in page
    assert "lettre d’Awa.pdf" in page
    answer = jury.get(reverse("jury_file", args=[application.pk, file.pk]))
    assert "no-store" in answer["Cache-Control"]
    assert "sandbox" in answer["Content-Security-Policy"]
    access = ApplicationAccess.objects.get()
    assert (access.who, access.what, access.application) == ("Ines", "lettre d’Awa.pdf", application)


def test_marks_are_given_one_application_after_the_other(call: CallPage, jury: Client, juror: AbstractUser) -> None:
    first, second = make_application(call), make_application(call, "BBB-222")
    listed = said(jury.get(reverse("jury_calls"), follow=True))
    assert "0 sur 2 évaluées" in listed
    form = jury.get(page_of(first)).content.decode()
    assert form.count('type="radio"') == 6
    assert 'max="20"' in form
    sent = jury.post(page_of(first), marks(call, 4, 15, comment="Clair.", next="1"))
    assert sent["Location"] == page_of(second)
    assert "1 sur 2 évaluées" in said(jury.get(reverse("jury_call", args=[call.pk])))
    sent = jury.post(page_of(second), marks(call, 1, 2, next="1"), follow=True)
    assert "2 sur 2 évaluées" in said(sent)
    review = first.reviews.get()
    assert (review.juror, review.comment) == (juror, "Clair.")
    assert [mark.value for mark in review.marks.order_by("criterion__sort_order")] == [4, 15]
    # Given again, they replace the first ones.
    jury.post(page_of(first), marks(call, 5, 20))
    assert [mark.value for mark in first.reviews.get().marks.order_by("criterion__sort_order")] == [5, 20]


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ((5,), "Donnez une note"),
        ((6, 10), "choix valide"),
        ((5, 21), "Écrivez 20 au plus."),
        ((5, -1), "Écrivez 0 au moins."),
        (("5; DROP", "1e9"), "choix valide"),
    ],
)
def test_marks_that_are_missing_or_out_of_bounds_are_refused(
    call: CallPage, jury: Client, application: Application, values: tuple[object, ...], error: str
) -> None:
    answer = jury.post(page_of(application), marks(call, *values, comment="À garder"))
    assert answer.status_code == 422
    assert error in said(answer)
    assert "À garder" in answer.content.decode()
    assert not Review.objects.exists()


def test_others_are_shown_once_one_has_judged(call: CallPage, jury: Client, application: Application) -> None:
    give_marks(application, make_juror(call, "omar"), [2, 3], "Trop court à mon goût")
    before = said(jury.get(page_of(application)))
    assert "Trop court" not in before
    assert "Omar" not in before
    jury.post(page_of(application), marks(call, 4, 4))
    after = said(jury.get(page_of(application)))
    assert "Trop court à mon goût" in after
    assert "Omar" in after


def test_a_conflict_of_interest_closes_the_application(call: CallPage, jury: Client, application: Application) -> None:
    give_marks(application, make_juror(call, "omar"), [2, 3], "Trop court à mon goût")
    file = make_file(application)
    jury.post(page_of(application), marks(call, 4, 4))
    jury.post(page_of(application), marks(call, 4, 4, comment="Je la connais", has_conflict="on"))
    review = application.reviews.get(juror__username="ines")
    assert (review.has_conflict, review.comment, review.marks.count()) == (True, "", 0)
    page = said(jury.get(page_of(application)))
    assert "conflit d’intérêts" in page
    for hidden in (PROJECT, "Awa Traoré", "Trop court"):
        assert hidden not in page
    assert jury.get(reverse("jury_file", args=[application.pk, file.pk])).status_code == 404
    # Nor is it taken back by sending marks all the same.
    jury.post(page_of(application), marks(call, 5, 20))
    assert application.reviews.get(juror__username="ines").has_conflict


def test_staff_let_a_juror_judge_who_ticked_by_mistake(
    call: CallPage, jury: Client, editor_client: Client, application: Application
) -> None:
    jury.post(page_of(application), marks(call, has_conflict="on"))
    review = application.reviews.get()
    editor_client.post(reverse("application_review", args=[call.pk, application.pk]), {"lift": str(review.pk)})
    assert PROJECT in said(jury.get(page_of(application)))


@pytest.mark.parametrize("what", ["on its way", "told", "public"])
def test_marks_stay_once_the_decision_is_out(call: CallPage, jury: Client, application: Application, what: str) -> None:
    jury.post(page_of(application), marks(call, 4, 4))
    if what == "told":
        Application.objects.update(decision="accepted", decision_told_at=timezone.now())
    elif what == "on its way":
        Application.objects.update(decision="accepted", decision_mail_at=timezone.now())
    else:
        CallPage.objects.filter(pk=call.pk).update(accepted_list="references")
    page = jury.get(page_of(application))
    assert "La décision est communiquée" in said(page)
    assert 'name="comment"' not in page.content.decode()
    answer = jury.post(page_of(application), marks(call, 5, 20), follow=True)
    assert "Rien n’a été enregistré" in " ".join(messages_of(answer))
    assert sorted(application.reviews.get().marks.values_list("value", flat=True)) == [4, 4]


def test_an_application_sent_again_after_its_marks_says_so(
    call: CallPage, jury: Client, application: Application
) -> None:
    jury.post(page_of(application), marks(call, 4, 4))
    assert "relisez" not in said(jury.get(page_of(application)))
    Application.objects.update(submitted_at=timezone.now() + timedelta(minutes=1))
    assert "relisez" in said(jury.get(page_of(application)))
    assert "Modifiée depuis" in said(jury.get(reverse("jury_call", args=[call.pk])))


def test_nothing_that_an_applicant_wrote_runs(call: CallPage, jury: Client) -> None:
    application = make_application(
        call,
        name="<script>alert(1)</script>",
        answers=[
            {"name": "projet", "label": "Projet", "kind": "multiline", "value": "<img src=x onerror=alert(1)>"},
        ],
    )
    page = jury.get(page_of(application)).content.decode()
    assert "<script>alert(1)" not in page
    assert "<img src=x" not in page
