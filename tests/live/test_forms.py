"""`make forms`: how public forms bear floods, and they and the studio a server that is killed KILLS times."""

import os
import random
import signal
import time
from collections import Counter
from collections.abc import Callable, Sequence
from threading import Thread

import pytest
from django.conf import settings
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.test.utils.form_data import querydict_from_html

from campaigns.models import Application, CallPage, EventPage
from home.contact.models import ContactPage
from partners.models import PartnerPage, UpdateLink
from partners.update.links import LINKS
from tests.live.sending import (
    Sender,
    Task,
    application,
    at_once,
    message,
    photographs,
    proposal,
    publication,
    registration,
    upload,
)
from tests.live.server import HOST, Served
from tests.live.stored import half_stored

KILLS = int(os.environ.get("KILLS") or 100)
PARTNERS = 20
# Seconds that the first answer may take.
LONGEST = 20.0
ONE, ANOTHER = ["192.0.2.1"] * 25, ["192.0.2.2"] * 25
MANY = [f"198.51.100.{number}" for number in range(50)]

# Photographs of a form that was refused stay for a while, for the partner to send it again.
KEPT = {"pictures of no proposal"}

Prepare = Callable[[int], Sequence[Task]]


@pytest.fixture(scope="module")
def contact(site: Served) -> str:
    """The path of the contact page."""
    return str(ContactPage.objects.get(locale__language_code="fr").get_url())


@pytest.fixture(scope="module")
def links(site: Served) -> list[str]:
    """The paths of links to partners' own forms."""
    partners = PartnerPage.objects.filter(locale__language_code="fr", live=True).order_by("pk")[:PARTNERS]
    tokens = [LINKS.token_of(UpdateLink.objects.create(partner=partner)) for partner in partners]
    return [reverse("partner_update", args=[token]) for token in tokens]


@pytest.mark.parametrize(
    ("addresses", "proven", "expected"),
    [
        (ONE, True, {"taken": 3, "aside": 10, "429": 12}),
        (ANOTHER, False, {"aside": 10, "429": 15}),
        (MANY, False, {"aside": 50}),
        (MANY, True, {"taken": 5, "aside": 45}),
    ],
    ids=["one address, with proof", "one without", "fifty without", "fifty with proof"],
)
def test_messages_at_once(
    site: Served, contact: str, addresses: list[str], proven: bool, expected: dict[str, int]
) -> None:
    tasks = [message(site.url, contact, address, number, proven) for number, address in enumerate(addresses)]
    assert Counter(at_once(tasks)) == expected
    assert half_stored() == {}


def test_last_places_of_an_event_at_once(site: Served) -> None:
    event = EventPage.objects.get(slug__startswith="lire-une-etiquette", locale__language_code="fr")
    before, path = event.registrations.count(), f"{event.get_url()}inscription/"
    tasks = [registration(site.url, path, address, number) for number, address in enumerate(MANY)]
    assert Counter(at_once(tasks)) == {302: 50}
    assert event.registrations.count() == before + 50
    assert event.taken() == event.registration_limit
    # Who finds no place holds none, and comes to the queue once the mail is answered.
    without = event.registrations.filter(state__in=["unproven", "waiting"]).count()
    assert without == before + len(MANY) - event.registration_limit


def test_applications_at_once(site: Served) -> None:
    path = f"{CallPage.objects.get(own_form=True).get_url()}postuler/"
    # Nobody is written to about the demo's own applications.
    before, stored = Application.objects.submitted().count(), half_stored()
    tasks = [application(site.url, path, address, number) for number, address in enumerate(MANY)]
    assert Counter(at_once(tasks)) == {302: len(MANY)}
    assert Application.objects.submitted().count() == before + len(MANY)
    assert half_stored() == stored


def test_proposals_of_one_link_at_once(site: Served, links: list[str]) -> None:
    photos = photographs(6)
    tasks = [proposal(site.url, links[0], photos, f"M{number}") for number in range(5)]
    answers = Counter(at_once(tasks))
    # One is taken, or none by a site that is too busy to read six photographs.
    assert answers in ({302: 1, 200: 4}, {200: 5})
    assert half_stored().keys() <= KEPT


def test_public_forms_bear_a_killed_server(site: Served, contact: str, links: list[str]) -> None:
    photos = photographs(2)

    def prepare(number: int) -> Sequence[Task]:
        address, link = f"203.0.113.{number % 250}", links[1 + number % (len(links) - 1)]
        return [
            proposal(site.url, link, photos, f"M{number}"),
            message(site.url, contact, address, number, proven=True),
        ]

    kill_while_sending(site, prepare, seed=9)


def test_the_studio_bears_a_killed_server(site: Served) -> None:
    sender, forms = officer(site)
    (photo,) = photographs(1)

    def prepare(number: int) -> Sequence[Task]:
        path = list(forms)[number % len(forms)]
        return [
            publication(sender, path, forms[path], f"M{number}"),
            # Each picture has bytes of its own: what follows the end of a JPEG is not of the picture.
            upload(sender, "images", f"photo-{number}.jpg", photo + str(number).encode()),
            upload(sender, "documents", f"note-{number}.txt", f"Note {number}\n".encode() * 2_000),
        ]

    kill_while_sending(site, prepare, seed=10)


def kill_while_sending(site: Served, prepare: Prepare, seed: int) -> None:
    """Kill the workers KILLS times, each time at a moment by chance of the tasks that `prepare` gives by number.

    Most kills meet a form on its way, and nothing is left in halves once the site has been tidied up.
    """
    chance, on_the_way, number = random.Random(seed), 0, 0  # noqa: S311
    usual = 2.0
    while number < KILLS:
        try:
            tasks = prepare(number)
        except (OSError, ValueError, KeyError):
            time.sleep(0.2)  # the new workers do not answer yet
            continue
        begun = time.monotonic()
        sending = Thread(target=at_once, args=(tasks,))
        sending.start()
        time.sleep(chance.uniform(0, usual * 1.1))
        met = sending.is_alive()
        for worker in site.workers():
            os.kill(worker, signal.SIGKILL)
        sending.join()
        if not met:
            usual = min(LONGEST, (usual + time.monotonic() - begun) / 2)
        number += 1
        on_the_way += met
    assert on_the_way >= KILLS // 3
    # What the public does not see may wait for the hourly command: mails, and files that nothing names.
    waiting = {"messages not told", "proposals not told", "pictures of no proposal", "files of no picture"}
    assert half_stored().keys() <= waiting | {"files noted", "files of no document"}
    call_command("tidy_up", now=True)
    assert half_stored().keys() <= KEPT
    assert list((settings.LIVE_FOLDER / "tmp").iterdir()) == []


def officer(site: Served) -> tuple[Sender, dict[str, dict[str, str]]]:
    """A member of the staff with all rights, and the form of each of the last partners, by its path.

    The first ones wait for an answer to what was proposed.
    """
    user = User.objects.create_user("officer", "officer@exemple.org")
    user.groups.set(Group.objects.all())
    client = Client(headers={"host": HOST})
    client.force_login(user)
    partners = PartnerPage.objects.filter(locale__language_code="fr", live=True, name_protected=False)
    paths = {reverse("wagtailadmin_pages:edit", args=[one.pk]): one for one in partners.order_by("-pk")[:PARTNERS]}
    forms = {path: _form_of(client, path, partner) for path, partner in paths.items()}
    return Sender(site.url, "192.0.2.4", {name: cookie.value for name, cookie in client.cookies.items()}), forms


def _form_of(client: Client, path: str, page: Page) -> dict[str, str]:
    """What a browser sends of the editor of `page`, nothing changed but the blocks, which are left out."""
    html = client.get(path, secure=True).content.decode()
    form = dict(querydict_from_html(html, form_id="page-edit-form", exclude_csrf=False).items())
    blocks = [field.name for field in page._meta.get_fields() if isinstance(field, StreamField)]
    return {**form, **{f"{name}-count": "0" for name in blocks}}
