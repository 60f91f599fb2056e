"""Who needs a second factor, from when, and what is left to them until they have it."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AbstractUser, Permission
from django.test import Client
from django.urls import reverse
from pytest_django import Settings
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from accounts.models import SecondFactorGrace
from accounts.policy import needs_second_factor
from demo.factories import make_partner, make_partner_index, make_standard
from home.models import HomePage
from tests.accounts.people import code_of, give_recovery_codes, give_totp, make_user, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def required(settings: Settings) -> None:
    """As in production."""
    settings.SECOND_FACTOR_REQUIRED = True


def let_grace_pass(user: AbstractUser) -> None:
    grace = SecondFactorGrace.objects.get_or_create(user=user)[0]
    grace.began_at -= timedelta(days=7)
    grace.save()


def make_editor(name: str = "camille") -> AbstractUser:
    """Somebody who may enter the studio, and nothing else."""
    user = make_user(name, is_superuser=False)
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    return user


def give_page_right(user: AbstractUser, page: object, action: str = "change_page") -> None:
    from django.contrib.auth.models import Group

    group = Group.objects.create(name=f"{user} {action}")
    GroupPagePermission.objects.create(group=group, page=page, permission=Permission.objects.get(codename=action))
    user.groups.add(group)


def test_administrators_need_one() -> None:
    assert needs_second_factor(make_user())


@pytest.mark.parametrize("right", ["add_user", "change_user", "delete_user", "add_group", "change_group"])
def test_who_manages_accounts_needs_one(right: str) -> None:
    user = make_editor()
    assert not needs_second_factor(user)
    user = make_editor("autre")
    user.user_permissions.add(Permission.objects.get(codename=right))
    assert needs_second_factor(user)


@pytest.mark.parametrize("action", ["add_page", "change_page", "publish_page", "lock_page"])
def test_who_may_see_partners_needs_one(home: HomePage, action: str) -> None:
    index = make_partner_index(home)
    make_partner(index)
    below, above = make_editor("dessous"), make_editor("dessus")
    give_page_right(below, index, action)
    give_page_right(above, home, action)
    assert needs_second_factor(below)
    assert needs_second_factor(above)


def test_who_sees_other_pages_only_does_not(home: HomePage) -> None:
    make_partner(make_partner_index(home))
    page = make_standard(home, title="Mentions légales")
    user = make_editor()
    give_page_right(user, page)
    picture = Permission.objects.get(content_type__app_label="media", codename="change_image")
    GroupCollectionPermission.objects.create(
        group=user.groups.get(), collection=Collection.get_first_root_node(), permission=picture
    )
    assert not needs_second_factor(user)


def test_an_account_out_of_use_needs_none() -> None:
    assert not needs_second_factor(make_user(is_active=False))


def test_nobody_needs_one_while_it_is_not_required(settings: Settings, client: Client) -> None:
    settings.SECOND_FACTOR_REQUIRED = False
    user = make_user()
    client.force_login(user)
    let_grace_pass(user)
    assert client.get("/admin/").status_code == 200
    assert "Installer un second facteur" not in text_of(client.get("/admin/"))


def test_the_days_of_grace_are_told(client: Client) -> None:
    client.force_login(make_user())
    said = text_of(client.get("/admin/"))
    assert "Installer un second facteur" in said
    assert "Installez-en un avant le" in said
    assert "Installez-en un avant le" in text_of(client.get(reverse("mfa_index")))


def test_the_days_begin_when_one_is_first_seen(client: Client, settings: Settings) -> None:
    user = make_user()
    user.date_joined -= timedelta(days=400)
    user.save()
    client.force_login(user)
    assert client.get("/admin/").status_code == 200
    settings.SECOND_FACTOR_GRACE_DAYS = 0
    assert client.get("/admin/").status_code == 302


@pytest.mark.parametrize(
    "path", ["/admin/", "/admin/pages/", "/admin/users/", "/admin/account/", "/admin/account/sessions/", "/admin/api/"]
)
def test_after_them_only_its_page_opens(client: Client, path: str) -> None:
    user = make_user()
    client.force_login(user)
    let_grace_pass(user)
    answer = client.get(path, follow=True)
    assert answer.redirect_chain[-1][0] == reverse("mfa_index")
    said = text_of(answer)
    assert "Installez d’abord un second facteur" in said
    assert "Installez l’un des deux ci-dessous" in said


def test_scripts_are_refused_after_them(client: Client) -> None:
    user = make_user()
    client.force_login(user)
    let_grace_pass(user)
    assert client.get("/admin/pages/", headers={"x-requested-with": "XMLHttpRequest"}).status_code == 403


def test_setting_one_up_opens_the_studio(client: Client) -> None:
    from tests.accounts.people import sign_in

    user = make_user()
    let_grace_pass(user)
    assert sign_in(client)["Location"] == "/admin/"
    assert client.get("/admin/")["Location"] == reverse("mfa_index")
    client.get(reverse("mfa_activate_totp"))
    client.post(reverse("mfa_activate_totp"), {"code": code_of(client.session["mfa.totp.secret"])})
    assert client.get("/admin/").status_code == 200


def test_recovery_codes_alone_are_no_second_factor(client: Client) -> None:
    user = make_user()
    give_recovery_codes(user)
    client.force_login(user)
    let_grace_pass(user)
    assert client.get("/admin/")["Location"] == reverse("mfa_index")


def test_who_has_one_is_asked_nothing(client: Client) -> None:
    user = make_user()
    give_totp(user)
    client.force_login(user)
    assert "Installer un second facteur" not in text_of(client.get("/admin/"))
    assert not SecondFactorGrace.objects.exists()


def test_signing_out_stays_possible(client: Client) -> None:
    user = make_user()
    client.force_login(user)
    let_grace_pass(user)
    client.post(reverse("wagtailadmin_logout"))
    assert "_auth_user_id" not in client.session


def test_the_public_pages_ask_nothing(client: Client, home: HomePage) -> None:
    user = make_user()
    client.force_login(user)
    let_grace_pass(user)
    assert client.get(home.url).status_code == 200


def test_production_requires_it() -> None:
    import subprocess
    import sys

    from scripts.check import PRODUCTION

    code = "from django.conf import settings as s; print(s.SECOND_FACTOR_REQUIRED, s.SECOND_FACTOR_GRACE_DAYS)"
    path = {"PYTHONPATH": "site:.", "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-c", code], env={**PRODUCTION, **path, "SECOND_FACTOR_GRACE_DAYS": "3"}, capture_output=True
    )
    assert done.stdout.split() == [b"True", b"3"]
