"""What listmonk is told: who confirmed, what they change, who left; again later where it does not answer."""

import logging

import pytest
from django.core import mail
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.test import Client
from pytest_django import Settings

from config.newsletter import provider_settings
from demo.factories import make_newsletter, make_theme
from home.models import HomePage
from newsletter.models import ProviderRecord, Subscriber
from newsletter.reconciling import synchronise
from newsletter.subscribing import Preferences, change, leave
from tests.newsletter.listmonk import OPTIONS, ROOT, Listmonk
from tests.newsletter.subscribers import ADDRESS, Carried, asked_for, subscribed
from tests.reading import soup_of

LIST = "/admin/infolettre/"
ENVIRONMENT = {
    "LISTMONK_URL": ROOT,
    "LISTMONK_USER": "site",
    "LISTMONK_TOKEN": "secret",
    "LISTMONK_LISTS": "3",
    "LISTMONK_TEMPLATE": "2",
}


@pytest.fixture
def listmonk(db: None, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Listmonk:
    settings.NEWSLETTER_PROVIDER = "newsletter.providers.listmonk.ListmonkProvider"
    settings.NEWSLETTER_PROVIDER_OPTIONS = OPTIONS
    server = Listmonk()
    monkeypatch.setattr("requests.request", server.request)
    return server


def said(client: Client, path: str = LIST) -> str:
    """What a page of the studio says."""
    return " ".join(soup_of(client.get(path)).get_text(" ").split())


def test_it_follows_a_subscription(listmonk: Listmonk, django_capture_on_commit_callbacks: Carried) -> None:
    peace = make_theme(name="Paix")
    listmonk.subscribers[1] = {
        "id": 1,
        "email": "Awa@courriel.example",
        "attribs": {},
        "status": "enabled",
        "lists": [],
    }
    with django_capture_on_commit_callbacks(execute=True):
        asked_for()
    assert listmonk.only()["id"] == 1
    with django_capture_on_commit_callbacks(execute=True):
        subscriber = subscribed()
    known = listmonk.only()
    assert (known["email"], known["name"], known["lists"][0]["id"]) == (ADDRESS, "Awa", 3)
    assert known["preconfirm_subscriptions"] is True
    assert (known["attribs"]["every_theme"], known["attribs"]["themes"]) == (True, [])
    assert "/suivi/infolettre/" in known["attribs"]["preferences"]
    with django_capture_on_commit_callbacks(execute=True):
        change(subscriber, Preferences("", "nl", (peace.slug,)))
    known = listmonk.only()
    assert (known["name"], known["lists"][0]["id"]) == ("awa", 4)
    assert known["attribs"] | {"language": "nl", "every_theme": False, "themes": ["paix"]} == known["attribs"]
    # Told again without a change, nothing is asked but who left there.
    listmonk.asked.clear()
    assert synchronise() == 0
    assert listmonk.asked == ["GET /api/subscribers"] * 2
    with django_capture_on_commit_callbacks(execute=True):
        leave(subscriber)
    assert not listmonk.subscribers
    assert not ProviderRecord.objects.exists()


def test_what_it_missed_is_told_later_and_the_studio_says_so(
    home: HomePage,
    listmonk: Listmonk,
    editor_client: Client,
    django_capture_on_commit_callbacks: Carried,
    caplog: pytest.LogCaptureFixture,
) -> None:
    listmonk.status = None
    with django_capture_on_commit_callbacks(execute=True), caplog.at_level(logging.WARNING):
        subscriber = subscribed()
    assert mail.outbox[-1].subject == "Vous recevez notre infolettre"
    assert "down ConnectTimeout" in caplog.text
    assert "secret" not in caplog.text
    assert ADDRESS not in caplog.text
    assert "Service d’envoi listmonk : rien n’a encore été synchronisé. 1 changement attend." in said(
        editor_client
    ).replace("\xa0", " ")
    assert "n’a pas tout pris : il ne répond pas" in said(editor_client, f"{LIST}{subscriber.pk}/").replace("\xa0", " ")
    for status, words in (
        (401, "il n’accepte pas l’utilisateur ou le jeton"),
        (400, "il refuse"),
        (302, "il ne répond pas"),
    ):
        listmonk.status = status
        editor_client.post(f"{LIST}synchroniser/")
        assert words in said(editor_client)
    listmonk.status = 200
    call_command("tidy_up", verbosity=0)
    assert listmonk.only()["email"] == ADDRESS
    assert "Synchronisé le " in said(editor_client, f"{LIST}{subscriber.pk}/")
    assert ", 1 abonnement." in said(editor_client)
    # Who left while it was down is forgotten there later; until then, the site keeps no address.
    listmonk.status = 503
    with django_capture_on_commit_callbacks(execute=True):
        leave(subscriber)
    assert not Subscriber.objects.exists()
    assert listmonk.subscribers
    listmonk.status = 200
    assert synchronise() == 1
    assert not listmonk.subscribers


def test_who_left_there_leaves_here(listmonk: Listmonk, django_capture_on_commit_callbacks: Carried) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        subscriber, other = subscribed(), subscribed("l'une@courriel.example")
    unsubscribed, shut_out = listmonk.subscribers.values()
    unsubscribed["lists"][0]["subscription_status"] = "unsubscribed"
    shut_out["status"] = "blocklisted"
    # A change made meanwhile does not have them receive it again.
    with django_capture_on_commit_callbacks(execute=True):
        change(subscriber, Preferences("Awa", "fr"))
    assert unsubscribed["lists"][0]["subscription_status"] == "unsubscribed"
    with django_capture_on_commit_callbacks(execute=True):
        assert synchronise() >= 2
    assert not Subscriber.objects.filter(pk__in=[subscriber.pk, other.pk]).exists()
    assert not listmonk.subscribers


def test_without_one_nobody_is_asked_and_one_set_later_learns_all(
    home: HomePage, editor_client: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_newsletter(home)
    server = Listmonk()
    monkeypatch.setattr("requests.request", server.request)
    subscribed()
    assert synchronise() == 0
    assert not ProviderRecord.objects.exists()
    assert "Aucun service d’envoi n’est réglé" in said(editor_client)
    name, options = provider_settings(ENVIRONMENT | {"LISTMONK_LISTS": "fr=3, nl=4"})
    settings.NEWSLETTER_PROVIDER, settings.NEWSLETTER_PROVIDER_OPTIONS = name, options
    assert synchronise() == 1
    assert server.only()["lists"][0]["id"] == 3
    # A language without a list of its own is refused, not sent to another one.
    with_spanish = subscribed("eva@courriel.example", language="es")
    assert synchronise() == 0
    assert ProviderRecord.objects.get(pk=with_spanish.pk).failure == "no_list"


@pytest.mark.parametrize(
    "changes", [{"LISTMONK_URL": "http://lettres.example"}, {"LISTMONK_TOKEN": ""}, {"LISTMONK_LISTS": "trois"}]
)
def test_settings_that_cannot_be_meant_are_refused(changes: dict[str, str]) -> None:
    assert provider_settings(ENVIRONMENT)[1]["lists"] == {"": 3}
    assert provider_settings({}) == ("", {})
    with pytest.raises(ImproperlyConfigured, match="LISTMONK_"):
        provider_settings(ENVIRONMENT | changes)
