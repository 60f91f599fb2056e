"""Proposed stories in the studio: their list, the dashboard, the editor of what was sent."""

import pytest
from django.contrib.auth.models import AbstractUser, Permission
from django.test import Client
from django.urls import reverse

from campaigns.models import CampaignPage, StoryPage, StoryProposal
from demo.factories import make_proposal
from home.models import HomePage
from tests.campaigns.proposals import open_campaign, soup_of
from tests.core.studio_forms import edit_page

LIST = "/admin/proposals/"


@pytest.fixture
def campaign(home: HomePage) -> CampaignPage:
    return open_campaign(home)


def test_the_list_is_filtered_by_state_campaign_and_what_is_kept_aside(editor_client: Client, home: HomePage) -> None:
    fil, stade = open_campaign(home), open_campaign(home, title="Le stade")
    make_proposal(fil, title="Alpha")
    make_proposal(stade, title="Bêta", aside=True)
    StoryProposal.objects.filter(pk=make_proposal(stade, title="Gamma").pk).update(state="published")
    found = {
        "": ["Alpha", "Bêta", "Gamma"],
        "?state=received": ["Alpha", "Bêta"],
        f"?campaign={stade.pk}": ["Bêta", "Gamma"],
        "?kind=event": [],
        "?aside=true": ["Bêta"],
    }
    for query, titles in found.items():
        page = soup_of(editor_client.get(f"{LIST}{query}"))
        assert sorted(link.get_text(strip=True) for link in page.select("td.title .title-wrapper")) == titles
    listed = soup_of(editor_client.get(LIST))
    aside = {
        title.select_one(".title-wrapper").get_text(strip=True): "Oui" in title.find_parent("tr").get_text()
        for title in listed.select("td.title")
    }
    assert aside == {"Alpha": False, "Bêta": True, "Gamma": False}
    text = listed.get_text(" ")
    for words in ("Le fil", "reçu", "publié", "aucun nom", "Récits proposés"):
        assert words in text


def test_the_dashboard_counts_what_waits(editor_client: Client, campaign: CampaignPage) -> None:
    home = reverse("wagtailadmin_home")
    assert LIST not in soup_of(editor_client.get(home)).select_one(".tasks").decode()
    for title in ("Alpha", "Bêta"):
        make_proposal(campaign, title=title)
    task = soup_of(editor_client.get(home)).select_one(f'.tasks a[href="{LIST}"]')
    assert "2 en attente de réponse" in task.get_text()


def test_what_was_sent_opens_in_the_editor_with_its_answers_first(
    editor_client: Client, campaign: CampaignPage
) -> None:
    proposal = make_proposal(campaign, text="Une ligne,\net une autre.\n\n<script>alert(1)</script> & fin.")
    page = soup_of(editor_client.get(reverse("wagtailadmin_pages:edit", args=[proposal.page_id])))
    actions = [button.get_text(" ", strip=True) for button in page.select("footer button, footer a.button")]
    assert actions[0].startswith("Approuver")
    assert any(action.startswith("Refuser") for action in actions)
    assert not any(action.startswith("Publier") for action in actions)
    body = str(proposal.page.specific.body[0].value)
    assert "Une ligne,<br/>et une autre." in body
    assert "&lt;script&gt;" in body


def test_who_may_do_nothing_with_pages_sees_no_proposal(
    client: Client, communication_user: AbstractUser, campaign: CampaignPage
) -> None:
    proposal = make_proposal(campaign)
    communication_user.groups.get().page_permissions.all().delete()
    client.force_login(communication_user)
    for address in (LIST, reverse("proposal", args=[proposal.pk])):
        assert client.get(address).status_code in (302, 403)


def test_who_may_not_know_the_sender_learns_no_name_by_trying(
    client: Client, communication_user: AbstractUser, campaign: CampaignPage
) -> None:
    proposal = make_proposal(campaign, first_name="Awa", last_name="Traoré")
    group = communication_user.groups.get()
    group.permissions.remove(Permission.objects.get(codename="view_proposalcontact"))
    client.force_login(communication_user)
    address = reverse("wagtailadmin_pages:edit", args=[proposal.page_id])
    page = soup_of(client.get(address))
    assert not any(button.get_text(strip=True).startswith("Approuver") for button in page.select("footer button"))
    assert "Vous en enregistrez des brouillons" in page.get_text(" ")
    for title in ("La lettre de Durand", "La lettre de Traoré"):
        answer = edit_page(client, proposal.page.specific, title=title, location_precision="country")
        assert (answer.status_code, answer.url) == (302, address)
        story = StoryPage.objects.get()
        assert (story.live, story.get_latest_revision_as_object().title) == (False, title)
    # Who may know is told.
    group.permissions.add(Permission.objects.get(codename="view_proposalcontact"))
    told = edit_page(client, story, title="La lettre de Traoré", location_precision="country")
    assert "Enlevez-le" in told.content.decode()
