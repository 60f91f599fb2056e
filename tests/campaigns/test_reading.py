"""Campaigns as readers find them: their dates in words, those under way before the others, nothing empty."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from campaigns.models import CampaignIndexPage, CampaignPage
from demo.factories import make_campaign, make_campaign_index, make_theme
from home.models import HomeCampaign, HomePage
from tests.reading import read


def days(count: int) -> date:
    """The date in `count` days."""
    return timezone.localdate() + timedelta(days=count)


def make_every_state(index: CampaignIndexPage) -> None:
    make_campaign(index, title="Passée", start_date=days(-90), end_date=days(-30))
    make_campaign(index, title="Plus tard", start_date=days(60))
    make_campaign(index, title="Ancienne", start_date=days(-60))
    make_campaign(index, title="Bientôt", start_date=days(30))
    make_campaign(index, title="Récente", start_date=days(-20), end_date=days(20))


def state_of(client: Client, campaign: CampaignPage) -> str:
    return " ".join(read(client, campaign.get_url()).select_one(".state").get_text().split())


def test_dates_say_since_when_or_from_when(home: HomePage, client: Client) -> None:
    assert state_of(client, make_campaign(start_date=date(2020, 3, 8))) == "En cours depuis mars 2020"
    assert state_of(client, make_campaign(start_date=date(2097, 4, 8))) == "À venir dès avril 2097"


def test_campaigns_under_way_come_first(home: HomePage, client: Client) -> None:
    make_every_state(index := make_campaign_index(home))
    titles = [heading.get_text() for heading in read(client, index.get_url()).select("main :is(h2, h3)")]
    assert titles == ["Récente", "Ancienne", "Bientôt", "Plus tard", "Campagnes passées", "Passée"]


def shown_on(home: HomePage, client: Client) -> list[str]:
    """The heading of the home page's campaigns, then their titles."""
    section = read(client, home.get_url()).find(class_="card").find_parent("section")
    return [heading.get_text() for heading in section.select("h2, h3")]


def test_home_without_a_choice_starts_with_those_under_way(home: HomePage, client: Client) -> None:
    make_every_state(make_campaign_index(home))
    assert shown_on(home, client) == ["Agir ensemble, maintenant", "Récente", "Ancienne", "Bientôt"]


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [
        (["Ancienne", "Bientôt"], ["Agir ensemble, maintenant", "Ancienne", "Bientôt"]),
        # What ended stands below what runs.
        (["Passée", "Récente"], ["Nos campagnes", "Récente", "Passée"]),
    ],
)
def test_home_says_now_of_no_past_campaign(home: HomePage, client: Client, chosen: list[str], shown: list[str]) -> None:
    make_every_state(make_campaign_index(home))
    home.campaign_links = [HomeCampaign(campaign=CampaignPage.objects.get(title=title)) for title in chosen]
    home.save_revision().publish()
    assert shown_on(home, client) == shown


def test_campaign_without_facts_has_no_list_of_them(home: HomePage, client: Client) -> None:
    assert not read(client, make_campaign().get_url()).select("main dl")
    assert read(client, make_campaign(themes=[make_theme()]).get_url()).select("main dl")
