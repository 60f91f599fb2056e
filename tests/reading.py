"""Pages as readers get them."""

from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse
from django.test import Client
from wagtail.models import Page


def read(client: Client, place: Page | str, status: int = 200) -> BeautifulSoup:
    """The page at an address, or a page of the site."""
    address = place if isinstance(place, str) else place.get_url()
    response = client.get(address)
    assert response.status_code == status, address
    return soup_of(response)


def soup_of(response: HttpResponse) -> BeautifulSoup:
    """The page of an answer."""
    return BeautifulSoup(response.content, "html.parser")


def path_of(link: Tag | None) -> str:
    """The path that `link` leads to; parameters are part of it."""
    assert link
    parts = urlsplit(str(link["href"]))
    return parts.path + parts.query
