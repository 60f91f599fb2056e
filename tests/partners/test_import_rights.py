"""Who may import: checked on the server at each step."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page

from demo.factories import make_country, make_partner_index
from home.models import HomePage
from partners.models import PartnerImport, PartnerPage
from tests.core.studio_forms import text_of

from .spreadsheets import LEAST, confirm, csv_file, said, send

CONTENT = csv_file(LEAST, ["", "Alpha", "Bénin"])


@pytest.fixture(autouse=True)
def _directory(home: HomePage) -> None:
    make_partner_index(home)
    make_country("BJ")


def signed_in(client: Client, *rights: str) -> Client:
    """`client` as somebody who has these rights on every page."""
    user = get_user_model().objects.create_user("autre", "autre@example.org", "mot-de-passe")
    group = Group.objects.create(name="Autres")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for right in rights:
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=f"{right}_page")
        GroupPagePermission.objects.create(group=group, page=Page.get_first_root_node(), permission=permission)
    user.groups.add(group)
    client.force_login(user)
    return client


@pytest.mark.parametrize("rights", [(), ("add",), ("change",), ("lock",)])
def test_without_the_rights_nothing_is_answered(client: Client, rights: tuple[str, ...]) -> None:
    signed_in(client, *rights)
    for url in (reverse("partner_exchange"), reverse("partner_template", args=["csv"])):
        assert client.get(url).status_code == 302
    assert "Contrôler" not in said(send(client, CONTENT))
    assert not PartnerImport.objects.exists()


def test_nobody_reads_or_confirms_the_file_of_another(editor_client: Client) -> None:
    send(editor_client, CONTENT)
    job = PartnerImport.objects.get()
    signed_in(editor_client, "add", "change", "publish")
    for name in ("partner_import", "partner_import_progress"):
        assert editor_client.get(reverse(name, args=[job.pk])).status_code == 404
    for name in ("partner_import_confirm", "partner_import_resume", "partner_import_give_up"):
        assert editor_client.post(reverse(name, args=[job.pk])).status_code == 404
    assert not PartnerPage.objects.exists()


def test_who_may_not_publish_is_not_offered_it(client: Client) -> None:
    signed_in(client, "add", "change")
    assert "En publiant" not in text_of(client.get(reverse("partner_exchange")))
    assert send(client, CONTENT, publish=True).status_code == 422
    assert not PartnerImport.objects.exists()


def test_rights_are_checked_again_at_the_confirmation(editor_client: Client) -> None:
    send(editor_client, CONTENT, publish=True)
    GroupPagePermission.objects.filter(permission__codename="publish_page").delete()
    confirm(editor_client)
    assert not PartnerPage.objects.exists()
    GroupPagePermission.objects.filter(permission__codename="add_page").delete()
    confirm(editor_client)
    assert PartnerImport.objects.get().state == "ready"


def test_a_file_is_given_up_or_forgotten(editor_client: Client) -> None:
    from datetime import timedelta

    send(editor_client, CONTENT)
    job = PartnerImport.objects.get()
    assert "Rien n’a changé" in said(editor_client.post(reverse("partner_import_give_up", args=[job.pk]), follow=True))
    send(editor_client, CONTENT)
    job = PartnerImport.objects.get()
    PartnerImport.objects.update(created_at=job.created_at - timedelta(days=2))
    send(editor_client, CONTENT)
    assert PartnerImport.objects.get().pk != job.pk


def test_a_locked_profile_is_left_alone(editor_client: Client) -> None:
    from demo.factories import make_partner

    partner = make_partner(title="Bêta")
    partner.locked, partner.locked_by = True, get_user_model().objects.create_user("collegue")
    partner.save()
    content = csv_file([*LEAST, "Ville"], [partner.reference, "", "", "Parakou"])
    assert "Ce profil est verrouillé" in said(send(editor_client, content))
