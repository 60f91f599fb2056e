"""The pages that browser tests open: one of every type of ours, found in the demo site."""

from django.apps import apps
from django.conf import settings
from playwright.sync_api import ViewportSize

from core.checks import our_page_models
from partners.models import PartnerIndexPage, PartnerPage

PHONE: ViewportSize = {"width": 390, "height": 844}
NARROWEST: ViewportSize = {"width": 320, "height": 640}
DESK: ViewportSize = {"width": 1440, "height": 900}
UNKNOWN = "/adresse-inconnue/"


def page_types() -> list[str]:
    """Labels of every concrete page type, such as "home.HomePage"."""
    return sorted(model._meta.label for model in our_page_models())


def address_of(label: str) -> str:
    """The path of a French page of a type, the first in its tree."""
    model = apps.get_model(label)
    page = model.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE).order_by("path").first()
    assert page is not None, f"the demo has no {label}"
    return page.get_url()


def gallery() -> str:
    """The path of a gallery of stories."""
    return f"{address_of('campaigns.StoryPage').rstrip('/').rpartition('/')[0]}/galerie/"


def directory() -> PartnerIndexPage:
    """The French directory of partners."""
    return PartnerIndexPage.objects.live().get(locale__language_code=settings.LANGUAGE_CODE)


def some_partner() -> PartnerPage:
    """A partner of the demo whose country has others too."""
    partners = PartnerPage.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE)
    busiest = partners.values_list("country__code", flat=True)
    codes = list(busiest)
    code = max(sorted(set(codes)), key=codes.count)
    return partners.filter(country__code=code).select_related("country").order_by("title").first()


def partners_of(country_code: str) -> list[str]:
    """Names of the partners that the public list shows for a country."""
    partners = PartnerPage.objects.live().filter(locale__language_code=settings.LANGUAGE_CODE)
    return sorted(partners.filter(country__code=country_code).values_list("title", flat=True))
