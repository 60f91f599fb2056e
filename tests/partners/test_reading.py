"""Partners as readers find them: in the order of the alphabet, each once, nothing empty."""

from django.test import Client

from demo.factories import make_campaign, make_country, make_partner
from home.models import HomePage
from partners.models import PartnerPage
from tests.reading import read


def test_partner_without_a_description_has_no_empty_text(home: HomePage, client: Client) -> None:
    assert not read(client, make_partner().get_url()).select("main .prose")
    assert read(client, make_partner(body="<p>Née au marché.</p>").get_url()).select("main .prose")


def test_text_for_lists_comes_before_the_sentence_of_the_page(home: HomePage) -> None:
    partner = make_partner(introduction="Une mutuelle.", listing_text="Une mutuelle de santé du Borgou.")
    assert partner.summary == "Une mutuelle de santé du Borgou."


def test_accents_and_capitals_do_not_change_the_order(home: HomePage, client: Client) -> None:
    titles = ["Zébu", "écho", "Œuvre", "Femmes", "Éclair", "opéra"]
    partners = [make_partner(title=title, country=make_country("BJ")) for title in titles]
    expected = ["écho", "Éclair", "Femmes", "Œuvre", "opéra", "Zébu"]
    directory = partners[0].get_parent()
    for address in (directory.get_url(), make_campaign(partners=partners).get_url()):
        assert [link.get_text() for link in read(client, address).select(".partner a")] == expected


def test_countries_stand_in_the_order_of_the_alphabet(home: HomePage, client: Client) -> None:
    for code in ("ZM", "EG", "BO"):
        make_partner(country=make_country(code))
    directory = PartnerPage.objects.first().get_parent()
    options = read(client, directory.get_url()).select("select[name=pays] option")
    assert [option.get_text() for option in options[1:]] == ["Bolivie (1)", "Égypte (1)", "Zambie (1)"]


def test_partner_chosen_twice_is_listed_once(home: HomePage, client: Client) -> None:
    partner = make_partner()
    campaign = make_campaign(partners=[partner, partner])
    assert len(read(client, campaign.get_url()).select(".partner")) == 1
