"""Wrong passwords are few, whoever asks; nobody who guesses elsewhere shuts the owner out."""

from datetime import timedelta

import pytest
from django.contrib.auth import authenticate
from django.core import mail
from django.test import Client, RequestFactory
from django.urls import reverse

from accounts.counting import Limit, take_all
from accounts.limits import BY_ACCOUNT, BY_ACCOUNT_AND_ADDRESS, BY_ADDRESS, BY_DEVICE, RESETS_BY_ADDRESS
from core.models import LimitCount
from tests.accounts.people import ELSEWHERE, HERE, PASSWORD, is_signed_in, make_user, sign_in, text_of

pytestmark = pytest.mark.django_db
THREE = Limit("three", 3, timedelta(minutes=10))


def after(minutes: float) -> None:
    """Have that much time gone by for what was counted."""
    for row in LimitCount.objects.all():
        row.expires_at -= timedelta(minutes=minutes)
        row.save()


def address(number: int) -> str:
    return f"203.0.{number // 250}.{number % 250 + 1}"


def test_only_so_many_in_a_window_which_ends_by_the_clock() -> None:
    counter = THREE.on("a")
    assert [counter.take() for _ in range(5)] == [True, True, True, False, False]
    assert THREE.on("b").take()
    after(5)
    assert not counter.take()  # what is refused prolongs nothing
    after(5)
    assert [counter.take() for _ in range(4)] == [True, True, True, False]


def test_counted_in_all_or_in_none() -> None:
    full, free = THREE.on("full"), THREE.on("free")
    for _ in range(3):
        full.take()
    for _ in range(9):
        assert take_all([free, full]) == full
    assert free.take()


def test_what_is_kept_tells_no_name_and_no_address(client: Client) -> None:
    make_user()
    sign_in(client, password="faux")
    assert LimitCount.objects.count() == 3
    for row in LimitCount.objects.all():
        assert "chef" not in row.key
        assert HERE not in row.key


def test_one_who_guesses_is_stopped_even_with_the_right_password(client: Client) -> None:
    make_user()
    for _ in range(BY_ACCOUNT_AND_ADDRESS.times):
        assert "ne correspondent à aucun" in text_of(sign_in(client, password="faux"))
    refused = sign_in(client)
    assert "Trop d’essais manqués. Réessayez dans 15 minutes" in text_of(refused)
    assert "ouvre tout de suite le navigateur où il est demandé et choisi" in text_of(refused)
    assert not is_signed_in(client)
    after(15)
    sign_in(client)
    assert is_signed_in(client)


def test_the_owner_signs_in_meanwhile_from_elsewhere(client: Client) -> None:
    make_user()
    for _ in range(BY_ACCOUNT_AND_ADDRESS.times + 3):
        sign_in(Client(), password="faux", address=ELSEWHERE)
    sign_in(client)
    assert is_signed_in(client)


def test_the_owner_signs_in_from_the_very_address_with_a_browser_that_did_before(client: Client) -> None:
    make_user()
    sign_in(client)
    client.post(reverse("wagtailadmin_logout"))
    for _ in range(BY_ACCOUNT_AND_ADDRESS.times + 3):
        sign_in(Client(), password="faux")
    sign_in(client)
    assert is_signed_in(client)


def test_a_known_browser_guesses_no_more_than_others(client: Client) -> None:
    make_user()
    sign_in(client)
    known = client.cookies["known_device"].value
    client.logout()
    client.cookies["known_device"] = known
    for _ in range(BY_DEVICE.times):
        sign_in(client, password="faux")
    assert "Trop d’essais manqués" in text_of(sign_in(client))


def test_a_known_browser_is_known_to_its_account_only(client: Client) -> None:
    make_user()
    make_user("autre")
    sign_in(client)
    for _ in range(BY_ACCOUNT_AND_ADDRESS.times):
        sign_in(client, "autre", "faux")
    assert "Trop d’essais manqués" in text_of(sign_in(client, "autre"))


def test_a_forged_or_outdated_cookie_makes_no_known_browser(client: Client) -> None:
    user = make_user()
    sign_in(client)
    known = client.cookies["known_device"].value
    user.set_password("un-tout-autre-mot")
    user.save()
    for value in (known, known[:-1] + "x", "x"):
        thief = Client()
        thief.cookies["known_device"] = value
        for _ in range(BY_ACCOUNT_AND_ADDRESS.times):
            sign_in(thief, password="faux", address=ELSEWHERE)
        assert "Trop d’essais manqués" in text_of(sign_in(thief, password="un-tout-autre-mot", address=ELSEWHERE))


def test_one_address_tries_only_so_many_accounts(client: Client) -> None:
    make_user()
    for number in range(BY_ADDRESS.times):
        sign_in(client, f"nom-{number}", "faux", ELSEWHERE)
    assert "Trop d’essais manqués" in text_of(sign_in(client, address=ELSEWHERE))
    sign_in(client)
    assert is_signed_in(client)


def test_signing_in_oneself_gives_an_address_no_more_tries(client: Client) -> None:
    make_user("complice")
    for number in range(BY_ADDRESS.times):
        sign_in(client, f"nom-{number}", "faux", ELSEWHERE)
        sign_in(Client(), "complice", address=ELSEWHERE)
    assert "Trop d’essais manqués" in text_of(sign_in(Client(), "encore", "faux", ELSEWHERE))


def test_many_addresses_try_one_account_only_so_often_and_its_owner_is_known(client: Client) -> None:
    make_user()
    sign_in(client)
    client.post(reverse("wagtailadmin_logout"))
    for number in range(BY_ACCOUNT.times):
        sign_in(Client(), password="faux", address=address(number))
    assert "Trop d’essais manqués" in text_of(sign_in(Client(), address=address(9000)))
    sign_in(client)
    assert is_signed_in(client)


def test_a_password_renewed_by_mail_opens_a_new_browser_meanwhile(client: Client) -> None:
    make_user()
    for number in range(BY_ACCOUNT.times):
        sign_in(Client(), password="faux", address=address(number))
    client.post(reverse("wagtailadmin_password_reset"), {"email": "chef@solmond.example"})
    link = next(word for word in mail.outbox[0].body.split() if "/password_reset/" in word)
    form = client.get(link, follow=True)
    new = {"new_password1": "un-tout-autre-mot", "new_password2": "un-tout-autre-mot"}
    client.post(form.request["PATH_INFO"], new)
    assert not is_signed_in(client)  # the second factor is still to be asked
    sign_in(client, password="un-tout-autre-mot")
    assert is_signed_in(client)


def test_accounts_that_do_not_exist_are_refused_alike(client: Client) -> None:
    for _ in range(BY_ACCOUNT_AND_ADDRESS.times):
        assert "ne correspondent à aucun" in text_of(sign_in(client, "personne", "faux"))
    assert "Trop d’essais manqués" in text_of(sign_in(client, "personne", "faux"))


@pytest.mark.parametrize("way", ["CHEF", "ｃｈｅｆ", " chef"])
def test_other_ways_to_write_a_name_count_as_one(way: str) -> None:
    request = RequestFactory().post("/", REMOTE_ADDR=HERE)
    for _ in range(BY_ACCOUNT_AND_ADDRESS.times):
        authenticate(request, username="chef", password="faux")
    assert not hasattr(request, "refused_by")
    authenticate(request, username=way, password="faux")
    assert hasattr(request, "refused_by") is (way.strip() == way)


def test_readers_of_private_pages_are_counted_too(client: Client) -> None:
    make_user()
    page = reverse("wagtailcore_login")
    for _ in range(BY_ACCOUNT_AND_ADDRESS.times):
        client.post(page, {"username": "chef", "password": "faux"}, REMOTE_ADDR=HERE)
    refused = client.post(page, {"username": "chef", "password": PASSWORD}, REMOTE_ADDR=HERE)
    assert "Trop d’essais manqués" in text_of(refused)
    assert "Trop d’essais manqués" in text_of(sign_in(client))


def test_an_ipv6_connection_is_one_address(client: Client) -> None:
    make_user()
    for number in range(BY_ACCOUNT_AND_ADDRESS.times):
        sign_in(client, password="faux", address=f"2001:db8:1:2:{number}::9")
    assert "Trop d’essais manqués" in text_of(sign_in(client, address="2001:db8:1:2:ffff::1"))
    sign_in(client, address="2001:db8:1:3::1")
    assert is_signed_in(client)


def test_mails_to_renew_a_password_are_few(client: Client) -> None:
    make_user()
    page = reverse("wagtailadmin_password_reset")
    for number in range(6):
        client.post(page, {"email": "Chef@solmond.example"}, REMOTE_ADDR=address(number))
    assert len(mail.outbox) == 3
    for number in range(RESETS_BY_ADDRESS.times):
        client.post(page, {"email": f"{number}@solmond.example"}, REMOTE_ADDR=ELSEWHERE)
    refused = client.post(page, {"email": "chef@solmond.example"}, REMOTE_ADDR=ELSEWHERE)
    assert "Trop d’essais manqués" in text_of(refused)
