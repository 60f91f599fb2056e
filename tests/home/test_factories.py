"""The factories: published pages, French defaults that never clash, parents made when there are none."""

from datetime import date

import pytest
from wagtail.models import Page, Site

from core.checks import our_page_models
from core.models import BasePage
from demo import factories
from home.models import HomePage
from partners.models import PartnerPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def site_home() -> HomePage:
    return factories.make_site()


def test_every_page_type_has_its_factory() -> None:
    assert set(factories.FACTORIES) == set(our_page_models())


def test_a_site_has_one_home_page_and_no_other() -> None:
    home = factories.make_site(opening="Ensemble.")
    assert Site.objects.get(is_default_site=True).root_page.specific == home
    assert list(Page.objects.filter(depth=2)) == [home.page_ptr]
    assert home.opening == "Ensemble."
    assert home.locale.language_code == "fr"


@pytest.mark.parametrize("model", [model for model in our_page_models() if model is not HomePage])
def test_pages_are_published_as_in_the_studio(model: type[BasePage], site_home: HomePage) -> None:
    page = factories.FACTORIES[model]()
    assert page.live
    assert page.live_revision is not None
    assert page.get_parent().specific_class in model.allowed_parent_page_models()
    page.full_clean()


def test_defaults_never_clash(site_home: HomePage) -> None:
    issues = [factories.make_issue() for _ in range(3)]
    assert len({issue.number for issue in issues}) == 3
    assert len({issue.slug for issue in issues}) == 3
    assert len({factories.make_country().code for _ in range(3)}) == 3


def test_relations_are_given_as_lists(site_home: HomePage) -> None:
    kind, theme = factories.make_kind(), factories.make_theme()
    partner = factories.make_partner(kinds=[kind], themes=[theme])
    campaign = factories.make_campaign(partners=[partner], themes=[theme], start_date=date(2024, 1, 1))
    document = factories.make_document(pages=3)
    note = factories.make_vision_note(files=[(document, "fr")])
    assert list(PartnerPage.objects.get(pk=partner.pk).kinds.all()) == [kind]
    assert campaign.partner_links.get().partner == partner
    assert list(campaign.themes.all()) == [theme]
    assert note.files.get().document.page_count == 3


def test_media_need_nothing(site_home: HomePage) -> None:
    image = factories.make_image()
    assert (image.width, image.height) == (960, 640)
    assert image.description
    assert factories.make_document().page_count == 2
