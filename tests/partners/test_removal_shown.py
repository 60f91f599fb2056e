"""Staff see that a partner was removed wherever they meet it, and lift the removal from there."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localtime

from demo.factories import make_partner
from home.models import HomePage
from partners.models import PartnerPage
from partners.removal import lift, remove
from tests.reading import soup_of

Address = Callable[[PartnerPage], str]


@pytest.fixture
def removed(home: HomePage, communication_user: object) -> PartnerPage:
    page = make_partner(title="Union des tisserandes")
    remove(page, communication_user)
    return PartnerPage.objects.get()


def editor(page: PartnerPage) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def explorer(page: PartnerPage) -> str:
    return reverse("wagtailadmin_explore", args=[page.get_parent().pk])


def removal(page: PartnerPage) -> str:
    return reverse("partner_removal", args=[page.pk])


def done(page: PartnerPage) -> str:
    return reverse("partner_removal_done", args=[page.pk])


@pytest.mark.parametrize("where", [editor, lambda page: reverse("partners:index")], ids=["editor", "list"])
def test_who_removed_it_and_when_instead_of_the_button(
    removed: PartnerPage, editor_client: Client, communication_user: object, where: Address
) -> None:
    shown = soup_of(editor_client.get(where(removed)))
    told = " ".join(shown.select_one(".partner-removed").get_text(" ").split())
    assert (
        f"Retiré d’urgence le {localtime(removed.removals.get().removed_at):%d/%m/%Y} par {communication_user}" in told
    )
    assert "Voir ce qui a été fait" in told
    assert "Lever le retrait" in told
    assert {link["href"] for link in shown.select(".partner-removed a")} == {done(removed), f"{done(removed)}#lift"}
    assert not shown.select(f'a.no[href="{removal(removed)}"]')


def test_the_explorer_leads_to_what_was_done(removed: PartnerPage, editor_client: Client) -> None:
    shown = soup_of(editor_client.get(explorer(removed)))
    button = shown.select_one(f'.actions a[href="{done(removed)}"]')
    assert button.get_text(strip=True) == "Retiré d’urgence"
    label = button["aria-label"].replace("\u00a0", " ")
    assert label == "« Union des tisserandes » a été retiré d’urgence : voir ce qui a été fait"
    assert not shown.select(f'.actions a[href="{removal(removed)}"]')


def test_once_lifted_the_button_is_back(
    removed: PartnerPage, editor_client: Client, communication_user: object
) -> None:
    lift(removed, communication_user)
    for address in (editor(removed), reverse("partners:index"), explorer(removed)):
        shown = soup_of(editor_client.get(address))
        assert not shown.select(".partner-removed"), address
        assert shown.select(f'a.no[href="{removal(removed)}"]'), address


def test_its_removal_leads_to_what_was_done(removed: PartnerPage, editor_client: Client) -> None:
    assert editor_client.get(removal(removed))["Location"] == done(removed)


def test_the_removal_of_what_is_public_all_the_same_is_confirmed(removed: PartnerPage, editor_client: Client) -> None:
    PartnerPage.objects.filter(pk=removed.pk).update(live=True)
    assert editor_client.get(removal(removed)).status_code == 200


def test_the_way_to_lift_it_stands_first(removed: PartnerPage, editor_client: Client) -> None:
    shown = soup_of(editor_client.get(done(removed)))
    link = shown.select_one('a[href="#lift"]')
    assert link.get_text(strip=True) == "Lever le retrait"
    assert link.find_next("h2").get_text(strip=True) == "Adresses désormais fermées"
    assert shown.select_one("#lift").find_next("form")["action"] == reverse("partner_removal_lift", args=[removed.pk])


@pytest.mark.parametrize("where", [lambda page: reverse("partners:index"), explorer], ids=["list", "explorer"])
def test_a_list_reads_removals_once(
    removed: PartnerPage, editor_client: Client, communication_user: object, where: Address
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as queries:
            editor_client.get(where(removed))
        return len([query for query in queries if "partners_partnerremoval" in query["sql"]])

    before = queries()
    for title in ("Fil", "Trame"):
        remove(make_partner(removed.get_parent(), title=title), communication_user)
    assert (before, queries()) == (1, 1)
