"""Signing in with a second factor, and that no door opens without it."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings
from wagtail.models import PageViewRestriction

from accounts.limits import BY_ACCOUNT_AND_ADDRESS
from demo.factories import make_standard
from home.models import HomePage
from tests.accounts.people import (
    HERE,
    PASSWORD,
    code_of,
    give_recovery_codes,
    give_totp,
    is_signed_in,
    make_user,
    sign_in,
    text_of,
)

Capture = DjangoCaptureOnCommitCallbacks
pytestmark = pytest.mark.django_db


def send_code(client: Client, code: str, address: str = HERE) -> str:
    """The words of the answer to a code."""
    answer = client.post(reverse("mfa_authenticate"), {"code": code}, REMOTE_ADDR=address)
    return text_of(answer) if answer.status_code == 200 else answer["Location"]


def test_the_code_is_asked_after_the_password(client: Client) -> None:
    secret = give_totp(make_user())
    assert sign_in(client)["Location"] == reverse("mfa_authenticate")
    assert not is_signed_in(client)
    asked = text_of(client.get(reverse("mfa_authenticate")))
    assert "Second facteur" in asked
    assert "Tapez le code que montre votre application, ou un de vos codes de secours." in asked
    assert "Ce code n’est pas le bon" in send_code(client, "000000" if code_of(secret) != "000000" else "111111")
    assert not is_signed_in(client)
    assert send_code(client, code_of(secret)) == "/admin/"
    assert is_signed_in(client)


def test_the_key_is_read_in_groups_of_four(client: Client) -> None:
    make_user()
    sign_in(client)
    page = BeautifulSoup(client.get(reverse("mfa_activate_totp")).content, "html.parser")
    key = page.select_one(".security__key").get_text()
    assert {len(group) for group in key.split(" ")[:-1]} == {4}
    assert key.replace(" ", "") == client.session["mfa.totp.secret"]


def test_one_comes_back_to_the_page_that_was_asked_for(client: Client) -> None:
    secret = give_totp(make_user())
    sign_in(client, next="/admin/reports/locked/")
    assert send_code(client, code_of(secret)) == "/admin/reports/locked/"


def test_nobody_is_sent_to_another_site(client: Client) -> None:
    secret = give_totp(make_user())
    sign_in(client, next="https://ailleurs.example/")
    assert send_code(client, code_of(secret)) == "/admin/"


def test_a_code_serves_once(client: Client) -> None:
    secret = give_totp(make_user())
    code = code_of(secret)
    sign_in(client)
    assert send_code(client, code) == "/admin/"
    other = Client()
    sign_in(other)
    assert "n’est plus valable" in send_code(other, code)


def test_a_code_serves_once_though_the_cache_forgot(client: Client) -> None:
    from django.core.cache import cache

    secret = give_totp(make_user())
    code = code_of(secret)
    sign_in(client)
    send_code(client, code)
    cache.clear()
    other = Client()
    sign_in(other)
    assert "Ce code a déjà servi" in send_code(other, f"{code[:3]} {code[3:]}")


def test_wrong_codes_are_few(client: Client) -> None:
    secret = give_totp(make_user())
    sign_in(client)
    for _ in range(BY_ACCOUNT_AND_ADDRESS.times):
        send_code(client, "abcdef")
    assert "Trop d’essais manqués" in send_code(client, code_of(secret))
    assert not is_signed_in(client)


def test_signing_in_anew_gives_no_more_codes(client: Client) -> None:
    secret = give_totp(make_user())
    for _ in range(BY_ACCOUNT_AND_ADDRESS.times):
        one = Client()
        sign_in(one)
        send_code(one, "abcdef")
    sign_in(client)
    assert "Trop d’essais manqués" in send_code(client, code_of(secret))


def test_a_recovery_code_opens_once_and_its_owner_hears_of_it(client: Client) -> None:
    user = make_user()
    give_totp(user)
    first, second = give_recovery_codes(user)[:2]
    sign_in(client)
    assert send_code(client, first) == "/admin/"
    assert mail.outbox[0].to == ["chef@solmond.example"]
    assert "Un code de secours de votre compte a été utilisé." in mail.outbox[0].body
    assert HERE in mail.outbox[0].body
    other = Client()
    sign_in(other)
    assert "Ce code n’est pas le bon" in send_code(other, first)
    assert send_code(other, second) == "/admin/"


@pytest.mark.parametrize("door", ["wagtailadmin_login", "account_login", "wagtailcore_login"])
def test_no_page_that_takes_a_password_opens_without_the_code(client: Client, door: str) -> None:
    give_totp(make_user())
    answer = client.post(reverse(door), {"username": "chef", "password": PASSWORD})
    assert answer["Location"] == reverse("mfa_authenticate")
    assert not is_signed_in(client)
    assert client.get("/admin/")["Location"].startswith(reverse("wagtailadmin_login"))


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_nor_those_of_other_languages(client: Client, language: str) -> None:
    give_totp(make_user())
    client.post(f"/{language}/_util/login/", {"username": "chef", "password": PASSWORD})
    assert not is_signed_in(client)


def test_a_password_renewed_by_mail_opens_nothing_without_the_code(client: Client) -> None:
    give_totp(make_user())
    client.post(reverse("wagtailadmin_password_reset"), {"email": "chef@solmond.example"})
    link = next(word for word in mail.outbox[0].body.split() if "/password_reset/" in word)
    form = client.get(link, follow=True)
    new = {"new_password1": "un-tout-autre-mot", "new_password2": "un-tout-autre-mot"}
    client.post(form.request["PATH_INFO"], new)
    assert not is_signed_in(client)
    assert sign_in(client, password="un-tout-autre-mot")["Location"] == reverse("mfa_authenticate")
    assert not is_signed_in(client)


def test_a_reader_of_a_private_page_comes_back_to_it(client: Client, home: HomePage) -> None:
    page = make_standard(home, title="Dossier réservé")
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    secret = give_totp(make_user())
    asked = client.get(page.url)["Location"]
    client.post(asked, {"username": "chef", "password": PASSWORD})
    assert not is_signed_in(client)
    assert send_code(client, code_of(secret)) == page.url
    assert "Dossier réservé" in text_of(client.get(page.url))


def test_no_other_page_of_allauth_answers(client: Client) -> None:
    for path in ("signup/", "password/reset/", "email/", "accounts/login/", "login/code/"):
        assert client.get(f"/{path}").status_code == 404


def test_an_account_out_of_use_does_not_open(client: Client) -> None:
    make_user(is_active=False)
    sign_in(client)
    assert not is_signed_in(client)


def test_secrets_stand_in_the_database_closed(client: Client) -> None:
    from allauth.mfa.models import Authenticator

    secret = give_totp(make_user())
    kept = Authenticator.objects.get().data["secret"]
    assert secret not in kept
    assert kept.startswith("gAAAA")


def test_an_older_key_of_the_site_still_opens_them(settings: Settings, client: Client) -> None:
    secret = give_totp(make_user())
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another-key"
    sign_in(client)
    assert send_code(client, code_of(secret)) == "/admin/"


def test_adding_an_application_for_codes(client: Client, django_capture_on_commit_callbacks: Capture) -> None:
    make_user()
    sign_in(client)
    asked = client.get(reverse("mfa_activate_totp"))
    secret = client.session["mfa.totp.secret"]
    assert secret in text_of(asked).replace(" ", "")
    assert b'src="data:image/svg+xml;base64,' in asked.content
    wrong = client.post(reverse("mfa_activate_totp"), {"code": "abcdef"})
    assert "Ce code n’est pas le bon" in text_of(wrong)
    with django_capture_on_commit_callbacks(execute=True):
        added = client.post(reverse("mfa_activate_totp"), {"code": code_of(secret)})
    said = text_of(client.get(added["Location"]))
    assert "Codes de secours" in said
    codes = client.get(reverse("mfa_download_recovery_codes")).content.decode()
    assert codes.startswith("Codes de secours pour l’atelier de Solidarité Mondiale")
    assert sum(line.isdigit() and len(line) == 8 for line in codes.split()) == 10
    assert "Une application de codes a été ajoutée à votre compte." in mail.outbox[0].body
    page = text_of(client.get(reverse("mfa_index")))
    assert "En service depuis le" in page
    assert "Il reste 10 codes." in page
    client.post(reverse("mfa_deactivate_totp"))
    assert "L’application de codes a été retirée de votre compte." in mail.outbox[-1].body
    assert "Codes de secours" not in text_of(client.get(reverse("mfa_index"))).split("Application de codes", 1)[1]


@pytest.mark.usefixtures("told_templates")
def test_the_application_names_the_site_and_the_account(client: Client) -> None:
    make_user()
    sign_in(client)
    asked = client.get(reverse("mfa_activate_totp"))
    assert asked.context["totp_url"].startswith("otpauth://totp/chef?")
    assert "issuer=Solidarit%C3%A9%20Mondiale" in asked.context["totp_url"]


@pytest.mark.parametrize("name", ["mfa_index", "mfa_activate_totp", "mfa_add_webauthn", "usersessions_list"])
def test_strangers_sign_in_first(client: Client, name: str) -> None:
    assert client.get(reverse(name))["Location"].startswith(reverse("wagtailadmin_login"))


def test_passwords_are_long_and_not_common() -> None:
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError

    for weak in ("laine-rouge", "administrator", "123456789012345", "administrateur-chef"):
        with pytest.raises(ValidationError):
            validate_password(weak, get_user_model()(username="administrateur-chef"))
    validate_password(PASSWORD)


def test_the_code_that_added_an_application_signs_nobody_in(client: Client) -> None:
    make_user()
    sign_in(client)
    client.get(reverse("mfa_activate_totp"))
    code = code_of(client.session["mfa.totp.secret"])
    client.post(reverse("mfa_activate_totp"), {"code": code})
    other = Client()
    sign_in(other)
    assert "Ce code a déjà servi" in send_code(other, code)
    assert not is_signed_in(other)
