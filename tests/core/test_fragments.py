"""What is drawn once for the same facts shows each change of a fact at once."""

from datetime import date
from unittest.mock import patch

import pytest
from bs4 import BeautifulSoup
from django.core.cache.backends.locmem import LocMemCache
from django.test import Client
from django.utils import translation
from wagtail.models import Page

from campaigns.models import CampaignPage
from core.fragments import render_once
from core.models import SiteSettings
from demo.factories import (
    make_campaign,
    make_campaign_index,
    make_document,
    make_image,
    make_kind,
    make_partner,
    make_partner_index,
    make_standard,
    make_theme,
    make_vision_note,
    make_vision_note_index,
)
from home.models import HomeCampaign, HomePage
from media.models import Document

PLATFORMS = [("platform", {"name": "Réseau Alpha", "url": "https://alpha.example/"})]
SOCIAL = [("link", {"network": "mastodon", "url": "https://social.example/@nous"})]
FACTS = {
    "email": "bonjour@exemple.org",
    "phone": "+32 2 000 00 00",
    "address": "Chaussée de Haecht 579",
    "donate_url": "https://don.example/",
    "newsletter_url": "https://lettre.example/",
    "platforms": PLATFORMS,
    "social_links": SOCIAL,
}


def around(client: Client, address: str = "/") -> str:
    """The header and the footer of a page."""
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    return f"{soup.find('header', class_='top')}{soup.find('footer')}"


@pytest.mark.parametrize("name", FACTS)
def test_each_setting_of_the_footer_is_seen_at_once(home: HomePage, client: Client, name: str) -> None:
    before = around(client)
    settings = SiteSettings.for_site(home.get_site())
    setattr(settings, name, FACTS[name])
    settings.save()
    shown = FACTS[name] if isinstance(FACTS[name], str) else FACTS[name][0][1]["url"]
    assert shown not in before
    assert shown in around(client)
    setattr(settings, name, "" if isinstance(FACTS[name], str) else [])
    settings.save()
    assert around(client) == before


def test_the_menu_follows_its_pages(home: HomePage, client: Client) -> None:
    page = make_standard(home, slug="histoire", title="Histoire", show_in_menus=True)
    assert 'href="/histoire/">Histoire<' in around(client)
    assert 'aria-current="page" href="/histoire/"' in around(client, "/histoire/").replace(
        '<a href="/histoire/" aria-current="page"', '<a aria-current="page" href="/histoire/"'
    )
    page.title, page.show_in_menus = "Mémoire", True
    page.save_revision().publish()
    assert "Histoire" not in around(client)
    assert "Mémoire" in around(client)
    page.unpublish()
    assert "Mémoire" not in around(client)


def test_a_page_of_the_footer_follows_its_title(home: HomePage, client: Client) -> None:
    page = make_standard(home, slug="mentions", title="Mentions légales")
    settings = SiteSettings.for_site(home.get_site())
    settings.legal_page = page
    settings.save()
    assert "Mentions légales" in around(client)
    page.title = "Informations légales"
    page.save_revision().publish()
    assert "Mentions légales" not in around(client)
    assert "Informations légales" in around(client)


def test_the_dates_of_a_campaign_are_seen_at_once(home: HomePage, client: Client) -> None:
    index = make_campaign_index(home, slug="campagnes")
    campaign = make_campaign(index, slug="une", start_date=date(2020, 3, 1), end_date=None)
    assert "depuis mars 2020" in client.get("/campagnes/une/").content.decode()
    CampaignPage.objects.filter(pk=campaign.pk).update(end_date=date(2021, 4, 1))
    html = client.get("/campagnes/une/").content.decode()
    assert "depuis mars 2020" not in html
    assert "mars 2020 – avril 2021" in html


def test_a_file_is_seen_as_it_is_now(home: HomePage, client: Client) -> None:
    document = make_document(title="Note d’avril")
    notes = make_vision_note_index(home, slug="notes")
    make_vision_note(notes, files=[(document, "fr")])
    assert "Note d’avril" in client.get("/notes/").content.decode()
    document.title = "Note de mai"
    document.save()
    Document.objects.filter(pk=document.pk).update(page_count=7)
    html = client.get("/notes/").content.decode()
    assert "Note d’avril" not in html
    assert "Note de mai" in html
    assert "7\u00a0pages" in html


def test_each_language_has_its_own_words() -> None:
    facts = {"url": "/documents/1/", "facts": "PDF", "title": "Note", "label": "", "hreflang": "fr"}
    french = render_once("components/document.html", **facts)
    with translation.override("en"):
        english = render_once("components/document.html", **facts)
    assert "Télécharger" in french
    assert "Télécharger" not in english
    assert render_once("components/document.html", **facts) is french


def previewed(page: Page) -> str:
    """The page as an editor sees it before it is saved."""
    return page.make_preview_request().render().content.decode()


def test_a_preview_shows_what_is_not_saved(home: HomePage) -> None:
    partners = make_partner_index(home, slug="partenaires")
    partner = make_partner(partners, title="Mouvement Alpha")
    partner.kinds, partner.themes = [make_kind(name="Mutuelle nouvelle")], [make_theme(name="Thème nouveau")]
    html = previewed(partner)
    assert "Mutuelle nouvelle" in html
    assert "Thème nouveau" in html
    index = make_campaign_index(home, slug="campagnes")
    campaign = make_campaign(index, title="Campagne choisie", end_date=date(2001, 1, 1), start_date=date(2000, 1, 1))
    home.campaign_links = [HomeCampaign(campaign=campaign)]
    assert "Campagne choisie" in previewed(home)
    link = campaign.partner_links.model(partner=partner)
    campaign.partner_links = [link]
    assert "Mouvement Alpha" in previewed(campaign)


def test_a_page_with_pictures_writes_nothing_into_the_cache(home: HomePage, client: Client) -> None:
    index = make_campaign_index(home, slug="campagnes")
    make_campaign(index, slug="une", image=make_image(), listing_image=make_image())
    for address in ("/campagnes/", "/campagnes/une/"):
        assert "<img" in client.get(address).content.decode()
        with patch.object(LocMemCache, "set", side_effect=AssertionError):
            assert client.get(address).status_code == 200
