"""What is sent in place of a passkey's answer; the passkeys themselves are tried in a browser."""

import base64
import json

import pytest
from allauth.mfa.models import Authenticator
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from accounts.limits import PASSKEYS_BY_ADDRESS
from tests.accounts.people import ELSEWHERE, HERE, give_totp, is_signed_in, make_user, sign_in, text_of

pytestmark = pytest.mark.django_db

UNKNOWN = "Cette clé d’accès n’est pas connue ici"


def handle(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def answer(**changes: object) -> dict:
    response = {"clientDataJSON": "e30", "authenticatorData": "AA", "signature": "AA", "userHandle": handle("1")}
    return {"id": "AA", "rawId": "AA", "type": "public-key", "response": {**response, **changes}}


DATA = base64.urlsafe_b64encode(
    json.dumps({"type": "webauthn.get", "challenge": "AA", "origin": "http://localhost"}).encode()
).decode()
NO_ANSWERS = [
    "",
    "x",
    "null",
    "1",
    "[]",
    "{}",
    '"text"',
    '{"response": 1}',
    '{"response": {"userHandle": 1}}',
    "[" * 100_000,
    '{"a":' * 5_000,
    json.dumps({"id": "A" * 30_000}),
    json.dumps(answer()),
    json.dumps(answer(userHandle=None)),
    json.dumps(answer(userHandle="é")),
    json.dumps(answer(userHandle=handle("9" * 40))),
    json.dumps(answer(clientDataJSON=DATA)),
    json.dumps(answer(clientDataJSON=DATA, authenticatorData="A" * 80)),
    json.dumps(answer(clientDataJSON=DATA, authenticatorData="A" * 43 + "BAAAAAAA")),
    json.dumps({**answer(), "id": 1, "rawId": []}),
]


@pytest.mark.parametrize("sent", NO_ANSWERS, ids=range(len(NO_ANSWERS)))
def test_what_is_no_answer_opens_nothing_and_breaks_nothing(client: Client, sent: str) -> None:
    make_user()
    client.get(reverse("mfa_login_webauthn"), headers={"accept": "application/json"})
    told = client.post(reverse("mfa_login_webauthn"), {"credential": sent}, follow=True)
    assert told.status_code == 200
    assert UNKNOWN in text_of(told)
    assert not is_signed_in(client)


@pytest.mark.parametrize("sent", NO_ANSWERS, ids=range(len(NO_ANSWERS)))
def test_nor_after_the_password(client: Client, sent: str) -> None:
    give_totp(make_user())
    sign_in(client)
    client.get(reverse("mfa_authenticate"))
    told = client.post(reverse("mfa_authenticate"), {"credential": sent})
    assert UNKNOWN in text_of(told)
    assert not is_signed_in(client)


@pytest.mark.parametrize("sent", NO_ANSWERS, ids=range(len(NO_ANSWERS)))
def test_nor_makes_a_passkey(client: Client, sent: str) -> None:
    make_user()
    sign_in(client)
    client.get(reverse("mfa_add_webauthn"))
    told = client.post(reverse("mfa_add_webauthn"), {"name": "Clé", "credential": sent})
    assert UNKNOWN in text_of(told)
    assert not Authenticator.objects.exists()


@pytest.mark.parametrize("code", ["", "é", "１２３４５６", "\x00", "-1", "0" * 5000, "1 2 3", "²" * 6])
def test_codes_that_are_none_open_nothing(client: Client, code: str) -> None:
    give_totp(make_user())
    sign_in(client)
    told = client.post(reverse("mfa_authenticate"), {"code": code}, REMOTE_ADDR=HERE)
    assert told.status_code == 200
    assert not is_signed_in(client)


@pytest.mark.usefixtures("told_templates")
def test_a_key_that_is_asked_for_must_know_its_owner(client: Client) -> None:
    """By a finger, a face or a PIN: else whoever finds it would sign in."""
    make_user()
    sign_in(client)
    options = client.get(reverse("mfa_add_webauthn")).context["js_data"]["creation_options"]["publicKey"]
    assert options["authenticatorSelection"]["userVerification"] == "required"
    assert options["authenticatorSelection"]["residentKey"] == "required"
    assert options["rp"]["name"] == "Solidarité Mondiale"


def test_one_address_asks_only_so_often(client: Client) -> None:
    counter = PASSKEYS_BY_ADDRESS.on(ELSEWHERE)
    for _ in range(PASSKEYS_BY_ADDRESS.times):
        counter.take()
    refused = client.get(reverse("mfa_login_webauthn"), REMOTE_ADDR=ELSEWHERE, follow=True)
    assert "Trop d’essais depuis votre adresse." in text_of(refused)
    open_to_others = client.get(reverse("mfa_login_webauthn"), headers={"accept": "application/json"}, REMOTE_ADDR=HERE)
    assert "request_options" in open_to_others.json()


def test_renaming_a_passkey_is_asked_in_french(client: Client) -> None:
    user = make_user()
    sign_in(client)
    key = Authenticator.objects.create(user=user, type=Authenticator.Type.WEBAUTHN, data={"name": "Bureau"})
    page = BeautifulSoup(client.get(reverse("mfa_edit_webauthn", args=[key.pk])).content, "html.parser")
    assert page.select_one("label[for=id_name]").get_text(strip=True).startswith("Nom")
