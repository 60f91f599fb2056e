"""The petition of a campaign, as those who sign and those who hand it over meet it."""

from datetime import UTC, datetime, timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, Permission
from django.core import mail
from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from campaigns.models import CampaignPage, Signature
from campaigns.petition import retention
from campaigns.petition.links import LINKS
from core.public_forms.forms import HONEYPOT, TOKEN
from core.public_forms.guard import FIELD
from demo.factories import make_partner
from home.models import HomePage
from tests.campaigns.registrations import Carried, text_of
from tests.campaigns.signatures import NOW, open_petition, signed
from tests.core.proofs import proof_of_work
from tests.core.studio_forms import edit_page, errors_beside

LAST_MOMENT = datetime(2026, 12, 8, 22, 59, 59, tzinfo=UTC)
OVER = datetime(2026, 12, 8, 23, tzinfo=UTC)
SENT = "Encore un pas\u00a0: votre courrier"


class Clock:
    """Stands still where it is set to."""

    now = NOW


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("django.utils.timezone.now", lambda: clock.now)
    return clock


@pytest.fixture
def campaign(home: HomePage) -> CampaignPage:
    return open_petition(home)


def send(client: Client, email: str = "awa@courriel.example", **changes: str) -> HttpResponse:
    """Send the form as a browser does, with its proof of work unless `changes` holds another one."""
    named = {"first_name": "Awa", "last_name": "Traoré", "town": "Namur", "country": "BE"}
    data = {**named, "email": email, TOKEN: str(uuid4()), **changes}
    if FIELD not in data:
        data[FIELD] = proof_of_work(client, "signature")
    response: HttpResponse = client.post("/campagnes/fil/signer/", data)
    return response


def open_link(client: Client, signature: Signature) -> str:
    """Follow the link of the mail; the address of the page that it leads to."""
    return str(client.get(f"/suivi/signature/{LINKS.token_of(signature)}/").url)


def test_a_signature_counts_once_its_mail_was_answered_and_no_more_once_it_is_taken_back(
    client: Client, campaign: CampaignPage, django_capture_on_commit_callbacks: Carried
) -> None:
    page = client.get(campaign.url)
    link = BeautifulSoup(page.content, "html.parser").select_one(".actions a")
    assert link
    assert (link.get_text(), link["href"]) == ("Signer la pétition", "/campagnes/fil/signer/")
    assert "0 signature sur les 1\u202f200 espérées" in page.content.decode().replace("\u00a0", "\u202f")
    with django_capture_on_commit_callbacks(execute=True):
        response = send(client)
    assert SENT in client.get(response.url).content.decode()
    (sent,) = mail.outbox
    assert sent.subject == "Confirmez votre signature\u00a0: Remonter le fil"
    assert "Awa" not in sent.body, "a name that a stranger writes leads nobody anywhere"
    signature = campaign.signatures.get()
    own = open_link(client, signature)
    assert "ne compte pas encore" in text_of(client.get(own))
    assert "0 signature " in text_of(client.get(campaign.url)), "looking confirms nothing"
    assert "votre signature compte" in text_of(client.post(own, {"act": "confirm"}, follow=True))
    assert "1 signature " in text_of(client.get(campaign.url))
    shown = text_of(client.get("/campagnes/fil/signer/"))
    assert "Nous demandons une loi." in shown
    assert "Awa" not in shown, "nothing is published without consent"
    assert "Retirer votre signature" in text_of(client.get(f"{own}?retirer=1"))
    assert "sont supprimés" in text_of(client.post(own, {"act": "withdraw"}))
    assert not Signature.objects.exists()
    assert "0 signature " in text_of(client.get(campaign.url))


def test_nobody_learns_who_signed_and_one_person_signs_once(
    client: Client, campaign: CampaignPage, django_capture_on_commit_callbacks: Carried
) -> None:
    known = signed(campaign)
    with django_capture_on_commit_callbacks(execute=True):
        again = send(client, "BEA+petition@courriel.example", first_name="Autre", is_public="on")
        new = send(client)
    assert (again.status_code, again.url) == (new.status_code, new.url)
    assert [sent.subject for sent in mail.outbox] == [
        "Vous avez déjà signé\u00a0: Remonter le fil",
        "Confirmez votre signature\u00a0: Remonter le fil",
    ]
    known.refresh_from_db()
    assert (known.first_name, known.is_public) == ("Bea", False)
    assert Signature.objects.count() == 2
    for _time in range(5):
        with django_capture_on_commit_callbacks(execute=True):
            send(client, "bea@courriel.example")
    assert len(mail.outbox) == 4, "nobody is written to all day"


def test_only_who_agreed_is_shown_and_no_protected_name(client: Client, campaign: CampaignPage) -> None:
    make_partner(title="Union des tisserandes", name_protected=True)
    signed(campaign, "Bea")
    signed(campaign, "Cem", is_public=True, town="Gand")
    signed(campaign, "Dia", is_public=True, confirmed_at=None)
    signed(campaign, "Union", is_public=True, town="des Tisserandes")
    shown = text_of(client.get("/campagnes/fil/signer/"))
    assert "Cem, Gand" in shown
    for hidden in ("Bea", "Dia", "Tisserandes", "Diallo", "courriel.example"):
        assert hidden not in shown
    assert "3 signatures sur" in shown


def test_nothing_is_taken_after_the_last_day(client: Client, campaign: CampaignPage, clock: Clock) -> None:
    signed(campaign)
    late = signed(campaign, "Cem", confirmed_at=None)
    clock.now = LAST_MOMENT
    assert "Je signe" in text_of(client.get("/campagnes/fil/signer/"))
    own = open_link(client, late)
    clock.now = OVER
    response = send(client)
    assert "La pétition est terminée" in text_of(response)
    assert "1 signature sur" in text_of(response)
    assert not BeautifulSoup(response.content, "html.parser").select("main form")
    assert "ne se confirment plus" in text_of(client.post(own, {"act": "confirm"}, follow=True))
    late.refresh_from_db()
    assert late.confirmed_at is None
    assert Signature.objects.count() == 2
    page = text_of(client.get(campaign.url))
    assert "Pétition terminée le 8 décembre 2026" in page
    assert "Signer" not in page


def test_robots_and_unproven_forms_do_not_count(client: Client, campaign: CampaignPage) -> None:
    assert send(client, **{HONEYPOT: "x"}).status_code == 302
    assert not Signature.objects.exists()
    send(client, **{FIELD: ""})
    send(client, first_name="Vraie")
    assert campaign.signatures.get().first_name == "Vraie"
    send(client, **{FIELD: "", "first_name": "Fausse"})
    assert campaign.signatures.get().first_name == "Vraie", "a form without proof replaces none that has one"
    assert "sans adresse" in text_of(send(client, first_name="www.achat.example"))
    campaign.takes_signatures = False
    campaign.save_revision().publish()
    assert send(client).status_code == 404


def test_data_go_on_time_and_their_number_stays(client: Client, campaign: CampaignPage, clock: Clock) -> None:
    signed(campaign)
    signed(campaign, "Cem", confirmed_at=None, created_at=NOW)
    clock.now = NOW + timedelta(days=6)
    assert retention.delete_unconfirmed() == 0
    clock.now = NOW + timedelta(days=8)
    assert retention.delete_unconfirmed() == 1
    clock.now = OVER + timedelta(days=181)
    call_command("delete_old_data")
    assert Signature.objects.exists()
    clock.now = OVER + timedelta(days=183)
    call_command("delete_old_data")
    assert not Signature.objects.exists()
    assert "1 signature sur" in text_of(client.get(campaign.url))


def test_staff_hand_over_names_and_see_addresses_by_a_right_of_its_own(
    editor_client: Client, campaign: CampaignPage
) -> None:
    bea = signed(campaign, last_name="=1+1", town="Αθήνα")
    signed(campaign, "Cem", confirmed_at=None)
    listed = reverse("signatures", args=[campaign.pk])
    handover, pdf, delete_all, delete_one = (
        reverse("signatures_handover", args=[campaign.pk]),
        reverse("signatures_pdf", args=[campaign.pk]),
        reverse("signatures_delete", args=[campaign.pk]),
        reverse("signature_delete", args=[campaign.pk, bea.pk]),
    )
    assert "1 signature confirmée" in text_of(editor_client.get(reverse("petitions")))
    assert bea.email in text_of(editor_client.get(listed))
    group = Group.objects.get(name="Communication")
    group.permissions.remove(Permission.objects.get(codename="see_signature_address"))
    shown = text_of(editor_client.get(listed))
    assert "Αθήνα" in shown
    assert bea.email not in shown
    file = b"".join(editor_client.get(f"{listed}?export=xlsx"))
    sheet = load_workbook(BytesIO(file)).active
    assert [cell.value for cell in sheet[1]] == ["Nom", "Prénom", "Commune", "Pays"]
    assert [cell.value for cell in sheet[2]] == ["=1+1", "Bea", "Αθήνα", "Belgique"]
    assert sheet["A2"].data_type != "f"
    editor_client.post(delete_all)
    assert bea in Signature.objects.all(), "people sign still"
    assert "Supprimer" in text_of(editor_client.get(delete_one))
    editor_client.post(delete_one)
    assert bea not in Signature.objects.all()
    group.permissions.remove(*Permission.objects.filter(codename__endswith="_signature"))
    for address in (reverse("petitions"), listed, f"{listed}?export=xlsx", handover, pdf, delete_all, delete_one):
        assert editor_client.get(address).status_code == 302, address


def test_a_petition_without_an_end_is_refused(editor_client: Client, campaign: CampaignPage) -> None:
    response = edit_page(editor_client, campaign, takes_signatures="on", petition_end="")
    assert "Une pétition en a besoin." in errors_beside(response, "petition_end")
