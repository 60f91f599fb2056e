"""The addresses that menus work out are those that Wagtail gives."""

from django.test import RequestFactory
from wagtail.models import Locale

from core.navigation import Navigation
from demo.factories import make_partner, make_partner_index
from home.models import HomePage


def test_the_breadcrumb_has_the_pages_own_addresses(rf: RequestFactory, home: HomePage) -> None:
    page = make_partner(make_partner_index(home, slug="partenaires", show_in_menus=True))
    request = rf.get("/")
    trail = [*page.get_ancestors().filter(depth__gte=home.depth), page]
    assert [item.url for item in Navigation(request, page).breadcrumb] == [step.get_url(request) for step in trail]


def test_each_language_has_its_own_address(rf: RequestFactory, home: HomePage) -> None:
    english, _created = Locale.objects.get_or_create(language_code="en")
    translated = home.copy_for_translation(english)
    translated.save_revision().publish()
    request = rf.get("/")
    addresses = {language.code: language.url for language in Navigation(request, home).languages}
    assert addresses == {"fr": home.get_url(request), "en": translated.get_url(request)} == {"fr": "/", "en": "/en/"}
