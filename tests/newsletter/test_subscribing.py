"""Asking for the newsletter, confirming it, changing what comes, leaving: as readers and their mail programs do."""

from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from urllib.parse import urlsplit

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client

from core.models import SiteSettings
from core.public_forms.forms import HONEYPOT, TOKEN
from core.public_forms.guard import FIELD
from demo.factories import make_newsletter, make_theme
from home.models import HomePage
from newsletter import mail_kinds
from newsletter.links import LINKS, one_click_address
from newsletter.models import Consent, NewsletterPage, Subscriber
from newsletter.models.subscriber import hash_of
from newsletter.subscribing import confirm
from newsletter.writing import composed
from tests.newsletter.subscribers import ADDRESS, Carried, asked_for, open_link, send, subscribed, text_of
from tests.reading import read, soup_of

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
WRITTEN = "Nous avons écrit à l’adresse donnée."


@pytest.fixture
def page(home: HomePage) -> NewsletterPage:
    return make_newsletter(home, slug="infolettre", consent="Je veux l’infolettre.\nVraiment.")


def set_to(clock: pytest.MonkeyPatch, moment: datetime) -> None:
    clock.setattr("django.utils.timezone.now", lambda: moment)


def test_it_is_asked_for_confirmed_changed_and_left(
    page: NewsletterPage, client: Client, django_capture_on_commit_callbacks: Carried
) -> None:
    work, peace = make_theme(name="Travail décent"), make_theme(name="Paix")
    form = read(client, page).main
    assert "Je veux l’infolettre." in form.get_text()
    assert "Votre adresse ne sert qu’à l’infolettre" in form.get_text()
    with django_capture_on_commit_callbacks(execute=True):
        response = send(client, page, themes=[work.slug])
    assert WRITTEN in text_of(client.get(response.url))
    (to_confirm,) = mail.outbox
    assert to_confirm.to == [ADDRESS]
    assert "Confirmez par ce lien et son bouton" in to_confirm.body
    assert "Awa" not in to_confirm.body
    assert not Consent.objects.exists()
    # Nothing is begun by opening the link, which programs do by themselves.
    own = open_link(client, Subscriber.objects.get())
    asked = soup_of(client.get(own))
    assert asked.h1.get_text() == "Confirmez votre abonnement"
    assert "Je veux l’infolettre." in asked.main.get_text()
    assert Subscriber.objects.get().state == "asked"
    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(own, {"act": "confirm"})
    assert "vous recevez désormais notre infolettre" in text_of(client.get(response.url))
    assert "Bonjour Awa,\n\nMerci" in mail.outbox[1].body
    assert "Thèmes\u00a0: Travail décent\nLangue\u00a0: français" in mail.outbox[1].body
    consent = Consent.objects.get()
    assert consent.words == "Je veux l’infolettre.\nVraiment."
    assert urlsplit(consent.page).path == "/infolettre/"
    assert consent.address_hash == hash_of("AWA@courriel.example")
    assert client.post(own, {"act": "confirm"}).status_code == 302
    assert Consent.objects.count() == 1
    response = client.post(own, {"act": "change", "first_name": "", "language": "fr", "themes": [peace.slug]})
    assert "Vos choix sont enregistrés." in text_of(client.get(response.url))
    assert [theme.name for theme in Subscriber.objects.get().themes.all()] == ["Paix"]
    assert "Vous ne recevez plus l’infolettre" in text_of(client.post(own, {"act": "leave"}))
    assert not Subscriber.objects.exists()
    assert ADDRESS not in str(Consent.objects.values().get())
    assert client.get(own).status_code == 404


def test_every_mail_is_left_by_one_click_without_a_cookie(
    page: NewsletterPage, django_capture_on_commit_callbacks: Carried
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        subscriber = subscribed()
    for sent in mail.outbox:
        headers = message_from_bytes(sent.message().as_bytes(), policy=default)
        assert headers["List-Unsubscribe"].strip() == f"<{one_click_address(subscriber)}>"
        assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    path = urlsplit(one_click_address(subscriber)).path
    program = Client(enforce_csrf_checks=True)
    assert program.get(path).status_code == 302
    assert Subscriber.objects.exists()
    response = program.post(path, {"List-Unsubscribe": "One-Click"})
    assert response.content.decode() == "Vous ne recevez plus notre infolettre."
    assert not response.cookies
    assert not Subscriber.objects.exists()
    assert Consent.objects.get().left_at
    assert program.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 404


def test_nobody_learns_which_addresses_are_known(
    page: NewsletterPage, client: Client, django_capture_on_commit_callbacks: Carried
) -> None:
    subscribed(themes=(make_theme(name="Paix").slug,))
    with django_capture_on_commit_callbacks(execute=True):
        known, unknown = send(client, page, "AWA@Courriel.example"), send(client, page, "ali@courriel.example")
    assert (known.status_code, known.url) == (unknown.status_code, unknown.url)
    assert known.content == unknown.content
    assert {sent.to[0]: sent.subject for sent in mail.outbox} == {
        ADDRESS: "Vous recevez déjà notre infolettre",
        "ali@courriel.example": "Confirmez que vous voulez notre infolettre",
    }
    # Who asks again in the place of another changes nothing of theirs.
    assert not Subscriber.objects.get(address_key=ADDRESS).every_theme


def test_a_mailbox_is_not_filled_and_robots_are_not_answered(
    page: NewsletterPage, client: Client, django_capture_on_commit_callbacks: Carried
) -> None:
    for _time in range(6):
        with django_capture_on_commit_callbacks(execute=True):
            asked_for()
    with django_capture_on_commit_callbacks(execute=True):
        same = {TOKEN: "c0ffee00-0000-4000-8000-000000000000"}
        send(client, page, "ali@courriel.example", **same)
        send(client, page, "ali@courriel.example", **same)
        send(client, page, "bot@courriel.example", **{HONEYPOT: "https://spam.example"})
    assert [sent.to[0] for sent in mail.outbox] == [ADDRESS] * 3 + ["ali@courriel.example"]
    # Without script no work is done: a few are taken from one place, then none.
    answers = [send(client, page, f"p{number}@courriel.example", **{FIELD: ""}) for number in range(12)]
    assert [answer.status_code for answer in answers] == [302] * 10 + [429] * 2
    assert "Beaucoup de messages sont venus" in text_of(answers[-1])
    assert not Subscriber.objects.filter(address_key="p11@courriel.example").exists()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"email": "awa.courriel.example"}, "adresse"),
        ({"email": "a@courriel.example\nBcc: b@courriel.example"}, "adresse"),
        ({"first_name": "Gagnez sur www.spam.example"}, "Écrivez un nom seul, sans adresse."),
        ({"first_name": "A" * 61}, "60"),
        ({"first_name": "Awa\r\nBcc: tous@courriel.example"}, "Écrivez un nom seul, sans adresse."),
        ({"themes": ["inconnu"]}, "inconnu"),
    ],
)
def test_what_cannot_be_taken_is_said_in_french(
    page: NewsletterPage, client: Client, changes: dict[str, object], said: str
) -> None:
    make_theme()
    soup = soup_of(send(client, page, **{"email": ADDRESS, FIELD: "", **changes}))
    assert soup.title.get_text().startswith("Erreur")
    (error,) = soup.select(".errorlist li")
    assert said in error.get_text()
    assert not Subscriber.objects.exists()


def test_a_name_adds_no_header(page: NewsletterPage, django_capture_on_commit_callbacks: Carried) -> None:
    send(Client(), page, first_name="Awa\r\nX-Ajout: oui", **{FIELD: ""})
    with django_capture_on_commit_callbacks(execute=True):
        confirm(Subscriber.objects.get())
    message = message_from_bytes(mail.outbox[0].message().as_bytes())
    assert "X-Ajout" not in message
    assert "Bonjour Awa X-Ajout: oui," in mail.outbox[0].body


def test_a_mail_names_its_language_as_its_speakers_write_it(db: None) -> None:
    for language, said in (("nl", "Taal: Nederlands"), ("en", "Language: English"), ("es", "Idioma: español")):
        subscriber = subscribed(f"{language}@courriel.example", language=language)
        assert said in composed(subscriber, mail_kinds.WELCOME).body


def test_an_altered_link_opens_nothing(page: NewsletterPage, client: Client) -> None:
    subscriber, other = subscribed(), subscribed("ali@courriel.example")
    token = LINKS.token_of(subscriber)
    swapped = f"{other.pk.hex}~{token.partition('~')[2]}"
    for wrong in (swapped, token[:-1], f"{subscriber.pk.hex}~", LINKS.mark_of(subscriber)):
        assert client.get(f"/suivi/infolettre/{wrong}/").status_code == 404
        assert client.post(f"/suivi/infolettre/{wrong}/desinscription/").status_code == 404
    assert Subscriber.objects.count() == 2


def test_what_is_not_confirmed_goes_and_the_proof_later(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    set_to(monkeypatch, NOW)
    asked_for("ali@courriel.example")
    left = subscribed()
    Client().post(urlsplit(one_click_address(left)).path)
    set_to(monkeypatch, NOW + timedelta(days=3, minutes=1))
    call_command("delete_old_data")
    assert not Subscriber.objects.exists()
    assert Consent.objects.exists()
    set_to(monkeypatch, datetime(2029, 12, 1, tzinfo=UTC))
    call_command("delete_old_data")
    assert not Consent.objects.exists()


def test_every_page_leads_to_the_page_else_to_another_site(home: HomePage, client: Client) -> None:
    settings = SiteSettings.for_site(home.get_site())
    settings.newsletter_url = "https://lettre.example.org/"
    settings.save()
    page = make_newsletter(home, slug="infolettre")
    soup = read(client, home)
    for place in ("footer", ".next"):
        (link,) = soup.select(f"{place} a[href='/infolettre/']")
        assert link.get_text() == "Recevoir l’infolettre"
    own = read(client, page)
    assert own.footer.select_one("a[href='/infolettre/']")["aria-current"] == "page"
    assert not own.select(".next a[href='/infolettre/']")
    page.unpublish()
    assert read(client, home).footer.select("a[href='https://lettre.example.org/']")
