"""A story on the map: what staff give, what readers get, and what is never told of a partner's place."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks import MapPlaceBlock, MapStoryBlock
from core.models import Country
from demo.factories import make_campaign, make_country, make_partner
from home.models import HomePage
from partners.models import PartnerPage, Precision

pytestmark = pytest.mark.django_db


def place(country: str, town: str = "", sentence: str = "Une phrase.", page: Any = None) -> dict[str, Any]:
    return {"country": country, "town": town, "sentence": sentence, "image": None, "page": page}


def told(*places: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [("map_story", {"title": "De Namur à Cotonou", "introduction": "", "places": list(places)})]


def soup_of(client: Client, page: Any) -> BeautifulSoup:
    return BeautifulSoup(client.get(page.get_url()).content, "html.parser")


def names(soup: BeautifulSoup) -> list[str]:
    return [name.get_text(" ", strip=True) for name in soup.select(".b-journey__name")]


def views(soup: BeautifulSoup) -> list[str]:
    return [str(stop["data-view"]) for stop in soup.select("[data-view]")]


def problem(value: dict[str, Any]) -> str:
    """What staff read beside the town."""
    block = MapPlaceBlock()
    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.to_python(value) if value["page"] is None else block.normalize(value))
    error = refused.value.block_errors["town"]
    assert isinstance(error, ValidationError)
    return error.messages[0]


def test_readers_get_a_map_and_a_list_in_the_order_of_staff(client: Client, home: HomePage) -> None:
    campaign = make_campaign(map_story=told(place("BE", "Namur", "On part d’ici."), place("BJ", sentence="On arrive.")))
    soup = soup_of(client, campaign)
    assert names(soup) == ["1 Namur, Belgique", "2 Bénin"]
    assert [text.get_text() for text in soup.select(".b-journey__sentence")] == ["On part d’ici.", "On arrive."]
    assert len(soup.select(".b-journey__mark")) == 2
    assert soup.select_one(".b-journey svg")["aria-label"] == "Carte des lieux ci-dessous"


def test_the_home_page_shows_it_where_staff_put_it(client: Client, home: HomePage) -> None:
    home.map_story = told(place("BE"), place("BJ"))
    home.sections = [("map_story", None)]
    home.save_revision().publish()
    soup = soup_of(client, home)
    assert soup.find(id="recit-carte").get_text() == "De Namur à Cotonou"
    assert names(soup) == ["1 Belgique", "2 Bénin"]


def test_a_town_that_the_map_does_not_know_is_refused_with_those_that_it_does() -> None:
    assert "Cotonou" in problem(place("BJ", "Atlantis"))


def test_no_town_is_told_beside_a_partner(client: Client, home: HomePage) -> None:
    partner = make_partner(country=benin(), town="Parakou", location_precision=Precision.COUNTRY)
    assert "partenaire" in problem(place("BJ", "Parakou", page=partner))
    # What came another way than by the form is not shown either.
    with_town = soup_of(client, make_campaign(map_story=told(place("BE"), place("BJ", "Parakou", page=partner))))
    without = soup_of(client, make_campaign(map_story=told(place("BE"), place("BJ", page=partner))))
    assert names(with_town) == ["1 Belgique", "2 Bénin"]
    assert views(with_town) == views(without)
    assert "Parakou" not in with_town.get_text()


def test_no_town_is_told_in_the_country_of_a_protected_partner(client: Client, home: HomePage) -> None:
    partner = make_partner(country=benin(), name_protected=True, title="Mouvement partenaire, Bénin")
    campaign = make_campaign(partners=[partner], map_story=told(place("BE", "Namur"), place("BJ", "Parakou")))
    soup = soup_of(client, campaign)
    assert names(soup) == ["1 Namur, Belgique", "2 Bénin"]
    assert "Parakou" not in soup.get_text()


def test_a_place_goes_with_the_page_that_readers_cannot_open(client: Client, home: HomePage) -> None:
    partner = make_partner(country=benin())
    campaign = make_campaign(map_story=told(place("BE"), place("BJ", sentence="Là où ils sont.", page=partner)))
    assert names(soup_of(client, campaign)) == ["1 Belgique", "2 Bénin"]
    PartnerPage.objects.get(pk=partner.pk).unpublish()
    soup = soup_of(client, campaign)
    assert names(soup) == ["1 Belgique"]
    assert "Là où ils sont." not in soup.get_text()


def benin() -> Country:
    return make_country("BJ")


def test_the_preview_in_the_studio_shows_two_places() -> None:
    block = MapStoryBlock()
    soup = BeautifulSoup(block.render(block.get_preview_value()), "html.parser")
    assert names(soup) == ["1 Cotonou, Bénin", "2 Bangladesh"]
