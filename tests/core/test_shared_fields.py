"""What languages share follows the French page when it is published."""

from collections.abc import Callable
from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import translation
from wagtail.models import Locale, Page
from wagtail_localize.fields import SynchronizedField
from wagtail_localize.models import SegmentOverride, TranslationSource
from wagtail_localize.operations import TranslationCreator

from campaigns.models import CampaignPage, CampaignPartner
from core.checks import check_page_types
from core.models import BasePage
from demo.factories import make_campaign, make_country, make_issue, make_partner, make_theme
from home.models import HomePage
from tests.core.translated import keep_the_words

Translate = Callable[[BasePage], BasePage]


@pytest.fixture
def english(db: None) -> Locale:
    return Locale.objects.get_or_create(language_code="en")[0]


@pytest.fixture
def translate(english: Locale, django_capture_on_commit_callbacks: Callable) -> Translate:
    """Translate a page and those above it, and publish them."""

    def translated(page: BasePage) -> BasePage:
        for one in page.get_ancestors(inclusive=True).filter(depth__gte=2).specific():
            if not one.has_translation(english):
                TranslationCreator(user=None, target_locales=[english]).create_translations(one)
                publish_translation(one, english, django_capture_on_commit_callbacks)
        return page.get_translation(english)

    return translated


def publish_translation(page: BasePage, locale: Locale, on_commit: Callable) -> None:
    source = TranslationSource.objects.get_for_instance(page)
    keep_the_words(source, locale)
    with on_commit(execute=True):
        source.create_or_update_translation(locale, publish=True, fallback=True)
    translation.activate("fr")


def publish(page: BasePage) -> None:
    page.save_revision().publish()


def words(client: Client, page: Page) -> str:
    response = client.get(Page.objects.get(pk=page.pk).get_url())
    assert response.status_code == 200
    return " ".join(BeautifulSoup(response.content, "html.parser").main.get_text(" ").split())


@pytest.fixture
def campaign(home: HomePage) -> CampaignPage:
    return make_campaign(title="Le fil", start_date=date(2020, 3, 1), end_date=date(2021, 3, 1))


def test_a_date_follows(campaign: CampaignPage, translate: Translate, client: Client) -> None:
    page = translate(campaign)
    assert "March 2020" in words(client, page)
    campaign.start_date = date(2019, 5, 1)
    publish(campaign)
    assert "May 2019" in words(client, page)


def test_a_number_follows(home: HomePage, translate: Translate, client: Client) -> None:
    issue = make_issue(number=7, title="Tisser")
    page = translate(issue)
    issue.number = 8
    publish(issue)
    assert "no. 8" in words(client, page)


def test_a_country_follows(home: HomePage, translate: Translate, client: Client) -> None:
    partner = make_partner(country=make_country("BJ"))
    page = translate(partner)
    partner.country = make_country("BO")
    publish(partner)
    assert "Bolivia" in words(client, page)
    assert "Benin" not in words(client, page)


def test_themes_follow_to_the_last(campaign: CampaignPage, translate: Translate, client: Client) -> None:
    page = translate(campaign)
    campaign.themes = [make_theme(name="Travail décent", names={"en": "Decent work"})]
    publish(campaign)
    assert "Decent work" in words(client, page)
    campaign.themes = []
    publish(campaign)
    assert "Decent work" not in words(client, page)


def test_partners_follow_to_the_last(campaign: CampaignPage, translate: Translate, client: Client) -> None:
    page = translate(campaign)
    campaign.partner_links = [CampaignPartner(partner=make_partner(title="Mutuelle du Fil"))]
    publish(campaign)
    assert "Mutuelle du Fil" in words(client, page)
    campaign.partner_links = []
    publish(campaign)
    assert "Mutuelle du Fil" not in words(client, page)


def test_the_texts_stay(campaign: CampaignPage, translate: Translate, client: Client) -> None:
    page = translate(campaign)
    page.title = "The thread"
    publish(page)
    campaign.title, campaign.start_date = "Le fil rouge", date(2019, 5, 1)
    publish(campaign)
    assert "The thread" in words(client, page)
    assert "May 2019" in words(client, page)


def test_a_draft_stays_a_draft(campaign: CampaignPage, translate: Translate, client: Client) -> None:
    page = translate(campaign)
    page.unpublish()
    campaign.start_date = date(2019, 5, 1)
    publish(campaign)
    page.refresh_from_db()
    assert not page.live
    assert client.get(page.get_url()).status_code == 404
    draft = page.get_latest_revision()
    draft.publish()
    assert "May 2019" in words(client, page)


def test_words_being_written_stay_unpublished(campaign: CampaignPage, translate: Translate, client: Client) -> None:
    page = translate(campaign)
    page.title = "The thread"
    page.save_revision()
    campaign.start_date = date(2019, 5, 1)
    publish(campaign)
    shown = words(client, page)
    assert "May 2019" in shown
    assert "The thread" not in shown
    Page.objects.get(pk=page.pk).get_latest_revision().publish()
    shown = words(client, page)
    assert "May 2019" in shown
    assert "The thread" in shown


def test_a_translation_of_an_older_state_is_mended(
    campaign: CampaignPage,
    translate: Translate,
    english: Locale,
    client: Client,
    django_capture_on_commit_callbacks: Callable,
) -> None:
    page = translate(campaign)
    campaign.start_date = date(2019, 5, 1)
    publish(campaign)
    publish_translation(campaign, english, django_capture_on_commit_callbacks)
    assert "May 2019" in words(client, page)


def test_a_french_draft_changes_nothing(campaign: CampaignPage, translate: Translate, client: Client) -> None:
    page = translate(campaign)
    campaign.start_date = date(2019, 5, 1)
    campaign.save_revision()
    assert "March 2020" in words(client, page)


def test_what_a_translator_set_otherwise_stays(
    home: HomePage,
    translate: Translate,
    english: Locale,
    client: Client,
    django_capture_on_commit_callbacks: Callable,
) -> None:
    partner = make_partner(website="https://fr.example/", country=make_country("BJ"))
    page = translate(partner)
    partner.website = "https://neuf.example/"
    publish(partner)
    assert "https://neuf.example/" in client.get(page.get_url()).content.decode()
    source = TranslationSource.objects.get_for_instance(partner)
    context = source.overridablesegment_set.get(context__path="website").context
    SegmentOverride.objects.create(locale=english, context=context, data_json='"https://en.example/"')
    publish_translation(partner, english, django_capture_on_commit_callbacks)
    partner.website, partner.country = "https://autre.example/", make_country("BO")
    publish(partner)
    shown = client.get(page.get_url()).content.decode()
    assert "https://en.example/" in shown
    assert "https://autre.example/" not in shown
    assert "Bolivia" in shown


def test_facts_are_not_offered_to_translators(home: HomePage, translate: Translate) -> None:
    partner = make_partner(country=make_country("BJ"), founded=1990, website="https://fr.example/")
    translate(partner)
    offered = TranslationSource.objects.get_for_instance(partner).overridablesegment_set
    paths = set(offered.values_list("context__path", flat=True))
    assert "website" in paths
    assert paths.isdisjoint({"country", "founded", "partner_since", "latitude", "longitude"})
    assert check_page_types(None) == []


def test_an_open_fact_is_a_mistake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CampaignPage, "override_translatable_fields", [SynchronizedField("themes")])
    errors = [error for error in check_page_types(None) if error.id == "solmond.E005"]
    assert {error.obj for error in errors} == {CampaignPage}
    assert any("start_date" in error.msg for error in errors)
