"""Pages as readers get them."""

from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag
from django.test import Client


def read(client: Client, address: str, status: int = 200) -> BeautifulSoup:
    response = client.get(address)
    assert response.status_code == status
    return BeautifulSoup(response.content, "html.parser")


def path_of(link: Tag | None) -> str:
    """The path that `link` leads to; parameters are part of it."""
    assert link
    parts = urlsplit(str(link["href"]))
    return parts.path + parts.query
