"""Applications to a call by our own form, as applicants meet it."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from campaigns.applications.answers import read
from campaigns.models import Application, CallPage
from core.segments import APPLY
from demo.factories import make_call
from home.models import HomePage
from tests.campaigns.applicants import (
    BEFORE,
    CLOSED,
    LAST_MOMENT,
    OPEN_UNTIL,
    QUESTIONS,
    apply,
    at,
    follow,
    link_in,
    opened,
    pdf,
    words,
)
from tests.core.translated import below, translated

pytestmark = pytest.mark.django_db


@pytest.fixture
def call(home: HomePage) -> CallPage:
    """A call with a form of ours, open until the end of 10 December 2026 in Brussels."""
    return make_call(title="Bourse 2027", form=QUESTIONS, **OPEN_UNTIL)


def test_an_application_is_sent_and_its_copy_stands_behind_the_link(client: Client, call: CallPage) -> None:
    with at(BEFORE):
        form = words(client.get(f"{call.url}postuler/"))
        assert "Votre projet Dites-le avec vos mots." in form
        assert "Au plus 40 caractères." in form
        answer = apply(client, call, lettre=pdf())
        received = words(client.get(answer["Location"]))
    application = Application.objects.get()
    assert application.is_submitted
    assert application.submitted_at == BEFORE
    assert not application.aside
    assert application.reference in received
    assert "Une radio de quartier." in received
    assert "lettre.pdf" in received
    (sent,) = mail.outbox
    assert sent.to == ["awa@exemple.example"]
    assert sent.subject == f"Candidature reçue\xa0: Bourse 2027 ({application.reference})"
    # The copy is in the mail too, each answer quoted as somebody's words.
    typed = ("> Awa", "Le projet en bref\n> Une radio", "> français, anglais", "> 24 mars 2027", "> lettre.pdf (1")
    assert [one for one in typed if one not in sent.body] == []
    assert "modifier par ce lien jusqu’à la date limite\xa0: 10 décembre 2026 inclus (heure de Bruxelles)." in sent.body
    copy = words(opened(Client()))
    for said in ("Awa Traoré", "Langues français, anglais", "Début 24 mars 2027", "Lettre lettre.pdf"):
        assert said in copy


def test_errors_are_told_and_all_the_rest_is_kept_as_a_draft(client: Client, call: CallPage) -> None:
    with at(BEFORE):
        answer = apply(
            client,
            call,
            le_projet_en_bref="x" * 41,
            langues=["français", "anglais", "espagnol"],
            participants="3",
            nous_acceptons_les_conditions=None,
            lettre=pdf(),
        )
    said = words(answer)
    assert "Ce texte compte 41 caractères : 40 au plus." in said
    assert "Choisissez-en au plus 2." in said
    assert "Écrivez 5 au moins" in said
    assert "Votre brouillon est enregistré" in said
    assert "lettre.pdf" in said
    application = Application.objects.get()
    assert application.is_draft
    assert application.files.get().name == "lettre.pdf"
    assert mail.outbox[0].subject == "Votre brouillon\xa0: Bourse 2027"
    # What is mended goes to the same application, with the file that came before.
    with at(BEFORE):
        address = opened(client).request["PATH_INFO"]
        assert follow(client, address).status_code == 302
    application.refresh_from_db()
    assert application.is_submitted
    assert application.files.get().name == "lettre.pdf"


def test_a_draft_waits_for_its_author(client: Client, call: CallPage) -> None:
    with at(BEFORE):
        answer = apply(client, call, "save", participants="", langues=[], nous_acceptons_les_conditions=None)
        assert answer.status_code == 302
        assert "il n’est pas encore envoyé" in words(client.get(answer["Location"]))
        page = opened(Client())
    assert "Une radio de quartier." in page.content.decode()
    assert page["Cache-Control"] == "max-age=0, no-cache, no-store, must-revalidate, private"
    assert page["Referrer-Policy"] == "no-referrer"
    assert not Application.objects.submitted().exists()


def test_whoever_has_no_link_sees_nothing(client: Client, call: CallPage) -> None:
    with at(BEFORE):
        answer = apply(client, call, lettre=pdf())
        assert Client().get(answer["Location"]).status_code == 404
        key = Application.objects.get().pk.hex
        assert Client().get(f"/suivi/candidatures/{key}/").status_code == 404
        assert Client().get(f"/suivi/candidatures/{key}~faux/").status_code == 404


def test_it_closes_to_the_second_whatever_is_sent(client: Client, call: CallPage) -> None:
    with at(LAST_MOMENT):
        page = opened_draft = apply(client, call, "save")
        assert page.status_code == 302
    with at(CLOSED):
        answer = apply(client, call, **{"applicant-email": "bintou@exemple.example"})
        assert answer.status_code == 403
        assert "La date limite est passée" in words(answer)
        assert "Une radio de quartier." in answer.content.decode()
        assert 'name="send"' not in answer.content.decode()
        # Neither a draft by its link, sent or saved.
        address = opened_draft["Location"].partition("?")[0]
        for button in ("send", "save"):
            refused = follow(client, address, button, le_projet_en_bref="Trop tard.")
            assert refused.status_code == 403
            assert "La date limite est passée" in words(refused)
        assert "Ce brouillon n’a pas été envoyé" in words(client.get(address))
    (draft,) = Application.objects.all()
    assert draft.is_draft
    assert "Une radio" in str(draft.answers)
    with at(LAST_MOMENT):
        assert follow(client, address).status_code == 302
    assert Application.objects.get().is_submitted


def test_nothing_is_taken_before_the_opening_nor_without_a_form(client: Client, call: CallPage) -> None:
    call.opening_date = BEFORE.date()
    call.save()
    with at(BEFORE.replace(month=11)):
        answer = apply(client, call)
        assert answer.status_code == 403
        assert "L’appel ouvre le" in words(answer)
    call.own_form = False
    call.save()
    with at(BEFORE):
        assert client.get(f"{call.url}postuler/").status_code == 404
        assert apply(client, call).status_code == 404
    assert not Application.objects.exists()


def test_sent_twice_it_is_stored_and_mailed_once(client: Client, call: CallPage) -> None:
    with at(BEFORE):
        assert apply(client, call)["Location"] == apply(client, call)["Location"]
    assert Application.objects.count() == len(mail.outbox) == 1


def test_a_second_one_of_the_same_person_does_not_count_and_only_a_mail_says_so(client: Client, call: CallPage) -> None:
    with at(BEFORE):
        apply(client, call)
        first = Application.objects.get()
        other = Client()
        changes: dict[str, Any] = {"applicant-email": "Awa+2@Exemple.example", "le_projet_en_bref": "Un autre."}
        answer = apply(other, call, **changes)
        said = words(other.get(answer["Location"]))
    assert "Votre candidature est arrivée." in said
    assert first.reference not in said
    assert [application.pk for application in Application.objects.submitted()] == [first.pk]
    told = mail.outbox[-1]
    # The link opens the first one: it goes where that one came from, not to whatever is typed now.
    assert told.to == [first.email] == ["awa@exemple.example"]
    assert told.subject == "Vous avez déjà postulé\xa0: Bourse 2027"
    assert first.reference in told.body
    assert "Une radio de quartier." in opened(Client()).content.decode()
    # Once the first is taken back, the second is a draft again, which counts when it is sent.
    with at(BEFORE):
        gone = client.post(f"{opened(client, 0).request['PATH_INFO']}", {"withdraw": "1"}, follow=True)
        assert "est redevenue un brouillon" in words(gone)
        assert [(one.subject, one.to) for one in mail.outbox[-2:]] == [
            (f"Candidature retirée\xa0: Bourse 2027 ({first.reference})", [first.email]),
            ("Votre brouillon\xa0: Bourse 2027", ["Awa+2@Exemple.example"]),
        ]
        assert "Un autre." in opened(Client()).content.decode()
        address = answer["Location"]
        assert follow(other, address, **changes).status_code == 302
    assert Application.objects.submitted().get().name == "Awa Traoré"


def test_where_several_are_taken_each_counts(client: Client, call: CallPage) -> None:
    call.one_per_person = False
    call.save()
    with at(BEFORE):
        apply(client, call)
        apply(client, call, le_projet_en_bref="Un autre.")
    assert Application.objects.submitted().count() == 2


def test_what_was_sent_may_be_changed_until_the_deadline(client: Client, call: CallPage) -> None:
    with at(BEFORE):
        address = apply(client, call)["Location"]
        assert "Envoyer de nouveau" in words(client.get(f"{address}?modifier"))
        # Neither saved as a draft nor wrong does it take the place of what was sent.
        assert follow(client, address, "save", le_projet_en_bref="À moitié.").status_code == 200
        assert follow(client, address, le_projet_en_bref="").status_code == 200
        assert "Une radio" in str(Application.objects.get().answers)
        follow(client, address, le_projet_en_bref="Mieux dit.", **{"applicant-email": "autre@exemple.example"})
    changed = Application.objects.get()
    assert changed.is_submitted
    assert "Mieux dit." in str(changed.answers)
    assert changed.email == "awa@exemple.example"
    assert mail.outbox[-1].to == ["awa@exemple.example"]
    call.allow_changes = False
    call.save()
    with at(BEFORE):
        assert "Modifier" not in words(client.get(f"{address}?modifier"))
        assert follow(client, address, le_projet_en_bref="Encore.").status_code == 403
    assert "Mieux dit." in str(Application.objects.get().answers)


def test_taken_back_nothing_stays_of_it(
    client: Client, call: CallPage, django_capture_on_commit_callbacks: Any
) -> None:
    with at(BEFORE):
        address = apply(client, call, lettre=pdf())["Location"]
        stored = Application.objects.get().files.get().file
        assert stored.storage.exists(stored.name)
        assert "Retirer cette candidature ?" in words(client.get(f"{address}?retirer"))
        assert Application.objects.get().is_submitted
        with django_capture_on_commit_callbacks(execute=True):
            answer = client.post(address, {"withdraw": "1"}, follow=True)
    assert "C’est fait." in words(answer)
    gone = Application.objects.get()
    assert (gone.state, gone.name, gone.email, gone.answers) == ("withdrawn", "", "", [])
    assert not stored.storage.exists(stored.name)
    assert mail.outbox[-1].subject.startswith("Candidature retirée")
    assert client.get(address).status_code == 404
    assert client.get(link_in(mail.outbox[0]), follow=True).status_code == 404


def test_a_mistyped_address_opens_nothing_any_more_once_it_is_mended(client: Client, call: CallPage) -> None:
    with at(BEFORE):
        address = apply(client, call, "save", **{"applicant-email": "aw@exemple.example"}, lettre=pdf())["Location"]
        wrong = link_in(mail.outbox[0])
        answer = follow(client, address.partition("?")[0], "save")
        assert "awa@exemple.example" in words(client.get(answer["Location"]))
        assert Client().get(wrong, follow=True).status_code == 404
        assert mail.outbox[-1].to == ["awa@exemple.example"]
        assert "lettre.pdf" in words(opened(Client()))
    assert Application.objects.count() == 1


def test_answers_keep_the_questions_that_they_were_given_to(client: Client, call: CallPage) -> None:
    with at(BEFORE):
        address = apply(client, call)["Location"]
        for field in call.form_fields.all():
            if field.clean_name == "le_projet_en_bref":
                field.label = "Résumé"
                field.save()
            else:
                field.delete()
        said = words(client.get(address))
    assert "Le projet en bref Une radio de quartier." in said
    assert "Participants 12" in said


def test_a_browser_without_script_is_taken_aside(client: Client, call: CallPage) -> None:
    with at(BEFORE):
        apply(client, call, proof=False)
    assert Application.objects.submitted().get().aside


def test_a_robot_is_thanked_and_forgotten(client: Client, call: CallPage) -> None:
    with at(BEFORE):
        answer = apply(client, call, **{"web-site": "https://exemple.example"})
        assert "Merci." in words(client.get(answer["Location"]))
    assert not Application.objects.exists()
    assert not mail.outbox


def test_ten_thousand_fields_are_refused_in_french(client: Client, call: CallPage) -> None:
    with at(BEFORE):
        answer = apply(client, call, **{f"x{number}": "1" for number in range(10_000)})
    assert answer.status_code == 400
    assert not Application.objects.exists()
    assert 'lang="fr"' in answer.content.decode()


def test_a_form_without_its_token_is_refused_in_french(call: CallPage) -> None:
    strict = Client(enforce_csrf_checks=True)
    with at(BEFORE):
        answer = apply(strict, call)
    assert answer.status_code == 403
    assert not Application.objects.exists()
    assert "Le formulaire n’est pas parti" in words(answer)


def test_in_another_language_the_questions_are_its_own_and_the_call_the_same(
    client: Client, call: CallPage, django_capture_on_commit_callbacks: Any
) -> None:
    locale = Locale.objects.get_or_create(language_code="en")[0]
    english = translated(call, locale, django_capture_on_commit_callbacks)
    english.form_fields.filter(clean_name="le_projet_en_bref").update(label="Your project in short")
    english.form_fields.filter(clean_name="pays").update(choices="Benin\nBolivia")
    english.form_fields.filter(clean_name="langues").update(choices="French\nEnglish\nSpanish")
    with at(BEFORE):
        form = client.get(below(english, APPLY)).content.decode()
        assert "Your project in short" in form
        assert '<option value="Bénin">Benin</option>' in form
        answer = apply(client, english)
    assert answer["Location"].startswith("/en/")
    application = Application.objects.get()
    assert (application.call_id, application.language) == (call.pk, "en")
    assert application.is_submitted
    (sent,) = mail.outbox
    assert sent.subject.startswith("Application received: Bourse 2027")
    copy = words(opened(Client()))
    assert "Your project in short Une radio de quartier." in copy
    # What was chosen is kept as the French form says it, and shown to its author as it was read.
    assert "Benin" in copy
    assert "French, English" in copy
    assert [one.text for one in read(application.answers)][1:3] == ["Bénin", "français, anglais"]


def test_a_page_of_the_form_asks_few_questions_of_the_database(client: Client, call: CallPage) -> None:
    client.get(f"{call.url}postuler/")
    with CaptureQueriesContext(connection) as queries:
        client.get(f"{call.url}postuler/")
    assert len(queries) <= 15


def test_a_receipt_of_what_no_person_seems_to_have_sent_holds_nothing_typed(client: Client, call: CallPage) -> None:
    """The address may be that of somebody whom a robot wants to reach."""
    CallPage.objects.update(allow_changes=False)
    with at(BEFORE):
        apply(client, call, proof=False)
    (sent,) = mail.outbox
    assert "Awa" not in sent.body
    assert "radio" not in sent.body
    assert "modifier" not in sent.body
    assert "\n\n\n" not in sent.body


def test_a_date_is_chosen_in_the_calendar_of_the_browser(client: Client, call: CallPage) -> None:
    with at(BEFORE):
        field = BeautifulSoup(client.get(below(call, APPLY)).content, "html.parser").select_one("[name=debut]")
        assert field["type"] == "date"
        page = words(client.get(below(call, APPLY)))
        assert "10 Mo au plus" in page
        assert "50 au plus" in words(apply(client, call, participants="70"))
        apply(client, call)
        assert BeautifulSoup(opened(client).content, "html.parser")
