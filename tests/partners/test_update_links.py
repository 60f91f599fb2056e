"""A link opens one profile for a while; every other one gets the same kind page and tells nothing."""

import logging
from datetime import timedelta

import pytest
from django.contrib.auth.models import AbstractUser
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import SiteSettings
from home.factories import make_contact, make_partner
from home.models import HomePage
from partners.models import PartnerPage, UpdateLink
from partners.removal import remove
from partners.update import limits
from partners.update.logs import HideTokens
from partners.update.tokens import token_of
from tests.partners.update_links import address_of, answers_in, errors_of, propose, soup_of

WRONG = "/partenaires/mise-a-jour/faux/"


@pytest.fixture
def partner(home: HomePage) -> PartnerPage:
    return make_partner(title="Mutuelle des tisserandes")


def test_what_is_stored_opens_nothing(client: Client, partner: PartnerPage) -> None:
    link = UpdateLink.objects.create(partner=partner)
    for token in (str(link.pk), link.pk.hex, f"{link.pk.hex}~", f"{link.pk.hex}~{link.pk.hex}"):
        assert client.get(reverse("partner_update", args=[token])).status_code == 404
    assert client.get(reverse("partner_update", args=[token_of(link)])).status_code == 200


def test_every_link_that_does_not_work_gets_the_same_page(client: Client, partner: PartnerPage) -> None:
    good = address_of(partner)
    altered = good[:-2] + ("A" if good[-2] != "A" else "B") + "/"
    expired = address_of(partner, expires_at=timezone.now() - timedelta(seconds=1))
    revoked = address_of(partner, revoked_at=timezone.now())
    gone = make_partner()
    deleted = address_of(gone)
    gone.delete()
    answers = [client.get(address) for address in (WRONG, altered, expired, revoked, deleted)]
    answers += [client.post(address, {"title": "x"}) for address in (WRONG, altered, expired, revoked, deleted)]
    assert {answer.status_code for answer in answers} == {404}
    assert {answer.content.replace(b"\r", b"") for answer in answers} == {answers[0].content}
    for answer in answers:
        del answer["Expires"]  # the time of the answer
    assert all(answer.headers == answers[0].headers for answer in answers[:5])
    assert soup_of(answers[0]).h1.get_text() == "Ce lien ne fonctionne pas."


def test_the_kind_page_leads_to_the_contact_page(client: Client, partner: PartnerPage) -> None:
    contact = make_contact()
    site_settings = SiteSettings.for_site(contact.get_site())
    site_settings.contact_page = contact
    site_settings.save()
    assert soup_of(client.get(WRONG)).select_one("main a.button")["href"] == contact.get_url()


def test_a_link_works_as_long_as_the_settings_say(partner: PartnerPage) -> None:
    link = UpdateLink.objects.create(partner=partner)
    assert link.expires_at - link.created_at == pytest.approx(timedelta(days=30), abs=timedelta(seconds=5))


@pytest.mark.parametrize("wrong", [True, False])
def test_nobody_keeps_indexes_or_passes_on_the_page(client: Client, partner: PartnerPage, wrong: bool) -> None:
    response = client.get(WRONG if wrong else address_of(partner))
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert not response.cookies


def test_the_address_after_sending_names_no_link(client: Client, partner: PartnerPage) -> None:
    assert propose(client, address_of(partner))["Location"] == "/partenaires/mise-a-jour/merci/"


def test_no_cookie_is_needed_to_send(partner: PartnerPage) -> None:
    client = Client(enforce_csrf_checks=True)
    assert propose(client, address_of(partner), title="Nouveau nom").status_code == 302


def test_a_link_opens_one_partner_only(client: Client, partner: PartnerPage) -> None:
    other = make_partner(title="Autre mouvement")
    propose(client, address_of(partner), title="Nouveau nom")
    assert not PartnerPage.objects.get(pk=other.pk).has_unpublished_changes


def test_wrong_links_are_counted_and_right_ones_still_open(client: Client, partner: PartnerPage) -> None:
    for _ in range(limits.WRONG_LINKS.times):
        assert client.get(WRONG).status_code == 404
    response = client.get(WRONG)
    assert response.status_code == 429
    assert soup_of(response).h1.get_text() == "Ce lien ne fonctionne pas."
    assert client.get(address_of(partner)).status_code == 200


def test_sending_too_often_loses_nothing(client: Client, partner: PartnerPage) -> None:
    address = address_of(partner)
    for _ in range(limits.SENT_BY_LINK.times):
        assert propose(client, address, title="").status_code == 200
    response = propose(client, address, title="Nouveau nom")
    assert response.status_code == 429
    assert "Attendez une heure" in soup_of(response).main.get_text()
    assert answers_in(soup_of(response))["title"] == "Nouveau nom"
    assert errors_of(response, "title") == ""
    assert not PartnerPage.objects.get(pk=partner.pk).has_unpublished_changes


def test_the_log_of_the_server_names_no_link(partner: PartnerPage) -> None:
    address = f"/en{address_of(partner)}"
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, "Not Found: %s", (address,), None)
    assert HideTokens().filter(record)
    assert record.getMessage() == "Not Found: /en/partenaires/mise-a-jour/…/"


def test_an_emergency_removal_takes_links_and_proposals_back(
    client: Client, partner: PartnerPage, admin_user: AbstractUser
) -> None:
    address = address_of(partner)
    propose(client, address, title="Nouveau nom")
    remove(PartnerPage.objects.get(pk=partner.pk), admin_user)
    assert client.get(address).status_code == 404
    assert not PartnerPage.objects.get(pk=partner.pk).workflow_in_progress


def test_the_sitemap_and_robots_say_nothing_of_it(client: Client, partner: PartnerPage) -> None:
    for address in ("/sitemap.xml", "/robots.txt"):
        assert b"mise-a-jour" not in client.get(address).content
