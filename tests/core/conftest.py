"""Languages, and pages in two of them."""

from collections.abc import Callable

import pytest
from wagtail.models import Locale

from campaigns.models import CampaignPage
from core.models import BasePage
from demo.factories import make_campaign, make_campaign_index, make_standard
from home.models import HomePage
from tests.core import translators
from tests.core.translated import translated


@pytest.fixture
def english(db: None) -> Locale:
    return Locale.objects.get_or_create(language_code="en")[0]


@pytest.fixture
def pair(home: HomePage, english: Locale, django_capture_on_commit_callbacks: Callable) -> tuple[BasePage, BasePage]:
    """A page in French and in English, both public."""
    page = make_standard(title="Nos métiers")
    return page, translated(page, english, django_capture_on_commit_callbacks)


@pytest.fixture
def translated_pair(
    home: HomePage, english: Locale, django_capture_on_commit_callbacks: Callable
) -> tuple[BasePage, BasePage]:
    """A page in French and in English, both public, wholly translated."""
    return translators.translated_pair(english, django_capture_on_commit_callbacks)


@pytest.fixture
def dutch(db: None) -> Locale:
    return Locale.objects.get_or_create(language_code="nl")[0]


@pytest.fixture
def campaign(home: HomePage) -> CampaignPage:
    index = make_campaign_index(home, title="Campagnes", slug="campagnes", show_in_menus=True)
    return make_campaign(index, title="Le fil", slug="le-fil")
