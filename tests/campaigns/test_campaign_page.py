"""What a campaign says of itself, and where that leads."""

from datetime import date

import pytest
from django.test import Client

from demo.factories import (
    make_article,
    make_campaign,
    make_campaign_index,
    make_country,
    make_image,
    make_partner,
    make_publication,
    make_theme,
    make_vision_note,
)
from home.models import HomePage
from tests.reading import read

CALL = [("call", {"title": "Signez avec nous", "links": [{"url": "https://example.org/", "text": "Signer"}]})]


def test_a_campaign_stands_in_no_list_of_its_own(home: HomePage, client: Client) -> None:
    campaign = make_campaign(title="Le fil", partners=[make_partner()])
    soup = read(client, campaign)
    assert not soup.select(".rows a")
    assert not soup.find("link", type="application/atom+xml")
    make_publication(title="Un guide", campaigns=[campaign])
    soup = read(client, campaign)
    assert [link.get_text() for link in soup.select(".rows a")] == ["Un guide"]
    assert soup.find("link", type="application/atom+xml")


def test_the_own_picture_of_a_campaign_stands_for_it(home: HomePage, client: Client) -> None:
    index, own = make_campaign_index(home), make_image(title="Bannière")
    campaign = make_campaign(index, image=own)
    assert own.get_rendition("fill-600x240|format-webp|avifquality-40").url in str(
        read(client, index).select_one(".card img")
    )
    shared = client.get(f"/partage/{campaign.pk}.png")
    assert shared["Location"] == own.get_rendition("fill-1200x630|format-jpeg").url
    campaign.listing_image = chosen = make_image(title="Choisie")
    campaign.save_revision().publish()
    assert chosen.get_rendition("fill-600x240|format-webp|avifquality-40").url in str(
        read(client, index).select_one(".card img")
    )


def test_an_ended_campaign_calls_nobody_any_more(home: HomePage, client: Client) -> None:
    assert "Signez avec nous" in read(client, make_campaign(call=CALL)).get_text()
    ended = make_campaign(call=CALL, start_date=date(2001, 1, 1), end_date=date(2002, 1, 1))
    assert "Signez avec nous" not in read(client, ended).get_text()


@pytest.mark.parametrize("make", [make_campaign, make_article, make_vision_note, make_publication])
def test_themes_and_countries_lead_to_what_there_is_on_them(home: HomePage, client: Client, make: type) -> None:
    theme = make_theme(name="Droits du travail")
    page = make(themes=[theme], countries=[make_country("BJ"), make_country("BO")])
    links = {link.get_text(): link["href"] for link in read(client, page).select(".facts a")}
    assert links == {
        "Droits du travail": f"/recherche/?theme={theme.slug}",
        "Bénin": "/recherche/?pays=bj",
        "Bolivie": "/recherche/?pays=bo",
    }
    for address in links.values():
        assert page.title in client.get(address).content.decode()
