"""Partners that must not be found, named by a campaign of which an event or a story tells a place."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale

from campaigns.models import CampaignPage, CampaignPartner, EventPage, StoryPage
from demo.factories import make_agenda, make_campaign, make_country, make_event, make_partner, make_story
from home.models import HomePage
from partners.models import PartnerPage
from tests.core.studio_forms import edit_page, messages_of

NEUTRAL = "Mouvement partenaire"
KEPT_BACK = "Un partenaire a un nom protégé : la campagne ne le montre pas"
TELLS = "Cette page dit un lieu du pays d’un partenaire dont le nom est protégé"


@pytest.fixture
def campaign(home: HomePage) -> CampaignPage:
    """A campaign that names two partners of Benin, one of them protected."""
    make_agenda(home)
    protected = make_partner(title="Union des tisserandes", name_protected=True)
    return make_campaign(title="Du temps pour vivre", slug="temps", partners=[protected, make_partner(title="CNTB")])


def event_of(campaign: CampaignPage, **fields: Any) -> EventPage:
    values: dict[str, Any] = {"title": "Grand forum", "town": "Cotonou", "country": make_country("BJ")} | fields
    return make_event(campaigns=[campaign], **values)


def partner_links(campaign: CampaignPage) -> set[str]:
    """The partners that readers learn of, asked of the table and of each link."""
    told = {link.partner.title for link in CampaignPartner.public_links().filter(page=campaign)}
    assert told == {link.partner.title for link in campaign.partner_links.all() if link.is_public}
    return told


def text_of(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_place_of_an_event_is_not_told_beside_a_protected_partner(campaign: CampaignPage, client: Client) -> None:
    protected = PartnerPage.objects.get(name_protected=True).get_url()
    assert NEUTRAL in text_of(client, campaign.get_url())
    assert "Du temps pour vivre" in text_of(client, protected)
    event_of(campaign)
    told = text_of(client, campaign.get_url())
    assert "Cotonou" in told
    assert "CNTB" in told
    assert NEUTRAL not in told
    assert "Du temps pour vivre" not in text_of(client, protected)


@pytest.mark.parametrize(
    ("make", "fields", "is_told"),
    [
        (event_of, {"town": "", "place": "Maison du peuple"}, False),
        (event_of, {"town": "", "latitude": Decimal("6.3703"), "longitude": Decimal("2.3912")}, False),
        (event_of, {"attendance": "both"}, False),
        (event_of, {"attendance": "online"}, True),
        (event_of, {"town": ""}, True),
        (event_of, {"country": "TG"}, True),
        (event_of, {"live": False}, True),
        (make_story, {"town": "Cotonou", "location_precision": "town"}, False),
        (
            make_story,
            {"latitude": Decimal("6.3703"), "longitude": Decimal("2.3912"), "location_precision": "exact"},
            False,
        ),
        (make_story, {"town": "Cotonou", "location_precision": "country"}, True),
        (make_story, {"town": "Lomé", "location_precision": "town", "country": "TG"}, True),
        (make_story, {"town": "Cotonou", "location_precision": "town", "live": False}, True),
    ],
)
def test_what_keeps_a_protected_partner_back(
    campaign: CampaignPage, make: Callable[..., object], fields: dict[str, object], is_told: bool
) -> None:
    if "country" in fields:
        fields = fields | {"country": make_country(str(fields["country"]))}
    make(campaign, **fields)
    expected = {"CNTB", "Mouvement partenaire (Bénin, nom protégé)"} if is_told else {"CNTB"}
    assert partner_links(campaign) == expected


def test_a_translation_keeps_it_back_too(campaign: CampaignPage) -> None:
    event_of(campaign)
    dutch = campaign.copy_for_translation(Locale.objects.get_or_create(language_code="nl")[0], copy_parents=True)
    assert partner_links(CampaignPage.objects.get(pk=dutch.pk)) == {"CNTB"}


def test_staff_are_told_what_is_kept_back(campaign: CampaignPage, editor_client: Client) -> None:
    assert not said_after(editor_client, campaign)
    event = event_of(campaign)
    story = make_story(campaign, town="Cotonou", location_precision="town")
    assert any(KEPT_BACK in said for said in said_after(editor_client, campaign))
    preview = text_of(editor_client, reverse("wagtailadmin_pages:view_draft", args=[campaign.pk]))
    assert NEUTRAL not in preview
    for page in (event, story):
        assert any(TELLS in said for said in said_after(editor_client, page))
    for page in (event, story):
        page.country = make_country("TG")
        page.save_revision().publish()
    for page in (campaign, event, story):
        assert not said_after(editor_client, page)


def said_after(client: Client, page: CampaignPage | EventPage | StoryPage) -> list[str]:
    """The warnings that follow publication."""
    return messages_of(client.get(edit_page(client, page)["Location"]), ".warning")
