"""The emergency removal: one confirmed action, and a partner is nowhere in public."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageLogEntry, Revision

from demo.factories import make_campaign, make_image, make_partner, make_standard
from home.models import HomePage
from partners.mentions import mentions
from partners.models import PartnerPage
from tests.partners.test_protection import english  # noqa: F401


@pytest.fixture
def endangered(home: HomePage) -> PartnerPage:
    """A partner with all that may tell of it."""
    page = make_partner(title="Union des tisserandes", consent_date=date(2026, 1, 1), logo=make_image())
    Redirect.objects.create(old_path="/tisserandes", redirect_page=page, site=home.get_site())
    return page


def words(answer: HttpResponse) -> str:
    """What the page says."""
    return " ".join(BeautifulSoup(answer.content, "html.parser").main.get_text(" ").split())


def remove(client: Client, page: PartnerPage) -> HttpResponse:
    return client.post(reverse("partner_removal", args=[page.pk]), follow=True)


def test_staff_read_what_disappears_and_what_stays(endangered: PartnerPage, editor_client: Client) -> None:
    campaign = make_campaign(partners=[endangered], title="Fil à fil")
    told = make_standard(title="Nos alliées", introduction="Avec l’Union des tisserandes.")
    html = editor_client.get(reverse("partner_removal", args=[endangered.pk])).content.decode()
    text = " ".join(BeautifulSoup(html, "html.parser").main.get_text(" ").split())
    assert "Retirer « Union des tisserandes » de toutes les pages publiques" in text
    assert endangered.get_url() in text
    assert campaign.title in text
    assert told.title in text
    assert "ne peuvent pas être rappelées" in text
    assert PartnerPage.objects.get().live


def test_one_action_takes_every_page_away(
    endangered: PartnerPage,
    english: Callable,  # noqa: F811
    editor_client: Client,
    django_capture_on_commit_callbacks: Callable,
) -> None:
    translated = english(endangered)
    alias = endangered.create_alias(parent=endangered.get_parent(), update_slug="autre-fiche")
    addresses = [page.get_url() for page in (endangered, translated, alias)]
    assert [editor_client.get(address).status_code for address in addresses] == [200, 200, 200]
    picture = BeautifulSoup(editor_client.get(addresses[0]).content, "html.parser").select_one("main img")["src"]
    with django_capture_on_commit_callbacks(execute=True):
        answer = remove(editor_client, endangered)
    assert "Ce qui a été fait : « Union des tisserandes » a disparu de toutes les pages publiques" in words(answer)
    for address in (*addresses, picture, "/tisserandes/"):
        assert Client().get(address).status_code == 404, address
    listed = Client().get(endangered.get_parent().get_url()).content.decode()
    assert "tisserandes" not in listed.lower()


def test_the_audit_log_tells_who_and_what(
    endangered: PartnerPage, editor_client: Client, communication_user: object
) -> None:
    address = endangered.get_url()
    remove(editor_client, endangered)
    entry = PageLogEntry.objects.get(action="partners.remove")
    assert (entry.user, entry.data["addresses"]) == (communication_user, [address])
    history = editor_client.get(reverse("wagtailadmin_pages:history", args=[endangered.pk])).content.decode()
    assert "Retiré de toutes les pages publiques" in history


def test_a_draft_is_kept_and_publishing_it_does_not_bring_the_partner_back(
    endangered: PartnerPage, editor_client: Client
) -> None:
    endangered.introduction = "Un brouillon en cours."
    endangered.save_revision()
    remove(editor_client, endangered)
    page = PartnerPage.objects.get()
    draft = page.get_latest_revision_as_object()
    assert draft.introduction == "Un brouillon en cours."
    page.get_latest_revision().publish()
    assert not PartnerPage.objects.get().live


def test_a_planned_publication_is_called_off(endangered: PartnerPage, editor_client: Client) -> None:
    endangered.go_live_at = timezone.now() + timedelta(days=1)
    endangered.save_revision().publish()
    assert Revision.objects.filter(approved_go_live_at__isnull=False).exists()
    remove(editor_client, endangered)
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()
    assert PartnerPage.objects.get().get_latest_revision_as_object().go_live_at is None


def test_only_those_who_publish_may_remove(endangered: PartnerPage, client: Client) -> None:
    user = get_user_model().objects.create_user("lecteur", password="x")
    client.force_login(user)
    assert client.post(reverse("partner_removal", args=[endangered.pk])).status_code in (302, 403)
    assert PartnerPage.objects.get().live


def test_the_action_stands_among_those_of_the_page(endangered: PartnerPage, editor_client: Client) -> None:
    html = editor_client.get(reverse("wagtailadmin_pages:edit", args=[endangered.pk])).content.decode()
    assert reverse("partner_removal", args=[endangered.pk]) in html


def test_other_partners_that_share_an_address_do_not_hide_what_is_to_be_read(home: HomePage) -> None:
    shared = {"website": "https://confederation.example", "email": "contact@confederation.example"}
    page = make_partner(title="Union des tisserandes", **shared)
    for number in range(3):
        make_partner(title=f"Mutuelle {number}", consent_note="Vu avec l’Union des tisserandes", **shared)
    teller = make_partner(title="Kibaru", introduction="Avec l’Union des tisserandes.")
    campaign = make_campaign(partners=[page], title="Zone libre")
    assert [one.title for one in mentions(page).found] == [f"{campaign.title} (fr)", f"{teller.title} (fr)"]
