"""A language is offered where somebody has translated the page, and nowhere else."""

from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from campaigns.models import CampaignPage
from core.languages import spoken_languages
from core.languages import unfinished_texts as counted
from demo.factories import make_standard
from home.models import HomePage
from tests.core.translated import keep_the_words
from tests.reading import path_of, read


def languages(soup: BeautifulSoup) -> set[str]:
    return {str(link["hreflang"]) for link in soup.select(".langs a") if not link.span}


def submitted(editor_client: Client, page: Page, locale: Locale) -> Page:
    """The translation of `page` as the studio makes it, with all that stands above it."""
    url = reverse("wagtail_localize:submit_page_translation", args=(page.pk,))
    answer = editor_client.post(url, {"locales": [locale.pk]})
    assert answer.status_code == 302
    return page.get_translation(locale)


def publish_whole(page: Page) -> None:
    """Publish a translation as if everything in it were translated."""
    keep_the_words(TranslationSource.objects.get(object_id=page.translation_key), page.locale)
    page.save_revision().publish()


def test_a_page_sent_to_translators_is_not_public(campaign: CampaignPage, dutch: Locale, editor_client: Client) -> None:
    page = submitted(editor_client, campaign, dutch)
    assert not page.live
    visitor = Client()
    assert visitor.get("/nl/campagnes/le-fil/").status_code == 404
    assert languages(read(visitor, "/campagnes/le-fil/")) == set()
    sitemap = visitor.get("/sitemap.xml").content.decode()
    assert "/campagnes/le-fil/" in sitemap
    assert "/nl/" not in sitemap


def test_what_holds_a_place_leads_to_the_french_page(
    campaign: CampaignPage, dutch: Locale, editor_client: Client
) -> None:
    page = submitted(editor_client, campaign, dutch)
    page.title = "De draad"
    publish_whole(page)
    visitor = Client()
    # Until the home page is translated, the language is closed.
    assert visitor.get("/nl/").status_code == visitor.get("/nl/campagnes/le-fil/").status_code == 404
    assert languages(read(visitor, "/campagnes/le-fil/")) == set()
    assert "/nl/" not in visitor.get("/sitemap.xml").content.decode()
    home = submitted(editor_client, HomePage.objects.get(locale__language_code="fr"), dutch)
    publish_whole(home)
    about = make_standard(HomePage.objects.get(locale__language_code="fr"), title="Qui sommes-nous", slug="qui")
    below = submitted(editor_client, make_standard(about, title="Équipe", slug="equipe"), dutch)
    publish_whole(below)
    assert visitor.get("/nl/qui/")["Location"] == "/qui/"
    # A list stands in every language.
    assert read(visitor, "/nl/campagnes/").h1.get_text(strip=True) == "Campagnes"
    soup = read(visitor, "/nl/campagnes/le-fil/")
    assert soup.h1.get_text(strip=True) == "De draad"
    assert languages(soup) == {"fr", "nl"}
    above = soup.select(".crumbs a")
    assert [(link["href"], link.get("lang")) for link in above] == [("/nl/", None), ("/nl/campagnes/", None)]
    (parent,) = read(visitor, "/nl/qui/equipe/").select(".crumbs a")[1:]
    assert (parent["href"], parent["lang"], parent["hreflang"]) == ("/qui/?depuis=nl", "fr", "fr")
    assert [link["href"] for link in soup.select(".nav__main a")] == ["/nl/campagnes/"]
    assert languages(read(visitor, "/campagnes/")) == {"fr", "nl"}
    assert languages(read(visitor, "/qui/")) == {"fr"}
    sitemap = visitor.get("/sitemap.xml").content.decode()
    assert "/nl/campagnes/le-fil/" in sitemap
    assert "/nl/campagnes/<" in sitemap
    assert "/nl/qui/<" not in sitemap


def test_a_page_is_told_in_all_its_languages(campaign: CampaignPage, dutch: Locale, client: Client) -> None:
    for page in (HomePage.objects.get(), campaign.get_parent().specific, campaign):
        page.copy_for_translation(dutch).save_revision().publish()
    told = [("fr", "/campagnes/le-fil/"), ("nl", "/nl/campagnes/le-fil/"), ("x-default", "/campagnes/le-fil/")]
    for address, own, other in (told[0][1], "fr_FR", "nl_NL"), (told[1][1], "nl_NL", "fr_FR"):
        soup = read(client, f"{address}?annee=2024")
        links = soup.find_all("link", hreflang=True)
        assert [(link["hreflang"], path_of(link)) for link in links] == told
        assert soup.find("meta", property="og:locale")["content"] == own
        (alternate,) = soup.find_all("meta", property="og:locale:alternate")
        assert alternate["content"] == other
    sitemap = BeautifulSoup(client.get("/sitemap.xml").content, "html.parser")
    entries = {urlsplit(entry.loc.string).path: entry for entry in sitemap.find_all("url")}
    for address in (told[0][1], told[1][1]):
        others = entries[address].find_all("xhtml:link")
        assert [(link["hreflang"], path_of(link)) for link in others] == told


def test_the_language_menu_keeps_what_is_asked(campaign: CampaignPage, dutch: Locale, client: Client) -> None:
    french = HomePage.objects.get()
    french.copy_for_translation(dutch).save_revision().publish()

    def menu(address: str) -> list[tuple[str, str]]:
        soup = read(client, address)
        return [(str(link["href"]), link.get_text(strip=True)) for link in soup.select(".langs a")]

    asked = "?q=mutuelle+%26+sant%C3%A9&pays=bj&page=2"
    assert menu(f"/recherche/{asked}")[1] == (f"/nl/zoeken/{asked}", "Nederlands")
    assert menu("/campagnes/le-fil/?annee=2024") == [
        ("/campagnes/le-fil/?annee=2024", "Français"),
        ("/nl/", "Nederlands– startpagina"),
    ]
    assert menu(f"/?x={'a' * 2000}") == [("/", "Français"), ("/nl/", "Nederlands")]


def test_a_language_with_texts_left_to_translate_is_closed(
    campaign: CampaignPage, dutch: Locale, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    for page in (HomePage.objects.get(), campaign.get_parent().specific, campaign):
        page.copy_for_translation(dutch).save_revision().publish()
    assert languages(read(client, "/campagnes/le-fil/")) == {"fr", "nl"}
    monkeypatch.setattr("core.languages.unfinished_texts", lambda language: 3 if language == "nl" else 0)
    spoken_languages.cache_clear()
    try:
        for address in (
            "/nl/",
            "/nl/campagnes/le-fil/",
            "/nl/zoeken/",
            "/nl/recherche/",
            "/nl/feeds/publicaties.atom",
            "/nl/nergens/",
        ):
            assert read(client, address, status=404).html["lang"] == "fr", address
        soup = read(client, "/campagnes/le-fil/")
        assert languages(soup) == set()
        assert soup.find("link", hreflang="nl") is None
        assert "/nl/" not in client.get("/sitemap.xml").content.decode()
    finally:
        spoken_languages.cache_clear()


def test_every_language_has_a_compiled_catalogue() -> None:
    assert [language for language, _name in settings.LANGUAGES if counted(language) is None] == []


def test_a_language_without_its_home_page_is_not_offered(campaign: CampaignPage, dutch: Locale, client: Client) -> None:
    home = HomePage.objects.get().copy_for_translation(dutch)
    home.save_revision().publish()
    for page in (campaign.get_parent().specific, campaign):
        page.copy_for_translation(dutch).save_revision().publish()
    assert languages(read(client, "/campagnes/le-fil/")) == {"fr", "nl"}
    Page.objects.get(pk=home.pk).unpublish()
    assert client.get("/nl/campagnes/le-fil/").status_code == 404
    soup = read(client, "/campagnes/le-fil/")
    assert languages(soup) == set()
    assert soup.find("link", hreflang="nl") is None
    assert "/nl/" not in client.get("/sitemap.xml").content.decode()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("action", ["unpublish", "delete", "move"])
def test_no_language_loses_its_home_page(home: HomePage, editor_client: Client, language: str, action: str) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    home.copy_for_translation(english).save_revision().publish()
    page = home.get_translations(inclusive=True).get(locale__language_code=language)
    elsewhere = make_standard(home).pk
    alone = reverse(f"wagtailadmin_pages:{action}", args=(page.pk,))
    if action == "move":
        alone = reverse("wagtailadmin_pages:move_confirm", args=(page.pk, elsewhere))
    among = reverse("wagtail_bulk_action", args=("wagtailcore", "page", action)) + f"?id={page.pk}"
    for address in (alone, among):
        editor_client.post(address, {"chooser": elsewhere}, follow=True)
        left = Page.objects.get(pk=page.pk)
        assert left.live
        assert left.path == page.path


def test_staff_learn_why_a_home_page_stays(home: HomePage, editor_client: Client) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    page = home.copy_for_translation(english)
    page.save_revision().publish()
    answer = editor_client.post(reverse("wagtailadmin_pages:unpublish", args=(page.pk,)), follow=True)
    assert "ne peut pas être dépubliée\xa0: le site repose sur cette page" in answer.content.decode()


@pytest.mark.parametrize("sent", [None, b"", b"Bonjour", b'msgid ""\nmsgstr ""\n"Language: nl\\n"\n'])
def test_a_translators_file_from_elsewhere_is_refused_with_what_to_do(
    campaign: CampaignPage, dutch: Locale, editor_client: Client, sent: bytes | None
) -> None:
    submitted(editor_client, campaign, dutch)
    translation = Translation.objects.get(target_locale=dutch, source__object__translation_key=campaign.translation_key)
    address = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    files = {} if sent is None else {"file": ContentFile(sent, "nl.po")}
    answer = editor_client.post(address, files, follow=True)
    assert answer.redirect_chain == [("/admin/", 302)]
    assert "Rien n’a été pris\xa0: choisissez le fichier téléchargé ici" in answer.content.decode()


def test_a_translators_file_comes_back(campaign: CampaignPage, dutch: Locale, editor_client: Client) -> None:
    page = submitted(editor_client, campaign, dutch)
    translation = Translation.objects.get(target_locale=dutch, source__object__translation_key=campaign.translation_key)
    po = editor_client.get(reverse("wagtail_localize:download_pofile", args=[translation.pk])).content.decode()
    sent = ContentFile(po.replace('msgid "Le fil"\nmsgstr ""', 'msgid "Le fil"\nmsgstr "De draad"').encode(), "nl.po")
    fields = {"file": sent, "next": f"/admin/pages/{page.pk}/edit/"}
    answer = editor_client.post(reverse("wagtail_localize:upload_pofile", args=[translation.pk]), fields)
    assert answer["Location"] == fields["next"]
    assert list(StringTranslation.objects.values_list("data", flat=True)) == ["De draad"]
