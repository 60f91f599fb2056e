"""The first screen of the home page, and the order of its sections."""

from datetime import UTC, date, datetime, time

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from demo.factories import make_agenda, make_campaign, make_campaign_index, make_event, make_story
from home.models import HomeCampaign, HomePage
from home.sections import USUAL_ORDER
from tests.reading import read

COMING = [{"start_date": date(2026, 6, 1), "start_time": time(18, 30), "end_time": time(20)}]


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: datetime(2026, 5, 4, 10, tzinfo=UTC))


def headings(soup: BeautifulSoup) -> list[str]:
    """The headings of the sections, in the order of the page."""
    return [heading.get_text(strip=True) for heading in soup.select("main h2")]


def test_what_to_do_stands_in_the_opening_before_anything_else(home: HomePage, client: Client) -> None:
    campaign = make_campaign(make_campaign_index(home), title="Remonter le fil")
    home.actions = [
        ("action", {"page": campaign, "url": "", "text": "Rejoindre la campagne"}),
        ("action", {"page": None, "url": "https://dons.example.org/", "text": "Faire un don"}),
    ]
    home.save_revision().publish()
    links = read(client, home).select("main a")
    assert [link.get_text(strip=True) for link in links[:2]] == ["Rejoindre la campagne", "Faire un don"]
    assert [link["href"] for link in links[:2]] == [campaign.get_url(), "https://dons.example.org/"]
    assert links[0].find_parent("header")


def test_staff_choose_the_sections_and_their_order(home: HomePage, client: Client) -> None:
    index = make_campaign_index(home)
    make_story(make_campaign(index, title="Remonter le fil"), title="Le thé se goûte à deux")
    make_event(make_agenda(home), sessions=COMING)
    assert headings(read(client, home)) == ["Agir ensemble, maintenant", "Prochainement", "Voix du terrain"]
    home.sections = [("stories", None), ("campaigns", None)]
    home.save_revision().publish()
    soup = read(client, home)
    assert headings(soup) == ["Voix du terrain", "Agir ensemble, maintenant"]
    assert [link.get_text() for link in soup.select("main h3 a")] == ["Le thé se goûte à deux", "Remonter le fil"]


def test_nothing_that_ended_stands_above_what_runs(home: HomePage, client: Client) -> None:
    index = make_campaign_index(home)
    past = make_campaign(index, title="Finie", end_date=date(2021, 1, 1))
    running = make_campaign(index, title="En route")
    make_event(make_agenda(home), title="Le café du fil", sessions=COMING)
    home.campaign_links = [HomeCampaign(campaign=one) for one in (past, running)]
    home.save_revision().publish()
    assert [link.get_text() for link in read(client, home).select("main h3 a")] == [
        "En route",
        "Finie",
        "Le café du fil",
    ]
    running.unpublish()
    assert [link.get_text() for link in read(client, home).select("main h3 a")] == ["Le café du fil", "Finie"]


def test_the_form_begins_with_the_sections_that_are_shown(home: HomePage, admin_client: Client) -> None:
    soup = read(admin_client, reverse("wagtailadmin_pages:edit", args=[home.pk]))
    stream = soup.find(id="sections")
    assert [kind for kind in USUAL_ORDER if f'"type": "{kind}"' not in str(stream)] == []
