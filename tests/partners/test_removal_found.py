"""The emergency removal stands where it is looked for in a hurry: at most three steps, by keyboard, without script."""

import pytest
from bs4 import BeautifulSoup, Tag
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission

from demo.factories import make_partner, make_standard
from home.models import HomePage
from partners.models import PartnerPage


@pytest.fixture
def partner(home: HomePage) -> PartnerPage:
    return make_partner(title="Union des tisserandes", acronym="UDT", reference="P-0042", name_protected=True)


def soup(client: Client, url: str) -> BeautifulSoup:
    answer = client.get(url, follow=True)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def link_to(page: BeautifulSoup, partner: PartnerPage) -> Tag:
    found = page.find("a", href=reverse("partner_removal", args=[partner.pk]), class_="button")
    assert found
    return found


def spoken(element: Tag | None) -> str:
    """What a screen reader calls an element."""
    assert element
    return str(element.get("aria-label") or " ".join(element.get_text(" ").split()))


@pytest.mark.parametrize("asked", ["tisserandes", "UNION DES", "udt", "p-0042", "tisserandes union"])
def test_find_confirm_done(partner: PartnerPage, editor_client: Client, asked: str) -> None:
    dashboard = soup(editor_client, reverse("wagtailadmin_home"))
    form = dashboard.find("form", action=reverse("partner_removal_search"))
    assert form["method"] == "get"
    assert form.find("label", attrs={"for": form.find("input")["id"]})
    answer = editor_client.get(form["action"], {form.find("input")["name"]: asked}, follow=True)
    confirmation = BeautifulSoup(answer.content, "html.parser").main
    button = confirmation.find("button", autofocus=True)
    assert spoken(button) == "Retirer maintenant « Union des tisserandes »"
    answer = editor_client.post(answer.request["PATH_INFO"], follow=True)
    done = BeautifulSoup(answer.content, "html.parser").main
    assert done.find("h1", autofocus=True, tabindex="-1")
    assert not PartnerPage.objects.get().live


def test_names_are_found_in_their_own_script(home: HomePage, editor_client: Client) -> None:
    partner = make_partner(title="اتحاد الفلاحين", name_protected=True)
    make_partner(title="Autre mouvement")
    answer = editor_client.get(reverse("partner_removal_search"), {"nom": "الفلاحين"})
    assert answer["Location"] == reverse("partner_removal", args=[partner.pk])


def test_several_are_offered_by_their_real_names(partner: PartnerPage, editor_client: Client) -> None:
    other = make_partner(title="Union des potières")
    page = soup(editor_client, f"{reverse('partner_removal_search')}?nom=union")
    assert spoken(link_to(page, partner)) == "Retirer « Union des tisserandes »"
    assert spoken(link_to(page, other)) == "Retirer « Union des potières »"
    assert page.main.find("a", autofocus=True)


def test_nothing_found_is_said(partner: PartnerPage, editor_client: Client) -> None:
    page = soup(editor_client, f"{reverse('partner_removal_search')}?nom=potieres")
    assert "Aucun partenaire" in page.main.find(role="alert").get_text()
    assert page.main.find("input", autofocus=True)


def test_a_button_in_the_list_of_partners(partner: PartnerPage, editor_client: Client) -> None:
    make_partner()
    page = soup(editor_client, reverse("partners:index"))
    assert spoken(link_to(page, partner)) == "Retirer d’urgence de « Union des tisserandes »"


def test_a_button_in_the_explorer(partner: PartnerPage, editor_client: Client) -> None:
    page = soup(editor_client, reverse("wagtailadmin_explore", args=[partner.get_parent().pk]))
    link = page.find("a", href=reverse("partner_removal", args=[partner.pk]))
    assert spoken(link) == "Retirer d’urgence «\u00a0Union des tisserandes\u00a0»"


def test_a_button_at_the_top_of_the_editor(partner: PartnerPage, editor_client: Client) -> None:
    page = soup(editor_client, reverse("wagtailadmin_pages:edit", args=[partner.pk]))
    link = page.find(id="page-edit-form").find("a", href=reverse("partner_removal", args=[partner.pk]))
    assert "« Union des tisserandes »" in spoken(link)
    tabs = page.find(attrs={"role": "tablist"})
    assert link.find_next(attrs={"role": "tablist"}) == tabs


def test_not_beside_other_pages(home: HomePage, editor_client: Client) -> None:
    page = make_standard()
    html = editor_client.get(reverse("wagtailadmin_explore", args=[page.get_parent().pk])).content.decode()
    assert "/removal/" not in html


@pytest.fixture
def writer_client(home: HomePage, client: Client) -> Client:
    """A client of somebody who writes and does not publish."""
    writers = Group.objects.create(name="Plumes")
    communication = Group.objects.get(name="Communication")
    writers.permissions.set(communication.permissions.all())
    for given in communication.page_permissions.exclude(permission__codename="publish_page"):
        GroupPagePermission.objects.create(group=writers, page=given.page, permission=given.permission)
    user = get_user_model().objects.create_user("redaction", password="x")
    user.groups.add(writers)
    client.force_login(user)
    return client


def test_only_for_those_who_publish_partners(partner: PartnerPage, writer_client: Client) -> None:
    for url in (
        reverse("wagtailadmin_home"),
        reverse("partners:index"),
        reverse("wagtailadmin_explore", args=[partner.get_parent().pk]),
        reverse("wagtailadmin_pages:edit", args=[partner.pk]),
    ):
        assert "/removal/" not in writer_client.get(url).content.decode(), url
    html = writer_client.get(reverse("partner_removal_search"), {"nom": "tisserandes"}).content.decode()
    assert "Aucun partenaire que vous pouvez retirer" in html
    for name in ("partner_removal", "partner_removal_done", "partner_removal_lift"):
        writer_client.post(reverse(name, args=[partner.pk]))
    assert PartnerPage.objects.get().live


def test_a_partner_is_found_by_the_name_that_it_had(home: HomePage, editor_client: Client) -> None:
    partner = make_partner(title="Union des tisserandes")
    partner.save_revision().publish()
    partner.title = "Réseau du Nord"
    partner.save_revision().publish()
    answer = editor_client.get(reverse("partner_removal_search"), {"nom": "tisserandes"})
    assert answer["Location"] == reverse("partner_removal", args=[partner.pk])
