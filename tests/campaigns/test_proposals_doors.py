"""What is proposed is seen by nobody before it is approved, nor after it is refused or taken back, by any door."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from pytest_django import Settings
from wagtail.models import PageLogEntry, Revision
from wagtail.users.forms import GroupForm

from campaigns.models import CampaignPage, ProposalContact, StoryPage, StoryProposal
from campaigns.proposals.withdrawal import withdraw
from demo.factories import make_agenda, make_event_kind, make_proposal, make_story
from home.models import HomePage
from media.models import Image, Rendition
from tests.campaigns.proposals import open_campaign
from tests.media.pictures import telling_picture
from tests.media.uploads import stored_files

TITLE, WORDS = "Zibeline au marché", "Les quetsches étaient mûres."
SENDER: dict[str, Any] = {"first_name": "Oumou", "last_name": "Zongo-Diarra", "email": "oumou@courrier.example"}


@pytest.fixture
def media_root(settings: Settings, tmp_path: Path) -> Path:
    """A media folder for this test alone, and no memory of the renditions of others."""
    settings.MEDIA_ROOT = tmp_path
    cache.clear()
    return tmp_path


@pytest.fixture
def campaign(home: HomePage) -> CampaignPage:
    """A campaign with a gallery: one story of it is public."""
    campaign = open_campaign(home)
    make_story(campaign, title="Le récit public")
    return campaign


def doors(campaign: CampaignPage, story: StoryPage) -> list[str]:
    """Every address that might tell of a story."""
    url = campaign.get_url()
    return [
        f"{url}{story.slug}/",
        url,
        *(f"{url}galerie/{path}" for path in ("", "?pays=bj", "recits.geojson", "recits.csv", "carte/")),
        *("/", "/campagnes/", "/sitemap.xml", "/recherche/?q=Zibeline", "/recherche/?q=quetsches"),
        *("/agenda/", "/agenda/calendrier.ics", f"/partage/{story.pk}.png", f"/flux/campagnes/{campaign.slug}/"),
    ]


def seen_in(client: Client, addresses: list[str]) -> list[str]:
    """The addresses whose answers tell the story."""
    telling = []
    for address in addresses:
        response = client.get(address)
        content = b"".join(response.streaming_content) if response.streaming else response.content
        if any(words.encode() in content for words in (TITLE, WORDS, "zibeline-au-marche")):
            telling.append(address)
    return telling


@pytest.fixture
def proposal(home: HomePage, campaign: CampaignPage, media_root: Path) -> StoryProposal:
    """An anonymous proposal with two pictures."""
    make_agenda(home)
    pictures = [telling_picture("jpg"), telling_picture("png")]
    return make_proposal(campaign, title=TITLE, text=WORDS, pictures=pictures, **SENDER)


def test_it_is_nowhere_until_it_is_approved(
    client: Client, campaign: CampaignPage, proposal: StoryProposal, communication_user: object
) -> None:
    story = proposal.page.specific
    addresses = doors(campaign, story)
    assert client.get(addresses[0]).status_code == client.get(f"/partage/{story.pk}.png").status_code == 404
    assert seen_in(client, addresses) == []
    story.current_workflow_task_state.specific.approve(user=communication_user)
    found = seen_in(client, addresses)
    assert {f"{campaign.get_url()}{story.slug}/", f"{campaign.get_url()}galerie/", "/sitemap.xml"} <= set(found)


def test_an_event_is_nowhere_until_it_is_approved(
    client: Client, home: HomePage, campaign: CampaignPage, communication_user: object
) -> None:
    make_agenda(home)
    kind = make_event_kind("Jam session")
    proposal = make_proposal(campaign, title=TITLE, kind="event", event_kind=kind.pk, date="2027-01-14")
    event = proposal.page.specific
    addresses = [f"/agenda/{event.slug}/", f"/agenda/{event.slug}/calendrier.ics", "/agenda/", "/agenda/calendrier.ics"]
    addresses += ["/", campaign.get_url(), "/sitemap.xml"]
    assert seen_in(client, addresses) == []
    assert client.get(addresses[0]).status_code == client.get(addresses[1]).status_code == 404
    event.current_workflow_task_state.specific.approve(user=communication_user)
    assert set(addresses[:4]) <= set(seen_in(client, addresses))


def test_pictures_have_no_address_until_staff_look_at_them(
    client: Client, editor_client: Client, campaign: CampaignPage, proposal: StoryProposal, media_root: Path
) -> None:
    assert not Rendition.objects.exists()
    for image in Image.objects.all():
        # The original has no address; what staff look at has a name made by chance.
        assert client.get(f"/media/{image.file.name}").status_code == 404
        assert len(Path(image.file.name).stem) == 20
        assert client.get(reverse("wagtailimages:edit", args=[image.pk])).status_code in (200, 302)


@pytest.mark.parametrize("end", ["refused", "withdrawn", "withdrawn once published", "deleted by staff"])
def test_pictures_that_staff_have_looked_at_answer_no_more(
    client: Client,
    proposal: StoryProposal,
    communication_user: object,
    media_root: Path,
    django_capture_on_commit_callbacks: Callable,
    end: str,
) -> None:
    shown = [image.get_rendition("max-165x165").url for image in Image.objects.all()]
    assert [client.get(url).status_code for url in shown] == [302, 302]  # to the studio's door
    task = proposal.page.specific.current_workflow_task_state.specific
    with django_capture_on_commit_callbacks(execute=True):
        if end == "refused":
            task.reject(user=communication_user, comment="Hors sujet.")
        elif end == "deleted by staff":
            proposal.page.specific.delete()
        else:
            if "published" in end:
                task.approve(user=communication_user)
                shown = [image.get_rendition("max-165x165").url for image in Image.objects.all()]
                assert [client.get(url).status_code for url in shown] == [200, 200]
            withdraw(StoryProposal.objects.get())
    assert [client.get(url).status_code for url in shown] == [404 if "published" in end else 302] * 2
    assert stored_files(media_root) == []
    assert not Image.objects.exists()


def test_what_is_taken_back_is_nowhere(
    client: Client, campaign: CampaignPage, proposal: StoryProposal, communication_user: object
) -> None:
    story = proposal.page.specific
    story.current_workflow_task_state.specific.approve(user=communication_user)
    addresses = [one for one in doors(campaign, story) if "recherche" not in one]
    assert seen_in(client, addresses)
    withdraw(StoryProposal.objects.get())
    assert seen_in(client, addresses) == []


def in_the_studio(client: Client, proposal: StoryProposal) -> dict[str, str]:
    """Every page of the studio that tells of a proposal, by its address."""
    page = proposal.page
    revision = Revision.page_revisions.filter(object_id=page.pk).first()
    addresses = [
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        reverse("wagtailadmin_pages:view_draft", args=[page.pk]),
        reverse("wagtailadmin_pages:history", args=[page.pk]),
        reverse("wagtailadmin_pages:workflow_history", args=[page.pk]),
        reverse("wagtailadmin_pages:usage", args=[page.pk]),
        reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, revision.pk]),
        reverse("wagtailadmin_reports:workflow"),
        reverse("wagtailadmin_reports:site_history"),
        reverse("proposals"),
        reverse("proposal", args=[proposal.pk]),
        "/admin/stories/",
        "/admin/stories/?export=csv",
        f"/admin/pages/search/?q={SENDER['last_name']}",
    ]
    found = {}
    for address in addresses:
        response = client.get(address)
        content = b"".join(response.streaming_content) if response.streaming else response.content
        found[address] = (
            content.decode().replace(f"q={SENDER['last_name']}", "").replace(f'value="{SENDER["last_name"]}"', "")
        )
    return found


@pytest.mark.usefixtures("studio_search")
def test_who_sent_it_is_told_with_the_permission_alone(
    editor_client: Client, communication_user: object, campaign: CampaignPage
) -> None:
    proposal = make_proposal(campaign, title=TITLE, text=WORDS, **SENDER)
    one = reverse("proposal", args=[proposal.pk])
    told = in_the_studio(editor_client, proposal)
    assert [address for address, page in told.items() if SENDER["email"] in page] == [one]
    assert SENDER["last_name"] in told[one]
    Group.objects.get(name="Communication").permissions.remove(Permission.objects.get(codename="view_proposalcontact"))
    told = in_the_studio(editor_client, proposal)
    for address, page in told.items():
        for secret in SENDER.values():
            # The search says what was asked.
            assert secret not in page or "search" in address, address
    assert "Vous n’avez pas le droit de voir qui l’a envoyé." in told[one]


def test_nothing_that_is_stored_of_the_page_names_an_anonymous_sender(campaign: CampaignPage) -> None:
    proposal = make_proposal(campaign, title=TITLE, text=WORDS, town="Bohicon", **SENDER)
    page = StoryPage.objects.get(title=TITLE)
    stored = [str(page.serializable_data()), *(str(one.content) for one in page.revisions.all())]
    stored += [str(entry.data) + entry.label for entry in PageLogEntry.objects.filter(page=page.pk)]
    for text in stored:
        for secret in (*SENDER.values(), "Bohicon"):
            assert secret not in text
    assert ProposalContact.objects.get().email not in str(proposal) + str(ProposalContact.objects.get())


@pytest.mark.django_db
def test_the_right_to_know_senders_is_offered_for_groups() -> None:
    offered = GroupForm().fields["permissions"].queryset
    assert offered.filter(codename="view_proposalcontact").exists()
