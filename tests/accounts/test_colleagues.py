"""Helping somebody who lost every second factor."""

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import AbstractUser, Permission
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from pytest_django import Settings
from wagtail.models import ModelLogEntry

from tests.accounts.people import code_of, give_recovery_codes, give_totp, is_signed_in, make_user, sign_in, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def colleague() -> AbstractUser:
    user = make_user("camille", is_superuser=False, first_name="Camille")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    give_totp(user)
    give_recovery_codes(user)
    return user


def address_of(user: AbstractUser) -> str:
    return reverse("accounts_remove_factors", args=[user.pk])


def test_an_administrator_takes_the_factors_away(client: Client, colleague: AbstractUser) -> None:
    make_user()
    sign_in(client)
    assert address_of(colleague) in client.get(reverse("wagtailusers_users:index")).content.decode()
    said = text_of(client.get(address_of(colleague)))
    assert "Ne le faites que si vous avez la certitude que Camille le demande" in said
    assert Authenticator.objects.count() == 2
    done = client.post(address_of(colleague), follow=True)
    assert "Camille peut maintenant se connecter avec son seul mot de passe." in text_of(done)
    assert not Authenticator.objects.exists()
    assert "a retiré les seconds facteurs de votre compte" in mail.outbox[0].body
    assert mail.outbox[0].to == ["camille@solmond.example"]
    entry = ModelLogEntry.objects.get(action="accounts.remove_factors")
    assert (entry.user.username, entry.object_id) == ("chef", str(colleague.pk))
    assert "n’a pas de second facteur" in text_of(client.get(address_of(colleague)))


def test_the_sessions_of_the_colleague_end(client: Client, colleague: AbstractUser) -> None:
    make_user()
    sign_in(client)
    theirs = Client()
    Authenticator.objects.all().delete()
    sign_in(theirs, "camille")
    assert theirs.get("/admin/").status_code == 200
    client.post(address_of(colleague))
    assert theirs.get("/admin/").status_code == 302


def test_no_new_days_of_grace_come_with_it(client: Client, colleague: AbstractUser, settings: Settings) -> None:
    from datetime import timedelta

    settings.SECOND_FACTOR_REQUIRED = True
    secret = give_totp(make_user())
    colleague.is_superuser = True
    colleague.date_joined -= timedelta(days=30)
    colleague.save()
    sign_in(client)
    client.post(reverse("mfa_authenticate"), {"code": code_of(secret)})
    client.post(address_of(colleague))
    theirs = Client()
    sign_in(theirs, "camille")
    assert theirs.get("/admin/")["Location"] == reverse("mfa_index")


def test_it_asks_who_one_is_first(client: Client, colleague: AbstractUser) -> None:
    client.force_login(make_user())
    for send in (client.get, client.post):
        assert send(address_of(colleague))["Location"].startswith(reverse("account_reauthenticate"))
    assert Authenticator.objects.count() == 2


def test_who_manages_users_helps_but_not_administrators(client: Client, colleague: AbstractUser) -> None:
    helper = make_user("aide", is_superuser=False)
    helper.user_permissions.add(*Permission.objects.filter(codename__in=("access_admin", "change_user")))
    chief = make_user()
    give_totp(chief)
    sign_in(client, "aide")
    assert address_of(chief) not in client.get(reverse("wagtailusers_users:index")).content.decode()
    client.post(address_of(chief))
    assert Authenticator.objects.filter(user=chief).exists()
    client.post(address_of(colleague))
    assert not Authenticator.objects.filter(user=colleague).exists()


def test_others_do_not_help(client: Client, colleague: AbstractUser) -> None:
    other = make_user("autre", is_superuser=False)
    other.user_permissions.add(Permission.objects.get(codename="access_admin"))
    sign_in(client, "autre")
    client.post(address_of(colleague))
    assert Authenticator.objects.count() == 2


def test_nobody_takes_all_of_ones_own_away_at_once(client: Client) -> None:
    chief = make_user()
    sign_in(client)
    give_totp(chief)
    client.post(address_of(chief))
    assert Authenticator.objects.exists()


def test_the_command_helps_the_last_administrator(client: Client, capsys: pytest.CaptureFixture[str]) -> None:
    chief = make_user()
    give_totp(chief)
    call_command("remove_factors", "chef")
    assert "«\xa0chef\xa0» peut maintenant se connecter avec son seul mot de passe." in capsys.readouterr().out
    assert len(mail.outbox) == 1
    sign_in(client)
    assert is_signed_in(client)
    with pytest.raises(CommandError, match="Il n’y a pas de compte «\xa0personne\xa0»"):
        call_command("remove_factors", "personne")
