"""Readers of another language get the French page as long as its translation is not public."""

from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Locale

from demo.factories import make_campaign
from home.models import HomePage


def test_a_list_shows_the_french_page_until_its_translation_is_published(home: HomePage, client: Client) -> None:
    campaign = make_campaign(title="Le fil rouge")
    english = Locale.objects.get_or_create(language_code="en")[0]
    for page in campaign.get_ancestors().filter(depth__gte=home.depth).specific():
        page.copy_for_translation(english).save_revision().publish()
    translation = campaign.copy_for_translation(english)
    translation.title = "The red thread"
    draft = translation.save_revision()
    address = translation.get_parent().get_url()
    listed = client.get(address).content.decode()
    assert "Le fil rouge" in listed
    assert "The red thread" not in listed
    draft.publish()
    listed = client.get(address).content.decode()
    assert "The red thread" in listed
    assert "Le fil rouge" not in listed


def test_a_list_shows_a_page_that_nobody_translated_once(home: HomePage, client: Client) -> None:
    campaign = make_campaign(title="Le fil rouge")
    english = Locale.objects.get_or_create(language_code="en")[0]
    for page in campaign.get_ancestors().filter(depth__gte=home.depth).specific():
        page.copy_for_translation(english).save_revision().publish()
    placeholder = campaign.copy_for_translation(english, alias=True)
    listed = BeautifulSoup(client.get(placeholder.get_parent().get_url()).content, "html.parser").main
    assert [title.get_text(strip=True) for title in listed.find_all(["h2", "h3"]) if "fil rouge" in title.text] == [
        "Le fil rouge"
    ]
