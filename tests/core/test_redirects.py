"""Old addresses lead on however they are written, and to nothing that they do not mean."""

from unicodedata import normalize
from urllib.parse import quote

import pytest
from django.core.cache import cache
from django.test import Client
from wagtail.contrib.redirects.models import Redirect

from demo.factories import make_standard
from home.models import HomePage


@pytest.fixture(autouse=True)
def old(home: HomePage) -> None:
    """Addresses of the old site."""
    cache.clear()
    page = make_standard(slug="mutuelles")
    for path in (
        "/spip.php?article12",
        "/spip.php?article12&lang=nl",
        "/Événements/Été",
        "/Nos-Luttes",
        "/ancienne page",
    ):
        Redirect.objects.create(old_path=Redirect.normalise_path(path), redirect_link=f"/vers{quote(path)}")
    Redirect.objects.create(old_path="/rubrique", redirect_page=page)


def led_to(client: Client, address: str) -> str:
    answer = client.get(address)
    return answer["Location"] if answer.status_code in (301, 302) else str(answer.status_code)


@pytest.mark.parametrize(
    ("address", "old_path"),
    [
        ("/spip.php?article12", "/spip.php?article12"),
        ("/spip.php?article12&lang=fr", "/spip.php?article12"),
        ("/SPIP.php?lang=fr&Article12&utm_source=lettre", "/spip.php?article12"),
        ("/spip.php?article12&lang=nl&utm_medium=x", "/spip.php?article12&lang=nl"),
        ("/%C3%A9v%C3%A9nements/%C3%89T%C3%89/", "/Événements/Été"),
        (f"/{quote(normalize('NFD', 'événements/été'))}?fbclid=1", "/Événements/Été"),
        ("/ancienne%20page", "/ancienne page"),
        ("/%C9v%E9nements/%C9t%E9", "/Événements/Été"),
        ("/nos-luttes/", "/Nos-Luttes"),
        ("/NOS-LUTTES?page=2", "/Nos-Luttes"),
    ],
)
def test_an_old_address_leads_on(client: Client, address: str, old_path: str) -> None:
    assert led_to(client, address) == f"/vers{quote(old_path)}"


@pytest.mark.parametrize(
    "address", ["/spip.php", "/spip.php?article13", "/spip.php?article1", "/nos-luttes/x/", "/%00"]
)
def test_another_address_does_not(client: Client, address: str) -> None:
    assert led_to(client, address) in ("404", "400")


def test_the_redirects_are_read_again_once_staff_change_them(client: Client) -> None:
    assert led_to(client, "/RUBRIQUE/").endswith("/mutuelles/")
    Redirect.objects.get(old_path="/rubrique").delete()
    assert led_to(client, "/RUBRIQUE/") == "404"
    Redirect.objects.create(old_path="/rubrique", redirect_link="/ailleurs/")
    assert led_to(client, "/Rubrique/") == "/ailleurs/"
