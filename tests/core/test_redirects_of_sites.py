"""Of several redirects from addresses that read alike, the one that is meant leads on."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from home.models import HomePage


@pytest.fixture
def other(home: HomePage) -> Iterator[Site]:
    """A second site of the same installation, which the cache forgets with the test."""
    cache.clear()
    yield Site.objects.create(hostname="autre.example", root_page=home)
    cache.clear()


def led_to(client: Client, address: str) -> str:
    answer = client.get(address)
    return str(answer.headers.get("Location", answer.status_code))


def test_a_redirect_of_another_site_leads_nowhere(home: HomePage, other: Site, client: Client) -> None:
    Redirect.objects.create(old_path="/rubrique", redirect_link="/ailleurs/", site=other)
    assert led_to(client, "/RUBRIQUE/") == "404"
    Redirect.objects.update(site=home.get_site())
    cache.clear()
    assert led_to(client, "/RUBRIQUE/") == "/ailleurs/"


def test_a_redirect_of_the_site_comes_before_one_of_every_site(home: HomePage, other: Site, client: Client) -> None:
    Redirect.objects.create(old_path="/rubrique", redirect_link="/partout/")
    Redirect.objects.create(old_path="/rubrique", redirect_link="/ici/", site=home.get_site())
    assert led_to(client, "/Rubrique/") == "/ici/"


def test_the_redirect_with_most_of_the_parameters_leads_on(other: Site, client: Client) -> None:
    for parameters, link in (("", "/tout/"), ("?article=1", "/un/"), ("?article=1&lang=nl", "/een/")):
        Redirect.objects.create(old_path=f"/page{parameters}", redirect_link=link)
    assert led_to(client, "/PAGE?lang=nl&article=1") == "/een/"
    assert led_to(client, "/PAGE?article=1&lang=es") == "/un/"
    assert led_to(client, "/PAGE?lang=nl") == "/tout/"
