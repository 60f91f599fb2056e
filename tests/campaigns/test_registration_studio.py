"""Those registered, as staff meet them."""

from datetime import date, time, timedelta
from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import AbstractUser, Group, Permission
from django.core import mail
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry, PageLogEntry, ReferenceIndex

from campaigns.models import EventPage, EventSession, Registration
from campaigns.registration import places, retention
from campaigns.registration.places import Sent
from demo.factories import make_call_index
from home.models import HomePage
from tests.campaigns.registrations import NOW, Carried, make_registering, register, states, text_of
from tests.core.studio_forms import edit_page, errors_beside


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def event(home: HomePage) -> EventPage:
    """Ali and Bea have a place, Cem waits."""
    event = make_registering(home)
    register(event, "Ali", "Bea", "Cem")
    return event


def test_the_dashboard_counts_those_who_come(editor_client: Client, event: EventPage) -> None:
    make_call_index(event.get_parent().get_parent())
    tasks = BeautifulSoup(editor_client.get(reverse("wagtailadmin_home")).content, "html.parser").select_one(".tasks")
    assert tasks
    task = tasks.select_one(f'a[href="{reverse("registrations")}"]')
    assert task
    assert task.get_text(" ", strip=True) == "Inscriptions 2 pour ce qui vient, 1 sur liste d’attente"
    assert "Nouvel événement" in tasks.get_text()
    assert "Nouvel appel" in tasks.get_text()
    event.occurrences.update(end=NOW)
    assert "Inscriptions 2" not in " ".join(text_of(editor_client.get(reverse("wagtailadmin_home"))).split())


def at(name: str, event: EventPage, *more: object) -> str:
    return reverse(name, args=[event.pk, *more])


def one(event: EventPage, name: str) -> str:
    return at("registration_in_studio", event, event.registrations.get(name=name).pk)


def test_staff_find_those_registered(editor_client: Client, event: EventPage) -> None:
    assert "Débat sur les pensions" in text_of(editor_client.get(reverse("registrations")))
    listed = text_of(editor_client.get(at("registrations_of", event)))
    assert "2 places prises sur 2 · 1 sur la liste d’attente" in listed
    assert "ali@courriel.example" in listed
    assert "de tout" in listed
    waiting = editor_client.get(f"{at('registrations_of', event)}?state=waiting").content.decode()
    assert "cem@courriel.example" in waiting
    assert "ali@courriel.example" not in waiting
    found = editor_client.get(f"{at('registrations_of_results', event)}?q=bea").content.decode()
    assert "bea@courriel.example" in found
    assert "cem@courriel.example" not in found
    assert "de tout" in text_of(editor_client.get(one(event, "Ali")))


def test_who_has_not_the_right_finds_nobody(
    editor_client: Client, communication_user: AbstractUser, event: EventPage
) -> None:
    group = Group.objects.get(name="Communication")
    group.permissions.remove(*Permission.objects.filter(codename__in=["view_registration", "change_registration"]))
    names = ("registrations_of", "registrations_of_results", "registrations_attendance", "registrations_print")
    addresses = [
        *(at(name, event) for name in (*names, "registration_add", "registrations_write")),
        *(reverse("registrations"), one(event, "Ali"), f"{at('registrations_of', event)}?export=csv"),
    ]
    for address in addresses:
        assert editor_client.get(address).status_code == 302, address
        assert editor_client.post(address, {"act": "cancel", "name": "X"}).status_code == 302, address
    assert states(event) == {"Ali": "confirmed", "Bea": "confirmed", "Cem": "waiting"}
    page = editor_client.get(reverse("wagtailadmin_pages:edit", args=[event.pk])).content.decode()
    assert at("registrations_of", event) not in page
    assert reverse("registrations") not in page


def test_who_may_look_changes_nothing(editor_client: Client, event: EventPage) -> None:
    group = Group.objects.get(name="Communication")
    group.permissions.remove(Permission.objects.get(codename="change_registration"))
    ali = event.registrations.get(name="Ali")
    sent = {"act": "cancel", "shown": ali.pk, "came": ali.pk}
    for address in (one(event, "Ali"), at("registrations_attendance", event)):
        assert editor_client.get(address).status_code == 200
        assert editor_client.post(address, sent).status_code == 302
    assert editor_client.get(at("registration_add", event)).status_code == 302
    ali.refresh_from_db()
    assert (ali.state, ali.attended) == ("confirmed", False)


def test_exports_run_no_formula(editor_client: Client, event: EventPage) -> None:
    Registration.objects.filter(name="Ali").update(name="=1+1", answers={"repas": "@cmd"})
    address = at("registrations_of", event)
    response = editor_client.get(f"{address}?export=csv")
    lines = b"".join(response.streaming_content).decode("utf-8-sig").splitlines()
    assert lines[0].startswith("Nom;Adresse électronique;État;Langue")
    assert next(line for line in lines if "1+1" in line).startswith("'=1+1;ali@courriel.example;")
    assert any(line.endswith(";'@cmd") for line in lines)
    file = b"".join(editor_client.get(f"{address}?export=xlsx").streaming_content)
    cells = [cell for row in load_workbook(BytesIO(file)).active.iter_rows() for cell in row]
    assert [cell.data_type for cell in cells if cell.value in ("=1+1", "@cmd")] == ["s", "s"]


def test_nobody_is_absent_before_the_event_begins(editor_client: Client, event: EventPage) -> None:
    event.registrations.filter(name="Bea").update(attended=True)

    def came() -> list[str]:
        listed = BeautifulSoup(editor_client.get(at("registrations_of", event)).content, "html.parser")
        return [row.find_all("td")[-1].get_text(strip=True) for row in listed.select(".listing tbody tr")]

    assert came() == ["–", "Oui", "–"]
    EventSession.objects.update(start_date=NOW.date() - timedelta(days=1))
    assert came() == ["Non", "Oui", "Non"]
    assert "Présences : 1 sur 2" in text_of(editor_client.get(at("registrations_attendance", event))).replace(
        "\xa0", " "
    )


def test_staff_are_told_that_a_lowered_limit_is_exceeded(editor_client: Client, event: EventPage) -> None:
    assert "La limite est dépassée" not in text_of(editor_client.get(at("registrations_of", event)))
    EventPage.objects.update(registration_limit=1)
    assert "La limite est dépassée" in text_of(editor_client.get(at("registrations_of", event)))


def test_attendance_is_ticked_by_several_at_once(editor_client: Client, event: EventPage) -> None:
    ali, bea = (event.registrations.get(name=name) for name in ("Ali", "Bea"))
    address = at("registrations_attendance", event)
    page = BeautifulSoup(editor_client.get(address).content, "html.parser")
    assert [label.get_text(strip=True) for label in page.select(".attendance label")] == ["Ali", "Bea"]
    editor_client.post(address, {"shown": [ali.pk, bea.pk], "came": [ali.pk]})
    # Another telephone, on which the page was opened before: Ali's box is empty there, and was not touched.
    answer = editor_client.post(address, {"shown": [ali.pk, bea.pk], "came": [bea.pk]}, follow=True)
    assert "2 personnes sont venues" in answer.content.decode()
    editor_client.post(address, {"shown": [ali.pk, bea.pk], "before": [ali.pk, bea.pk], "came": [bea.pk, "x"]})
    assert [person.name for person in event.registrations.filter(attended=True)] == ["Bea"]


def test_staff_add_people_by_hand(editor_client: Client, event: EventPage) -> None:
    address = at("registration_add", event)
    editor_client.post(address, {"name": "Dia"})
    editor_client.post(address, {"name": "Eva", "beyond_limit": "on"})
    assert "Cette adresse est déjà inscrite." in text_of(
        editor_client.post(address, {"name": "Ali", "email": "Ali@courriel.example"})
    )
    found = states(event)
    assert (found["Dia"], found["Eva"]) == ("waiting", "confirmed")
    assert len(found) == 5


def test_staff_cancel_after_they_were_asked(editor_client: Client, event: EventPage) -> None:
    address = one(event, "Ali")
    assert "Annuler cette inscription" in text_of(editor_client.post(address, {"act": "ask"}))
    assert states(event)["Ali"] == "confirmed"
    editor_client.post(address, {"act": "cancel"})
    assert states(event) == {"Ali": "cancelled", "Bea": "confirmed", "Cem": "confirmed"}
    editor_client.post(address, {"act": "confirm"})
    assert states(event)["Ali"] == "confirmed"


def test_staff_write_to_all_after_a_look(
    editor_client: Client, event: EventPage, django_capture_on_commit_callbacks: Carried
) -> None:
    EventPage.objects.update(status="cancelled", status_reason="La salle est fermée.")
    address = at("registrations_write", event)
    form = BeautifulSoup(editor_client.get(address).content, "html.parser")
    assert form.select_one("[name=subject]")["value"] == "Annulé\u00a0: Débat sur les pensions"
    assert "La salle est fermée." in form.textarea.get_text()
    sent = {"token": str(uuid4()), "audience": "all", "subject": "Annulé", "message": "À bientôt."}
    with django_capture_on_commit_callbacks(execute=True):
        shown = text_of(editor_client.post(address, {**sent, "act": "preview"}))
    assert "Ceci part pour 3 personnes" in shown
    assert "Bonjour Prénom Nom, À bientôt." in shown
    assert mail.outbox == []
    with django_capture_on_commit_callbacks(execute=True):
        for _time in range(2):
            editor_client.post(address, {**sent, "act": "send"})
    assert sorted(mail.to[0] for mail in mail.outbox) == [f"{name}@courriel.example" for name in ("ali", "bea", "cem")]
    assert all((len(one.to), one.cc, one.bcc) == (1, [], []) for one in mail.outbox)
    assert "Bonjour Ali" in next(one.body for one in mail.outbox if one.to == ["ali@courriel.example"])


def test_no_name_stands_in_histories_or_indexes(editor_client: Client, event: EventPage) -> None:
    editor_client.post(one(event, "Ali"), {"act": "cancel"})
    editor_client.post(at("registration_add", event), {"name": "Dia"})
    b"".join(editor_client.get(f"{at('registrations_of', event)}?export=csv").streaming_content)
    entries = [*PageLogEntry.objects.all(), *ModelLogEntry.objects.all()]
    logged = [str((entry.label, entry.data)) for entry in entries]
    assert any(entry.action == "campaigns.registrations_export" for entry in entries)
    assert not any(name in text for text in logged for name in ("Ali", "Dia"))
    assert not ReferenceIndex.objects.filter(content_type__model="registration").exists()
    history = text_of(editor_client.get(reverse("wagtailadmin_pages:history", args=[event.pk])))
    assert "Exporter les inscriptions" in history
    revision = event.save_revision()
    assert "courriel.example" not in str(revision.content)


def test_staff_are_told_what_a_deletion_takes_along(editor_client: Client, event: EventPage) -> None:
    for page in (event, event.get_parent()):
        asked = editor_client.get(reverse("wagtailadmin_pages:delete", args=[page.pk]), follow=True)
        if page == event:
            assert "3 inscriptions sont supprimées avec cette page" in asked.content.decode()


def test_a_copy_of_an_event_has_nobody(event: EventPage) -> None:
    copy = event.copy(update_attrs={"slug": "copie"})
    assert copy.registrations.count() == 0
    assert copy.registration_fields.count() == 1


def test_a_copy_of_an_event_takes_nobody_and_has_no_link(editor_client: Client, event: EventPage) -> None:
    event.link, event.link_for, event.attendance = "https://reunion.example/secret", "registered", "both"
    event.save_revision().publish()
    values = {"new_title": "Copie", "new_slug": "copie", "new_parent_page": event.get_parent().pk}
    address = reverse("wagtailadmin_pages:copy", args=[event.pk])
    answer = editor_client.post(address, {**values, "publish_copies": "on", "alias": ""}, follow=True)
    assert "n’a pas de lien pour participer, et personne ne s’y inscrit" in text_of(answer)
    copy = EventPage.objects.get(slug="copie")
    for version in (copy, copy.get_latest_revision_as_object()):
        assert version.live
        assert (version.takes_registrations, version.link, version.link_for) == (False, "", "everyone")


def test_two_questions_of_one_name_are_refused(editor_client: Client, event: EventPage) -> None:
    question = {"label": "Repas ?", "field_type": "singleline", "ORDER": "2", "required": "on"}
    values = {f"registration_fields-1-{name}": value for name, value in question.items()}
    answer = edit_page(editor_client, event, **values, **{"registration_fields-TOTAL_FORMS": "2"})
    assert "existe déjà" in errors_beside(answer, "registration_fields-1-label")
    assert event.registration_fields.count() == 1


def test_a_private_link_needs_registration(event: EventPage) -> None:
    event.link_for, event.takes_registrations = "registered", False
    with pytest.raises(Exception, match="Personne ne le recevrait"):
        event.full_clean()


def test_who_is_known_is_not_added_twice(event: EventPage) -> None:
    assert places.add(event.pk, Sent("Ali", "ali@courriel.example"), beyond_limit=True) is None


def test_registration_closes_before_the_event_is_over(editor_client: Client, event: EventPage) -> None:
    answer = edit_page(editor_client, event, registration_until="9/12/2026 10h")
    assert "L’événement est alors passé." in errors_beside(answer, "registration_until")
    assert edit_page(editor_client, event, registration_until="8/12/2026 10h").status_code == 302


def test_staff_are_offered_to_write_once_an_event_changed(editor_client: Client, event: EventPage) -> None:
    answer = edit_page(editor_client, event, status="cancelled")
    told = editor_client.get(answer.url).content.decode()
    assert "3 personnes sont inscrites, et ne savent rien de ce que vous avez changé." in told
    assert at("registrations_write", event) in told


def test_who_came_becomes_the_number_of_participants_in_a_draft(editor_client: Client, event: EventPage) -> None:
    event.registrations.filter(name="Ali").update(attended=True)
    address = at("registrations_attendance", event)
    assert "Reporter 1 participant dans la page" in text_of(editor_client.get(address))
    editor_client.post(address, {"act": "report"})
    assert event.sessions.get().participants_from is None
    (session,) = EventPage.objects.get(pk=event.pk).get_latest_revision_as_object().sessions.all()
    assert session.participants_from == 1


def test_attendance_is_of_each_date(home: HomePage, editor_client: Client) -> None:
    evening = {"start_time": time(19), "end_time": time(21), "time_zone": "Europe/Brussels"}
    weekly = {"start_date": date(2026, 11, 17), "repeats": "weekly", "count": 3, **evening}
    once = {"start_date": date(2026, 11, 28), **evening}
    event = make_registering(home, registration_limit=None, registration_until=None, sessions=[weekly, once])
    event.registrations.bulk_create(Registration(event=event, name=name) for name in ("Ali", "Bea"))
    ali, bea = (event.registrations.get(name=name).pk for name in ("Ali", "Bea"))
    address = at("registrations_attendance", event)
    page = BeautifulSoup(editor_client.get(address).content, "html.parser")
    options = page.select("#attendance-date option")
    keys = {option.get_text(" ", strip=True).split(",")[0]: str(option["value"]) for option in options}
    days = ("mardi 17 novembre", "mardi 24 novembre", "samedi 28 novembre", "mardi 1er décembre")
    assert list(keys) == [f"{day} 2026" for day in days]
    # The last one that is over is offered first.
    assert page.select_one("#attendance-date option[selected]")["value"] == keys["samedi 28 novembre 2026"]
    first, second, third, _coming = keys.values()

    def tick(key: str, *came: object, before: tuple[object, ...] = (), act: str = "") -> None:
        sent = {"date": key, "shown": [ali, bea], "came": came, "before": before, "act": act}
        assert editor_client.post(address, sent).status_code == 302

    tick(first, ali, bea)
    tick(second, ali, bea)
    tick(second, bea, before=(ali, bea))
    tick(third, ali)

    def listed(asked: str = "") -> list[str]:
        soup = BeautifulSoup(editor_client.get(f"{at('registrations_of', event)}?{asked}").content, "html.parser")
        return [row.find_all("td")[-1].get_text(strip=True) for row in soup.select(".listing tbody tr")]

    assert listed() == ["2 dates", "2 dates"]
    assert listed(f"date={second}") == ["Non", "Oui"]
    exported = editor_client.get(f"{at('registrations_of', event)}?export=csv")
    head, *rows = b"".join(exported.streaming_content).decode("utf-8-sig").splitlines()
    assert ";Présence;Présence le mardi 17 novembre 2026;Présence le mardi 24 novembre 2026;" in head
    assert [row.split(";")[5:9] for row in rows] == [["Oui", "Oui", "", "Oui"], ["Oui", "Oui", "Oui", ""]]
    exported = editor_client.get(f"{at('registrations_of', event)}?export=csv&date={second}")
    assert "presence-2026-11-24" in exported["Content-Disposition"]
    head, *rows = b"".join(exported.streaming_content).decode("utf-8-sig").splitlines()
    assert [row.split(";")[5] for row in (head, *rows)] == ["Présence le mardi 24 novembre 2026", "", "Oui"]
    assert "☐" in text_of(editor_client.get(f"{at('registrations_print', event)}?date={third}"))

    # What was counted at the door goes into the page date by date, and into the figures once.
    for key in (first, second, third):
        tick(key, act="report")
    draft = EventPage.objects.get(pk=event.pk).get_latest_revision()
    counted = [(one.participants_from, one.participants_by_date) for one in draft.as_object().session_list]
    assert counted == [(None, "17/11/2026 : 2\n24/11/2026 : 1"), (1, "")]
    draft.publish()
    figures = BeautifulSoup(editor_client.get("/agenda/chiffres/").content, "html.parser").select(".figures li")
    assert [" ".join(one.get_text(" ").split()) for one in figures] == ["3 dates", "4 participants"]
    retention._keep_totals(EventPage.objects.get(pk=event.pk))
    assert [(total.day.day, total.attended) for total in event.date_totals.all()] == [(17, 2), (24, 1), (28, 1)]


def test_the_page_of_an_event_with_registration_costs_one_query_more(
    client: Client, event: EventPage, django_assert_max_num_queries: Any
) -> None:
    client.get(event.url)
    with django_assert_max_num_queries(15):
        client.get(event.url)
