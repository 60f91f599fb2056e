"""Questions of which no word says anything by itself."""

import pytest
from django.utils.translation import override
from wagtail.models import Locale

from demo.factories import make_standard
from home.models import HomePage
from search.finding import Found, find_pages
from search.question import Question


def titles(text: str) -> list[str]:
    found: Found = find_pages(Question(text))
    return [result.page.title for result in found.results]


@pytest.fixture
def pages(home: HomePage) -> None:
    make_standard(home, title="Qui sommes-nous ?", introduction="Une organisation.")
    make_standard(home, title="Nos métiers", introduction="Le sisal et la laine.")


@pytest.mark.parametrize("text", ["qui sommes nous", "Qui sommes-nous ?", "qui sommes"])
def test_a_question_of_little_words_finds_the_page_that_is_called_so(pages: None, text: str) -> None:
    assert titles(text) == ["Qui sommes-nous ?"]


def test_little_words_beside_another_one_ask_for_nothing(pages: None) -> None:
    assert titles("qui est dans le sisal") == ["Nos métiers"]


def test_little_words_are_those_of_the_language_that_is_read(home: HomePage) -> None:
    english = Locale.objects.get_or_create(language_code="en")[0]
    page = make_standard(home, title="À propos", introduction="Une organisation.")
    for one in (home, page):
        translated = one.copy_for_translation(english)
        translated.title = "What we do" if one is page else translated.title
        translated.save_revision().publish()
    with override("en"):
        assert titles("what we do") == ["What we do"]
