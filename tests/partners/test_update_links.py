"""A link opens one profile for a while; every other one gets the same kind page and tells nothing."""

import logging
import os
import runpy
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from unittest.mock import patch

import pytest
from django.contrib.auth.models import AbstractUser
from django.test import Client, override_settings
from django.urls import reverse
from django.utils import timezone, translation
from gunicorn.config import Config

from core.models import SiteSettings
from core.public_forms.guard import FIELD
from core.public_forms.limits import Limit
from core.signed_links import links as signed_links
from core.signed_links.logs import HideTokens
from core.signed_links.views import WRONG_LINKS
from demo.factories import make_contact, make_partner
from home.models import HomePage
from partners.models import PartnerPage, UpdateLink
from partners.removal import remove
from partners.update import limits
from partners.update.links import LINKS
from tests.core.proofs import proof_of_work
from tests.core.test_production import ROOT
from tests.partners.update_links import address_of, answers_in, errors_of, freeze, opened, propose, soup_of

WRONG = "/partenaires/mise-a-jour/faux/"


@pytest.fixture
def partner(home: HomePage) -> PartnerPage:
    return make_partner(title="Mutuelle des tisserandes")


def test_what_is_stored_opens_nothing(client: Client, partner: PartnerPage) -> None:
    link = UpdateLink.objects.create(partner=partner)
    for token in (str(link.pk), link.pk.hex, f"{link.pk.hex}~", f"{link.pk.hex}~{link.pk.hex}"):
        assert client.get(reverse("partner_update", args=[token])).status_code == 404
    assert client.get(reverse("partner_update", args=[LINKS.token_of(link)]), follow=True).status_code == 200


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
    first = client.get(WRONG if wrong else address_of(partner))
    for response in (first,) if wrong else (first, client.get(first["Location"])):
        assert "no-store" in response["Cache-Control"]
        assert response["Referrer-Policy"] == "no-referrer"
        assert response["X-Robots-Tag"] == "noindex, nofollow"
        # A right link gives its visit and nothing else.
        assert {name.partition("-")[0] for name in response.cookies} == (set() if wrong else {"profil"})


def test_the_address_in_the_browser_opens_nothing_by_itself(client: Client, partner: PartnerPage) -> None:
    page, form_address = opened(client, address_of(partner))
    assert page.h1.get_text() == "Votre fiche"
    assert client.get(form_address).status_code == 200
    elsewhere = Client()
    assert elsewhere.get(form_address).status_code == 404
    assert elsewhere.post(form_address, {"title": "Autre nom"}).status_code == 404
    assert "~" not in form_address
    link = UpdateLink.objects.get()
    assert link.pk.hex not in form_address
    for text in (link.pk.hex, LINKS.token_of(link)):
        assert text not in page.decode()


def test_a_visit_ends_and_the_mail_opens_another(client: Client, partner: PartnerPage) -> None:
    address = address_of(partner)
    with freeze(timezone.now() - timedelta(seconds=signed_links.SECONDS + 60)):
        _page, form_address = opened(client, address)
        assert client.get(form_address).status_code == 200
    gone = client.get(form_address)
    assert gone.status_code == 404
    assert "Ouvrez de nouveau le lien de notre courriel" in soup_of(gone).main.get_text()
    assert opened(client, address)[0].h1.get_text() == "Votre fiche"


def test_each_answer_prolongs_the_visit(client: Client, partner: PartnerPage) -> None:
    with freeze(timezone.now() - timedelta(seconds=signed_links.SECONDS - 60)):
        _page, form_address = opened(client, address_of(partner))
    client.get(form_address)
    with freeze(timezone.now() + timedelta(seconds=signed_links.SECONDS - 60)):
        assert client.get(form_address).status_code == 200


def test_a_visit_opens_its_own_link_only(client: Client, partner: PartnerPage) -> None:
    mine, other = (opened(Client(), address_of(each))[1] for each in (partner, make_partner()))
    opened(client, address_of(partner))
    assert client.get(other).status_code == 404
    # Nor does a cookie put under another name.
    taken = next(iter(client.cookies.values())).value
    client.cookies[f"profil-fr-{other.rstrip('/').rpartition('/')[2]}"] = taken
    assert client.get(other).status_code == 404
    assert mine != other


def test_a_link_taken_back_ends_its_visits(client: Client, partner: PartnerPage) -> None:
    _page, form_address = opened(client, address_of(partner))
    UpdateLink.objects.update(revoked_at=timezone.now())
    assert client.get(form_address).status_code == 404


def test_the_visit_stays_with_the_form_and_out_of_reach_of_script(client: Client, partner: PartnerPage) -> None:
    with override_settings(SESSION_COOKIE_SECURE=True):
        cookies = client.get(address_of(partner)).cookies
    for cookie in cookies.values():
        assert (cookie["httponly"], cookie["samesite"], cookie["secure"]) == (True, "Lax", True)
        assert cookie["path"].endswith("/partenaires/mise-a-jour/")


def test_a_form_opened_by_the_old_address_is_still_taken(client: Client, partner: PartnerPage) -> None:
    address = address_of(partner)
    page, _form_address = opened(client, address)
    assert Client().post(address, answers_in(page) | {"title": "Nouveau nom"}).status_code == 302
    assert UpdateLink.objects.get().proposals == 1


def test_the_address_after_sending_names_no_link(client: Client, partner: PartnerPage) -> None:
    assert propose(client, address_of(partner))["Location"] == "/partenaires/mise-a-jour/merci/"


def test_the_cookie_of_the_visit_is_enough_to_send(partner: PartnerPage) -> None:
    client = Client(enforce_csrf_checks=True)
    assert propose(client, address_of(partner), title="Nouveau nom").status_code == 302


def test_a_link_opens_one_partner_only(client: Client, partner: PartnerPage) -> None:
    other = make_partner(title="Autre mouvement")
    propose(client, address_of(partner), title="Nouveau nom")
    assert not PartnerPage.objects.get(pk=other.pk).has_unpublished_changes


def test_wrong_links_are_counted_and_right_ones_still_open(client: Client, partner: PartnerPage) -> None:
    for _ in range(WRONG_LINKS.times):
        assert client.get(WRONG).status_code == 404
    response = client.get(WRONG)
    assert response.status_code == 429
    assert soup_of(response).h1.get_text() == "Ce lien ne fonctionne pas."
    assert client.get(address_of(partner), follow=True).status_code == 200


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


def test_many_forms_of_one_address_ask_for_work_and_stop_nobody(client: Client, partner: PartnerPage) -> None:
    address = address_of(partner)
    with patch.object(limits, "SENT_BY_ADDRESS", Limit("few", 1)):
        assert propose(client, address).status_code == 302
        other = address_of(make_partner())
        response = propose(client, other, title="Nouveau nom")
        assert response.status_code == 429
        page = soup_of(response)
        assert "Renvoyez le vôtre" in page.main.get_text()
        answers = answers_in(page)
        assert answers["title"] == "Nouveau nom"
        form_address = response.request["PATH_INFO"]
        assert client.post(form_address, answers | {FIELD: proof_of_work(client, "contact")}).status_code == 429
        assert client.post(form_address, answers | {FIELD: proof_of_work(client, "profile")}).status_code == 302


@pytest.mark.parametrize("encoded", [str, lambda address: address.replace("~", "%7E"), lambda address: address[:60]])
def test_the_log_of_the_server_names_no_link(partner: PartnerPage, encoded: Callable[[str], str]) -> None:
    address = encoded(f"/en{address_of(partner)}")
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, "Not Found: %s", (address,), None)
    assert HideTokens().filter(record)
    assert record.getMessage() == f"Not Found: /en/partenaires/mise-a-jour/…{'/' if address.endswith('/') else ''}"


@pytest.mark.parametrize("folder", ["/suivi/recit/", "/nl/suivi/inscription/", "/suivi%2fcandidature%2F"])
def test_the_log_of_the_server_names_no_link_to_what_the_public_sent(folder: str) -> None:
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, "Not Found: %s", (f"{folder}0a~S/",), None)
    HideTokens().filter(record)
    assert record.getMessage() == f"Not Found: {folder}…/"


def test_an_error_told_in_the_log_names_no_link(partner: PartnerPage) -> None:
    address = address_of(partner)
    try:
        raise ValueError(f"Invalid HTTP request line: GET {address.replace('mise-a-jour/', 'mise-a-jour%2f')}")
    except ValueError:
        record = logging.LogRecord("gunicorn.error", logging.ERROR, "", 0, "Error", (), sys.exc_info())
    HideTokens().filter(record)
    written = logging.Formatter().format(record)
    assert "ValueError: Invalid HTTP request line: GET /partenaires/mise-a-jour%2f…/" in written


@pytest.mark.parametrize("name", ["django.server", "django.request"])
def test_the_terminal_of_the_development_server_names_no_link(name: str) -> None:
    script = (
        "import logging, logging.config; from config.settings import dev; logging.config.dictConfig(dev.LOGGING); "
        f"logging.getLogger('{name}').warning('\"%s\" %s', 'GET /partenaires/mise-a-jour/0abc~SECRET/', '302')"
    )
    environment = os.environ | {"PYTHONPATH": f"{ROOT / 'site'}:{ROOT}"}
    command = [sys.executable, "-c", script]
    written = subprocess.run(command, check=True, env=environment, capture_output=True, text=True).stderr
    assert '"GET /partenaires/mise-a-jour/…/" 302' in written
    assert "SECRET" not in written


@pytest.mark.parametrize("log", ["error_log", "access_log"])
def test_the_logs_of_gunicorn_name_no_link(log: str, capfd: pytest.CaptureFixture[str]) -> None:
    """A logger as the site's own configuration makes it."""
    configuration = Config()
    configuration.set("accesslog", "-")
    logger = runpy.run_path(str(ROOT / "gunicorn.conf.py"))["logger_class"](configuration)
    getattr(logger, log).error("Error handling request %s", "/partenaires/mise-a-jour/0abc~SECRET/")
    written = "".join(capfd.readouterr())
    assert "Error handling request /partenaires/mise-a-jour/…/" in written
    assert "SECRET" not in written


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


@pytest.mark.parametrize("language", ["fr", "en", "nl", "es"])
def test_a_browser_that_sends_cookies_by_their_paths_opens_the_form(
    client: Client, partner: PartnerPage, language: str
) -> None:
    """The test client sends every cookie everywhere, and one of each name: a browser does not."""
    with translation.override(language):
        address = address_of(partner)
    answer = client.get(address)
    there = answer.headers["Location"]
    kept = {cookie.key: cookie for cookie in answer.cookies.values()}
    client.cookies.clear()
    for cookie in kept.values():
        if there.startswith(cookie["path"]):
            client.cookies[cookie.key] = cookie.value
    assert client.get(there).status_code == 200
