"""A partner who asks by its link to be protected does not wait among the others: the mail and the studio say it."""

from typing import Any

import pytest
from django.contrib.auth.models import AbstractUser, Permission
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.users.models import UserProfile

from demo.factories import make_partner
from home.models import HomePage
from partners.models import PartnerPage
from tests.partners.update_links import address_of, propose, soup_of

PROTECTED = "Urgent : un partenaire (P-0081) demande que son nom soit protégé"
NOWHERE = "Urgent : un partenaire (P-0081) demande à n’apparaître nulle part en public"


@pytest.fixture
def partner(home: HomePage) -> PartnerPage:
    return make_partner(title="Mutuelle des tisserandes", reference="P-0081", slug="tisserandes")


def plain(text: str) -> str:
    """The words, each space an ordinary one."""
    return " ".join(text.split())


def panel(client: Client) -> str:
    """What the dashboard says of what cannot wait."""
    page = soup_of(client.get(reverse("wagtailadmin_home")))
    return " ".join(plain(block.get_text(" ")) for block in page.select(".help-block.help-critical"))


def editor(client: Client, partner: PartnerPage) -> str:
    page = soup_of(client.get(reverse("wagtailadmin_pages:edit", args=[partner.pk])))
    return plain(page.select_one(".messages").get_text(" "))


@pytest.mark.parametrize(
    ("wish", "said"), [({"name_protected": "True"}, PROTECTED), ({"location_precision": "hidden"}, NOWHERE)]
)
def test_the_mail_and_the_studio_say_it(
    editor_client: Client, communication_user: AbstractUser, partner: PartnerPage, wish: dict[str, str], said: str
) -> None:
    assert propose(Client(), address_of(partner), **wish).status_code == 302
    (message,) = mail.outbox
    assert plain(message.subject) == said
    assert "tisserandes" not in message.subject + message.body.lower()
    assert reverse("wagtailadmin_pages:edit", args=[partner.pk]) in message.body
    assert reverse("partner_removal", args=[partner.pk]) in message.body
    assert said in panel(editor_client)
    dashboard = soup_of(editor_client.get(reverse("wagtailadmin_home")))
    links = {link["href"] for link in dashboard.select(".help-critical a")}
    assert links == {
        reverse("wagtailadmin_pages:edit", args=[partner.pk]),
        reverse("partner_removal", args=[partner.pk]),
    }
    assert said in editor(editor_client, partner)


def test_the_mail_is_in_french_though_the_partner_writes_in_english(
    communication_user: AbstractUser, partner: PartnerPage
) -> None:
    with translation.override("en"):
        address = address_of(partner)
    assert address.startswith("/en/")
    propose(Client(), address, name_protected="True")
    assert [plain(message.subject) for message in mail.outbox] == [PROTECTED]


def test_it_is_mailed_to_who_asked_for_no_mail(communication_user: AbstractUser, partner: PartnerPage) -> None:
    profile = UserProfile.get_for_user(communication_user)
    profile.submitted_notifications = False
    profile.save()
    propose(Client(), address_of(partner), title="Tisserands", consent="on", agreed_by="Awa")
    assert mail.outbox == []
    propose(Client(), address_of(partner), name_protected="True")
    assert [message.to for message in mail.outbox] == [[communication_user.email]]


@pytest.mark.usefixtures("communication_user")
@pytest.mark.parametrize(
    ("fields", "changes"),
    [
        ({}, {"acronym": "MT"}),
        ({"name_protected": True}, {"acronym": "MT"}),
        ({"live": False}, {"name_protected": "True"}),
    ],
    ids=["nothing of the kind", "protected already", "not public"],
)
def test_nothing_else_is_urgent(
    editor_client: Client, home: HomePage, fields: dict[str, object], changes: dict[str, str]
) -> None:
    partner = make_partner(title="Mutuelle des tisserandes", reference="P-0081", **fields)
    if fields.get("live") is False:
        partner.unpublish()
    assert propose(Client(), address_of(partner), **changes).status_code == 302
    assert [message for message in mail.outbox if "Urgent" in message.subject] == []
    assert "Urgent" not in panel(editor_client)
    assert "Urgent" not in editor(editor_client, partner)


def test_only_those_who_publish_read_it(client: Client, django_user_model: Any, partner: PartnerPage) -> None:
    propose(Client(), address_of(partner), name_protected="True")
    user = django_user_model.objects.create_user("lecteur", password="x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    assert "Urgent" not in panel(client)
