"""Where a translation goes when its French page is moved."""

import pytest
from wagtail.models import Locale, Page

from demo.factories import make_standard
from home.models import HomePage, StandardPage


@pytest.fixture
def english(home: HomePage) -> Locale:
    return Locale.objects.get_or_create(language_code="en")[0]


def in_english(page: StandardPage, english: Locale) -> Page:
    translation = page.copy_for_translation(english, copy_parents=True)
    translation.save_revision().publish()
    return translation


def test_a_translation_stays_where_its_address_is_taken_in_the_other_section(home: HomePage, english: Locale) -> None:
    archive, page = make_standard(title="Archives"), make_standard(title="Nos métiers")
    there, other = in_english(archive, english), in_english(page, english)
    there.add_child(instance=StandardPage(title="Crafts", slug=other.slug, locale=english))
    page.move(archive, pos="last-child")
    found = Page.objects.get(pk=other.pk)
    assert (found.get_parent().pk, found.live) == (other.get_parent().pk, True)
    assert there.get_children().filter(slug=other.slug).count() == 1


def test_a_translation_that_stood_elsewhere_already_stays_there(home: HomePage, english: Locale) -> None:
    archive, page, own = make_standard(title="Archives"), make_standard(title="Nos métiers"), make_standard(title="Ici")
    in_english(archive, english)
    other, elsewhere = in_english(page, english), in_english(own, english)
    Page.objects.get(pk=other.pk).move(elsewhere, pos="last-child")
    page.move(archive, pos="last-child")
    assert Page.objects.get(pk=other.pk).get_parent().pk == elsewhere.pk
