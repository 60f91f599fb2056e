"""“Soutenir en photo”: a petition supported with pictures, which come by the form of proposed stories."""

import re
from datetime import date

import pytest
from django.http import HttpResponse
from django.test import Client

from campaigns.models import CampaignPage, ProposalKind, StoryPage, StoryProposal
from campaigns.models.newest import SUPPORTERS_SHOWN
from core.public_forms.forms import TOKEN
from core.public_forms.guard import FIELD
from demo.factories import make_image, make_story
from home.models import HomePage
from tests.campaigns.proposals import TOKENS, WRITTEN, errors_of, text_of
from tests.campaigns.signatures import NOW, open_petition
from tests.core.proofs import proof_of_work
from tests.core.studio_forms import edit_page, errors_beside
from tests.media.pictures import SECRET, telling_picture
from tests.reading import soup_of

FORM = "/campagnes/fil/partagez/"
PHOTO = f"{FORM}?photo"
SLOGAN = "Le fil jusqu’au bout"


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def campaign(home: HomePage) -> CampaignPage:
    return open_petition(home, takes_photos=True, photo_invitation="Photographiez-vous avec votre slogan.")


def support(client: Client, token: int = 1, **changes: object) -> HttpResponse:
    """Send a picture with its slogan, as a browser does."""
    asked = {name: WRITTEN[name] for name in ("country", "anonymity", "first_name", "last_name", "email", "consent")}
    sent = {
        **asked,
        "kind": "photo",
        "title": SLOGAN,
        TOKEN: TOKENS.format(token),
        FIELD: proof_of_work(client, "story"),
    }
    return client.post(FORM, {**sent, **changes})


def approve(page: StoryPage, user: object) -> None:
    """Approve what was proposed, its picture described."""
    page.image.description = "Une femme tient une feuille."
    page.image.save()
    page.current_workflow_task_state.specific.approve(user=user)


def test_a_picture_in_support_goes_through_the_proposals_and_shows_below_the_campaign(
    client: Client, editor_client: Client, campaign: CampaignPage, communication_user: object
) -> None:
    make_story(campaign, title="Au marché")
    shown = soup_of(client.get(campaign.url))
    assert "Photographiez-vous avec votre slogan." in shown.get_text()
    link = shown.find("a", string="Soutenir en photo")
    assert link["href"] == PHOTO
    form = soup_of(client.get(PHOTO))
    assert form.h1.get_text() == "Soutenir en photo"
    assert form.find("input", {"name": "kind"})["value"] == "photo"
    first, second = form.main.select("label[for^=id_]")[:2]
    assert (first.get_text(strip=True), second.get_text(strip=True)) == ("Votre photo", "Votre slogan")
    for name in ("town", "date", "precision", "event_kind"):
        assert not form.find(attrs={"name": name}), "nothing is asked of what happened"
    assert errors_of(support(client), "pictures")
    support(client, pictures=[telling_picture("jpg")])
    page = StoryPage.objects.get(is_support=True)
    assert (page.live, page.title, page.location_precision, page.town) == (False, SLOGAN, "country", "")
    assert StoryProposal.objects.get().kind == ProposalKind.PHOTO
    assert SECRET.encode() not in page.image.file.read()
    assert SLOGAN not in text_of(client.get(campaign.url)), "nothing is public before it is approved"
    assert "Décrivez d’abord la photo" in errors_beside(edit_page(editor_client, page), "image")
    approve(page, communication_user)
    supporters = soup_of(client.get(campaign.url)).find(class_="supporters")
    (figure,) = supporters.find_all("figure")
    assert figure.img["alt"] == "Une femme tient une feuille."
    assert figure.a.get_text(strip=True) == SLOGAN
    assert "Awa" in figure.get_text()
    assert "Traoré" not in figure.get_text(), "the first name alone was chosen"
    gallery = text_of(client.get(f"{campaign.url}galerie/"))
    assert "Au marché" in gallery
    assert SLOGAN not in gallery, "it is no story"


def test_nobody_is_named_who_chose_so_and_nothing_is_taken_once_the_petition_is_over(
    client: Client, campaign: CampaignPage, communication_user: object
) -> None:
    support(client, anonymity="anonymous", pictures=[telling_picture("png")])
    page = StoryPage.objects.get()
    approve(page, communication_user)
    campaign.refresh_from_db()
    campaign.petition_end = date(2026, 11, 1)
    campaign.save_revision().publish()
    shown = soup_of(client.get(campaign.url))
    figure = shown.find(class_="supporters").figure
    assert "une personne, Bénin" in figure.get_text()
    assert "Awa" not in shown.get_text()
    assert not shown.find("a", string="Soutenir en photo")
    assert client.get(PHOTO).status_code == 404
    assert client.get(FORM).status_code == 404, "stories were never asked for"


def test_all_pictures_are_on_a_page_of_their_own_once_there_are_many(
    client: Client, campaign: CampaignPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = f"{campaign.url}soutiens/"
    assert client.get(own).status_code == 404
    image = make_image()
    for number in range(SUPPORTERS_SHOWN + 1):
        make_story(campaign, title=f"Slogan {number}", image=image, is_support=True)
    shown = soup_of(client.get(campaign.url))
    assert len(shown.select(".supporters img")) == SUPPORTERS_SHOWN
    assert shown.find("a", string=re.compile("Les 25 photos"))["href"] == own
    monkeypatch.setattr("campaigns.views.supporters.A_PAGE", 20)
    last = soup_of(client.get(own, {"page": 2}))
    slogans = [link.get_text(strip=True) for link in last.select(".supporters a")]
    assert slogans == [f"Slogan {number}" for number in range(4, -1, -1)], "the newest first"
