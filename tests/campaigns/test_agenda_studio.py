"""Events in the studio."""

import re
from datetime import date, time, timedelta

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from campaigns.models import EventPage, EventPartner
from demo.factories import make_agenda, make_event, make_event_kind, make_partner
from home.models import HomePage
from partners.models import PartnerPage
from tests.core.studio_forms import create_page, edit_page, errors_beside, messages_of
from text.reading.fields import HourField

A_DAY = timedelta(days=1)


def session(number: int, day: date, start: str, end: str) -> dict[str, str]:
    fields = {"start_date": f"{day:%d/%m/%Y}", "start_time": start, "end_time": end, "interval": "1"}
    fields |= {"time_zone": "Europe/Brussels", "ORDER": str(number + 1)}
    return {f"sessions-{number}-{name}": value for name, value in fields.items()}


def test_staff_make_an_event_and_correct_it(home: HomePage, editor_client: Client) -> None:
    kind, agenda, day = make_event_kind(), make_agenda(home), timezone.localdate() + A_DAY
    values = {"title": "Forum", "kind": kind.pk, "sessions-TOTAL_FORMS": 2, **session(0, day, "18h00", "17h")}
    values |= session(1, day, "14:00", "16:00") | {"latitude": "4,85", "longitude": ""}
    answer = create_page(editor_client, EventPage, agenda, **values)
    assert "avant d’avoir commencé" in errors_beside(answer, "sessions-0-end_time")
    assert "ou aucune" in errors_beside(answer, "longitude") or "latitude" in answer.content.decode()
    assert not EventPage.objects.exists()
    # Cities are those of French, and a list is not called a form.
    choices = BeautifulSoup(answer.content, "html.parser").select("#id_sessions-0-time_zone option")
    assert {"Dacca", "Katmandou", "Buenos Aires", "Juba"} <= {zone.get_text() for zone in choices}
    nothing = {"title": "Vide", "kind": kind.pk, "sessions-TOTAL_FORMS": 0}
    empty = create_page(editor_client, EventPage, agenda, **nothing).content.decode()
    assert "ajoutez-y au moins 1 élément" in empty
    assert "1 formulaire" not in empty
    values |= session(0, day, "15:00", "17:00") | {"latitude": ""}
    answer = create_page(editor_client, EventPage, agenda, **values)
    assert "Deux dates se chevauchent" in errors_beside(answer, "confirm_overlap")
    answer = create_page(editor_client, EventPage, agenda, **values, confirm_overlap="on")
    assert answer.status_code == 302
    event = EventPage.objects.get(title="Forum")
    assert [one.starts_at for one in event.occurrences.all()] == [time(14), time(15)]


def test_staff_read_the_dates_of_a_series_and_the_months_that_it_leaves_out(
    home: HomePage, editor_client: Client
) -> None:
    agenda = make_agenda(home)
    event = make_event(
        agenda,
        sessions=[{"start_date": date(2026, 12, 31), "repeats": "monthly", "count": 4, "exceptions": "31/03/2027"}],
    )
    answer = editor_client.get(reverse("wagtailadmin_pages:edit", args=[event.pk]))
    panel = BeautifulSoup(answer.content, "html.parser").find(id=re.compile("une_a_une-section$"))
    days = [" ".join(day.get_text().split()) for day in panel.select("ul li")]
    assert days == [
        "jeudi 31 décembre 2026",
        "dimanche 31 janvier 2027",
        "mercredi 31 mars 2027 (annulée)",
        "lundi 31 mai 2027",
    ]
    assert "les mois sans 31 sont laissés de côté" in panel.get_text()
    answer = edit_page(editor_client, event)
    told = messages_of(editor_client.get(answer["Location"]), ".warning")
    assert any("31 janvier 2027, 31 mai 2027." in one for one in told)


@pytest.mark.parametrize("text", ["18:30", "18h30", "à 18 h 30", "18.30", "18:30:00"])
def test_an_hour_in_any_hand(text: str) -> None:
    assert HourField().clean(text) == time(18, 30)
    assert HourField().clean("9h") == time(9)


@pytest.mark.parametrize("text", ["25:00", "18h60", "le soir"])
def test_a_wrong_hour_is_told_with_an_example(text: str) -> None:
    with override("fr"), pytest.raises(ValidationError, match="par exemple 18:30"):
        HourField().clean(text)


def test_the_list_has_dates_and_states(home: HomePage, editor_client: Client) -> None:
    agenda, today = make_agenda(home), timezone.localdate()
    make_event(agenda, title="À venir", sessions=[{"start_date": today, "repeats": "weekly", "count": 3}])
    make_event(agenda, title="Fini", sessions=[{"start_date": today - 9 * A_DAY}])
    make_event(agenda, title="Tombé", status="cancelled")
    listing = reverse("events:index")

    def titles(asked: str) -> list[str]:
        with override("fr"):
            page = BeautifulSoup(editor_client.get(f"{listing}{asked}").content, "html.parser")
        return [cell.a.get_text(strip=True) for cell in page.select("td.title .title-wrapper")]

    assert titles("?ordering=first_day") == ["Fini", "À venir", "Tombé"]
    assert titles("?state=past") == ["Fini"]
    assert set(titles("?state=coming")) == {"À venir", "Tombé"}
    assert titles("?state=cancelled") == ["Tombé"]


def test_an_event_follows_its_sessions(home: HomePage, editor_client: Client) -> None:
    event = make_event(make_agenda(home))
    day = timezone.localdate() + 9 * A_DAY
    assert edit_page(editor_client, event, **{"sessions-0-start_date": f"{day:%d/%m/%Y}"}).status_code == 302
    assert [one.first_day for one in event.occurrences.all()] == [day]


def test_a_protected_partner_is_named_nowhere(home: HomePage, editor_client: Client) -> None:
    make_partner(title="Union Secrète", name_protected=True)
    event = make_event(make_agenda(home))
    for field in ("other_hosts", "place", "status_reason", "accessibility"):
        answer = edit_page(editor_client, event, **{field: "Avec l’union secrete"})
        assert "nom d’un partenaire protégé" in errors_beside(answer, field), field
    event.partner_links.add(EventPartner(partner=PartnerPage.objects.get()))
    event.save_revision().publish()
    assert "Secrète" not in Client().get(event.get_url()).content.decode()
