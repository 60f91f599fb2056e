"""Messages do not stay longer than the contact page says."""

from datetime import datetime, timedelta
from io import StringIO
from zoneinfo import ZoneInfo

import pytest
from django.core.management import call_command
from django.utils import timezone

from home.contact.models import ContactMessage, ContactPage
from home.models import HomePage
from text.dates import months_before

BRUSSELS = ZoneInfo("Europe/Brussels")


def receive(page: ContactPage, days_ago: int) -> ContactMessage:
    message = ContactMessage.objects.create(page=page, form_data={})
    ContactMessage.objects.filter(pk=message.pk).update(submit_time=timezone.now() - timedelta(days=days_ago))
    return message


def test_old_messages_of_each_page_are_deleted(home: HomePage) -> None:
    quick = home.add_child(instance=ContactPage(title="Presse", slug="presse", retention_months=1))
    slow = home.add_child(instance=ContactPage(title="Contact", slug="contact", retention_months=12))
    kept = [receive(quick, 27), receive(slow, 40)]
    receive(quick, 40)
    receive(slow, 400)
    said = StringIO()
    call_command("delete_old_data", stdout=said)
    assert set(ContactMessage.objects.all()) == set(kept)
    assert said.getvalue() == "2 messages supprimés.\n"


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ((2026, 11, 21), 1, (2026, 10, 21)),
        ((2026, 11, 21), 12, (2025, 11, 21)),
        ((2026, 1, 15), 1, (2025, 12, 15)),
        ((2024, 3, 31), 1, (2024, 2, 29)),
        ((2025, 2, 28), 24, (2023, 2, 28)),
    ],
)
def test_months_are_those_of_the_calendar(
    day: tuple[int, int, int], months: int, expected: tuple[int, int, int]
) -> None:
    assert months_before(datetime(*day, tzinfo=BRUSSELS), months) == datetime(*expected, tzinfo=BRUSSELS)
