"""What readers meet where a page is not in their language: lists all the same, and ways to the French."""

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Locale, Page, Site

from campaigns.models import CampaignPage
from core.models import SiteSettings
from demo.factories import (
    make_contact,
    make_country,
    make_issue,
    make_magazine,
    make_partner,
    make_partner_index,
    make_standard,
    make_vision_note,
    make_vision_note_index,
)
from home.models import HomeCampaign, HomePage
from tests.queries import queries_of, repeated
from tests.reading import path_of, read

LIMIT = 15


def test_a_list_stands_in_a_language_that_nobody_has_translated_it_into(
    home: HomePage, campaign: CampaignPage, dutch: Locale, client: Client
) -> None:
    directory = make_partner_index(home, title="Nos partenaires", slug="partenaires", show_in_menus=True)
    directory.introduction = "Des mouvements."
    directory.save_revision().publish()
    make_partner(directory, title="Mutuelle du Fil", slug="fil")
    assert client.get("/nl/partners/").status_code == 404
    home.copy_for_translation(dutch).save_revision().publish()
    (menu,) = (link for link in read(client, "/nl/").select(".nav__main a") if "partners" in link["href"])
    assert (menu["href"], menu.get("lang"), menu.get_text(strip=True)) == ("/nl/partners/", None, "Partners")
    soup = read(client, "/nl/partners/")
    assert soup.html["lang"] == "nl"
    assert soup.h1.get_text(strip=True) == "Partners"
    assert "Des mouvements" not in soup.get_text()
    row = next(link for link in soup.main.find_all("a") if "Mutuelle du Fil" in link.get_text())
    assert (row["href"], row["lang"], row["hreflang"]) == ("/partenaires/fil/?depuis=nl", "fr", "fr")
    assert path_of(soup.select_one("link[rel=canonical]")) == "/nl/partners/"
    told = {"fr": "/partenaires/", "nl": "/nl/partners/", "x-default": "/partenaires/"}
    for address in ("/nl/partners/", "/partenaires/"):
        links = read(client, address).find_all("link", hreflang=True)
        assert {link["hreflang"]: path_of(link) for link in links} == told
    assert client.get("/sitemap.xml").content.decode().count("/nl/partners/</loc>") == 1
    assert read(client, "/nl/partners/landen/benin/").h1.get_text(strip=True) == "Benin"
    missing = read(client, "/nl/partners/fil/", status=404)
    (french,) = missing.main.find_all("a", hreflang="fr", lang="fr")
    assert french["href"] == "/partenaires/fil/"
    assert french.find_next_sibling().get_text() == "Frans"
    with pytest.raises(ValidationError, match="partners"):
        make_standard(HomePage.objects.get(locale=dutch), slug="partners")
    assert client.get("/nl/partners/partners.csv").status_code == 200
    for title in ("Mutuelle du Port", "Syndicat des ports"):
        make_partner(directory, title=title)
    asked = queries_of(client, "/nl/partners/")
    assert len(asked) <= len(queries_of(client, "/partenaires/")) + 2
    assert repeated(asked) == []
    # A translation takes its place; what is withdrawn in French stands nowhere.
    translated = directory.copy_for_translation(dutch)
    translated.title, translated.slug = "Onze partners", "onze-partners"
    translated.save_revision().publish()
    assert read(client, "/nl/onze-partners/").h1.get_text(strip=True) == "Onze partners"
    assert client.get("/nl/partners/")["Location"] == "/nl/onze-partners/"
    Page.objects.get(pk=directory.pk).unpublish()
    assert client.get("/nl/partners/").status_code == client.get("/nl/onze-partners/").status_code == 404


def test_addresses_of_the_site_s_own_are_in_the_language(home: HomePage, dutch: Locale, client: Client) -> None:
    directory = make_partner_index(home, title="Nos partenaires", slug="partenaires")
    make_partner(directory, country=make_country("PE"))
    home.copy_for_translation(dutch).save_revision().publish()
    assert read(client, "/nl/zoeken/?q=peru").html["lang"] == "nl"
    country = read(client, "/nl/partners/landen/peru/")
    assert country.h1.get_text(strip=True) == "Peru"
    (french,) = (link for link in country.select(".langs a") if link["hreflang"] == "fr")
    assert french["href"] == "/partenaires/pays/perou/"
    assert path_of(country.select_one("link[rel=canonical]")) == "/nl/partners/landen/peru/"
    former = {
        "/nl/recherche/?q=a&page=2": "/nl/zoeken/?q=a&page=2",
        "/nl/flux/publications.atom": "/nl/feeds/publicaties.atom",
        "/nl/partners/pays/perou/": "/nl/partners/landen/peru/",
        "/nl/partners/landen/perou/": "/nl/partners/landen/peru/",
        "/nl/partners/partenaires.csv?pays=pe": "/nl/partners/partners.csv?pays=pe",
    }
    for address, now in former.items():
        answer = client.get(address)
        assert (answer.status_code, answer["Location"]) == (301, now), address
        assert client.get(now).status_code == 200
    assert client.get("/zoeken/").status_code == 404


def test_a_french_page_tells_who_comes_from_another_language(
    home: HomePage, campaign: CampaignPage, dutch: Locale, client: Client
) -> None:
    home.copy_for_translation(dutch).save_revision().publish()
    listed = read(client, "/nl/campagnes/")
    link = listed.main.find("a", hreflang="fr")
    assert link["href"] == "/campagnes/le-fil/?depuis=nl"
    soup = read(client, link["href"])
    notice = soup.find("aside", lang="nl")
    assert "Deze pagina bestaat alleen in het Frans." in notice.get_text()
    assert (notice.a["href"], notice.a.get_text()) == ("/nl/", "Terug naar de startpagina")
    assert path_of(soup.select_one("link[rel=canonical]")) == "/campagnes/le-fil/"
    assert all("depuis" not in other["href"] for other in soup.select(".langs a"))
    for nothing in ("", "?depuis=fr", "?depuis=es", "?depuis=<b>"):
        assert read(client, f"/campagnes/le-fil/{nothing}").find(class_="way-back") is None
    assert read(client, "/campagnes/?depuis=nl").find(class_="way-back") is None


def test_a_page_in_two_languages_offers_the_other_and_its_form_knows_where_its_reader_comes_from(
    home: HomePage, dutch: Locale, client: Client
) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    for locale in (dutch, english):
        home.copy_for_translation(locale).save_revision().publish()
    contact = make_contact(home, slug="contact")
    contact.copy_for_translation(english).save_revision().publish()
    soup = read(client, "/contact/?depuis=nl")
    sent = BeautifulSoup(client.post(soup.main.form["action"], {}).content, "html.parser")
    for shown in (soup, sent):
        notice = shown.find(class_="way-back")
        assert " ".join(notice.get_text().split()) == (
            "Deze pagina is niet vertaald. Ook beschikbaar in: English Terug naar de startpagina"
        )
        assert [link["href"] for link in notice.find_all("a")] == ["/en/contact/?depuis=nl", "/nl/"]
    assert sent.find(class_="error")
    assert read(client, "/contact/?depuis=%22%3Cb%3E").main.form["action"] == "/contact/"
    assert read(client, "/en/contact/?depuis=nl").find(class_="way-back").a.get_text() == "Français"


def test_a_lost_reader_finds_the_french_pages(campaign: CampaignPage, dutch: Locale, client: Client) -> None:
    soup = read(client, "/nl/nergens/", status=404)
    assert [(link["href"], link["lang"]) for link in soup.select(".rows--way a")] == [
        ("/", "fr"),
        ("/campagnes/", "fr"),
    ]
    french = read(client, "/nulle-part/", status=404).select(".rows--way a")
    assert [link["href"] for link in french] == ["/", "/campagnes/"]
    assert not any(link.has_attr("lang") for link in french)


def test_french_titles_say_that_they_are_french(home: HomePage, campaign: CampaignPage, client: Client) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    partner = make_partner(make_partner_index(home), title="Mutuelle du Fil")
    magazine = make_magazine(home, slug="revue")
    make_issue(magazine, title="Tisser", introduction="Un numéro.", number=4)
    issue = make_issue(magazine, title="Filer", number=5, partners=[partner])
    make_vision_note(make_vision_note_index(home, slug="notes"), title="Protéger", introduction="Une note.")
    home.campaign_links = [HomeCampaign(campaign=campaign)]
    home.save_revision().publish()
    for page in (home, *(page.specific for page in home.get_children()), issue):
        page.copy_for_translation(english, copy_parents=True).save_revision().publish()

    def marked(address: str, title: str) -> bool:
        links = [link for link in read(client, address).main.find_all("a") if title in link.get_text()]
        assert links, (address, title)
        return all(link.get("lang") == link.get("hreflang") == "fr" for link in links)

    assert marked("/en/", "Le fil")
    assert marked("/en/", "Protéger")
    assert marked("/en/campagnes/", "Le fil")
    assert marked("/en/revue/", "Tisser")
    assert marked("/en/notes/", "Protéger")
    english_issue = issue.get_translation(english).get_url()
    assert marked(english_issue, "Mutuelle du Fil")
    assert marked(english_issue, "Tisser")
    assert read(client, english_issue).find("a", rel="prev").span["lang"] == "en"
    assert marked(partner.get_parent().get_translation(english).get_url(), "Mutuelle du Fil")
    assert not marked("/en/revue/", "Filer")
    assert read(client, "/en/notes/").find("p", string="Une note.")["lang"] == "fr"
    assert not marked("/", "Le fil")
    for address in ("/en/", "/en/campagnes/", "/en/revue/", "/en/notes/", english_issue):
        asked = queries_of(client, address)
        assert len(asked) <= LIMIT
        assert repeated(asked) == []
    make_standard(home, slug="mentions", title="Mentions légales")
    settings = SiteSettings.for_site(Site.objects.get())
    settings.legal_page = home.get_children().get(slug="mentions")
    settings.save()
    (legal,) = read(client, "/en/").select(".foot__end a")
    assert legal["lang"] == legal["hreflang"] == "fr"


def test_a_missing_translation_offers_the_page_in_the_languages_that_it_exists_in(
    campaign: CampaignPage, dutch: Locale, client: Client
) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    for page in (HomePage.objects.get(), campaign.get_parent().specific, campaign):
        page.copy_for_translation(english).save_revision().publish()

    def offered(address: str) -> list[tuple[str, str]]:
        links = read(client, address, status=404).find("h1").find_all_next("a", hreflang=True)
        return [(str(link["href"]), str(link["hreflang"])) for link in links if "le-fil" in link["href"]]

    both = {("/campagnes/le-fil/", "fr"), ("/en/campagnes/le-fil/", "en")}
    assert set(offered("/nl/campagnes/le-fil/")) == both
    home = HomePage.objects.get(locale__language_code="fr").copy_for_translation(dutch)
    home.save_revision().publish()
    assert set(offered("/nl/campagnes/le-fil/")) == both
    assert offered("/nl/campagnes/le-fil-2/") == []
    gallery = ("/campagnes/le-fil/galerie/", "fr"), ("/en/campagnes/le-fil/gallery/", "en")
    assert (
        set(offered("/nl/campagnes/le-fil/galerij/")) == set(gallery) == set(offered("/nl/campagnes/le-fil/galerie/"))
    )
    assert offered("/nl/campagnes/le-fil/rien/") == []
    thread = campaign.get_translation(english)
    thread.slug = "the-thread"
    thread.save_revision().publish()
    Redirect.objects.all().delete()
    for asked, own in (("", ""), ("?q=a", "?q=a"), ("galerie/", "gallery/")):
        answer = client.get(f"/en/campagnes/le-fil/{asked}")
        assert (answer.status_code, answer.headers["Location"]) == (302, f"/en/campagnes/the-thread/{own}")
    thread.slug = "le-fil"
    thread.save_revision().publish()
    Page.objects.get(pk=campaign.pk).unpublish()
    assert set(offered("/nl/campagnes/le-fil/")) <= {("/en/campagnes/le-fil/", "en")}
    assert offered("/campagnes/le-fil/") == []
