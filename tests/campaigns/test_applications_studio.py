"""The form of a call in the studio: its questions, its preview."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry

from campaigns.models import ApplicationField, CallPage
from core.signals import PublicationRefusedError
from demo.factories import make_call
from home.models import HomePage
from tests.campaigns.applicants import QUESTIONS, words
from tests.core.studio_forms import edit_page, errors_beside, filled_form, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def call(home: HomePage) -> CallPage:
    """A call with a form of ours."""
    return make_call(title="Bourse 2027", form=QUESTIONS)


ADDRESS = "https://formulaire.example/"
EMPTY = json.dumps({"blocks": [], "entityMap": {}})
"""A rich text as the editor sends it with nothing in it."""


def soup_of(answer: HttpResponse) -> BeautifulSoup:
    return BeautifulSoup(answer.content, "html.parser")


def row(number: int, **values: Any) -> dict[str, Any]:
    """A question as the studio's form sends it."""
    written = {"label": "Question", "field_type": "singleline", "id": "", "ORDER": number, "DELETE": "", **values}
    return {f"form_fields-{number}-{name}": value for name, value in written.items()}


def edited(client: Client, call: CallPage, *rows: dict[str, Any], **values: Any) -> Any:
    """Publish `call` with other questions beside its own."""
    count = call.form_fields.count()
    sent = {name: value for number, one in enumerate(rows, count) for name, value in row(number, **one).items()}
    return edit_page(client, call, own_form="on", **sent, **{"form_fields-TOTAL_FORMS": count + len(rows)}, **values)


def test_staff_write_the_questions(editor_client: Client, call: CallPage) -> None:
    assert edited(editor_client, call, {"label": "Budget", "field_type": "number", "least": 1}).status_code == 302
    question = ApplicationField.objects.get(page=call, label="Budget")
    assert (question.clean_name, question.least, question.required) == ("budget", 1, False)
    assert "Budget" in words(editor_client.get(f"{call.url}postuler/"))


def test_slips_are_told_beside_the_questions(editor_client: Client, call: CallPage) -> None:
    answer = edited(
        editor_client,
        call,
        {"label": "Voie", "field_type": "radio"},
        {"label": "Budget", "field_type": "number", "least": 5, "most": 2},
        {"label": "Photos", "field_type": "file", "most": 40},
    )
    assert answer.status_code == 200
    said = text_of(answer)
    assert "Écrivez les choix, chacun sur sa propre ligne." in said
    assert "C’est moins que le minimum." in said
    assert "Une question accepte de un à 5 fichiers." in said
    assert ApplicationField.objects.filter(page=call).count() == len(QUESTIONS)


def test_two_questions_are_not_called_the_same(editor_client: Client, call: CallPage) -> None:
    answer = edited(editor_client, call, {"label": "Pays"})
    told = "La question « Pays » existe déjà"
    assert [" ".join(one.get_text().split())[:32] for one in soup_of(answer).select(".error-message")] == [told]
    assert ApplicationField.objects.filter(page=call).count() == len(QUESTIONS)


def test_a_form_that_asks_nothing_is_not_offered(editor_client: Client, home: HomePage) -> None:
    call = make_call(title="Sans question")
    answer = edit_page(editor_client, call, own_form="on")
    assert "Écrivez d’abord les questions du formulaire" in text_of(answer)
    # One that is not right yet is told of itself alone.
    said = text_of(edited(editor_client, call, {"label": "Voie", "field_type": "radio"}))
    assert "Écrivez les choix" in said
    assert "Écrivez d’abord" not in said


def test_a_call_is_published_with_one_way_to_apply(editor_client: Client, home: HomePage) -> None:
    call = make_call(title="Sans moyen", how="")
    answer = edit_page(editor_client, call, how=EMPTY)
    assert "Personne ne pourrait postuler" in errors_beside(answer, "how")
    both = edit_page(editor_client, make_call(form=QUESTIONS), own_form="on", form_url=ADDRESS)
    assert "Choisissez" in errors_beside(both, "form_url")
    # What is a draft, or over, may be stored without.
    editing = reverse("wagtailadmin_pages:edit", args=(call.pk,))
    assert editor_client.post(editing, filled_form(editor_client, editing, CallPage)).status_code == 302
    assert edit_page(editor_client, call, deadline_date="01/12/2020").status_code == 302


def test_neither_a_list_nor_a_plan_publishes_a_call_without_one_way_to_apply(
    editor_client: Client, home: HomePage
) -> None:
    call, right = make_call(title="Sans moyen", how=""), make_call(title="Avec un moyen")
    CallPage.objects.update(live=False)
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = editor_client.post(f"{bulk}?id={call.pk}&id={right.pk}", follow=True)
    assert "« Sans moyen » n’est pas publié. Personne ne pourrait postuler" in text_of(answer).replace("\xa0", " ")
    assert not CallPage.objects.live().exists()
    # Planned before the site asked, its day comes: the rest of what is planned is published.
    past = timezone.now() - timedelta(hours=1)
    call.revisions.update(approved_go_live_at=past)
    right.revisions.update(approved_go_live_at=past)
    call_command("publish_scheduled")
    assert list(CallPage.objects.live()) == [right]
    (entry,) = PageLogEntry.objects.filter(page=call.pk, action="core.call_off_publication")
    assert entry.message == "Pas publiée le jour prévu\xa0: il y restait quelque chose à faire"
    call.own_form, call.form_url, call.go_live_at = True, ADDRESS, timezone.now() + timedelta(days=1)
    with pytest.raises(PublicationRefusedError, match="Choisissez"):
        call.save_revision().publish()


def test_a_text_that_shows_nothing_has_no_heading(client: Client, home: HomePage) -> None:
    call = make_call(who_can="<p></p>", criteria="<p>\xa0<br/></p>", how="<p><b> </b></p>")
    page = words(client.get(call.url))
    for heading in ("Qui peut postuler", "Critères de sélection", "Postuler"):
        assert heading not in page


def test_the_form_is_previewed_as_it_is_written(editor_client: Client, call: CallPage) -> None:
    editing = reverse("wagtailadmin_pages:edit", args=(call.pk,))
    data = filled_form(editor_client, editing, CallPage, **row(len(QUESTIONS), label="Votre rêve"))
    data["form_fields-TOTAL_FORMS"] = str(len(QUESTIONS) + 1)
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=(call.pk,))
    assert editor_client.post(preview, data).json()["is_valid"]
    shown = editor_client.get(f"{preview}?mode=form")
    assert "Votre rêve" in words(shown)
    assert BeautifulSoup(shown.content, "html.parser").find(attrs={"name": "votre_reve"})


def test_the_call_leads_to_its_form_while_it_is_open(client: Client, home: HomePage) -> None:
    call = make_call(title="Bourse 2027", form=QUESTIONS)
    assert 'href="postuler/"' in client.get(call.url).content.decode()
    closed = make_call(title="Close", form=QUESTIONS, deadline_date=date(2020, 1, 1))
    assert 'href="postuler/"' not in client.get(closed.url).content.decode()
    assert "La date limite est passée" in words(client.get(f"{closed.url}postuler/"))
