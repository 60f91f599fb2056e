"""What the tests of the newsletter share: people who ask for it, and follow the link of its mail."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from uuid import uuid4

from django.http import HttpResponse
from django.test import Client

from core.public_forms.forms import TOKEN
from core.public_forms.guard import FIELD
from newsletter.links import LINKS
from newsletter.models import NewsletterPage, Subscriber
from newsletter.subscribing import Asked, Preferences, ask, confirm
from tests.core.proofs import proof_of_work
from tests.reading import soup_of

ADDRESS = "awa@courriel.example"
Carried = Callable[..., AbstractContextManager[object]]
"""Does what waits for the end of a transaction: `with carried(execute=True)`."""


def send(client: Client, page: NewsletterPage, email: object = ADDRESS, **changes: object) -> HttpResponse:
    """Send the form as a browser does, with its proof of work unless `changes` holds another one."""
    data = {"email": email, "first_name": "Awa", "language": "fr", TOKEN: str(uuid4()), **changes}
    if FIELD not in data:
        data[FIELD] = proof_of_work(client, "newsletter")
    response: HttpResponse = client.post(page.get_url(), data)
    return response


def asked_for(email: str = ADDRESS, themes: tuple[str, ...] = (), language: str = "fr") -> Subscriber:
    """Somebody who asked for the newsletter and did not confirm yet."""
    ask(Asked(email, Preferences("Awa", language, themes), "Oui.", "https://solmond.example/infolettre/", uuid4()))
    return Subscriber.objects.get(address_key=email.casefold())


def subscribed(email: str = ADDRESS, themes: tuple[str, ...] = (), language: str = "fr") -> Subscriber:
    """Somebody who receives it."""
    subscriber = asked_for(email, themes, language)
    confirm(subscriber)
    subscriber.refresh_from_db()
    return subscriber


def open_link(client: Client, subscriber: Subscriber) -> str:
    """Follow the link of the mail; the address of the page that it leads to."""
    response = client.get(f"/suivi/infolettre/{LINKS.token_of(subscriber)}/")
    assert response.status_code == 302
    return str(response.url)


def text_of(response: HttpResponse) -> str:
    """What people read of an answer."""
    return " ".join(soup_of(response).main.get_text(" ").split())
