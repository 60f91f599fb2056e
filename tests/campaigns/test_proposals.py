"""“Partagez votre histoire”: the form below a campaign, and what comes of it."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from wagtail.models import Locale

from campaigns.models import (
    CampaignPage,
    EventPage,
    ProposalContact,
    ProposalState,
    StoryPage,
    StoryProposal,
    StoryProposalTask,
)
from core.mails.outbox import deliver_waiting
from core.public_forms.forms import HONEYPOT
from core.public_forms.limits import Limit
from demo.factories import make_agenda, make_event_kind, make_partner, make_story
from home.models import HomePage
from media.models import Image
from tests.campaigns.proposals import address_of, errors_of, followed, open_campaign, propose, soup_of, text_of
from tests.core.studio_forms import edit_page
from tests.core.translated import translated
from tests.media.pictures import SECRET, telling_picture


@pytest.fixture
def campaign(home: HomePage) -> CampaignPage:
    return open_campaign(home)


def test_the_form_is_there_once_staff_open_it(client: Client, home: HomePage, campaign: CampaignPage) -> None:
    make_story(campaign)
    for url in (campaign.get_url(), f"{campaign.get_url()}galerie/"):
        link = soup_of(client.get(url)).find("a", string=re.compile("Proposer un récit ou un événement"))
        assert link["href"] == address_of(campaign)
    response = client.get(address_of(campaign))
    assert "private" in response["Cache-Control"]
    soup = soup_of(response)
    assert soup.h1.get_text() == "Partagez votre histoire"
    # What is safest is chosen already.
    chosen = {field["name"]: field["value"] for field in soup.select("input[type=radio][checked]")}
    assert chosen == {"kind": "story", "precision": "country", "anonymity": "anonymous"}
    # Without an agenda, nobody proposes an event.
    assert not soup.find(attrs={"name": "event_kind"})
    campaign.takes_proposals = False
    campaign.save_revision().publish()
    assert client.get(address_of(campaign)).status_code == 404
    assert "partagez" not in client.get(campaign.get_url()).content.decode()


def test_a_story_arrives_as_a_draft_in_moderation(
    client: Client, campaign: CampaignPage, communication_user: object, admin_user: object
) -> None:
    response = propose(client, campaign)
    story = StoryPage.objects.get()
    assert (story.live, story.title, story.get_parent().pk) == (False, "Douze au marché", campaign.pk)
    assert (story.country.code, story.town, story.location_precision) == ("BJ", "Bohicon", "town")
    assert [block.value["name"] for block in story.hosts] == ["Awa"]
    assert str(story.body[0].value) == "<p>Nous étions douze.</p>\n\n<p>Nous avons tenu la place.</p>"
    assert story.current_workflow_state.workflow.name == "Récits proposés"
    proposal = StoryProposal.objects.get()
    assert (proposal.page_id, proposal.campaign_id, proposal.aside) == (story.pk, campaign.pk, False)
    assert "publie ce texte" in proposal.consent_text
    assert proposal.contact.email == "awa@courrier.example"
    # The browser that sent it follows it at once.
    page = client.get(response["Location"])
    assert "Ce que vous avez envoyé est bien arrivé. Personne ne l’a encore lu." in text_of(page)
    receipt, *notices = mail.outbox
    assert receipt.to == ["awa@courrier.example"]
    # One each, also to superusers, whom Wagtail mails by itself of what is submitted.
    assert sorted(notice.to[0] for notice in notices) == ["admin@example.com", "communication@solmond.example"]
    for notice in notices:
        assert f"/admin/pages/{story.pk}/edit/" in notice.body
        # Mail is read on the way: neither who nor what.
        for telling in ("Awa", "Traoré", "Douze", "Le fil", "Bohicon"):
            assert telling not in receipt.subject + receipt.body + notice.subject + notice.body
        assert "awa@" not in notice.subject + notice.body


def test_an_event_arrives_in_the_agenda(client: Client, home: HomePage, campaign: CampaignPage) -> None:
    make_agenda(home)
    kind = make_event_kind("Jam session")
    sent = propose(
        client,
        campaign,
        kind="event",
        event_kind=kind.pk,
        date="2027-01-14",
        start_time="22:00",
        end_time="02:00",
        time_zone="Africa/Porto-Novo",
        precision="exact",
        place="Maison du peuple",
    )
    event = EventPage.objects.get()
    assert (event.live, event.kind, event.where) == (False, kind, "Maison du peuple, Bohicon, Bénin")
    session = event.sessions.get()
    assert (session.start.isoformat(), session.time_zone) == ("2027-01-14T22:00:00", "Africa/Porto-Novo")
    # After midnight, which is said back.
    assert session.end.isoformat() == "2027-01-15T02:00:00"
    receipt = text_of(client.get(sent["Location"]))
    assert "jeudi 14 janvier 2027" in receipt
    assert "(finit le lendemain)" in receipt
    assert event.host_names == ["Awa"]
    assert [link.campaign_id for link in event.campaign_links.all()] == [campaign.pk]
    assert event.workflow_in_progress


@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"title": " "}, "title", "Champ requis."),
        ({"consent": ""}, "consent", "Champ requis."),
        ({"email": "awa"}, "email", "adresse"),
        ({"country": "XX"}, "country", "XX"),
        ({"date": "2199-01-01"}, "date", "année"),
        ({"first_name": ""}, "first_name", "nom qui peut être publié"),
        ({"anonymity": "name", "last_name": ""}, "last_name", "nom qui peut être publié"),
        ({"text": "Signé : Awa TRAORE."}, "text", "Votre nom figure ici"),
        ({"anonymity": "anonymous", "title": "Le jour d’Awa Traoré"}, "title", "Votre nom figure ici"),
        ({"text": "x" * 20_001}, "text", "20000"),
        ({"kind": "event"}, "event_kind", "Choisissez la nature de l’événement."),
        ({"kind": "event", "date": ""}, "date", "jour de l’événement"),
        ({"kind": "event", "start_time": "20:00", "end_time": "20:00"}, "end_time", "donnez une autre heure"),
        (
            {"kind": "event", "date": "2027-03-28", "start_time": "02:30", "end_time": "04:00"},
            "start_time",
            "n’existe pas",
        ),
    ],
)
def test_errors_stand_beside_their_fields_and_keep_what_was_typed(
    client: Client, home: HomePage, campaign: CampaignPage, changes: dict[str, Any], field: str, said: str
) -> None:
    make_agenda(home)
    make_event_kind("Jam session")
    response = propose(client, campaign, proven=False, **changes)
    assert said in errors_of(response, field)
    soup = soup_of(response)
    assert soup.find(attrs={"name": "town"})["value"] == "Bohicon"
    assert soup.title.get_text().startswith("Erreur")
    assert not StoryProposal.objects.exists()
    assert not Image.objects.exists()
    assert not mail.outbox


def test_the_form_says_things_once_and_shortly(client: Client, campaign: CampaignPage) -> None:
    refused = soup_of(propose(client, campaign, consent=""))
    assert [link.get_text() for link in refused.select(".error li a")] == ["J’accepte cette publication"]
    assert refused.find("option", value="").get_text() == "Choisissez un pays"
    assert "vous pouvez laisser ces champs vides" in refused.get_text()


def test_pictures_lose_what_they_tell(client: Client, campaign: CampaignPage) -> None:
    propose(client, campaign, pictures=[telling_picture("jpg"), telling_picture("heic")])
    first, second = Image.objects.order_by("pk")
    for image in (first, second):
        assert SECRET.encode() not in image.file.read()
        assert image.collection.name == "Récits proposés"
        assert "photo" not in image.file.name
        assert "Awa" not in image.title
    story = StoryPage.objects.get()
    assert story.image == first
    assert story.body[1].value["photos"][0]["image"].pk == second.pk


def test_a_bad_picture_is_named_and_nothing_is_half_stored(client: Client, campaign: CampaignPage) -> None:
    files = [telling_picture("jpg"), SimpleUploadedFile("fête.png", b"rien", "image/png")]
    response = propose(client, campaign, pictures=files)
    assert "fête.png" in errors_of(response, "pictures")
    assert "Vos images ne sont pas gardées" in soup_of(response).find(role="alert").get_text()
    assert not Image.objects.exists()
    assert not StoryProposal.objects.exists()


def test_the_same_sent_twice_is_stored_once(client: Client, campaign: CampaignPage) -> None:
    first, second = propose(client, campaign), propose(client, campaign)
    assert first["Location"] == second["Location"]
    assert StoryPage.objects.count() == StoryProposal.objects.count() == 1
    propose(client, campaign, token=2)
    assert StoryProposal.objects.count() == 2


def test_what_nobody_shows_to_be_a_persons_is_kept_aside(
    client: Client, campaign: CampaignPage, communication_user: object
) -> None:
    for token in range(3):
        response = propose(client, campaign, proven=False, token=token)
    assert "n’a pas pu montrer qu’une personne l’a écrite" in text_of(client.get(response["Location"]))
    assert set(StoryProposal.objects.values_list("aside", flat=True)) == {True}
    told = [message for message in mail.outbox if message.to == ["communication@solmond.example"]]
    assert [message.subject for message in told] == ["Propositions gardées à part"]
    assert "Douze" not in told[0].body


def test_nobody_has_the_site_fill_a_mailbox(client: Client, campaign: CampaignPage) -> None:
    for token in range(5):
        propose(client, campaign, proven=False, token=token, email=["a", "A"][token % 2] + "wa@courrier.example")
    assert StoryProposal.objects.count() == 5
    assert len(_mails_to_awa()) == 3


def test_forms_in_somebodys_name_take_no_link_from_that_person(client: Client, campaign: CampaignPage) -> None:
    for token in range(4):
        propose(client, campaign, proven=False, token=token, email="Awa@courrier.example")
    response = propose(client, campaign, token=4)
    assert len(_mails_to_awa()) == 4
    assert "Nous vous avons envoyé par courriel un lien" in text_of(client.get(response["Location"]))


def test_a_receipt_too_many_leaves_later_and_the_page_says_so(
    client: Client, campaign: CampaignPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr("campaigns.proposals.mails.TO_ADDRESS", Limit("mails-to-address", 0))
        page = client.get(propose(client, campaign)["Location"])
        assert deliver_waiting(timedelta(0)) == 0
    assert not _mails_to_awa()
    assert "n’est pas encore parti" in text_of(page)
    # Staff who open it meanwhile do not settle the debt.
    StoryProposal.objects.update(state=ProposalState.READING)
    assert deliver_waiting(timedelta(0)) == 1
    assert deliver_waiting(timedelta(0)) == 0
    assert "Nous vous avons envoyé par courriel un lien" in text_of(client.get(page.request["PATH_INFO"]))


def _mails_to_awa() -> list[mail.EmailMessage]:
    return [message for message in mail.outbox if "awa" in message.to[0].lower()]


def test_too_many_are_refused_in_words(client: Client, campaign: CampaignPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.public_forms.guard.PublicForm._unproven", type("N", (), {"exceeded": lambda *_: True})())
    response = propose(client, campaign, proven=False)
    assert response.status_code == 429
    assert soup_of(response).find(attrs={"name": "title"})["value"] == "Douze au marché"
    assert not StoryProposal.objects.exists()


def test_a_robot_is_thanked_and_nothing_is_stored(client: Client, campaign: CampaignPage) -> None:
    trap: dict[str, Any] = {HONEYPOT: "https://spam.example"}
    response = propose(client, campaign, proven=False, **trap)
    assert "Merci" in text_of(client.get(response["Location"]))
    assert not StoryProposal.objects.exists()


def test_what_is_proposed_in_english_waits_below_the_french_campaign(
    client: Client, campaign: CampaignPage, django_capture_on_commit_callbacks: Callable
) -> None:
    english_locale, _is_new = Locale.objects.get_or_create(language_code="en")
    english = translated(campaign, english_locale, django_capture_on_commit_callbacks)
    response = propose(client, english, anonymity="anonymous")
    story = StoryPage.objects.get()
    assert story.get_parent().pk == campaign.pk
    assert [block.value["text"] for block in story.hosts] == ["une personne, Bénin"]
    assert response["Location"].startswith("/en/suivi/")
    assert StoryProposal.objects.get().language == "en"


def test_a_story_is_published_in_the_language_that_it_is_written_in(
    client: Client, campaign: CampaignPage, editor_client: Client
) -> None:
    languages = soup_of(client.get(address_of(campaign))).find("select", attrs={"name": "written_in"})
    assert languages.select_one("[selected]").get_text() == "Français"
    assert languages.find("option", string="فارسی").attrs == {"value": "fa", "lang": "fa", "dir": "rtl"}
    propose(client, campaign, written_in="tlh")
    assert not StoryPage.objects.exists()
    propose(client, campaign, written_in="ar", title="السوق", text="كنا هناك.")
    story = StoryPage.objects.get()
    StoryProposal.objects.all().delete()
    story.save_revision().publish()
    shown = soup_of(client.get(story.get_url()))
    for told in (shown.h1, shown.select_one(".story")):
        assert (told["lang"], told["dir"]) == ("ar", "rtl")
    assert '"inLanguage": "ar"' in shown.find("script", type="application/ld+json").string
    gallery = soup_of(client.get(f"{campaign.get_url()}galerie/"))
    link = gallery.find("a", href=story.get_url())
    assert (link["lang"], link["dir"], link["hreflang"]) == ("ar", "rtl", "ar")
    edit_page(editor_client, story, written_in="es")
    shown = soup_of(client.get(story.get_url()))
    assert (shown.h1["lang"], shown.h1.get("dir")) == ("es", None)
    edit_page(editor_client, story, written_in="fr")
    shown = soup_of(client.get(story.get_url()))
    assert (shown.h1.get("lang"), shown.h1["dir"]) == (None, "auto")


def test_so_is_an_event(client: Client, home: HomePage, campaign: CampaignPage, editor_client: Client) -> None:
    agenda, kind = make_agenda(home), make_event_kind("Jam session")
    answers = {"kind": "event", "event_kind": kind.pk, "date": "2027-01-14"}
    propose(client, campaign, written_in="ar", title="السوق", text="كنا هناك.", **answers)
    event = EventPage.objects.get()
    StoryProposal.objects.all().delete()
    event.save_revision().publish()
    shown = soup_of(client.get(event.get_url()))
    for told in (shown.h1, shown.select_one(".story")):
        assert (told["lang"], told["dir"]) == ("ar", "rtl")
    link = soup_of(client.get(agenda.get_url())).find("a", href=event.get_url())
    assert (link["lang"], link["dir"], link["hreflang"]) == ("ar", "rtl", "ar")
    edit_page(editor_client, event, written_in="fr")
    assert soup_of(client.get(event.get_url())).h1.get("lang") is None


def test_no_protected_name_is_guessed_by_the_form(client: Client, campaign: CampaignPage) -> None:
    """What staff would be refused tells the public nothing: it is refused when they publish it."""
    make_partner(title="Ligue des semences", name_protected=True)
    assert propose(client, campaign, text="Avec la Ligue des semences.").status_code == 302
    assert StoryPage.objects.get().live is False


def test_a_page_of_a_proposal_is_answered_by_staffs_group(campaign: CampaignPage) -> None:
    assert list(StoryProposalTask.objects.get().groups.all()) == [Group.objects.get(name="Communication")]


def test_a_mail_that_could_not_leave_leaves_later(
    client: Client, campaign: CampaignPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("django.core.mail.EmailMessage.send", lambda *_args, **_kwargs: (_ for _ in ()).throw(OSError))
        assert propose(client, campaign).status_code == 302
    assert not mail.outbox
    assert deliver_waiting() == 0  # perhaps the request is still under way
    assert deliver_waiting(timedelta(0)) == 1
    assert deliver_waiting(timedelta(0)) == 0
    assert followed(client, StoryProposal.objects.get()).status_code == 200
    assert ProposalContact.objects.get().email in mail.outbox[0].to


def test_pictures_of_one_address_are_not_read_without_end(
    client: Client, campaign: CampaignPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("campaigns.views.proposals.READINGS", Limit("story-pictures-by-address", 1))
    bad: dict[str, Any] = {"title": "", "proven": False}
    propose(client, campaign, pictures=[telling_picture("jpg")], **bad)
    response = propose(client, campaign, pictures=[telling_picture("png")], **bad)
    assert response.status_code == 429
    assert "sans elles, ou attendez une heure" in errors_of(response, "pictures")
    # Who sends none is not kept waiting.
    assert propose(client, campaign).status_code == 302
