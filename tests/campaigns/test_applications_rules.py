"""What no request may do to an application, whatever it sends and whenever it comes."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.http import QueryDict
from django.test import Client

from campaigns.applications.form import NAMED, REMOVED, ApplicationForm
from campaigns.applications.opening import open_form
from campaigns.applications.sending import ClosedError, begin, store
from campaigns.models import Application, ApplicationFile, CallPage
from core.public_forms.guard import Verdict
from core.public_forms.limits import Limit
from demo.factories import make_call
from home.models import HomePage
from tests.campaigns.applicants import BEFORE, CLOSED, OPEN_UNTIL, QUESTIONS, WRITTEN, apply, at, follow, pdf, words
from text.mailboxes import folded

pytestmark = pytest.mark.django_db
SENT = {"sends": True, "aside": False, "language": "fr"}


@pytest.fixture
def call(home: HomePage) -> CallPage:
    """A call with a form of ours, open until the end of 10 December 2026 in Brussels."""
    return make_call(title="Bourse 2027", form=QUESTIONS, **OPEN_UNTIL)


def form_of(call: CallPage, **changes: Any) -> ApplicationForm:
    """The form filled in."""
    written = QueryDict(mutable=True)
    for name, value in (WRITTEN | changes).items():
        written.setlist(name, value if isinstance(value, list) else [value])
    form = type(open_form(call))(written, questions=open_form(call).questions)
    assert form.is_valid()
    return form


def test_the_deadline_is_read_when_it_is_stored(call: CallPage) -> None:
    """Not when the page was found: it may have been moved since, or the request have waited."""
    form = form_of(call)
    CallPage.objects.filter(pk=call.pk).update(closes_at=BEFORE)
    with pytest.raises(ClosedError):
        begin(call, form, BEFORE, **SENT)
    CallPage.objects.filter(pk=call.pk).update(closes_at=CLOSED)
    application = begin(call, form, BEFORE, **SENT)
    with pytest.raises(ClosedError):
        store(application, form, CLOSED, sends=True)
    assert Application.objects.get().submitted_at == BEFORE


def test_a_page_that_was_unpublished_takes_nothing(call: CallPage) -> None:
    form = form_of(call)
    call.unpublish()
    with pytest.raises(ClosedError):
        begin(call, form, BEFORE, **SENT)


def test_what_came_in_time_counts_though_it_is_stored_late(call: CallPage) -> None:
    with at(CLOSED + timedelta(minutes=1)):
        assert begin(call, form_of(call), CLOSED - timedelta(microseconds=1), **SENT).is_submitted


def test_files_of_others_are_neither_seen_nor_removed(client: Client, call: CallPage) -> None:
    with at(BEFORE):
        other = Client()
        apply(other, call, lettre=pdf(), **{"applicant-email": "bintou@exemple.example"})
        file = ApplicationFile.objects.get()
        mine = apply(client, call)["Location"]
        assert client.get(f"{mine}{file.pk}/").status_code == 404
        follow(client, mine, **{REMOVED: str(file.pk)})
    assert ApplicationFile.objects.get() == file


def test_ones_own_files_are_seen_and_removed(client: Client, call: CallPage) -> None:
    with at(BEFORE):
        mine = apply(client, call, lettre=pdf())["Location"]
        file = ApplicationFile.objects.get()
        answer = client.get(f"{mine}{file.pk}/")
        assert b"".join(answer.streaming_content).startswith(b"%PDF")
        assert answer["Content-Disposition"] == 'attachment; filename="lettre.pdf"'
        follow(client, mine, lettre=pdf("mieux.pdf"))
        assert ApplicationFile.objects.get().name == "mieux.pdf"
        follow(client, mine, **{REMOVED: str(ApplicationFile.objects.get().pk)})
    assert not ApplicationFile.objects.exists()


def test_files_are_opened_for_those_alone_who_may_send(
    client: Client, call: CallPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("campaigns.applications.fields.checked", None)
    monkeypatch.setattr("core.public_forms.guard.PublicForm.judge", lambda form, request: Verdict.REFUSED)
    with at(BEFORE):
        answer = apply(client, call, proof=False, lettre=pdf())
    assert answer.status_code == 429
    assert "Choisissez de nouveau vos fichiers" in words(answer)
    with at(CLOSED):
        assert apply(client, call, lettre=pdf()).status_code == 403
    assert not Application.objects.exists()


def test_a_program_named_pdf_is_refused_and_the_rest_is_kept(client: Client, call: CallPage) -> None:
    with at(BEFORE):
        answer = apply(client, call, lettre=pdf("cv.pdf", b"MZ\x90\x00\x03\x00\x00\x00" + b"\0" * 200))
    assert "cv.pdf : Ce fichier est un programme" in words(answer)
    assert Application.objects.get().is_draft
    assert not ApplicationFile.objects.exists()


@pytest.mark.parametrize(
    ("address", "person"),
    [
        ("Awa+appel@Exemple.example", "awa@exemple.example"),
        ("AWA@EXEMPLE.EXAMPLE", "awa@exemple.example"),
        ("awa.traore@exemple.example", "awa.traore@exemple.example"),
    ],
)
def test_an_address_tells_one_person_from_another(address: str, person: str) -> None:
    assert folded(address) == person


def test_a_link_is_not_used_without_end(client: Client, call: CallPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("campaigns.views.followed_applications.SENT_BY_LINK", Limit("test", 0))
    with at(BEFORE):
        mine = apply(client, call, "save")["Location"].partition("?")[0]
        answer = follow(client, mine, "save", le_projet_en_bref="Encore.")
    assert answer.status_code == 429
    assert "Attendez une heure" in words(answer)
    assert "Encore." in answer.content.decode()
    assert "Encore." not in str(Application.objects.get().answers)


def test_the_link_of_a_draft_is_mailed_once(client: Client, call: CallPage) -> None:
    with at(BEFORE):
        mine = apply(client, call, "save")["Location"].partition("?")[0]
        for _time in range(3):
            follow(client, mine, "save")
    assert len(mail.outbox) == 1


def test_a_name_is_published_with_a_yes_alone(client: Client, call: CallPage) -> None:
    asked = "mon nom peut être publié"
    with at(BEFORE):
        assert asked not in words(client.get(f"{call.url}postuler/"))
        CallPage.objects.filter(pk=call.pk).update(accepted_list="names")
        assert asked in words(client.get(f"{call.url}postuler/"))
        mine = apply(client, call)["Location"]
        assert not Application.objects.get().may_be_named
        follow(client, mine, **{NAMED: "on"})
    assert Application.objects.get().may_be_named


def test_no_advertisement_goes_out_in_our_mails(client: Client, call: CallPage) -> None:
    with at(BEFORE):
        answer = apply(client, call, **{"applicant-name": "Gagnez sur www.exemple.example"})
        assert "Écrivez un nom seul, sans adresse." in words(answer)
        assert Application.objects.get().name == ""
        apply(Client(), call, proof=False, le_projet_en_bref="Achetez ceci", **{"applicant-email": "b@exemple.example"})
    assert mail.outbox[-1].to == ["b@exemple.example"]
    for typed in ("Achetez ceci", "Awa"):
        assert typed not in mail.outbox[-1].body


def test_where_the_review_is_anonymous_applicants_are_told_not_to_name_themselves(
    client: Client, call: CallPage
) -> None:
    told = "ne vous nommez dans aucun texte ni fichier"
    with at(BEFORE):
        assert told not in words(client.get(f"{call.url}postuler/"))
        CallPage.objects.filter(pk=call.pk).update(anonymous_review=True)
        assert told in words(client.get(f"{call.url}postuler/"))


def test_what_was_decided_and_told_changes_no_more(client: Client, call: CallPage) -> None:
    with at(BEFORE):
        address = apply(client, call)["Location"]
    with at(BEFORE + timedelta(hours=1)):
        follow(client, address, participants="13")
        page = words(client.get(address))
        assert "Reçue le 1er décembre 2026 à 13:00 (heure de Bruxelles)" in page
        assert "Modifiée le 1er décembre 2026 à 14:00 (heure de Bruxelles)" in page
        Application.objects.update(decision="accepted", decision_told_at=BEFORE)
        for query in ("", "?modifier"):
            page = words(client.get(f"{address}{query}"))
            assert "La décision sur cette candidature est prise et vous a été envoyée" in page
            assert "Envoyer à nouveau" not in page
        answer = follow(client, address, le_projet_en_bref="Autre chose.")
    assert answer.status_code == 403
    assert "La décision sur cette candidature est prise et vous a été envoyée" in words(answer)
    assert "Une radio de quartier." in str(Application.objects.get().answers)
