""" "Vouliez-vous dire": one slip away, and nothing that the reader may not read."""

import pytest
from wagtail.models import PageViewRestriction

from demo.factories import make_standard
from home.models import HomePage
from search.finding import find_pages
from search.models import Word
from search.question import Question


@pytest.fixture
def words(home: HomePage) -> None:
    make_standard(home, title="Mutualités et solidarité", introduction="La protection sociale au Bénin, le coton.")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("solidrité", "solidarité"),
        ("soldiarite", "solidarité"),
        ("solidariité", "solidarité"),
        ("Béniin", "bénin"),
        ("protecsion sociale", "protection sociale"),
        ("la protektion soziale, coton", "la protection sociale, coton"),
        ('"coton" solidrité', '"coton" solidarité'),
    ],
)
def test_a_slip_is_put_right(words: None, typed: str, meant: str) -> None:
    assert find_pages(Question(typed)).suggestion == meant
    assert find_pages(Question(meant)).total


@pytest.mark.parametrize("typed", ["solidarité", "xylophone", "coton xylophone", "cx", "ab", "protection Mondiale"])
def test_nothing_is_offered_without_need_or_without_a_better_word(words: None, typed: str) -> None:
    assert find_pages(Question(typed)).suggestion == ""


def test_a_word_that_is_no_longer_public_is_not_offered(home: HomePage) -> None:
    page = make_standard(home, title="Zébuline", introduction="Un mouvement.")
    assert find_pages(Question("zebuxine")).suggestion == "zébuline"
    restriction = PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert find_pages(Question("zebuxine")).suggestion == ""
    restriction.delete()
    assert find_pages(Question("zebuxine")).suggestion == "zébuline"
    page.unpublish()
    assert find_pages(Question("zebuxine")).suggestion == ""


def test_a_word_of_hidden_texts_is_not_offered_for_another_of_its_stem(home: HomePage) -> None:
    make_standard(home, title="Zorglubine", introduction="Un mouvement.")
    hidden = make_standard(home, title="Zorglubines", introduction="Un mouvement.")
    assert find_pages(Question("zorgluvines")).suggestion == "zorglubines"
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    assert find_pages(Question("zorgluvines")).suggestion == ""
    assert find_pages(Question("zorgluvine")).suggestion == "zorglubine"


@pytest.mark.parametrize("typed", ["OIT", "ESS", "combin", "info@sollidarite.be"])
def test_no_silly_word_is_offered(home: HomePage, typed: str) -> None:
    make_standard(home, title="On fait est combien", introduction="Les Ont Est combien solidarite info.")
    assert find_pages(Question(typed)).suggestion == ""


def test_a_letter_too_few_is_likelier_than_another_letter(home: HomePage) -> None:
    make_standard(home, title="Le coton", introduction="Un champ.")
    for number in range(3):
        make_standard(home, title=f"Les cotes {number}", introduction="Une route.")
    assert find_pages(Question("cotn")).suggestion == "coton"


def test_a_word_is_offered_with_its_accents(home: HomePage) -> None:
    make_standard(home, title="MUTUALITES", introduction="Un mouvement.")
    assert find_pages(Question("mutulites")).suggestion == "mutualites"
    make_standard(home, title="Autre", introduction="Les mutualités")
    make_standard(home, title="MUTUALITES ENCORE")
    assert find_pages(Question("mutulites")).suggestion == "mutualités"


def test_a_run_of_letters_without_end_is_no_word(home: HomePage) -> None:
    make_standard(home, title=f"Coton {'x' * 200}", introduction="ش" * 200)
    assert find_pages(Question("cotton")).suggestion == "coton"
    assert not Word.objects.filter(written__startswith="xxx").exists()
