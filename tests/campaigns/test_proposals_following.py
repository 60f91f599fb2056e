"""Senders follow what they proposed and take it back; staff answer; what is personal goes after a time."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page, PageLogEntry
from wagtail_localize.models import String, TranslationSource

from campaigns.models import CampaignPage, ProposalContact, StoryPage, StoryProposal
from campaigns.proposals.retention import delete_old
from campaigns.proposals.withdrawal import withdraw
from core.mails.sending import logger
from demo.factories import make_proposal
from home.models import HomePage
from media.models import Image
from tests.campaigns.proposals import followed, open_campaign, propose, soup_of, text_of
from tests.core.studio_forms import messages_of
from tests.core.translated import is_live, translated
from tests.media.pictures import telling_picture

NAMED: dict[str, Any] = {"anonymity": "name", "first_name": "Awa", "last_name": "Traoré"}


@pytest.fixture
def campaign(home: HomePage) -> CampaignPage:
    return open_campaign(home)


@pytest.fixture
def proposal(campaign: CampaignPage) -> StoryProposal:
    return make_proposal(campaign, title="Douze au marché", **NAMED)


def answer(proposal: StoryProposal, user: object, action: str, **kwargs: str) -> None:
    """Approve or reject what waits."""
    getattr(proposal.page.specific.current_workflow_task_state.specific, action)(user=user, **kwargs)


def take_back(client: Client, proposal: StoryProposal) -> str:
    """Take a proposal back as its sender does; what is read then."""
    page = followed(client, proposal)
    link = soup_of(page).find("a", string="Retirer ma proposition")
    asked = client.get(page.request["PATH_INFO"] + link["href"])
    assert "C’est irréversible." in text_of(asked)
    # To ask changes nothing.
    assert not StoryProposal.objects.get().is_withdrawn
    return text_of(client.post(page.request["PATH_INFO"], {"action": "withdraw"}, follow=True))


def test_the_address_of_the_mail_is_left_for_one_that_opens_nothing(client: Client, proposal: StoryProposal) -> None:
    response = followed(client, proposal)
    assert "~" not in response.request["PATH_INFO"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert "noindex" in response["X-Robots-Tag"]
    assert "no-store" in response["Cache-Control"]
    assert Client().get(response.request["PATH_INFO"]).status_code == 404
    assert client.get("/suivi/recit/0190d9b400004000800000000000000a~abc/").status_code == 404


def test_a_sender_reads_how_far_it_is(
    client: Client,
    proposal: StoryProposal,
    communication_user: object,
    django_capture_on_commit_callbacks: Callable,
) -> None:
    StoryProposal.objects.update(sent_at=datetime(2026, 11, 30, 23, 30, tzinfo=UTC))
    said = text_of(followed(client, proposal))
    assert "Personne ne l’a encore lu." in said
    assert "Envoyé le 1er décembre 2026" in said
    staff = Client()
    staff.force_login(communication_user)
    editor = staff.get(reverse("wagtailadmin_pages:edit", args=[proposal.page_id]))
    assert "À publier avec : le nom entier." in soup_of(editor).get_text().replace("\xa0", " ")
    assert "Nous lisons ce que vous avez envoyé." in text_of(followed(client, proposal))
    with django_capture_on_commit_callbacks(execute=True):
        answer(proposal, communication_user, "approve")
    page = followed(client, proposal)
    address = soup_of(page).find("a", string="La lire sur le site")["href"]
    assert "Douze au marché" in client.get(address).content.decode()
    (approval,) = mail.outbox
    assert approval.to == ["expediteur@courrier.example"]
    assert f"{StoryPage.objects.get().slug}/" in approval.body
    # Published again, it is told once.
    with django_capture_on_commit_callbacks(execute=True):
        StoryPage.objects.get().save_revision().publish()
    assert len(mail.outbox) == 1


def test_a_refusal_is_told_with_its_reason(
    client: Client,
    campaign: CampaignPage,
    communication_user: object,
    django_capture_on_commit_callbacks: Callable,
) -> None:
    proposal = make_proposal(campaign, pictures=[telling_picture("jpg"), telling_picture("png")])
    with django_capture_on_commit_callbacks(execute=True):
        answer(proposal, communication_user, "reject", comment="Ce récit parle d’autre chose.")
    assert "La raison : Ce récit parle d’autre chose." in text_of(followed(client, proposal)).replace("\xa0", " ")
    assert "Ce récit parle d’autre chose." in mail.outbox[0].body
    story = StoryPage.objects.get()
    assert not story.workflow_in_progress
    draft = story.get_latest_revision_as_object()
    assert (draft.image, [block.block_type for block in draft.body]) == (None, ["text"])
    assert not Image.objects.exists()


def test_who_refuses_knows_who_reads_the_reason_and_what_became_of_it(
    editor_client: Client, campaign: CampaignPage, django_capture_on_commit_callbacks: Callable
) -> None:
    refused, approved = make_proposal(campaign, title="Non"), make_proposal(campaign, title="Oui")
    told = {}
    for proposal, action in ((refused, "reject"), (approved, "approve")):
        state = proposal.page.specific.current_workflow_task_state.pk
        address = reverse("wagtailadmin_pages:workflow_action", args=[proposal.page_id, action, state])
        if action == "reject":
            assert "Raison, envoyée à la personne" in editor_client.get(address).json()["html"]
        with django_capture_on_commit_callbacks(execute=True):
            editor_client.post(address, {"comment": ""})
        edit = reverse("wagtailadmin_pages:edit", args=[proposal.page_id])
        told[action] = " ".join(messages_of(editor_client.get(edit), ".success")).replace("\u00a0", " ")
    assert "« Non » est refusée. Un courriel le dit à la personne qui l’a envoyée." in told["reject"]
    assert "« Oui » est publiée. Un courriel le dit à la personne qui l’a envoyée." in told["approve"]
    assert "\n\n\n" not in mail.outbox[0].body


def test_a_draft_that_is_taken_back_is_deleted(client: Client, campaign: CampaignPage) -> None:
    proposal = make_proposal(campaign, title="Douze au marché", pictures=[telling_picture("jpg")], **NAMED)
    assert "Vous avez retiré votre proposition." in take_back(client, proposal)
    assert not StoryPage.objects.exists()
    assert not Image.objects.exists()
    assert not ProposalContact.objects.exists()
    left = StoryProposal.objects.get()
    assert (left.state, left.page) == ("withdrawn", None)
    assert "Douze" not in " ".join(PageLogEntry.objects.values_list("label", flat=True))
    # Once more, nothing happens.
    withdraw(left)
    assert StoryProposal.objects.get().consent_withdrawn_at == left.consent_withdrawn_at


def test_a_picture_that_nobody_described_has_no_invented_description(
    client: Client, campaign: CampaignPage, communication_user: object
) -> None:
    """And a text from right to left is read so, whatever language the page is in."""
    pictures = [telling_picture("jpg"), telling_picture("png")]
    proposal = make_proposal(campaign, pictures=pictures, title="قصتنا", text="نحن معا.")
    answer(proposal, communication_user, "approve")
    shown = soup_of(client.get(StoryPage.objects.get().get_url())).main
    assert [image["alt"] for image in shown.select(".opening-picture img, .b-photos img")] == ["", ""]
    assert shown.h1["dir"] == shown.select_one(".story")["dir"] == "auto"


def test_the_page_is_kept_in_the_menu_of_languages(
    client: Client, home: HomePage, proposal: StoryProposal, django_capture_on_commit_callbacks: Callable
) -> None:
    translated(home, Locale.objects.get_or_create(language_code="en")[0], django_capture_on_commit_callbacks)
    page = followed(client, proposal)
    path = page.request["PATH_INFO"]
    links = {link["hreflang"]: link for link in soup_of(page).select(".langs a")}
    assert {code: link["href"] for code, link in links.items()} == {"fr": path, "en": f"/en{path}"}
    # Who reads French already is offered no other page.
    assert not links["fr"].has_attr("data-offer")
    assert "Your proposal" in text_of(client.get(f"/en{path}"))
    missing = soup_of(client.get("/rien/")).select_one(".langs a[hreflang=fr]")
    assert not missing.has_attr("data-offer")


def test_a_get_takes_nothing_back(client: Client, proposal: StoryProposal) -> None:
    page = followed(client, proposal).request["PATH_INFO"]
    client.get(f"{page}?retirer=1&action=withdraw")
    client.post(page, {})
    assert StoryProposal.objects.get().state == "received"


def test_what_was_published_goes_offline_everywhere_and_names_nobody(
    client: Client,
    proposal: StoryProposal,
    communication_user: object,
    django_capture_on_commit_callbacks: Callable,
) -> None:
    answer(proposal, communication_user, "approve")
    locale, _is_new = Locale.objects.get_or_create(language_code="en")
    story = StoryPage.objects.get()
    english = translated(story, locale, django_capture_on_commit_callbacks)
    mail.outbox.clear()
    with patch("campaigns.proposals.withdrawal.purge") as purge:
        assert "Plus rien n’en est public." in take_back(client, proposal)
    # Shared caches are told at once.
    told = " ".join(address for call in purge.call_args_list for address in call.args[0])
    for below in (f"/{story.slug}/", "/en/", "/galerie/"):
        assert below in told
    assert not is_live(story)
    assert not is_live(english)
    for page in Page.objects.filter(translation_key=story.translation_key).specific():
        assert page.revisions.count() == 0
        assert "Traoré" not in str(page.serializable_data())
    assert not TranslationSource.objects.filter(object_id=story.translation_key).exists()
    assert not String.objects.filter(data__contains="Nous étions douze").exists()
    assert not ProposalContact.objects.exists()
    (notice,) = mail.outbox
    assert notice.to == ["communication@solmond.example"]
    assert f"/admin/pages/{story.pk}/edit/" in notice.body
    assert "Douze" not in notice.subject + notice.body
    staff = Client()
    staff.force_login(communication_user)
    editor = staff.get(reverse("wagtailadmin_pages:edit", args=[story.pk]))
    assert "n’est plus d’accord" in editor.content.decode()


def test_senders_are_forgotten_after_the_time_that_their_campaign_says(campaign: CampaignPage) -> None:
    campaign.proposals_months = 6
    campaign.save()
    proposals = [make_proposal(campaign, title=title) for title in ("A", "B", "C")]
    long_ago, lately = (timezone.now() - timedelta(days=days) for days in (190, 170))
    StoryProposal.objects.filter(pk__in=[one.pk for one in proposals[:2]]).update(sent_at=long_ago)
    StoryProposal.objects.filter(pk=proposals[1].pk).update(answered_at=lately, state="published")
    assert delete_old() == 1
    assert set(ProposalContact.objects.values_list("proposal", flat=True)) == {one.pk for one in proposals[1:]}
    # The record of what was agreed to stays with the page.
    assert StoryProposal.objects.get(pk=proposals[0].pk).consent_text
    assert delete_old() == 0


def test_what_came_of_nothing_goes_altogether(proposal: StoryProposal, communication_user: object) -> None:
    answer(proposal, communication_user, "reject", comment="Non.")
    assert delete_old() == 0
    StoryProposal.objects.update(answered_at=timezone.now() - timedelta(days=400))
    assert delete_old() == 1
    assert not StoryProposal.objects.exists()
    assert not StoryPage.objects.exists()


def test_a_page_taken_back_is_deleted_after_a_month(proposal: StoryProposal, communication_user: object) -> None:
    answer(proposal, communication_user, "approve")
    withdraw(StoryProposal.objects.get())
    assert delete_old() == 0
    StoryProposal.objects.update(answered_at=timezone.now() - timedelta(days=31))
    assert delete_old() == 1
    assert not StoryPage.objects.exists()
    assert StoryProposal.objects.get().state == "withdrawn"


def test_the_link_works_after_its_sender_is_forgotten(client: Client, proposal: StoryProposal) -> None:
    ProposalContact.objects.all().delete()
    assert "Vous avez retiré votre proposition." in take_back(client, proposal)


def test_no_log_tells_who_was_not_reached(
    client: Client, campaign: CampaignPage, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("django.core.mail.EmailMessage.send", lambda *_args, **_kwargs: (_ for _ in ()).throw(OSError))
    propose(client, campaign)
    assert logger.name in {record.name for record in caplog.records}
    assert "awa@" not in caplog.text
