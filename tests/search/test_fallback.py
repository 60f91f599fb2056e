"""In another language, the search finds the French page where no translation is public."""

import pytest
from django.utils.translation import override
from wagtail.models import Locale

from demo.factories import make_country, make_kind, make_partner, make_partner_index, make_standard, make_theme
from home.models import HomePage
from search.finding import find_pages
from search.question import Question


def found() -> list[tuple[str, bool]]:
    with override("en"):
        return [(result.page.title, result.is_fallback) for result in find_pages(Question("sisal")).results]


def test_the_french_page_is_found_until_its_translation_is_published(home: HomePage) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    page = make_standard(home, title="Le sisal", introduction="Une fibre.")
    home.copy_for_translation(english).save_revision().publish()
    assert found() == [("Le sisal", True)]
    translation = page.copy_for_translation(english)
    translation.title = "All about sisal"
    draft = translation.save_revision()
    assert found() == [("Le sisal", True)]
    draft.publish()
    assert found() == [("All about sisal", False)]
    translation.refresh_from_db()
    translation.unpublish()
    assert found() == [("Le sisal", True)]


WORDS = {
    "en": ("Peru", "trade union", "trade unions", "social protection", "Latin America", "unions Peru"),
    "nl": ("Peru", "vakbond", "vakbonden", "sociale bescherming", "Latijns-Amerika"),
    "es": ("Perú", "peru", "sindicato", "protección social", "América Latina"),
    "fr": ("Pérou", "syndicat"),
}


@pytest.mark.parametrize("language", WORDS)
def test_a_page_in_french_only_answers_the_names_of_each_language(home: HomePage, language: str) -> None:
    union = make_kind(name="Syndicat", names={"en": "Trade union", "nl": "Vakbond", "es": "Sindicato"})
    names = {"en": "Social protection", "nl": "Sociale bescherming", "es": "Protección social"}
    theme = make_theme(name="Protection sociale", names=names)
    index = make_partner_index(home)
    partner = make_partner(index, title="Fil andin", country=make_country("PE"), kinds=[union], themes=[theme])
    make_partner(index, country=make_country("BJ"))
    if language != "fr":
        locale = Locale.objects.get_or_create(language_code=language)[0]
        home.copy_for_translation(locale).save_revision().publish()
    with override(language):
        for asked in WORDS[language]:
            assert [result.page.pk for result in find_pages(Question(asked)).results] == [partner.pk], asked


def test_a_word_that_is_renamed_is_found_by_its_new_name(home: HomePage) -> None:
    kind = make_kind(name="Syndicat", names={"nl": "Syndikaat"})
    partner = make_partner(make_partner_index(home), kinds=[kind])
    kind.names = {"nl": "Vakbond"}
    kind.save()
    with override("nl"):
        assert [result.page.pk for result in find_pages(Question("vakbond")).results] == [partner.pk]
        assert find_pages(Question("syndikaat")).total == 0
