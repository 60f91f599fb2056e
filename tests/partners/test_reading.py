"""Partners as readers find them: in the order of the alphabet, each once, nothing empty."""

from bs4 import BeautifulSoup
from django.test import Client

from home.factories import make_partner
from home.models import HomePage


def soup_of(client: Client, address: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(address).content, "html.parser")


def test_partner_without_a_description_has_no_empty_text(home: HomePage, client: Client) -> None:
    assert not soup_of(client, make_partner().get_url()).select("main .prose")
    assert soup_of(client, make_partner(body="<p>Née au marché.</p>").get_url()).select("main .prose")


def test_text_for_lists_comes_before_the_sentence_of_the_page(home: HomePage) -> None:
    partner = make_partner(introduction="Une mutuelle.", listing_text="Une mutuelle de santé du Borgou.")
    assert partner.summary == "Une mutuelle de santé du Borgou."
