"""What a sender chose binds whoever edits the page, whatever way it takes to the public."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from campaigns.models import CampaignPage, EventPage, StoryPage, StoryProposal
from campaigns.proposals.contacts import contacts_in, towns_in
from campaigns.proposals.names import named_in
from core.translating.hidden import stays_here
from demo.factories import make_agenda, make_event_kind, make_proposal, make_story
from home.models import HomePage
from tests.campaigns.proposals import errors_of, open_campaign, propose, soup_of
from tests.core.studio_forms import messages_of
from tests.media.pictures import telling_picture

TOWN: dict[str, Any] = {"precision": "town", "town": "Bohicon", "anonymity": "first-name", "first_name": "Awa"}


@pytest.fixture
def campaign(home: HomePage) -> CampaignPage:
    return open_campaign(home)


def story_of(campaign: CampaignPage, **answers: Any) -> StoryPage:
    """The draft of a proposal."""
    return make_proposal(campaign, **answers).page.specific


def test_no_machine_is_sent_what_is_proposed_and_not_public(campaign: CampaignPage) -> None:
    story = story_of(campaign)
    assert stays_here(story.translation_key)
    story.save_revision(clean=False).publish()
    assert not stays_here(story.translation_key)
    StoryPage.objects.get().unpublish()
    assert stays_here(story.translation_key)
    assert not stays_here(make_story(campaign).translation_key)


@pytest.mark.parametrize(
    ("anonymity", "text", "is_named"),
    [
        ("anonymous", "Signé Awa Traoré", True),
        ("anonymous", "signé AWA  TRAORE.", True),
        ("anonymous", "la famille Traoré", True),
        ("anonymous", "Awa était là", False),
        ("anonymous", "Les Traorés", False),
        ("first-name", "Awa Traoré", True),
        ("first-name", "Awa", False),
        ("name", "Awa Traoré", False),
    ],
)
def test_names_are_looked_for_as_they_are_written(anonymity: str, text: str, is_named: bool) -> None:
    assert named_in([text], anonymity, "Awa", "Traoré") is is_named


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("Kalpona Akter", "", "Moi, Kalpona Akter, ouvrière."),
        ("", "Suharto", "Je suis Suharto."),
        ("Awa", "", "C’est Awa qui parle."),
        ("", "আলী", "আমার নাম আলী"),
        ("محمد", "مکي", "اسمي محمد مكي"),
        ("", "منصور", "كتبت لمنصور"),
        ("小红", "王", "我叫王小红，是工人。"),
        ("Fatou", "Zongo", "Zon\u00adgo le dit."),
        ("Fatou", "Zongo", "https://reseau.example/FatouZongo1"),
        ("Lech", "Wałęsa", "Signé Walesa"),
        ("Fatou", "Sy", "SY Fatou"),
        ("Awa", "Zongo Ouedraogo", "madame Ouedraogo"),
    ],
)
def test_a_name_is_found_in_every_script_and_order(first: str, last: str, text: str) -> None:
    assert named_in([text], "anonymous", first, last)


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [("", "Li", "Li va"), ("", "", "Nous"), ("Jan", "van den Bosch", "le van den Berg"), ("Ana", "Sol", "le soleil")],
)
def test_a_word_is_no_name(first: str, last: str, text: str) -> None:
    assert not named_in([text], "anonymous", first, last)


def test_the_address_of_the_sender_stands_in_no_text(client: Client, campaign: CampaignPage) -> None:
    told = propose(client, campaign, anonymity="name", text="Écrivez à AWA@courrier.example").content.decode()
    assert "Votre adresse électronique se trouve ici" in told
    story = story_of(campaign)
    email = StoryProposal.objects.get(page=story.pk).contact.email.upper()
    story.body = [("text", f"<p>Écrivez à {email}</p>")]
    with pytest.raises(ValidationError, match="adresse électronique"):
        story.full_clean()


@pytest.mark.parametrize(
    "contact",
    ["+260 977 123 456", "0977 123456", "joe@ailleurs.example", "https://m.facebook.com/joe.banda", "t.me/joebanda"],
)
def test_without_a_name_nothing_leads_to_the_sender(client: Client, campaign: CampaignPage, contact: str) -> None:
    nobody: dict[str, Any] = {"anonymity": "anonymous", "country": "ZM", "text": f"Écrivez-moi : {contact}."}
    told = errors_of(propose(client, campaign, **nobody), "text")
    assert contact.removeprefix("https://") in told
    assert "vous choisissez qu’aucun nom ne soit publié" in told
    assert not StoryProposal.objects.exists()


@pytest.mark.parametrize("text", ["Il coûte 97 000 000 kwachas.", "De 2019 à 2021, 12 réunions.", "Le 12/03/2026."])
def test_a_number_is_no_telephone(text: str) -> None:
    assert contacts_in(text, "ZM") == []


@pytest.mark.parametrize(("code", "name"), [("CD", "Congo-Kinshasa"), ("GW", "Guinée-Bissau")])
def test_the_name_of_a_country_is_no_town(code: str, name: str) -> None:
    town = name.rpartition("-")[2]
    assert towns_in([f"quelqu’un, {name}"], code) == []
    assert towns_in([f"<p>À {town}, {name}.</p>"], code) == [town]


def test_staff_are_told_what_leads_to_the_sender_or_the_place(editor_client: Client, campaign: CampaignPage) -> None:
    proposal = make_proposal(campaign, country="ZM", text="Nous étions à Kapiri Mposhi, en Zambie.")
    story = proposal.page.specific
    story.body = [("text", "<p>À Kapiri Mposhi. Appelez le +260 977 123 456.</p>")]
    story.save_revision(clean=False)
    told = messages_of(editor_client.get(reverse("wagtailadmin_pages:edit", args=[story.pk])), ".warning")
    assert any("mais le texte nomme une ville : Kapiri Mposhi." in one.replace("\u00a0", " ") for one in told)
    assert any("mène à quelqu’un : +260 977 123 456." in one.replace("\u00a0", " ") for one in told)


def test_the_place_is_told_no_more_precisely_than_its_sender_lets_it(campaign: CampaignPage) -> None:
    story = story_of(campaign, **TOWN)
    story.location_precision = "exact"
    with pytest.raises(ValidationError, match="au plus") as refused:
        story.full_clean()
    assert list(refused.value.message_dict) == ["location_precision"]
    # Saved another way, it is made coarser.
    story.live, story.latitude, story.longitude = True, "7.178000", "2.066700"
    story.save(clean=False)
    stored = StoryPage.objects.get()
    assert (stored.live, stored.location_precision, stored.place.precision) == (True, "town", "country")
    stored.location_precision = "country"
    stored.full_clean()


def test_without_a_name_there_is_the_country_alone(campaign: CampaignPage) -> None:
    proposal = make_proposal(campaign, **TOWN | {"anonymity": "anonymous"})
    assert (proposal.precision, proposal.page.specific.town) == ("country", "")
    proposal.precision = "exact"
    proposal.save()
    assert StoryProposal.objects.get().precision == "country"


def test_the_editor_offers_what_the_sender_allows(editor_client: Client, campaign: CampaignPage) -> None:
    story = story_of(campaign, **TOWN)
    page = soup_of(editor_client.get(reverse("wagtailadmin_pages:edit", args=[story.pk])))
    offered = [option["value"] for option in page.select("select[name=location_precision] option")]
    assert offered == ["town", "country"]


def test_an_event_keeps_its_place_to_itself(home: HomePage, campaign: CampaignPage) -> None:
    make_agenda(home)
    kind = make_event_kind("Jam session")
    proposal = make_proposal(
        campaign, kind="event", event_kind=kind.pk, date="2027-01-14", place="12 rue du Port", **TOWN
    )
    event: EventPage = proposal.page.specific
    assert (event.town, event.place) == ("Bohicon", "")
    event.place, event.address = "Maison", "12 rue du Port"
    with pytest.raises(ValidationError) as refused:
        event.full_clean()
    assert set(refused.value.message_dict) == {"place", "address"}
    event.live = True
    event.save(clean=False)
    stored = EventPage.objects.get()
    assert (stored.where, stored.address, stored.position) == ("Bohicon, Bénin", "", None)
    # On line alone, it has no place to tell.
    stored.attendance, stored.place = "online", "Maison"
    stored.full_clean()


def test_a_name_that_staff_write_is_refused(campaign: CampaignPage) -> None:
    story = story_of(campaign, first_name="Awa", last_name="Traoré")
    story.body = [("text", "<p>Merci à Awa Traoré.</p>")]
    with pytest.raises(ValidationError, match="Enlevez-le"):
        story.full_clean()
    story.live = True
    story.save(clean=False)
    assert StoryPage.objects.get().live is False


def test_a_host_or_somebody_quoted_has_not_the_first_name_either(campaign: CampaignPage) -> None:
    story = story_of(campaign, first_name="Awa", last_name="Traoré")
    story.body = [("text", "<p>Awa, disait-on, veut dire Ève.</p>")]
    story.full_clean()
    for field, block in (
        ("hosts", ("person", {"name": "AWA T.", "role": ""})),
        ("body", ("quote", {"text": "Nous étions là.", "who": "Awa", "role": ""})),
    ):
        before = getattr(story, field)
        setattr(story, field, [block])
        with pytest.raises(ValidationError, match="Enlevez-le"):
            story.full_clean()
        setattr(story, field, before)


@pytest.mark.parametrize("by", ["form", "revision", "save"])
def test_nothing_is_published_once_its_sender_no_longer_agrees(campaign: CampaignPage, by: str) -> None:
    story = story_of(campaign)
    revision = story.latest_revision
    StoryProposal.objects.update(consent_withdrawn_at=timezone.now())
    if by == "form":
        with pytest.raises(ValidationError, match="n’est plus d’accord"):
            story.full_clean()
    elif by == "revision":
        revision.publish()
    else:
        story.live = True
        story.save(clean=False)
    assert StoryPage.objects.get().live is False


def test_a_copy_that_would_follow_no_choice_is_refused(editor_client: Client, campaign: CampaignPage) -> None:
    story = story_of(campaign)
    response = editor_client.get(reverse("wagtailadmin_pages:copy", args=[story.pk]), follow=True)
    assert "elle ne peut pas être copiée" in response.content.decode()
    assert StoryPage.objects.count() == 1


def test_a_campaign_is_copied_without_what_was_proposed(editor_client: Client, campaign: CampaignPage) -> None:
    story = story_of(campaign)
    address = reverse("wagtailadmin_pages:copy", args=[campaign.pk])
    asked = {"new_title": "Copie", "new_slug": "copie", "new_parent_page": campaign.get_parent().pk}
    told = editor_client.post(address, asked | {"copy_subpages": "on"}, follow=True).content.decode()
    assert "1 page sous celle-ci a été proposée par le public et ne peut pas être copiée" in told
    assert StoryPage.objects.get() == story
    editor_client.post(address, asked)
    assert CampaignPage.objects.count() == 2
    assert StoryPage.objects.count() == 1


def test_no_other_page_shows_a_picture_that_waits(home: HomePage, campaign: CampaignPage) -> None:
    proposal = make_proposal(campaign, pictures=[telling_picture("jpg"), telling_picture("png")])
    cover, photo = (picture.image for picture in proposal.pictures.all())
    other = make_story(campaign, title="Autre")
    other.image, other.body = cover, [("picture", {"image": photo, "caption": ""})]
    with pytest.raises(ValidationError, match="attend une réponse") as refused:
        other.full_clean()
    assert set(refused.value.message_dict) == {"image", "body"}
    other.save(clean=False)
    assert StoryPage.objects.get(pk=other.pk).live is False
    # Its own page shows them once it is approved, others may then.
    proposal.page.specific.get_latest_revision().publish()
    assert StoryPage.objects.get(pk=proposal.page_id).live is True
    other.full_clean()
