"""Sessions end in time; one sees one's own and ends them; power over accounts asks once more who one is."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import AbstractUser, Permission
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from tests.accounts.people import (
    ELSEWHERE,
    HERE,
    PASSWORD,
    code_of,
    give_totp,
    is_signed_in,
    make_user,
    sessions_of,
    sign_in,
    text_of,
)

Capture = DjangoCaptureOnCommitCallbacks
pytestmark = pytest.mark.django_db
HALF_AN_HOUR = 30 * 60
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
def user() -> AbstractUser:
    return make_user()


def grow_old(client: Client, seconds: float) -> None:
    """Have the proofs of a session been given so long ago."""
    session = client.session
    for proof in session["account_authentication_methods"]:
        proof["at"] -= seconds
    session.save()


def test_a_session_ends_twelve_hours_after_it_began(client: Client, user: AbstractUser) -> None:
    before = timezone.now()
    sign_in(client)
    ends = Session.objects.get(pk=client.session.session_key).expire_date
    assert before <= ends - timedelta(hours=12) <= timezone.now()
    session = client.session
    session["touched"] = True
    session.save()
    assert Session.objects.get(pk=session.session_key).expire_date == ends
    assert client.cookies["sessionid"]["max-age"] <= 12 * 3600
    Session.objects.update(expire_date=timezone.now())
    assert client.get("/admin/")["Location"].startswith(reverse("wagtailadmin_login"))


def test_one_sees_ones_own_sessions_only(client: Client, user: AbstractUser) -> None:
    make_user("autre")
    sign_in(Client(), "autre", address="203.0.113.99")
    sign_in(Client(headers={"user-agent": FIREFOX}), address=ELSEWHERE)
    sign_in(client)
    said = text_of(client.get(reverse("usersessions_list")))
    assert "Firefox, Linux" in said
    assert f"de l’adresse {ELSEWHERE}" in said
    assert f"de l’adresse {HERE}" in said
    assert said.count("Cette session") == 1
    assert "203.0.113.99" not in said


def test_one_ends_another_session(client: Client, user: AbstractUser) -> None:
    first, second = Client(), Client()
    sign_in(first)
    ended = sessions_of(user)[0]
    sign_in(second)
    sign_in(client)
    done = client.post(reverse("usersessions_list"), {"session": ended.pk}, follow=True)
    assert "La session est terminée." in text_of(done)
    assert first.get("/admin/").status_code == 302
    assert second.get("/admin/").status_code == 200


def test_one_ends_all_others(client: Client, user: AbstractUser) -> None:
    first, second = Client(), Client()
    sign_in(first)
    sign_in(second)
    sign_in(client)
    client.post(reverse("usersessions_list"))
    assert [one.get("/admin/").status_code for one in (first, second, client)] == [302, 302, 200]


def test_ending_all_others_is_offered_only_where_there_are_others(client: Client, user: AbstractUser) -> None:
    sign_in(client)
    assert "Terminer toutes les autres sessions" not in text_of(client.get(reverse("usersessions_list")))
    sign_in(Client())
    assert "Terminer toutes les autres sessions" in text_of(client.get(reverse("usersessions_list")))


def test_second_factors_come_first_in_the_account(client: Client, user: AbstractUser) -> None:
    sign_in(client)
    actions = BeautifulSoup(client.get(reverse("wagtailadmin_account")).content, "html.parser").select("#tab-actions a")
    assert actions[0].get_text(strip=True) == "Sécurité et second facteur"
    page = BeautifulSoup(client.get(actions[0]["href"]).content, "html.parser").main
    assert [heading.get_text(strip=True) for heading in page.select("h1")] == ["Sécurité et second facteur"]


@pytest.mark.parametrize("number", ["", "x", "-1", "²", "9" * 30])
def test_nobody_ends_the_sessions_of_others(client: Client, user: AbstractUser, number: str) -> None:
    make_user("autre")
    theirs = Client()
    sign_in(theirs, "autre")
    key = theirs.session.session_key
    sign_in(client)
    number = number or str(next(one.pk for one in sessions_of(type(user).objects.get(username="autre"))))
    client.post(reverse("usersessions_list"), {"session": number})
    assert Session.objects.filter(pk=key).exists()


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("wagtailusers_users:add", []),
        ("wagtailusers_users:edit", ["PK"]),
        ("wagtailusers_users:delete", ["PK"]),
        ("wagtailusers_groups:add", []),
        ("wagtail_bulk_action", ["auth", "user", "delete"]),
        ("wagtail_bulk_action", ["auth", "user", "assign_role"]),
        ("mfa_activate_totp", []),
        ("mfa_add_webauthn", []),
    ],
)
def test_power_over_accounts_asks_who_one_is(client: Client, user: AbstractUser, name: str, args: list) -> None:
    sign_in(client)
    address = reverse(name, args=[user.pk if arg == "PK" else arg for arg in args])
    asked = reverse("account_reauthenticate")
    assert not client.get(address).get("Location", "").startswith(asked)
    grow_old(client, HALF_AN_HOUR)
    for send in (client.get, client.post):
        assert send(address)["Location"].startswith(asked)


def test_scripts_are_refused_rather_than_asked(client: Client, user: AbstractUser) -> None:
    sign_in(client)
    grow_old(client, HALF_AN_HOUR)
    address = reverse("wagtailusers_users:add")
    assert client.get(address, headers={"x-requested-with": "XMLHttpRequest"}).status_code == 403


@pytest.mark.parametrize("name", ["wagtailusers_users:index", "wagtailusers_groups:index", "wagtailadmin_home"])
def test_what_is_only_read_does_not(client: Client, user: AbstractUser, name: str) -> None:
    sign_in(client)
    grow_old(client, HALF_AN_HOUR)
    assert client.get(reverse(name)).status_code == 200


def test_confirming_leads_back_and_holds_for_half_an_hour(client: Client, user: AbstractUser) -> None:
    sign_in(client)
    grow_old(client, HALF_AN_HOUR)
    address = reverse("wagtailusers_users:add")
    asked = client.get(address)["Location"]
    said = text_of(client.get(asked))
    assert "Confirmez que c’est vous" in said
    assert "cela vaut une demi-heure" in said
    wrong = client.post(asked, {"password": "faux"})
    assert "Mot de passe incorrect." in text_of(wrong)
    assert client.post(asked, {"password": PASSWORD})["Location"] == address
    assert client.get(address).status_code == 200
    grow_old(client, HALF_AN_HOUR)
    assert client.get(address).status_code == 302


LOST = "Rien n’a été enregistré : refaites votre modification."


def test_a_form_sent_too_late_is_told_to_be_lost(client: Client, user: AbstractUser) -> None:
    sign_in(client)
    address = reverse("wagtailusers_users:edit", args=[user.pk])
    assert client.get(address).status_code == 200
    grow_old(client, HALF_AN_HOUR)
    asked = client.post(address, {"first_name": "Autre"})["Location"]
    assert client.post(asked, {"password": PASSWORD})["Location"] == address
    assert LOST not in text_of(client.get(reverse("wagtailadmin_home")))
    assert LOST in text_of(client.get(address))
    assert LOST not in text_of(client.get(address))


def test_nothing_is_lost_by_who_only_opens_a_page(client: Client, user: AbstractUser) -> None:
    sign_in(client)
    grow_old(client, HALF_AN_HOUR)
    address = reverse("wagtailusers_users:edit", args=[user.pk])
    client.post(client.get(address)["Location"], {"password": PASSWORD})
    assert LOST not in text_of(client.get(address))


def test_confirming_is_typed_at_once_or_given_up(client: Client, user: AbstractUser) -> None:
    sign_in(client)
    grow_old(client, HALF_AN_HOUR)
    page = BeautifulSoup(client.get(reverse("wagtailusers_users:add"), follow=True).content, "html.parser").main
    assert page.select_one("input[autofocus]")["name"] == "password"
    assert page.find("a", string="Annuler")["href"] == reverse("wagtailadmin_home")
    assert "permet de changer des comptes" in page.get_text()


def test_confirming_by_a_code(client: Client, user: AbstractUser) -> None:
    secret = give_totp(user)
    client.force_login(user)
    address = reverse("wagtailusers_users:add")
    asked = client.get(address)["Location"]
    assert "Par un code" in text_of(client.get(asked))
    by_code = asked.replace(reverse("account_reauthenticate"), reverse("mfa_reauthenticate"))
    assert "Ce code n’est pas le bon" in text_of(client.post(by_code, {"code": "abcdef"}))
    assert client.post(by_code, {"code": code_of(secret)})["Location"] == address
    assert client.get(address).status_code == 200


def test_guessing_there_counts_too(client: Client, user: AbstractUser) -> None:
    client.force_login(user)
    for _ in range(5):
        client.post(reverse("account_reauthenticate"), {"password": "faux"})
    refused = client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    assert "Trop d’essais manqués" in text_of(refused)


def test_the_proof_of_one_account_is_not_that_of_another(client: Client, user: AbstractUser) -> None:
    sign_in(client)
    session = client.session
    session["account_authentication_methods_user"] = "999"
    session.save()
    assert client.get(reverse("wagtailusers_users:add")).status_code == 302


def account_form(user: AbstractUser, **changes: str) -> dict[str, str]:
    form = {
        "name_email-first_name": "Chef",
        "name_email-last_name": "Cuisinier",
        "name_email-email": user.email,
        "theme-theme": "system",
        "theme-contrast": "system",
        "theme-density": "default",
        "theme-keyboard_shortcuts": "on",
    }
    return {**form, **changes}


def test_a_new_password_is_told_and_keeps_this_session_only(
    client: Client,
    user: AbstractUser,
    django_capture_on_commit_callbacks: Capture,
) -> None:
    other = Client()
    sign_in(other)
    sign_in(client)
    new = "un-tout-autre-mot"
    sent = account_form(
        user,
        **{"password-old_password": PASSWORD, "password-new_password1": new, "password-new_password2": new},
    )
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("wagtailadmin_account"), sent)
    assert "Le mot de passe de votre compte a été changé." in mail.outbox[0].body
    assert other.get("/admin/").status_code == 302
    assert "Cette session" in text_of(client.get(reverse("usersessions_list")))


def test_a_new_account_is_told_nothing(django_capture_on_commit_callbacks: Capture) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        make_user("neuf")
    assert mail.outbox == []


def test_a_new_address_is_told_at_the_old_one(client: Client, user: AbstractUser) -> None:
    sign_in(client)
    client.post(reverse("wagtailadmin_account"), account_form(user, **{"name_email-email": "neuf@solmond.example"}))
    assert mail.outbox[0].to == ["chef@solmond.example"]
    assert "L’adresse électronique de votre compte a été changée." in mail.outbox[0].body


@pytest.mark.parametrize(
    "changes",
    [
        {"name_email-email": "voleur@ailleurs.example"},
        {"password-old_password": PASSWORD, "password-new_password1": "un-tout-autre-mot"},
    ],
)
def test_an_old_session_changes_neither(client: Client, user: AbstractUser, changes: dict[str, str]) -> None:
    sign_in(client)
    grow_old(client, HALF_AN_HOUR)
    answer = client.post(reverse("wagtailadmin_account"), account_form(user, **changes))
    assert answer["Location"].startswith(reverse("account_reauthenticate"))
    user.refresh_from_db()
    assert user.email == "chef@solmond.example"
    assert user.check_password(PASSWORD)
    client.post(reverse("wagtailadmin_account"), account_form(user))
    user.refresh_from_db()
    assert user.first_name == "Chef"


def test_the_account_page_leads_to_both(client: Client) -> None:
    user = make_user("camille", is_superuser=False)
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    links = client.get(reverse("wagtailadmin_account")).content.decode()
    assert reverse("mfa_index") in links
    assert reverse("usersessions_list") in links


def test_a_mail_server_that_fails_stops_nothing(
    client: Client, user: AbstractUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(mail: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr("django.core.mail.EmailMessage.send", fail)
    sign_in(client)
    client.post(reverse("wagtailadmin_account"), account_form(user, **{"name_email-email": "neuf@solmond.example"}))
    user.refresh_from_db()
    assert user.email == "neuf@solmond.example"


def test_sessions_that_ended_are_forgotten_with_their_address(client: Client, user: AbstractUser) -> None:
    from allauth.usersessions.models import UserSession

    sign_in(client)
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    sign_in(Client())
    UserSession.objects.create(user=user, ip=HERE, session_key="gone", user_agent="")
    call_command("delete_old_sign_ins")
    assert UserSession.objects.count() == 1


def test_a_link_to_the_way_out_ends_no_session(client: Client) -> None:
    make_user()
    sign_in(client)
    refused = client.get(reverse("wagtailadmin_logout"))
    assert (refused.status_code, dict(refused.cookies)) == (405, {})
    assert is_signed_in(client)
    left = client.post(reverse("wagtailadmin_logout"))
    assert left.cookies["sessionid"].value == ""
    assert not is_signed_in(client)
