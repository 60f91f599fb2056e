"""What shared caches may keep, and for how long."""

import pytest
from django.test import Client
from django.urls import reverse

from demo.factories import make_partner, make_standard
from home.models import HomePage

ASK_AGAIN = "private, no-cache"


@pytest.fixture(autouse=True)
def _site(home: HomePage) -> None:
    make_standard(home, slug="histoire")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/rien/", 404),
        ("/rien.png", 404),
        ("/en/rien/", 404),
        ("/images/rien.jpg", 404),
        (reverse("wagtaildocs_serve", args=[1, "rien.pdf"]), 404),
    ],
)
def test_an_address_without_a_page_may_have_one_a_moment_later(client: Client, address: str, status: int) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    kept = answer["Cache-Control"].replace(" ", "").split(",")
    assert "public" not in kept
    assert {"no-cache", "no-store"} & set(kept)


def test_a_page_that_begins_to_be_there_is_there_at_once(client: Client, home: HomePage) -> None:
    partner = make_partner(slug="union")
    partner.unpublish()
    assert client.get(partner.get_url())["Cache-Control"] == ASK_AGAIN
    partner.save_revision().publish()
    assert "public" in client.get(partner.get_url())["Cache-Control"]


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_the_answer_to_what_is_sent_is_kept_by_nobody(client: Client, method: str) -> None:
    answer = getattr(client, method)("/histoire/")
    assert "no-store" in answer["Cache-Control"]
    assert "public" not in answer["Cache-Control"]


def test_what_sets_a_cookie_is_for_one_reader(client: Client) -> None:
    answer = client.get("/admin/login/")
    assert answer.cookies
    assert "public" not in answer["Cache-Control"]
