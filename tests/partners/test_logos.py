"""Whose picture a logo is, and when its address stops answering."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from demo.factories import make_campaign, make_image, make_partner
from home.models import HomePage
from media.models import Image
from partners.models import PartnerPage

Publish = Callable[[PartnerPage], None]


@pytest.fixture
def publish(django_capture_on_commit_callbacks: Callable) -> Publish:
    """Publish a partner, with what waits for the end of the transaction."""

    def publish(page: PartnerPage) -> None:
        with django_capture_on_commit_callbacks(execute=True):
            page.save_revision().publish()

    return publish


@pytest.fixture
def protected(home: HomePage) -> PartnerPage:
    return make_partner(title="Union des tisserandes", name_protected=True)


@pytest.fixture
def logo(home: HomePage) -> Image:
    return make_image()


def picture_of(client: Client, address: str) -> str:
    """The address of the first picture of a page."""
    return str(BeautifulSoup(client.get(address).content, "html.parser").select_one("main img")["src"])


def test_the_logo_of_a_protected_partner_answers_no_more_where_it_was_public_before(
    protected: PartnerPage, logo: Image, client: Client, publish: Publish
) -> None:
    before = make_campaign(image=logo)
    address = picture_of(client, before.get_url())
    before.unpublish()
    assert client.get(address).status_code == 200
    protected.logo = logo
    publish(protected)
    assert client.get(protected.get_url()).status_code == 200
    assert client.get(address).status_code == 404


def test_a_logo_that_another_movement_shows_answers_on(
    protected: PartnerPage, logo: Image, client: Client, publish: Publish
) -> None:
    confederation = make_partner(title="Confédération des métiers", logo=logo)
    address = picture_of(client, confederation.get_url())
    protected.logo = logo
    publish(protected)
    assert picture_of(client, confederation.get_url()) == address
    assert client.get(address).status_code == 200
